"""Words and codes that a cut or a printer would take (section 3 of the rules of print: 5 mm)."""

from collections.abc import Iterator
from dataclasses import replace

from planner.documents.ink_extents import extents
from planner.documents.model import Area, Modules, PlacedLine
from planner.documents.preflight.leaf import Leaf, contains, covered
from planner.documents.preflight.proof import Proof
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.domain.finding import Finding, Severity, Spot
from planner.domain.message import Message

SAFE = "safe-edge"

_SHORT = 0.2 * MM
"""What cutters call the same place."""


def check(proof: Proof) -> Iterator[Finding]:
    """Yield what stands over the edge of its paper, or nearer to it than is safe."""
    over: list[Spot] = []
    near: list[Spot] = []
    safe = proof.limits.safe_edge_mm * MM
    for leaf in proof.leaves:
        whole = leaf.page.trimmed
        inner = whole.grown(_SHORT - safe / (leaf.scale * proof.scale))
        for area in _areas(leaf, inner, proof.order.typesetter.faces):
            if not contains(whole.grown(_SHORT), area):
                over.append(leaf.spot(area))
            elif not contains(inner, area):
                near.append(leaf.spot(area))
    if over:
        message = Message("This stands over the edge of the paper and would be cut off: shorten it.")
        yield proof.found(Severity.ERROR, SAFE, message, spots=over)
    if near:
        message = Message(
            "This stands nearer than {edge} mm to the edge, where printers leave white and cuts go astray.",
            edge=f"{proof.limits.safe_edge_mm:g}",
        )
        yield proof.found(Severity.WARNING, SAFE, message, spots=near)


def _areas(leaf: Leaf, inner: Area, faces: Faces) -> Iterator[Area]:
    """Yield the areas of words and codes; of words that seem to leave ``inner``, that of their ink alone."""
    for item in leaf.page.items:
        if isinstance(item, Modules):
            yield covered(item)
        elif isinstance(item, PlacedLine) and item.line.text.strip():
            area = _inked(item)
            yield area if item.turn or contains(inner, area) else _drawn(item, area, faces)


def _inked(item: PlacedLine) -> Area:
    """Return the area of a line from its capitals to its baseline, which margins are measured from."""
    if item.turn:
        return covered(item)
    return Area(x=item.x, y=item.y - item.line.cap_height, width=item.line.width, height=item.line.cap_height)


def _drawn(item: PlacedLine, area: Area, faces: Faces) -> Area:
    """Return the area without white beside letters, as wide figures have it, and above scripts without capitals."""
    ink = extents(item.line, faces)
    top = min(item.line.cap_height, ink.top)
    return replace(area, x=item.x + ink.left, y=item.y - top, width=ink.right - ink.left, height=top)
