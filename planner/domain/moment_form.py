"""The plain form of a moment: ``{"local": "2011-12-16T12:00", "zone": "Europe/London"}``."""

import re
from datetime import datetime
from typing import Any

from planner.domain.changes import Json
from planner.domain.message import Message
from planner.domain.moment import Moment, Precision, Wall
from planner.domain.reading import Reading, join, shown
from planner.domain.scalars import check_zone, read_choice, read_string

MOMENT_KEYS = ("local", "zone", "fold", "precision")
LOCAL = r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?"
YEARS = range(1000, 3000)

_LOCAL = re.compile(LOCAL, re.ASCII)
_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}T\S*(Z|[+-]\d{2}(:?\d{2})?)", re.ASCII)


def plain_moment(moment: Moment) -> Json:
    """Return the plain form of a moment; what is at its default is left out."""
    timed = moment.has_time or (moment.precision is Precision.TBC and _at_a_time(moment.local))
    timespec = "seconds" if moment.local.second else "minutes"
    out: dict[str, Json] = {
        "local": moment.local.isoformat(timespec=timespec) if timed else moment.date.isoformat(),
        "zone": moment.zone,
    }
    if moment.fold is not None:
        out["fold"] = moment.fold
    if moment.precision is not Precision.MINUTE:
        out["precision"] = moment.precision.value
    return out


def _at_a_time(local: datetime) -> bool:
    return (local.hour, local.minute, local.second) != (0, 0, 0)


def read_moment(_hint: Any, value: Json, path: str, reading: Reading) -> Moment | None:
    """Read a moment; one that its zone's clocks skip is a problem, with both neighbours offered."""
    if not isinstance(value, dict):
        reading.expected(path, "a moment with local and zone", value)
        return None
    before = len(reading.problems)
    for name in value:
        if name not in MOMENT_KEYS:
            reading.unknown_key(name, MOMENT_KEYS, path)
    precision = read_choice(Precision, value.get("precision", "minute"), join(path, "precision"), reading)
    local = _read_local(value.get("local"), precision, join(path, "local"), reading)
    zone = _read_zone(value.get("zone"), join(path, "zone"), reading)
    fold = _read_fold(value.get("fold"), join(path, "fold"), reading)
    if local is None or len(reading.problems) > before:
        return None
    moment = Moment(local=local, zone=zone, fold=fold, precision=Precision(precision or "minute"))
    if not reading.checked:
        _check_gap(moment, path, reading)
    return moment


def _read_local(value: Json, precision: object, path: str, reading: Reading) -> datetime | None:
    if value is None:
        reading.wrong(path, Message("is missing"))
        return None
    if isinstance(value, str) and _OFFSET.fullmatch(value):
        reading.wrong(
            path, Message("{found} holds an offset; write the wall time alone and name the zone", found=shown(value))
        )
        return None
    if isinstance(value, str) and _LOCAL.fullmatch(value) and _fits("T" in value, precision):
        try:
            local = datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            return _within_years(local, path, reading)
    like = 'a date such as "2011-12-16"' if precision is Precision.DAY else 'a wall time such as "2011-12-16T12:00"'
    reading.expected(path, like, value)
    return None


def _fits(timed: bool, precision: object) -> bool:
    return precision is Precision.TBC or timed == (precision is not Precision.DAY)


def _within_years(local: datetime, path: str, reading: Reading) -> datetime | None:
    if local.year in YEARS:
        return local
    reading.expected(path, f"a year from {YEARS[0]} to {YEARS[-1]}", str(local.year))
    return None


def _read_zone(value: Json, path: str, reading: Reading) -> str:
    if value is None:
        reading.wrong(path, Message("is missing"))
        return ""
    before = len(reading.problems)
    zone = read_string(str, value, path, reading)
    if len(reading.problems) == before and not reading.checked:
        check_zone(zone, path, reading)
    return zone


def _read_fold(value: Json, path: str, reading: Reading) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value not in (0, 1):
        reading.expected(path, "0 or 1", value)
        return None
    return value


def _check_gap(moment: Moment, path: str, reading: Reading) -> None:
    if moment.wall() is not Wall.GAP:
        return
    early, late = moment.offers()
    reading.wrong(
        join(path, "local"),
        Message(
            "{local} does not exist in {zone}: the clocks skip it; use {early} or {late}",
            local=moment.local.isoformat(timespec="minutes"),
            zone=moment.zone,
            early=early.local.isoformat(timespec="minutes"),
            late=late.local.isoformat(timespec="minutes"),
        ),
    )
