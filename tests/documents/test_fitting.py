import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.fitting import fit_lines, largest, width_size
from planner.documents.theme import LEAST_TYPE, SCALES, Sizes, TypeRole, style
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.paper_size import PaperSize
from planner.paths import resources

TYPESETTER = Typesetter(Faces(resources() / "fonts"))
DAY = style(TypeRole.DAY, 22, "en")


@given(st.integers(10, 60), st.integers(0, 120), st.floats(5, 130))
def test_the_largest_size_that_fits_is_found_in_steps_of_half_a_point(least: int, steps: int, limit: float) -> None:
    most = least + steps / 2
    found = largest(least, most, lambda size: size <= limit)
    fitting = [least + step / 2 for step in range(steps + 1) if least + step / 2 <= limit]
    assert found == (fitting[-1] if fitting else None)


@pytest.mark.parametrize("language", ["en", "ru", "ar", "hi", "th"])
def test_a_line_set_at_its_width_size_fills_the_width(language: str) -> None:
    words = {"en": "Friday 16 December", "ru": "Пятница, 16 декабря", "ar": "الجمعة 16 ديسمبر"}.get(language, "16")
    size = width_size(TYPESETTER, words, style(TypeRole.DAY, 22, language), 300)
    assert TYPESETTER.width(words, style(TypeRole.DAY, size, language)) == pytest.approx(300)


def test_a_line_fits_a_width_as_large_as_it_may_be() -> None:
    choices = [("Friday 16 December, 12 noon",), ("Fri 16 Dec, 12:00",), ("Fri 16 Dec", "12:00")]
    wide = fit_lines(TYPESETTER, choices, DAY, 2000, Sizes(22, 46, 46))
    assert (wide.lines, wide.size) == (choices[0], 46)
    narrower = fit_lines(TYPESETTER, choices, DAY, 200, Sizes(22, 46, 46))
    assert narrower.lines == choices[1]
    assert narrower.size >= 22
    narrow = fit_lines(TYPESETTER, choices, DAY, 110, Sizes(22, 46, 46))
    assert narrow.lines == choices[2]


def test_what_fits_nowhere_is_set_at_the_least_size() -> None:
    fitted = fit_lines(TYPESETTER, [("Friday 16 December",), ("Friday",)], DAY, 20, Sizes(22, 46, 46))
    assert (fitted.lines, fitted.size) == (("Friday",), 22)


@pytest.mark.parametrize("paper", list(PaperSize))
def test_every_scale_runs_from_least_to_most_and_never_below_what_can_be_read(paper: PaperSize) -> None:
    for sizes in SCALES[paper].values():
        assert LEAST_TYPE <= sizes.least <= sizes.ideal <= sizes.most
