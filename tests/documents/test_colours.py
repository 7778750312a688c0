from hypothesis import given
from hypothesis import strategies as st

from planner.documents.colours import READABLE, colours, contrast
from planner.documents.model import BLACK, WHITE, Ink


@given(st.integers(0, 0xFFFFFF))
def test_words_in_and_on_any_colour_can_be_read(value: int) -> None:
    found = colours(f"#{value:06x}")
    assert found.ground == Ink.parse(f"#{value:06x}")
    assert contrast(found.accent, WHITE) >= READABLE
    assert contrast(found.on_ground, found.ground) >= READABLE


@given(st.integers(0, 0xFFFFFF))
def test_the_same_words_can_be_read_on_a_copier(value: int) -> None:
    found = colours(f"#{value:06x}")
    assert found.ground
    for ink, ground in ((found.accent, WHITE), (found.on_ground, found.ground)):
        assert contrast(grey(ink), grey(ground)) >= READABLE - 0.05


def grey(ink: Ink) -> Ink:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (ink.red, ink.green, ink.blue)
    ]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return Ink.grey(light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


def test_a_colour_dark_enough_is_left_alone() -> None:
    assert colours("#b3261e").accent == Ink.parse("#b3261e")
    assert colours("#b3261e").on_ground == WHITE


def test_a_light_colour_is_darkened_in_its_own_hue() -> None:
    accent = colours("#e8590c").accent
    assert accent != Ink.parse("#e8590c")
    assert accent.red > accent.green > accent.blue


def test_a_colour_that_would_be_lost_by_darkening_gives_black() -> None:
    assert colours("#fff6bf").accent == BLACK
