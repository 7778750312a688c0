"""Wall time and zone are the truth."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.moment import Moment, Precision, Wall, is_zone

ZONES = st.sampled_from(
    ["Europe/London", "Asia/Aqtau", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe"]
)
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))


def london(local: str, fold: int | None = None) -> Moment:
    return Moment(local=datetime.fromisoformat(local), zone="Europe/London", fold=fold)


def test_noon_in_london_is_five_in_zhanaozen() -> None:
    assert london("2011-12-16T12:00").in_zone("Asia/Aqtau").strftime("%H:%M") == "17:00"


def test_a_time_that_the_clocks_skip_is_recognised_with_two_offers() -> None:
    skipped = london("2026-03-29T01:30")

    assert skipped.wall() is Wall.GAP
    assert [each.local.isoformat() for each in skipped.offers()] == ["2026-03-29T00:30:00", "2026-03-29T02:30:00"]


def test_a_time_that_comes_twice_is_recognised_and_told_apart() -> None:
    first, second = london("2026-10-25T01:30", 0), london("2026-10-25T01:30", 1)

    assert first.wall() is Wall.TWICE
    assert second.instant() - first.instant() == timedelta(hours=1)


def test_an_ordinary_time_comes_once() -> None:
    assert london("2011-12-16T12:00").wall() is Wall.ONCE


def test_a_whole_day_never_falls_into_a_gap() -> None:
    midnight_skipped = Moment(local=datetime(2018, 11, 4), zone="America/Sao_Paulo", precision=Precision.DAY)

    assert midnight_skipped.wall() is Wall.ONCE


@given(INSTANTS, ZONES)
def test_a_moment_made_from_an_instant_names_that_instant(instant: datetime, zone: str) -> None:
    to_the_minute = instant.replace(second=0, microsecond=0)

    assert Moment.at(to_the_minute, zone).instant() == to_the_minute


@given(INSTANTS, ZONES)
def test_the_index_equals_what_zoneinfo_says(instant: datetime, zone: str) -> None:
    moment = Moment.at(instant, zone)
    expected = moment.local.replace(tzinfo=ZoneInfo(zone), fold=moment.fold or 0).astimezone(UTC)

    assert moment.instant() == expected


@given(INSTANTS, ZONES)
def test_only_a_time_that_comes_twice_carries_a_fold(instant: datetime, zone: str) -> None:
    moment = Moment.at(instant, zone)

    assert (moment.fold is not None) == (moment.wall() is Wall.TWICE)


@given(INSTANTS, ZONES, st.integers(-3000, 3000))
def test_later_is_real_time_whatever_the_clocks_do(instant: datetime, zone: str, minutes: int) -> None:
    moment = Moment.at(instant, zone)

    assert moment.later(minutes).instant() - moment.instant() == timedelta(minutes=minutes)


@pytest.mark.parametrize("name", ["Europe/Londn", "", "../../etc/passwd", "/etc/localtime", "GMT+25", "London\x00"])
def test_what_is_no_zone_is_told_apart(name: str) -> None:
    assert not is_zone(name)
    assert is_zone("Europe/London")
