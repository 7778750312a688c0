"""What on a page is no part of the document, and why it is there (ISO 32000-1, 14.8.2.2)."""

from planner.documents.model import Box, Item, Page, PlacedLine, Placement
from planner.documents.pdf.numbers import joined

_GROUND = 0.5
"""A box over so much of the page is its background."""


def is_sheet(page: Page) -> bool:
    """Tell whether a page carries other pages, or is cut."""
    return page.trim is not None or any(isinstance(item, Placement) for item in page.items)


def artifact(item: Item, page: Page, *, sheet: bool) -> str:
    """Return the property list of an ornament: running heads and page numbers, marks for cutting, rules or grounds."""
    if isinstance(item, Placement) or (sheet and not isinstance(item, PlacedLine)):
        return "<</Type/Page>>"
    if isinstance(item, PlacedLine):
        return "<</Type/Pagination>>"
    if isinstance(item, Box) and item.width * item.height >= _GROUND * page.width * page.height:
        foot = page.height - item.y - item.height
        return f"<</Type/Background/BBox[{joined(item.x, foot, item.x + item.width, foot + item.height)}]>>"
    return "<</Type/Layout>>"
