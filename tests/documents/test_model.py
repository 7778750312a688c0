"""Finished papers as values."""

import pytest

from planner.documents.model import Box, Document, Ink, Item, Page, Part, PlacedLine, Placement, Role
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

STYLE = Style(size=10)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Faces(resources() / "fonts"))


def placed(typesetter: Typesetter, text: str, part: Part | None, width: float = 1000) -> list[PlacedLine]:
    return [PlacedLine(x=0, y=0, line=line, part=part) for line in typesetter.lines(text, STYLE, width)]


def test_the_text_twin_joins_lines_of_a_part_and_parts_the_rest(typesetter: Typesetter) -> None:
    heading, body = Part(role=Role.H1), Part(role=Role.P)
    items: tuple[Item, ...] = (
        *placed(typesetter, "Housing for all", heading),
        Box(x=0, y=0, width=1, height=1),
        *placed(typesetter, "They asked for their wages and got bullets", body, 60),
        *placed(typesetter, "page 1", None),
    )
    page = Page(width=100, height=100, items=items)
    document = Document(title="", language="en", pages=(page, page))
    once = "Housing for all\nThey asked for their wages and got bullets"
    assert document.text() == f"{once}\n\n{once}"


def test_two_parts_alike_are_two_paragraphs(typesetter: Typesetter) -> None:
    items = [*placed(typesetter, "one", Part(role=Role.P)), *placed(typesetter, "two", Part(role=Role.P))]
    document = Document(title="", language="en", pages=(Page(width=9, height=9, items=tuple(items)),))
    assert document.text() == "one\ntwo"


def test_a_sheet_says_what_its_leaves_say(typesetter: Typesetter) -> None:
    leaf = Page(width=9, height=9, items=tuple(placed(typesetter, "Peace", Part(role=Role.P))))
    sheet = Page(width=18, height=9, items=(Placement(x=0, y=0, page=leaf), Placement(x=9, y=0, page=leaf)))
    assert [line.line.text for line in sheet.lines()] == ["Peace", "Peace"]


@pytest.mark.parametrize(
    ("colour", "ink"), [("#000000", Ink(0, 0, 0)), ("#FF0000", Ink(1, 0, 0)), ("#ffffff", Ink.grey(1))]
)
def test_colours_are_read_from_hexadecimal(colour: str, ink: Ink) -> None:
    assert Ink.parse(colour) == ink


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#gg0000", "0000000"])
def test_other_words_are_no_colours(colour: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Ink.parse(colour)


def test_of_a_figure_the_text_twin_says_once_what_it_shows(typesetter: Typesetter) -> None:
    figure = Part(role=Role.FIGURE, alt="A map of the streets")
    items = (*placed(typesetter, "High Street", figure), *placed(typesetter, "Church Lane", figure))
    document = Document(title="", language="en", pages=(Page(width=9, height=9, items=items),))
    assert document.text() == "A map of the streets"
