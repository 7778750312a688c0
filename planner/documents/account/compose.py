"""An account: plain words under headings, for one reader, on as many pages as they take."""

from dataclasses import dataclass

from planner.documents.model import Document, Item, Page, Part, Role
from planner.documents.press.pagination import Room, height, paginate
from planner.documents.press.setter import Setter, Type
from planner.documents.press.strip import Strip, bound, spaced, stacked
from planner.documents.theme import MM, Column, Leading
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.paper_size import PaperSize
from planner.i18n.catalogue import catalogue
from planner.i18n.languages import direction
from planner.i18n.numbers import number

_MARGIN, _FOOT = 22 * MM, 12 * MM
_TITLE = Type("condensed", 800, 28, Leading.LABEL)
_HEADING = Type("condensed", 700, 16, Leading.LABEL)
_TEXT = Type("text", 400, 12)
_RUNNING = Type("text", 400, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold a heading and the paragraphs below it."""

    heading: str
    paragraphs: tuple[str, ...]


def compose_account(
    title: str, sections: tuple[Section, ...], paper: Paper, language: str, typesetter: Typesetter
) -> Document:
    """Set an account in a language; every page says which of how many it is, and nothing of who made it."""
    width, tall = (side * MM for side in PaperSize(paper.value).millimetres)
    column = Column(left=_MARGIN, width=width - 2 * _MARGIN, rtl=direction(language) == "rtl")
    setter = Setter(typesetter, language)
    strips = _strips(setter, column, title, sections)
    running = setter.paragraph(_count(1, 1, language), _RUNNING, column, Part(role=Role.P))
    room = tall - 2 * _MARGIN - _FOOT - height(running)
    pages = paginate(strips, Room(first=room, later=room))
    return Document(
        title=title,
        language=language,
        pages=tuple(
            Page(
                width=width, height=tall, items=(*stacked(each, _MARGIN)[0], *_foot(setter, column, tall, place, pages))
            )
            for place, each in enumerate(pages, 1)
        ),
    )


def _strips(setter: Setter, column: Column, title: str, sections: tuple[Section, ...]) -> tuple[Strip, ...]:
    strips = list(setter.paragraph(title, _TITLE, column, Part(role=Role.H1)))
    for section in sections:
        heading = setter.paragraph(section.heading, _HEADING, column, Part(role=Role.H2))
        strips += spaced(heading, 9 * MM)
        for place, words in enumerate(section.paragraphs):
            paragraph = spaced(setter.paragraph(words, _TEXT, column, Part(role=Role.P)), 3 * MM)
            strips += (*bound(paragraph[:1]), *paragraph[1:]) if place == 0 else paragraph
    return tuple(strips)


def _foot(
    setter: Setter, column: Column, tall: float, place: int, pages: tuple[tuple[Strip, ...], ...]
) -> tuple[Item, ...]:
    line = setter.paragraph(_count(place, len(pages), setter.language), _RUNNING, column, Part(role=Role.P))
    return stacked(line, tall - _MARGIN - height(line))[0]


def _count(page: int, pages: int, language: str) -> str:
    said = catalogue(language, "papers")
    return said.gettext("Page {x} of {y}").format(x=number(page, language), y=number(pages, language))
