"""Type that can be read: its size as printed, the length of lines and paragraphs (LF02, LF05, LF06, LF07, PR28)."""

from collections.abc import Iterator

from planner.documents.model import PlacedLine
from planner.documents.preflight.leaf import covered
from planner.documents.preflight.proof import NEEDED, Proof, is_of
from planner.documents.preflight.provenance import Passage
from planner.documents.template import Group
from planner.domain.checks.prose import is_shouted
from planner.domain.edit import Edit, Fix
from planner.domain.finding import Finding, Severity, Spot
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

_DESK_COPY = (10.0, 12.0)
"""Type of a press text, in points, that desks can edit (PR28)."""

_LEADING = 1.15
_LEADING_UP_TO = 18.0
"""The distance of baselines that running text needs, in em, and the size from which lines may stand closer."""

_SHORT = 0.01
_LONG_CAPITALS = 40


_SHORT_MEASURE = 45
"""Letters of the shortest good line: four lines of a narrow column are soon read, however many they are."""


def check(proof: Proof) -> Iterator[Finding]:
    """Yield what is hard to read at the size at which it is printed."""
    yield from _least(proof)
    if proof.template.group is Group.PRESS:
        yield from _desk_copy(proof)
    elif proof.is_handed_out:
        if proof.template.group is not Group.CARD:  # a card is briefed, not read in passing
            yield from _clear_print(proof)
        yield from _measure(proof)
        yield from _paragraphs(proof)
        yield from _capitals(proof)


def _size(passage: Passage, proof: Proof) -> float:
    return min(placed.line.size for placed in passage.lines) * passage.leaf.scale * proof.scale


def _least(proof: Proof) -> Iterator[Finding]:
    """Yield the smallest type of all, in the large print edition too."""
    large = proof.template.large_print
    least = proof.limits.large_print if large else proof.limits.least_type
    small: list[tuple[float, Spot]] = []
    for leaf in proof.leaves:
        for item in leaf.page.items:
            if isinstance(item, PlacedLine) and item.line.text.strip():
                size = item.line.size * leaf.scale * proof.scale
                if size < least - _SHORT:
                    small.append((size, leaf.spot(covered(item))))
    if small:
        message = Message(
            "Type is printed in {size} pt: below {least} pt it cannot be read. Shorten the words, or use larger paper.",
            size=f"{min(size for size, _ in small):g}",
            least=f"{least:g}",
        )
        spots = [spot for _, spot in small]
        yield proof.found(Severity.ERROR, "LF06" if large else "LF05", message, spots=spots, fix=_larger(proof))


def _clear_print(proof: Proof) -> Iterator[Finding]:
    clear = proof.limits.clear_print
    small = [each for each in proof.passages if is_of(each.field, NEEDED) and _size(each, proof) < clear - _SHORT]
    if small:
        message = Message(
            "Running text is set in {size} pt; {clear} pt can be read by more people.",
            size=f"{min(_size(each, proof) for each in small):g}",
            clear=f"{clear:g}",
        )
        spots = [spot for each in small for spot in each.spots]
        yield proof.found(Severity.WARNING, "LF05", message, spots=spots, about="paper", fix=_larger(proof))


def _larger(proof: Proof) -> Fix | None:
    """Return the change to the next larger size that this design has."""
    leaflet, paper = proof.order.record, proof.order.paper
    if not isinstance(leaflet, Leaflet) or leaflet.paper is not paper:
        return None
    across, down = paper.millimetres
    sizes = [
        each
        for each in proof.template.papers
        if each.is_american == paper.is_american
        and each.is_landscape == paper.is_landscape
        and each.millimetres[0] > across
        and each.millimetres[1] > down
    ]
    if not sizes:
        return None
    larger = min(sizes, key=lambda size: size.millimetres)
    label = Message("Use {paper} paper", paper=larger.value)
    return Fix(label=label, edits=(Edit("leaflets", leaflet.id, "paper", paper.value, larger.value),))


def _measure(proof: Proof) -> Iterator[Finding]:
    """Yield running text in lines that the eye loses, or too close to each other."""
    most = proof.limits.line_letters
    for each in proof.running():
        full = [placed.line for placed in each.lines[:-1]]
        if full and sum(len(line.text) for line in full) / len(full) > most:
            message = Message(
                "Lines of more than {most} letters lose the eye: use narrower paper, or another design.",
                most=most,
            )
            yield proof.found(Severity.WARNING, "LF07", message, spots=each.spots, about=each.fields[0])
        if any(map(_is_tight, each.lines, each.lines[1:])):
            message = Message("These lines stand too close for their size: they are hard to follow.")
            yield proof.found(Severity.WARNING, "LF07", message, spots=each.spots, about=each.fields[0])


def _is_tight(upper: PlacedLine, lower: PlacedLine) -> bool:
    """Tell whether a line stands too close below another; beside it is no matter."""
    size = upper.line.size
    if lower.x >= upper.x + upper.line.width or upper.x >= lower.x + lower.line.width:
        return False
    return size < _LEADING_UP_TO and 0 < lower.y - upper.y < _LEADING * size - _SHORT


def _paragraphs(proof: Proof) -> Iterator[Finding]:
    most = proof.limits.paragraph_lines
    for each in proof.running():
        long = len(each.lines) > most and len(each.text) > most * _SHORT_MEASURE
        if is_of(each.field, ("body",)) and long:
            message = Message(
                "This paragraph is {lines} lines long; more than {most} are not read in passing: shorten it.",
                lines=len(each.lines),
                most=most,
            )
            yield proof.found(Severity.WARNING, "LF02", message, spots=each.spots, about=each.fields[0])


def _capitals(proof: Proof) -> Iterator[Finding]:
    for each in proof.running():
        if len(each.text) > _LONG_CAPITALS and is_shouted(each.text):
            message = Message("A paragraph in capitals is hard to read: write it in small letters.")
            yield proof.found(Severity.WARNING, "LF07", message, spots=each.spots, about=each.fields[0])


def _desk_copy(proof: Proof) -> Iterator[Finding]:
    least, most = _DESK_COPY
    for each in proof.running():
        if is_of(each.field, ("body",)) and not least <= _size(each, proof) <= most:
            message = Message("Press papers are set in 10 to 12 pt, so that desks can write into them.")
            yield proof.found(Severity.HINT, "PR28", message, spots=each.spots, about=each.fields[0])
            return
