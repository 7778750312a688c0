from datetime import time

import pytest

from planner.i18n.times import MIDNIGHT, NOON, format_time


@pytest.mark.parametrize(
    ("language", "clock", "printed"),
    [
        ("en", time(17, 0), "17:00"),
        ("en", time(9, 5), "09:05"),
        ("en-US", time(17, 30), "5:30 p.m."),
        ("en-US", time(0, 30), "12:30 a.m."),
        ("ru", time(17, 0), "17:00"),
        ("es", time(9, 0), "09:00"),
        ("ar", time(17, 0), "17:00"),
        ("ar-EG", time(17, 0), "١٧:٠٠"),
        ("fa", time(9, 0), "۰۹:۰۰"),
        ("th", time(17, 0), "17:00 น."),
    ],
)
def test_a_time_stands_on_the_clock_of_its_language(language: str, clock: time, printed: str) -> None:
    assert format_time(clock, language) == printed


@pytest.mark.parametrize(
    ("language", "noon", "midnight"),
    [
        ("en", "12 noon", "12 midnight"),
        ("en-US", "noon", "midnight"),
        ("ru", "12:00", "00:00"),
        ("ar", "12 ظهرًا", "12 منتصف الليل"),
        ("ar-EG", "١٢ ظهرًا", "١٢ منتصف الليل"),
        ("fa", "۱۲ ظهر", "۰۰:۰۰ نیمه‌شب"),
        ("he", "12:00 בצהריים", "חצות (00:00)"),
    ],
)
def test_noon_and_midnight_are_words_where_a_line_wants_words(language: str, noon: str, midnight: str) -> None:
    assert format_time(NOON, language, words=True) == noon
    assert format_time(MIDNIGHT, language, words=True) == midnight


def test_american_english_never_prints_twelve_p_m() -> None:
    assert format_time(NOON, "en-US") == "noon"
    assert format_time(MIDNIGHT, "en-US") == "midnight"
    assert format_time(time(12, 1), "en-US") == "12:01 p.m."


def test_seconds_are_left_out() -> None:
    assert format_time(time(12, 0, 59), "en") == "12:00"
