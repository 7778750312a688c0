"""Words and codes that a cut or a printer would take (section 3 of the rules of print: 5 mm)."""

from collections.abc import Iterator

from planner.documents.model import Area, Modules, PlacedLine
from planner.documents.preflight.leaf import contains, covered
from planner.documents.preflight.proof import Proof
from planner.documents.theme import MM
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
        for item in leaf.page.items:
            if not isinstance(item, PlacedLine | Modules) or (
                isinstance(item, PlacedLine) and not item.line.text.strip()
            ):
                continue
            area = _inked(item)
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


def _inked(item: PlacedLine | Modules) -> Area:
    """Return the area of an item; of a line from its capitals to its baseline, which margins are measured from."""
    if isinstance(item, PlacedLine) and not item.turn:
        return Area(x=item.x, y=item.y - item.line.cap_height, width=item.line.width, height=item.line.cap_height)
    return covered(item)
