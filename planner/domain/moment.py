"""A time as it was agreed: the wall clock and the zone are the truth, the instant is only an index."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


class Precision(StrEnum):
    """Say how exactly a moment is known."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    TBC = "tbc"


class Wall(StrEnum):
    """Say how many instants a wall time names in its zone."""

    ONCE = "once"
    GAP = "gap"
    TWICE = "twice"


_OF_THIS_MACHINE = ("localtime", "posixrules", "Factory", "posix/", "right/")


@cache
def zone_names() -> frozenset[str]:
    """Return every IANA zone name that can be used."""
    return frozenset(name for name in available_timezones() if not name.startswith(_OF_THIS_MACHINE))


def is_zone(name: str) -> bool:
    """Tell whether ``name`` is an IANA zone, and one that means the same on every machine."""
    if name.startswith(_OF_THIS_MACHINE):
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Hold a wall time and its zone.

    ``local`` is naive. ``fold`` tells the first (0) from the second (1) of two equal wall times and is None where
    nobody has said. With precision ``day`` or ``tbc`` only the date counts and ``local`` is at midnight.
    """

    local: datetime
    zone: str
    fold: int | None = None
    precision: Precision = Precision.MINUTE

    @property
    def date(self) -> date:
        """Return the calendar day in the moment's own zone."""
        return self.local.date()

    @property
    def has_time(self) -> bool:
        """Tell whether a time of day is known."""
        return self.precision in (Precision.MINUTE, Precision.HOUR)

    def aware(self) -> datetime:
        """Return the time with its zone, for reckoning; a day counts from its midnight."""
        return self.local.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold or 0)

    def instant(self) -> datetime:
        """Return the instant in UTC."""
        return self.aware().astimezone(UTC)

    def in_zone(self, zone: str) -> datetime:
        """Return the wall time that clocks in ``zone`` show at this instant."""
        return self.aware().astimezone(ZoneInfo(zone))

    def wall(self) -> Wall:
        """Tell whether the wall time exists once, twice or not at all."""
        if not self.has_time:
            return Wall.ONCE
        return wall_kind(self.local, self.zone)

    def offers(self) -> tuple[Self, Self]:
        """Return, for a wall time in a gap, the last time before it and the first after it."""
        zone = ZoneInfo(self.zone)
        before = self.local.replace(tzinfo=zone, fold=1).astimezone(UTC).astimezone(zone)
        after = self.local.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)
        return (
            replace(self, local=before.replace(tzinfo=None, fold=0), fold=None),
            replace(self, local=after.replace(tzinfo=None, fold=0), fold=None),
        )

    def later(self, minutes: int) -> Self:
        """Return the moment that many minutes of real time later."""
        moved = (self.instant() + timedelta(minutes=minutes)).astimezone(ZoneInfo(self.zone))
        plain = moved.replace(tzinfo=None, fold=0)
        fold = moved.fold if wall_kind(plain, self.zone) is Wall.TWICE else None
        return replace(self, local=plain, fold=fold)

    @classmethod
    def at(cls, instant: datetime, zone: str) -> Self:
        """Return the moment that an aware ``instant`` is in ``zone``, to the minute."""
        there = instant.astimezone(ZoneInfo(zone))
        plain = there.replace(tzinfo=None, fold=0, second=0, microsecond=0)
        return cls(local=plain, zone=zone, fold=there.fold if wall_kind(plain, zone) is Wall.TWICE else None)


def wall_kind(local: datetime, zone: str) -> Wall:
    """Tell whether a naive wall time exists once, twice or not at all in ``zone``."""
    info = ZoneInfo(zone)
    first, second = local.replace(tzinfo=info, fold=0), local.replace(tzinfo=info, fold=1)
    if first.utcoffset() == second.utcoffset():
        return Wall.ONCE
    back = first.astimezone(UTC).astimezone(info).replace(tzinfo=None, fold=0)
    return Wall.TWICE if back == local.replace(fold=0) else Wall.GAP
