"""Strings, numbers, choices and dates, and the marks on them, read from their plain form."""

import re
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import Any

from planner.domain.campaign import ZONE
from planner.domain.changes import Json
from planner.domain.message import Message
from planner.domain.moment import is_zone, zone_names
from planner.domain.reading import Reading, Reference, shown
from planner.domain.record import Pattern, Range, Ref

_HALVES = re.compile("[\ud800-\udfff]")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_string(_hint: Any, value: Json, path: str, reading: Reading) -> str:
    """Read a string."""
    if not isinstance(value, str):
        reading.expected(path, "a string", value)
        return ""
    if not value.isascii() and _HALVES.search(value):
        reading.wrong(path, Message("{found} holds half a character; type that character again", found=shown(value)))
        return ""
    return value


def read_bool(_hint: Any, value: Json, path: str, reading: Reading) -> bool:
    """Read a yes or no."""
    if not isinstance(value, bool):
        reading.expected(path, "true or false", value)
        return False
    return value


def read_int(_hint: Any, value: Json, path: str, reading: Reading) -> int:
    """Read a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        reading.expected(path, "a whole number", value)
        return 0
    return value


def read_float(_hint: Any, value: Json, path: str, reading: Reading) -> float:
    """Read a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        reading.expected(path, "a number", value)
        return 0.0
    try:
        number = float(value)
    except OverflowError:
        number = float("inf")
    if not isfinite(number):
        reading.wrong(path, Message("is not a finite number"))
        return 0.0
    return number


def read_choice(hint: type[StrEnum], value: Json, path: str, reading: Reading) -> StrEnum | None:
    """Read one of the values of an enumeration."""
    if isinstance(value, str):
        try:
            return hint(value)
        except ValueError:
            pass
    reading.expected(path, "one of " + ", ".join(hint), value)
    return None


def read_date(_hint: Any, value: Json, path: str, reading: Reading) -> date | None:
    """Read a calendar day."""
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    reading.expected(path, 'a date such as "2011-12-16"', value)
    return None


def check_mark(mark: object, value: Any, path: str, reading: Reading) -> None:
    """Check a value that was read against one mark of its annotation."""
    if isinstance(mark, Ref):
        reading.references.append(Reference(path=path, plural=mark.plural, id=value))
    elif mark is ZONE:
        check_zone(value, path, reading)
    elif isinstance(mark, Pattern):
        if not re.fullmatch(mark.regex, value):
            reading.expected(path, mark.expects, value)
    elif isinstance(mark, Range) and not mark.low <= value <= mark.high:
        reading.expected(path, f"a number from {mark.low:,} to {mark.high:,}", value)


def check_zone(value: str, path: str, reading: Reading) -> None:
    """Note a problem unless ``value`` is an IANA time zone."""
    if is_zone(value):
        return
    like = reading.nearest(value, zone_names())
    if like:
        message = Message('{found} is not a time zone; did you mean "{like}"?', found=shown(value), like=like)
    else:
        message = Message("{found} is not a time zone; write {expects}", found=shown(value), expects=ZONE.expects)
    reading.wrong(path, message)
