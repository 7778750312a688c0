"""Backups of a planner, and which of them are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from planner.domain.message import Message

ALL_FOR = 2
"""So many days back, every backup is kept."""

DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""Of the days, weeks and months before, so many keep their last one."""

_MINUTE = timedelta(minutes=1)
_HOUR = 60
_DAY = 24 * _HOUR
_WEEK, _MONTH = 7 * _DAY, 30 * _DAY


class Unit(StrEnum):
    """Name a unit in which people say how old something is."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """Name a backup: its number, which only grows, when the clock said it was made, and its size in bytes.

    ``elapsed`` counts the minutes since the first. A clock may be wrong by years, so from one backup to the next at
    most a day goes by, and never less than none: a clock that jumps makes nothing old.
    """

    number: int
    made: datetime
    elapsed: int
    size: int

    @classmethod
    def after(cls, made: Sequence["Backup"], now: datetime, size: int) -> "Backup":
        """Return the next backup after those there are, the oldest first."""
        if not made:
            return cls(number=1, made=now, elapsed=0, size=size)
        last = made[-1]
        step = min(max((now - last.made) // _MINUTE, 0), _DAY)
        return cls(number=last.number + 1, made=now, elapsed=last.elapsed + step, size=size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Hold what going back to a backup would change.

    ``gone`` counts records that would leave, ``back`` those that would return, ``altered`` those that would read as
    before; ``edits`` names the edits that would be taken back, the first first.
    """

    gone: int
    back: int
    altered: int
    edits: tuple[Message, ...]

    def __bool__(self) -> bool:
        return bool(self.gone or self.back or self.altered or self.edits)


def age(backup: Backup, now: datetime) -> tuple[int, Unit]:
    """Return how old a backup is, in the largest unit of which two have gone by."""
    minutes = max((now - backup.made) // _MINUTE, 0)
    if minutes < 2 * _HOUR:
        return minutes, Unit.MINUTES
    return (minutes // _HOUR, Unit.HOURS) if minutes < 2 * _DAY else (minutes // _DAY, Unit.DAYS)


def superfluous(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return which backups need not be kept: all of two days stay, then the last of 12 days, 10 weeks and 9 months."""
    ordered = sorted(backups, key=lambda each: each.number)
    kept = {each.number for each in ordered if each.elapsed > ordered[-1].elapsed - ALL_FOR * _DAY}
    for length, count in ((_DAY, DAILY), (_WEEK, WEEKLY), (_MONTH, MONTHLY)):
        last = {each.elapsed // length: each.number for each in ordered}
        kept.update(sorted(last.values())[-count:])
    return tuple(each for each in ordered if each.number not in kept)
