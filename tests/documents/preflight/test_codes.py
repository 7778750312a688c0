"""Codes that telephones read."""

import pytest

from planner.documents.model import (
    WHITE,
    Box,
    Frame,
    Ink,
    Item,
    Modules,
    Path,
)
from planner.documents.theme import MM
from tests.documents.preflight.proofs import E, W, looked_at, page, rules, set_in

ADDRESS = set_in("example.org/zhanaozen", 12)


def code(side: float, modules: int = 29, x: float = 200.0, y: float = 300.0) -> Modules:
    return Modules(x=x, y=y, size=side * MM, rows=((True,) * modules,) * modules, alt="A code")


def test_a_code_as_large_as_its_paper_needs_is_fine() -> None:
    assert not {each.rule for each in looked_at(page(*ADDRESS, code(20)))} & {"LF11", "LF12", "LF13"}


@pytest.mark.parametrize(("paper", "least"), [((105, 148), 20), ((148, 210), 20), ((210, 297), 28), ((297, 420), 45)])
def test_a_code_is_as_large_as_people_stand_away(paper: tuple[float, float], least: float) -> None:
    width, height = (side * MM for side in paper)
    for side, fires in ((least - 0.5, True), (least, False)):
        found = looked_at(page(*ADDRESS, code(side, x=60, y=100), width=width, height=height))
        assert ((W, "LF12") in rules(found)) is fires


def test_a_code_with_fine_squares_is_not_read() -> None:
    assert (E, "LF12") in rules(looked_at(page(*ADDRESS, code(20, modules=53))))
    assert (E, "LF12") not in rules(looked_at(page(*ADDRESS, code(22, modules=53))))
    assert (E, "LF12") in rules(looked_at(page(*ADDRESS, code(22, modules=53)), scale=0.9))


@pytest.mark.parametrize(
    ("beside", "fires"),
    [
        (Box(x=200 - 6, y=300, width=2, height=20), True),
        (Box(x=200 - 20, y=300, width=2, height=20), False),
        (Box(x=150, y=250, width=150, height=150, ink=Ink.grey(0.8)), True),
        (Box(x=150, y=250, width=150, height=150, ink=WHITE), False),
        (Frame(x=150, y=250, width=150, height=150, stroke=1), False),
        (Frame(x=198, y=298, width=70, height=70, stroke=1), True),
        (Path(x=190, y=310, lines=(((0, 0), (30, 0)),), width=1), True),
    ],
)
def test_a_code_needs_white_around_it(beside: Item, fires: bool) -> None:
    assert ((E, "LF11") in rules(looked_at(page(beside, *ADDRESS, code(20))))) is fires


def test_a_code_at_the_edge_has_no_white() -> None:
    assert (E, "LF11") in rules(looked_at(page(*ADDRESS, code(20, x=2))))


def test_what_a_code_says_stands_in_words_too() -> None:
    assert (W, "LF13") in rules(looked_at(page(code(20))))
    assert (W, "LF13") not in rules(looked_at(page(*ADDRESS, code(20))))
