"""What a PDF tells a printer: the boxes of a page, and how its sheets are to be printed (ISO 32000-1, 14.11.2)."""

from planner.documents.model import Area, Document, Page
from planner.documents.pdf.file import Entries
from planner.documents.pdf.numbers import joined


def page_boxes(page: Page) -> dict[str, str]:
    """Return the boxes of a page: media and trim always, bleed where something runs over the trim."""
    boxes = {"MediaBox": drawn_box(page), "TrimBox": _box(page.trimmed, page)}
    if page.bleed:
        boxes["BleedBox"] = _box(page.trimmed.grown(page.bleed), page)
    return boxes


def drawn_box(page: Page) -> str:
    """Return the box of all that a page may draw on."""
    return _box(drawn_area(page), page)


def drawn_area(page: Page) -> Area:
    """Return all that a page may draw on: a trimmed page with its bleed, a sheet as it is."""
    whole = Area(x=0.0, y=0.0, width=page.width, height=page.height)
    return whole if page.trim else whole.grown(page.bleed)


def viewer_preferences(document: Document) -> Entries:
    """Return what a viewer is asked to do; sheets are printed at their true size and turned over as they were laid."""
    preferences = {"DisplayDocTitle": "true"}
    if document.sides:
        preferences |= {"PrintScaling": "/None", "Duplex": f"/{document.sides}", "PickTrayByPDFSize": "true"}
    return preferences


def _box(area: Area, page: Page) -> str:
    """Return left, foot, right and top, as PDF counts."""
    foot = page.height - area.y - area.height
    return f"[{joined(area.x, foot, area.x + area.width, foot + area.height)}]"
