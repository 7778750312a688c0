"""What a printer would leave out: ink of leaves that lies where it cannot print."""

from collections.abc import Iterator

from planner.documents.model import Document, Page, Placement
from planner.documents.preflight.leaf import Leaf, covered
from planner.documents.theme import MM
from planner.domain.finding import Finding, Severity, Spot
from planner.domain.message import Message
from planner.domain.printer import Printer

UNPRINTABLE = "unprintable-edge"
_ROUNDING = 0.1


def lost_edges(sheets: Document, printer: Printer, *, kind: str = "", record: str = "") -> tuple[Finding, ...]:
    """Return a warning, with its spots on the sheets, where the printer leaves more blank than the paper has white.

    Marks to cut by are not counted: what is left of them serves. The finding is about a record by its plural key and
    id.
    """
    spots = [spot for number, page in enumerate(sheets.pages) for spot in _lost(number, page, printer)]
    if not spots:
        return ()
    message = Message(
        "This printer leaves up to {blank} mm of the sheet blank and would leave out what stands there. "
        "Put fewer on a sheet, or have it printed by a shop.",
        blank=f"{printer.widest:g}",
    )
    return (
        Finding(
            severity=Severity.WARNING,
            rule=UNPRINTABLE,
            kind=kind,
            record=record,
            field="",
            message=message,
            spots=tuple(spots),
        ),
    )


def _lost(number: int, page: Page, printer: Printer) -> Iterator[Spot]:
    """Yield what is printed on a sheet nearer to an edge than the printer reaches."""
    left, top, right, bottom = (edge * MM - _ROUNDING for edge in printer.blank(upright=page.height >= page.width))
    for spot in _inked(Leaf(number=number, page=page)):
        reaches = spot.x >= left and spot.y >= top
        if not reaches or spot.x + spot.width > page.width - right or spot.y + spot.height > page.height - bottom:
            yield spot


def _inked(leaf: Leaf) -> Iterator[Spot]:
    """Yield where the things of a page show; of a sheet those of its leaves."""
    placed = [item for item in leaf.page.items if isinstance(item, Placement)]
    for item in placed:
        window = leaf.spot(item.clip) if item.clip else None
        for spot in _inked(Leaf(number=leaf.number, page=item.page, under=leaf, placement=item)):
            shown = _shared(spot, window) if window else spot
            if shown.width > 0 and shown.height > 0:
                yield shown
    if not placed:
        yield from (leaf.spot(covered(item)) for item in leaf.page.items)


def _shared(one: Spot, other: Spot) -> Spot:
    """Return what two spots have in common, of no width or height if nothing."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    foot = min(one.y + one.height, other.y + other.height)
    return Spot(one.page, x, y, right - x, foot - y)
