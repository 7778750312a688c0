from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate

from planner.gui import language
from planner.gui.widgets.qt_locale import date_format, locale
from planner.i18n.catalogue import catalogue
from planner.i18n.digits import own_digits

LANGUAGES = [
    "en",
    "en-US",
    "en_XA",
    "ar",
    "ar-EG",
    "de",
    "es",
    "fa",
    "fr",
    "he",
    "hi",
    "kk",
    "pl",
    "ru",
    "tr",
    "uk",
    "zh",
]


@pytest.fixture(params=LANGUAGES)
def tag(request: pytest.FixtureRequest) -> Iterator[str]:
    language.install(catalogue(request.param))
    yield request.param
    language.install(catalogue("en"))


def test_fields_and_papers_write_the_same_digits(tag: str) -> None:
    assert locale().zeroDigit() == own_digits("0", tag)


def test_a_date_field_has_figures_of_one_length_and_no_marks_of_direction(tag: str) -> None:
    shown = QDate(2011, 2, 3).toString(date_format())
    assert len(shown) == 10
    assert {"02", "03", "2011"} <= set(shown.replace(".", "/").replace("-", "/").split("/"))


def test_english_dates_are_british_unless_american_is_asked_for() -> None:
    assert date_format() == "dd/MM/yyyy"
