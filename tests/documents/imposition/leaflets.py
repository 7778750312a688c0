"""Leaflets to lay on sheets, and what is found on the sheets."""

from collections.abc import Iterable

from planner.documents.model import Box, Document, Page, Placement, Stroke
from planner.documents.theme import GRIDS
from planner.domain.paper_size import PaperSize


def page(paper: PaperSize = PaperSize.A6) -> Page:
    grid = GRIDS[paper]
    return Page(width=grid.width, height=grid.height, items=(Box(x=10, y=10, width=5, height=5),))


def document(*pages: Page, language: str = "en") -> Document:
    return Document(title="Leaflet", language=language, pages=pages)


def placements(sheet: Page) -> list[Placement]:
    return [item for item in sheet.items if isinstance(item, Placement)]


def strokes(sheet: Page) -> list[Stroke]:
    return [item for item in sheet.items if isinstance(item, Stroke)]


def edges_of(places: Iterable[float]) -> list[float]:
    """Return different places in order."""
    return sorted({round(place, 2) for place in places})
