from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.i18n.dates import DateStyle, format_date
from planner.i18n.moments import (
    Place,
    WallTime,
    clock_times,
    moment,
    stamp,
    time_then_date,
    zone_line,
)
from planner.i18n.times import format_time

LONDON = Place(zone="Europe/London")
ZHANAOZEN = Place(zone="Asia/Aqtau", city="Zhanaozen")
PICKET = WallTime(local=datetime(2011, 12, 16, 12), place=LONDON, elsewhere=(ZHANAOZEN,))
KNOWN = WallTime(local=datetime(2011, 12, 16, 10, 15), place=LONDON, elsewhere=(ZHANAOZEN,))
NB = "\N{NO-BREAK SPACE}"


def at(hour: int, minute: int = 0, **other: object) -> WallTime:
    return WallTime(local=datetime(2011, 12, 16, hour, minute), place=LONDON, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "city", "printed"),
    [
        ("en", "Zhanaozen", "Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)"),
        ("en-US", "Zhanaozen", "Friday, December 16, 2011, noon London (5:00 p.m. Zhanaozen)"),
        ("ru", "Жанаозен", f"пятница, 16 декабря 2011{NB}г., 12:00 (Лондон), 17:00 (Жанаозен)"),
        ("kk", "Жаңаөзен", "2011 жылғы 16 желтоқсан, жұма, 12:00 (Лондон), 17:00 (Жаңаөзен)"),
        ("uk", "Жанаозен", f"пʼятниця, 16 грудня 2011{NB}р., 12:00 (Лондон), 17:00 (Жанаозен)"),
        ("ar", "", "الجمعة 16 ديسمبر 2011، الساعة 12:00 بتوقيت لندن (17:00 بتوقيت أكتاو)"),
        ("fa", "", "جمعه ۱۶ دسامبر ۲۰۱۱، ساعت ۱۲:۰۰ به وقت لندن (۱۷:۰۰ به وقت آقتاو)"),
        ("he", "", "יום שישי, 16 בדצמבר 2011, 12:00 שעון לונדון (17:00 שעון אקטאו)"),
        ("zh", "扎瑙津", "2011年12月16日星期五，伦敦时间12:00（扎瑙津17:00）"),
        ("hi", "", "शुक्रवार, 16 दिसंबर 2011, लंदन समय 12:00 बजे (अक्ताउ समय 17:00 बजे)"),
    ],
)
def test_a_moment_tells_its_date_and_both_clocks(language: str, city: str, printed: str) -> None:
    wall = WallTime(local=PICKET.local, place=LONDON, elsewhere=(Place(zone="Asia/Aqtau", city=city),))
    assert moment(wall, language) == printed


def test_a_figure_says_when_it_was_known() -> None:
    assert time_then_date(KNOWN, "en") == "10:15 London (15:15 Zhanaozen), 16 December 2011"
    assert time_then_date(KNOWN, "ru") == f"10:15 (Лондон), 15:15 (Zhanaozen), 16 декабря 2011{NB}г."
    assert time_then_date(KNOWN, "kk") == "2011 жылғы 16 желтоқсан, 10:15 (Лондон), 15:15 (Zhanaozen)"


def test_a_paper_says_when_it_was_issued() -> None:
    assert stamp(KNOWN, "en") == "16 December 2011, 10:15 London time"
    assert stamp(KNOWN, "ru") == f"16 декабря 2011{NB}г., 10:15 (Лондон)"


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "London time · 17:00 in Zhanaozen"),
        ("ru", "местное время (Лондон) · 17:00 (Zhanaozen)"),
        ("kk", "Лондон уақыты · 17:00 (Zhanaozen)"),
        ("ar", "بتوقيت لندن · 17:00 بتوقيت Zhanaozen"),
    ],
)
def test_the_line_under_a_large_time_says_whose_clock_it_is(language: str, printed: str) -> None:
    assert zone_line(PICKET, language) == printed


def test_noon_is_a_word_where_the_line_wants_it() -> None:
    assert clock_times(PICKET, "en", words=True) == "12 noon London (17:00 Zhanaozen)"


def test_another_day_elsewhere_is_named() -> None:
    late = at(20, elsewhere=(ZHANAOZEN,))
    assert clock_times(late, "en") == "20:00 London (Saturday 01:00 Zhanaozen)"
    assert zone_line(late, "en") == "London time · Saturday 01:00 in Zhanaozen"
    assert clock_times(late, "ru") == "20:00 (Лондон), суббота 01:00 (Zhanaozen)"


def test_the_day_before_elsewhere_is_named_too() -> None:
    early = at(2, elsewhere=(Place(zone="America/New_York"),))
    assert clock_times(early, "en") == "02:00 London (Thursday 21:00 New York)"


def test_half_hour_zones_and_several_places_are_told() -> None:
    wall = at(12, elsewhere=(ZHANAOZEN, Place(zone="Asia/Kolkata"), Place(zone="Asia/Kathmandu")))
    assert clock_times(wall, "en") == "12:00 London (17:00 Zhanaozen, 17:30 Kolkata, 17:45 Kathmandu)"


def test_a_place_is_not_told_its_own_time_twice() -> None:
    assert clock_times(at(12, elsewhere=(LONDON, LONDON)), "en") == "12:00 London"


def test_an_hour_that_strikes_twice_says_which() -> None:
    night = datetime(2011, 10, 30, 1, 30)
    first = WallTime(local=night, place=LONDON, fold=0, elsewhere=(ZHANAOZEN,))
    second = WallTime(local=night, place=LONDON, fold=1, elsewhere=(ZHANAOZEN,))
    assert clock_times(first, "en") == "01:30 London, UTC+01:00 (05:30 Zhanaozen)"
    assert clock_times(second, "en") == "01:30 London, UTC+00:00 (06:30 Zhanaozen)"


def test_a_time_in_a_spring_gap_is_not_mistaken_for_one_that_strikes_twice() -> None:
    gap = WallTime(local=datetime(2011, 3, 27, 1, 30), place=LONDON)
    assert clock_times(gap, "en") == "01:30 London"


def test_what_is_known_only_roughly_is_printed_so() -> None:
    around = at(10, precision="hour", elsewhere=(ZHANAOZEN,))
    assert clock_times(around, "en") == "around 10:00 London (15:00 Zhanaozen)"
    assert stamp(around, "ru") == f"16 декабря 2011{NB}г., примерно 10:00 (Лондон)"
    day = WallTime(local=datetime(2011, 12, 16), place=ZHANAOZEN, precision="day")
    assert moment(day, "en") == "Friday 16 December 2011, Zhanaozen"
    assert time_then_date(day, "en") == "16 December 2011, Zhanaozen"
    assert stamp(day, "en") == "16 December 2011, Zhanaozen"
    assert zone_line(day, "en") == "Zhanaozen time"


def test_an_hour_to_be_announced_prints_no_hour() -> None:
    unset = at(0, precision="tbc", elsewhere=(ZHANAOZEN,))
    assert moment(unset, "en") == "Friday 16 December 2011, London, time to be announced"
    assert time_then_date(unset, "en") == "London, time to be announced, 16 December 2011"
    assert zone_line(unset, "en") == "London time"
    assert stamp(unset, "en") == "16 December 2011, London, time to be announced"


def test_a_sentence_that_would_need_a_case_leaves_the_weekday_out() -> None:
    assert moment(PICKET, "ru", style=DateStyle.LONG) == f"16 декабря 2011{NB}г., 12:00 (Лондон), 17:00 (Zhanaozen)"


@given(
    local=st.datetimes(datetime(1995, 1, 1), datetime(2037, 12, 31)),
    fold=st.integers(0, 1),
    zone=st.sampled_from(["Europe/London", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"]),
    precision=st.sampled_from(["minute", "hour", "day", "tbc"]),
    language=st.sampled_from(["en", "en-US", "ru", "kk", "uk", "ar", "ar-EG", "fa", "he", "hi", "th"]),
)
def test_every_moment_that_is_printed_names_its_place(
    local: datetime, fold: int, zone: str, precision: str, language: str
) -> None:
    here = Place(zone=zone, city="Here")
    wall = WallTime(local=local, place=here, fold=fold, precision=precision, elsewhere=(ZHANAOZEN,))
    for printed in (moment, clock_times, time_then_date, stamp, zone_line):
        assert "Here" in printed(wall, language)


@given(
    local=st.datetimes(datetime(1995, 1, 1), datetime(2037, 12, 31)),
    zone=st.sampled_from(["Asia/Kolkata", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"]),
)
def test_the_time_elsewhere_is_the_same_instant(local: datetime, zone: str) -> None:
    instant = local.replace(tzinfo=UTC)
    there = instant.astimezone(ZoneInfo(zone))
    wall = WallTime(local=local, place=Place(zone="UTC", city="Here"), elsewhere=(Place(zone=zone, city="There"),))
    printed = clock_times(wall, "en")
    assert f"{format_time(there.time(), 'en')} There" in printed
    crossed = there.date() != local.date()
    assert (format_date(there.date(), "en", DateStyle.WEEKDAY) in printed) is crossed


def test_a_leap_day_is_a_day_like_any_other() -> None:
    wall = WallTime(local=datetime(2028, 2, 29, 23, 59), place=LONDON, elsewhere=(ZHANAOZEN,))
    assert moment(wall, "en").startswith("Tuesday 29 February 2028, 23:59 London (Wednesday ")
    assert date(2028, 2, 29) + timedelta(days=1) == date(2028, 3, 1)
