from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checks.calendar_words import MONTHS, WEEKDAYS
from planner.domain.checks.written_dates import written_dates

DAY = date(2011, 12, 16)  # a Friday


@pytest.mark.parametrize("language", sorted(WEEKDAYS))
def test_days_and_months_have_the_names_that_cldr_gives_them(language: str) -> None:
    locale = Locale(language)
    for index, forms in enumerate(WEEKDAYS[language]):
        assert locale.days["format"]["wide"][index].casefold() in {each.casefold() for each in forms}
    if language != "zh":
        for index, forms in enumerate(MONTHS[language]):
            assert locale.months["format"]["wide"][index + 1].casefold() in {each.casefold() for each in forms}


@given(st.sampled_from(sorted(WEEKDAYS)), st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_date_that_cldr_writes_in_full_is_read_back(language: str, day: date) -> None:
    written = format_date(day, "full", locale=language)
    found = list(written_dates(written, language))
    assert [(each.on(1), each.weekday) for each in found] == [(day, day.weekday())], written


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "on Friday, December 16, 2011, at noon"),
        ("en", "Fri 16th December 2011"),
        ("en", "16 December 2011 (Friday)"),
        ("en", "Friday 2011-12-16"),
        ("ru", "в пятницу, 16 декабря 2011 года"),
        ("ru", "в пятницу 16.12.2011"),
        ("uk", "у п’ятницю 16 грудня 2011 року"),
        ("kk", "2011 жылғы 16 желтоқсан, жұма"),
        ("de", "am Freitag, den 16. Dezember 2011"),
        ("ar", "يوم الجمعة ١٦ كانون الأول ٢٠١١"),
        ("he", "ביום שישי, 16 בדצמבר 2011"),
        ("zh", "2011年12月16日（星期五）"),
        ("pl", "w piątek 16 grudnia 2011"),
        ("tr", "16 ARALIK 2011 CUMA"),
    ],
)
def test_dates_are_read_as_people_write_them(language: str, words: str) -> None:
    assert [(each.on(1), each.weekday) for each in written_dates(words, language)] == [(DAY, 4)]


def test_a_weekday_belongs_to_the_date_that_it_stands_beside() -> None:
    words = "Doors open on 16 December 2011. Saturday 17 December 2011 is for talks. Sunday is free, 18 December 2011."
    assert [each.weekday for each in written_dates(words, "en")] == [None, 5, None]


def test_an_ambiguous_english_date_is_left_alone() -> None:
    assert list(written_dates("Friday 5/6/2011", "en")) == []
    assert [each.on(1) for each in written_dates("5/6/2011", "fr")] == [date(2011, 6, 5)]


def test_a_day_that_never_was_is_no_day() -> None:
    (found,) = written_dates("31 February 2011", "en")
    assert found.on(2011) is None


@given(st.text(), st.sampled_from([*sorted(WEEKDAYS), "xx"]))
def test_any_text_can_be_read_for_dates(words: str, language: str) -> None:
    for each in written_dates(words, language):
        each.on(2011)
