"""Words that stand out from what they are printed on, in colour and on a photocopier (LF08, LF09)."""

from collections.abc import Iterable, Iterator

from planner.documents.colours import contrast
from planner.documents.model import WHITE, Area, Box, Ink, Path, Photograph, PlacedLine, Role
from planner.documents.preflight.leaf import Leaf, contains, covered, overlaps
from planner.documents.preflight.proof import Proof
from planner.domain.finding import Finding, Severity, Spot
from planner.domain.message import Message

LARGE = 24.0
"""Words of so many points need less contrast."""

Grounds = frozenset[Ink | None]
"""The inks that something stands on; None is a picture."""

_ROUNDING = 0.005
_SLANT = 45


def check(proof: Proof) -> Iterator[Finding]:
    """Yield words too pale for their ground, in colour or in grey, and words on a picture or on their side."""
    lines = [(leaf, line, grounds) for leaf in proof.leaves for line, grounds in _grounded(leaf)]
    faint: list[Spot] = []
    grey: list[Spot] = []
    for leaf, line, grounds in lines:
        least = _least(line, leaf, proof)
        if _contrast(line.ink, grounds) < least:
            faint.append(leaf.spot(covered(line)))
        elif _contrast(_grey(line.ink), [_grey(each) if each else None for each in grounds]) < least:
            grey.append(leaf.spot(covered(line)))
    if faint:
        message = Message("These words are too pale for what they stand on: choose a darker colour.")
        yield proof.found(Severity.ERROR, "LF08", message, spots=faint)
    if grey:
        message = Message("Photocopied in grey, these words are too pale: choose a darker colour, or print in black.")
        yield proof.found(Severity.ERROR, "LF08", message, spots=grey)
    yield from _plain_to_see(proof, lines)


def _plain_to_see(proof: Proof, lines: Iterable[tuple[Leaf, PlacedLine, Grounds]]) -> Iterator[Finding]:
    over, turned = (
        [leaf.spot(covered(line)) for leaf, line, grounds in lines if line.part is not None and is_hard(line, grounds)]
        for is_hard in (_is_on_a_picture, _is_on_its_side)
    )
    if over:
        message = Message("Words on a picture are hard to read: set them beside it, or on a ground of their own.")
        yield proof.found(Severity.WARNING, "LF09", message, spots=over, about="picture")
    if turned:
        message = Message("Words that stand on their side are hard to read: set them level.")
        yield proof.found(Severity.WARNING, "LF09", message, spots=turned)


def _is_on_a_picture(_line: PlacedLine, grounds: Grounds) -> bool:
    return None in grounds


def _is_on_its_side(line: PlacedLine, _grounds: Grounds) -> bool:
    """Tell whether running words are turned; names on a map stand along their streets."""
    in_figure = line.part is not None and line.part.role is Role.FIGURE
    return abs(line.turn) % 180 > _SLANT and not in_figure


def _least(line: PlacedLine, leaf: Leaf, proof: Proof) -> float:
    """Return the contrast that words of this size need."""
    large = line.line.size * leaf.scale * proof.scale >= LARGE
    return (proof.limits.large_contrast if large else proof.limits.contrast) - _ROUNDING


def _contrast(ink: Ink, grounds: Iterable[Ink | None]) -> float:
    """Return the least contrast with any ground; what a picture gives cannot be told and is let pass."""
    return min((contrast(ink, ground) for ground in grounds if ground is not None), default=21.0)


def _grounded(leaf: Leaf) -> Iterator[tuple[PlacedLine, Grounds]]:
    """Yield the lines of a side, each with what it stands on."""
    painted: list[tuple[Area, Ink | None]] = []
    for item in leaf.page.items:
        if isinstance(item, Box):
            painted.append((covered(item), item.ink))
        elif isinstance(item, Photograph):
            painted.append((covered(item), None))
        elif isinstance(item, Path) and item.fill is not None:
            painted.append((covered(item), item.fill))
        elif isinstance(item, PlacedLine) and item.line.text.strip():
            yield item, _below(covered(item), painted)


def _below(area: Area, painted: list[tuple[Area, Ink | None]]) -> Grounds:
    """Return what lies under an area: what was painted last, and what that leaves uncovered."""
    found: set[Ink | None] = set()
    for ground, ink in reversed(painted):
        if contains(ground.grown(1.0), area):
            return frozenset({*found, ink})
        if overlaps(ground, area.grown(-min(area.width, area.height) / 4)):
            found.add(ink)
    return frozenset({*found, WHITE})


def _grey(ink: Ink) -> Ink:
    """Return what a photocopier makes of an ink: its luma (ITU-R BT.601)."""
    return Ink.grey(0.299 * ink.red + 0.587 * ink.green + 0.114 * ink.blue)
