"""The plain-text twin of papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.model import Box, Document, Item, Modules, Page, Part, PlacedLine, Placement, Role
from planner.documents.plain_text import plain_text
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

TYPESETTER = Typesetter(Faces(resources() / "fonts"))


def said(text: str, part: Part | None, width: float = 1000) -> list[Item]:
    return [PlacedLine(x=0, y=0, line=line, part=part) for line in TYPESETTER.lines(text, Style(size=10), width)]


def page(*items: Item) -> Page:
    return Page(width=100, height=100, items=items)


def twin(*pages: Page) -> str:
    return plain_text(Document(title="", language="en", pages=pages))


def item(whole: Part, label: str, *bodies: str) -> list[Item]:
    point = Part(role=Role.ITEM, parent=whole)
    labels = said(label, Part(role=Role.LABEL, parent=point)) if label else []
    return [*labels, *(line for body in bodies for line in said(body, Part(role=Role.BODY, parent=point)))]


def row(whole: Part, *cells: str) -> list[Item]:
    line = Part(role=Role.ROW, parent=whole)
    return [each for cell in cells for each in said(cell, Part(role=Role.CELL, parent=line))]


def test_headings_are_underlined_and_empty_lines_part_the_rest() -> None:
    text = twin(
        page(
            *said("They asked for their wages. They got bullets.", Part(role=Role.H1), 90),
            *said("page 1", None),
            *said("News is blocked. Be their voice here.", Part(role=Role.P), 60),
            *said("Picket", Part(role=Role.H2)),
            *said("Getting there", Part(role=Role.H3)),
        )
    )
    assert text == (
        "They asked for their wages. They got bullets.\n"
        "=============================================\n\n"
        "News is blocked. Be their voice here.\n\n"
        "Picket\n------\n\n"
        "Getting there"
    )


def test_lists_keep_their_numbers_and_set_in_what_follows() -> None:
    whole, loose = Part(role=Role.LIST), Part(role=Role.LIST)
    items = [*item(whole, "1", "Stop the killing"), *item(whole, "2.", "Free them", "all"), *item(loose, "", "banners")]
    assert twin(page(*items)) == "1. Stop the killing\n2. Free them\n   all\n\n- banners"


def test_items_may_say_it_themselves() -> None:
    whole = Part(role=Role.LIST)
    assert twin(page(*said("straight", Part(role=Role.ITEM, parent=whole)))) == "- straight"


def test_table_rows_are_lines() -> None:
    whole = Part(role=Role.TABLE)
    items = [*row(whole, "Phone", "+44 20 7946 0123\nany time"), *row(whole, "Email", "press@example.org")]
    assert twin(page(*items)) == "Phone | +44 20 7946 0123 any time\nEmail | press@example.org"


def test_figures_and_codes_say_what_they_show() -> None:
    code = Modules(x=0, y=0, size=9, rows=((True,),), part=Part(role=Role.FIGURE, alt="Opens example.org"))
    map_ = Part(role=Role.FIGURE, alt="The way from the station")
    items = [code, Box(x=0, y=0, width=9, height=9, part=map_), *said("High Street", map_)]
    assert twin(page(*items)) == "[Opens example.org]\n\n[The way from the station]"


def test_pages_are_further_apart_but_never_inside_a_paragraph() -> None:
    body = Part(role=Role.P)
    first, *rest = said("They asked for their wages and got bullets", body, 60)
    back = said("Our demands", Part(role=Role.P))
    assert twin(page(first), page(*rest, *back)) == "They asked for their wages and got bullets\n\n\nOur demands"


def test_a_sheet_says_once_what_its_leaves_say() -> None:
    leaf = page(*said("Peace", Part(role=Role.P)))
    assert twin(page(Placement(x=0, y=0, page=leaf), Placement(x=9, y=0, page=leaf))) == "Peace"


def test_a_section_says_what_is_in_it() -> None:
    section = Part(role=Role.SECTION)
    assert twin(page(*said("one", Part(role=Role.P, parent=section)), *said("two", section))) == "two\n\none"


@pytest.mark.parametrize("role", [Role.P, Role.H1, Role.QUOTE, Role.CAPTION])
@given(words=st.lists(st.text(alphabet="абвxyzسكن", min_size=1, max_size=12), min_size=1, max_size=20))
def test_every_word_is_said_whatever_the_measure(role: Role, words: list[str]) -> None:
    assert twin(page(*said(" ".join(words), Part(role=role), 50))).split("\n")[0].split() == words
