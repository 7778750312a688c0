"""Words that stand out from their ground."""

from dataclasses import replace

import pytest

from planner.documents.model import (
    WHITE,
    Box,
    Ink,
    Inking,
    Part,
    Photograph,
    Raster,
    Role,
)
from tests.documents.preflight.proofs import BODY, WIDTH, E, W, looked_at, page, rules, set_in


@pytest.mark.parametrize(
    ("ink", "size", "fires"),
    [
        (Ink.grey(0.45), 12, False),
        (Ink.grey(0.48), 12, True),
        (Ink.grey(0.48), 24, False),
        (Ink.grey(0.60), 24, True),
    ],
)
def test_words_stand_out_from_paper(ink: Ink, size: float, fires: bool) -> None:
    lines = [replace(each, ink=ink) for each in set_in(BODY, size)]
    assert ((E, "LF08") in rules(looked_at(page(*lines)))) is fires


def test_words_are_held_against_the_ground_that_was_painted_last() -> None:
    ground = Box(x=30, y=50, width=320, height=100, ink=Ink.parse("#b3261e"))
    lines = set_in(BODY, 12)
    white = [replace(each, ink=WHITE) for each in lines]
    assert (E, "LF08") not in rules(looked_at(page(ground, *white)))
    assert (E, "LF08") in rules(looked_at(page(*white, ground)))
    assert (E, "LF08") in rules(looked_at(page(ground, replace(ground, ink=WHITE), *white)))
    assert (E, "LF08") in rules(looked_at(page(replace(ground, width=100), *white)))


def test_what_can_be_read_in_colour_must_be_readable_in_grey() -> None:
    """A photocopier weighs colours by their luma, which makes green darker than the eye finds it."""
    ground = Box(x=30, y=50, width=320, height=100, ink=Ink.parse("#00a000"))
    green = [each for each in looked_at(page(ground, *set_in(BODY, 12))) if each.rule == "LF08"]
    assert [str(each.message).partition(",")[0] for each in green] == ["Photocopied in grey"]
    pale = replace(ground, ink=Ink.parse("#40d040"))
    assert (E, "LF08") not in rules(looked_at(page(pale, *set_in(BODY, 12))))


def test_words_on_a_picture_are_hard_to_read() -> None:
    picture = Photograph(
        x=0,
        y=0,
        width=WIDTH,
        height=200,
        raster=Raster(width=1, height=1, data=b"\x00", darkness=1.0, inking=Inking.DOTS),
    )
    white = [replace(each, ink=WHITE) for each in set_in(BODY, 12)]
    ground = Box(x=30, y=50, width=320, height=100)
    assert (W, "LF09") in rules(looked_at(page(picture, *white)))
    assert (W, "LF09") not in rules(looked_at(page(picture, ground, *white)))


def test_words_on_their_side_are_hard_to_read() -> None:
    (line,) = set_in("Upwards", 14)
    assert (W, "LF09") in rules(looked_at(page(replace(line, turn=-90, y=300))))
    assert (W, "LF09") not in rules(looked_at(page(replace(line, turn=8, y=300))))


def test_names_on_a_map_may_stand_along_their_streets() -> None:
    (line,) = set_in("Thurloe Street", 12)
    named = replace(line, turn=-80, y=300, part=Part(role=Role.FIGURE, alt="A map of the streets"))
    assert (W, "LF09") not in rules(looked_at(page(named)))
