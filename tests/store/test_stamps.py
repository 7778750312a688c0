from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.store.stamps import HybridClock, Stamp

stamps = st.builds(Stamp, milliseconds=st.integers(0, (1 << 48) - 2), counter=st.integers(0, (1 << 16) - 1))
moments = st.datetimes(datetime(1960, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
NOON = datetime(2011, 12, 16, 12, 0, 0, 250_000, tzinfo=UTC)


@given(stamps)
def test_a_stamp_comes_back_from_its_text(stamp: Stamp) -> None:
    assert Stamp.read(str(stamp)) == stamp


@given(stamps, stamps)
def test_texts_sort_as_their_stamps_do(one: Stamp, other: Stamp) -> None:
    assert (str(one) < str(other)) == (one < other)


@given(stamps)
def test_the_following_stamp_is_above_and_no_stamp_lies_between(stamp: Stamp) -> None:
    assert int(str(stamp.following()), 16) == int(str(stamp), 16) + 1


def test_a_stamp_says_the_time_of_the_clock() -> None:
    assert HybridClock(lambda: NOON, Stamp()).next().at == NOON


@given(st.lists(moments, min_size=2, max_size=50), stamps)
def test_stamps_grow_however_the_clock_jumps_and_never_fall_behind_it(clock: list[datetime], last: Stamp) -> None:
    hands = iter(clock)
    hybrid = HybridClock(lambda: next(hands), last)
    given_ = [hybrid.next() for _ in clock]
    assert [last, *given_] == sorted({last, *given_})
    for stamp, now in zip(given_, clock, strict=True):
        assert stamp.milliseconds >= int(now.timestamp() // 0.001) - 1
    assert given_[-1].milliseconds <= max(last.milliseconds, *(round(now.timestamp() * 1000) for now in clock)) + 1


def test_a_clock_that_was_set_back_is_caught_up_with_by_counting() -> None:
    hands = iter([NOON, NOON - timedelta(days=3650), NOON - timedelta(days=3650), NOON + timedelta(milliseconds=1)])
    hybrid = HybridClock(lambda: next(hands), Stamp())
    counted = [hybrid.next() for _ in range(4)]
    assert [(stamp.at, stamp.counter) for stamp in counted] == [
        (NOON, 0),
        (NOON, 1),
        (NOON, 2),
        (NOON + timedelta(milliseconds=1), 0),
    ]
