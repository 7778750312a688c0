from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.backup import ALL_FOR, DAILY, MONTHLY, WEEKLY, Backup, Unit, age, superfluous

START = datetime(2026, 1, 1, tzinfo=UTC)


def every(step: timedelta, count: int) -> list[Backup]:
    return at_times([START + step * number for number in range(count)])


def at_times(times: list[datetime]) -> list[Backup]:
    made: list[Backup] = []
    for time in times:
        made.append(Backup.after(made, time, 1))
    return made


def kept_over_time(made: list[Backup]) -> list[Backup]:
    """Thin after each backup, as a planner does."""
    kept: list[Backup] = []
    for backup in made:
        kept.append(backup)
        gone = {each.number for each in superfluous(kept)}
        kept = [each for each in kept if each.number not in gone]
    return kept


def test_a_year_of_backups_keeps_all_of_two_days_and_then_ever_fewer() -> None:
    made = every(timedelta(hours=2), 12 * 365)
    kept = kept_over_time(made)
    end = made[-1].made
    recent = [each for each in kept if end - each.made < timedelta(days=ALL_FOR)]
    assert len(recent) == 12 * ALL_FOR
    assert len(kept) <= len(recent) + DAILY + WEEKLY + MONTHLY
    assert kept[0].made < end - timedelta(days=200)
    gaps = [after.made - before.made for before, after in pairwise(kept)]
    assert max(gaps) <= timedelta(days=31)
    assert kept[-1] == made[-1]


@given(
    st.lists(st.timedeltas(timedelta(minutes=30), timedelta(hours=3)), min_size=40, max_size=60),
    st.integers(0, 39),
    st.sampled_from([timedelta(days=-3650), timedelta(days=3650), timedelta(hours=-5), timedelta(days=40)]),
)
def test_a_clock_that_jumps_by_years_lets_no_backup_of_the_last_day_go(
    gaps: list[timedelta], jump_at: int, jump: timedelta
) -> None:
    shown, real = [START], [START]
    for number, gap in enumerate(gaps):
        shown.append(shown[-1] + gap + (jump if number == jump_at else timedelta()))
        real.append(real[-1] + gap)
    kept = {each.number for each in kept_over_time(at_times(shown))}
    young = {number for number, at in enumerate(real, 1) if real[-1] - at < timedelta(days=ALL_FOR - 1)}
    assert young <= kept


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)), min_size=1, max_size=80))
def test_the_newest_number_always_stays_whatever_the_clock_says(times: list[datetime]) -> None:
    made = at_times([at.replace(tzinfo=UTC) for at in times])
    gone = superfluous(made)
    assert made[-1] not in gone
    assert len(made) - len(gone) >= min(len(made), 1)


def test_none_are_superfluous_where_there_are_none() -> None:
    assert superfluous([]) == ()


@pytest.mark.parametrize(
    ("gone_by", "said"),
    [
        (timedelta(minutes=-5), (0, Unit.MINUTES)),
        (timedelta(minutes=119), (119, Unit.MINUTES)),
        (timedelta(hours=2), (2, Unit.HOURS)),
        (timedelta(hours=47, minutes=59), (47, Unit.HOURS)),
        (timedelta(days=2), (2, Unit.DAYS)),
    ],
)
def test_an_age_is_said_in_the_unit_that_people_use(gone_by: timedelta, said: tuple[int, Unit]) -> None:
    assert age(Backup.after([], START, 1), START + gone_by) == said
