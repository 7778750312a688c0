"""One codec between frozen values and plain JSON values, driven by the values' own type annotations.

A field that equals its default is left out of the plain form. Reading collects every problem with its path instead of
stopping at the first; a value that could not be read is replaced by nothing usable, so look at the problems first.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from planner.domain.campaign import LANGUAGE, ZONE
from planner.domain.changes import Json
from planner.domain.errors import Problem
from planner.domain.message import Message
from planner.domain.moment import Moment, Precision, Wall, is_zone, zone_names
from planner.domain.record import Pattern, Range, Ref
from planner.domain.text import Text

MADE_FROM = "made_from"


@dataclass(slots=True)
class Reading:
    """Collect problems and references while plain values are read; ``language`` is that of bare strings."""

    language: str
    problems: list[Problem] = field(default_factory=list)
    references: list[tuple[str, str, str]] = field(default_factory=list)

    def wrong(self, path: str, message: Message) -> None:
        """Note a problem at a path."""
        self.problems.append(Problem(path=path, message=message))

    def expected(self, path: str, expects: str, value: Json) -> None:
        """Note that something of another type or form was expected."""
        self.wrong(path, Message("expected {expects}, found {found}", expects=expects, found=shown(value)))


@cache
def shape(kind: type) -> tuple[tuple[str, Field[Any], Any], ...]:
    """Return (plain name, field, annotated type) for every field of a dataclass, in their order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple((each.name.rstrip("_"), each, hints[each.name]) for each in fields(kind))


def shown(value: Json) -> str:
    """Say what was found, short enough for a sentence."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    words = f'"{value}"' if isinstance(value, str) else str(value)
    return words if len(words) <= 60 else words[:57] + '…"'


def nearest(word: str, known: Mapping[str, object] | frozenset[str] | tuple[str, ...] | list[str]) -> str:
    """Return the known word most like ``word``, or an empty string."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


# --- values to plain ----------------------------------------------------------------------------------------------


def plain(value: object) -> Json:
    """Return the plain JSON form of a value."""
    if value is None or isinstance(value, bool | int | str) and not isinstance(value, StrEnum):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Text):
        return _plain_text(value)
    if isinstance(value, Moment):
        return _plain_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return plain_fields(value)


def plain_fields(value: object) -> dict[str, Json]:
    """Return the plain form of a dataclass value, fields at their defaults left out."""
    out: dict[str, Json] = {}
    for name, each, _ in shape(type(value)):
        held = getattr(value, each.name)
        if each.default is MISSING or held != each.default:
            out[name] = plain(held)
    return out


def _plain_text(text: Text) -> Json:
    out: dict[str, Json] = dict(text.words)
    if text.made_from:
        out[MADE_FROM] = dict(text.made_from)
    return out


def _plain_moment(moment: Moment) -> Json:
    dated = moment.precision is Precision.DAY or (moment.precision is Precision.TBC and not _timed(moment))
    out: dict[str, Json] = {
        "local": moment.date.isoformat() if dated else moment.local.isoformat(timespec=_timespec(moment.local)),
        "zone": moment.zone,
    }
    if moment.fold is not None:
        out["fold"] = moment.fold
    if moment.precision is not Precision.MINUTE:
        out["precision"] = moment.precision.value
    return out


def _timed(moment: Moment) -> bool:
    return (moment.local.hour, moment.local.minute) != (0, 0)


def _timespec(local: datetime) -> str:
    return "seconds" if local.second else "minutes"


# --- plain to values ----------------------------------------------------------------------------------------------


def read_fields(kind: type, value: Json, path: str, reading: Reading) -> Any:
    """Read a dataclass from a plain object; return None after noting problems when it cannot be made."""
    if not isinstance(value, dict):
        reading.expected(path, "an object", value)
        return None
    before = len(reading.problems)
    known = {name: (each, hint) for name, each, hint in shape(kind)}
    for name in value:
        if name not in known:
            _unknown_key(name, tuple(known), path, reading)
    arguments: dict[str, Any] = {}
    for name, (each, hint) in known.items():
        if name in value:
            arguments[each.name] = read(hint, value[name], join(path, name), reading)
        elif each.default is MISSING and each.default_factory is MISSING:
            reading.wrong(join(path, name), Message("is missing"))
    return kind(**arguments) if len(reading.problems) == before else None


def join(path: str, name: str) -> str:
    """Return the JSON path of a key inside ``path``."""
    return f"{path}.{name}" if path else name


def _unknown_key(name: str, known: tuple[str, ...], path: str, reading: Reading) -> None:
    like = nearest(name, known)
    if like:
        reading.wrong(
            join(path, shown(name)[1:-1]),
            Message('is not a key that can stand here; did you mean "{like}"?', like=like),
        )
    else:
        reading.wrong(
            join(path, shown(name)[1:-1]),
            Message("is not a key that can stand here; known are {known}", known=", ".join(known)),
        )


def read(hint: Any, value: Json, path: str, reading: Reading) -> Any:
    """Read a value of an annotated type from its plain form."""
    marks: tuple[object, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *rest = get_args(hint)
        marks = tuple(rest)
    if get_origin(hint) in (Union, UnionType):
        if value is None:
            return None
        hint = next(each for each in get_args(hint) if each is not NoneType)
        return read(hint, value, path, reading) if not marks else read(Annotated[(hint, *marks)], value, path, reading)
    if get_origin(hint) is tuple:
        return _read_list(get_args(hint)[0], value, path, reading)
    held = _reader(hint)(hint, value, path, reading)
    for mark in marks:
        _check(mark, held, path, reading)
    return held


def _reader(hint: Any) -> Callable[[Any, Json, str, Reading], Any]:
    reader = _READERS.get(hint)
    if reader is not None:
        return reader
    if issubclass(hint, StrEnum):
        return _read_choice
    assert is_dataclass(hint), hint
    return read_fields


def _read_list(hint: Any, value: Json, path: str, reading: Reading) -> tuple[Any, ...]:
    if not isinstance(value, list):
        reading.expected(path, "a list", value)
        return ()
    return tuple(read(hint, each, f"{path}[{index}]", reading) for index, each in enumerate(value))


def _read_string(_hint: Any, value: Json, path: str, reading: Reading) -> str:
    if not isinstance(value, str):
        reading.expected(path, "a string", value)
        return ""
    if not _is_text(value):
        reading.wrong(path, Message("holds half of a character (a lone surrogate); type that character again"))
        return ""
    return value


def _is_text(value: str) -> bool:
    return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)


def _read_bool(_hint: Any, value: Json, path: str, reading: Reading) -> bool:
    if not isinstance(value, bool):
        reading.expected(path, "true or false", value)
        return False
    return value


def _read_int(_hint: Any, value: Json, path: str, reading: Reading) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        reading.expected(path, "a whole number", value)
        return 0
    return value


def _read_float(_hint: Any, value: Json, path: str, reading: Reading) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        reading.expected(path, "a number", value)
        return 0.0
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        reading.wrong(path, Message("is not a finite number"))
        return 0.0
    return number


def _read_choice(hint: Any, value: Json, path: str, reading: Reading) -> StrEnum | None:
    choices = {each.value: each for each in hint}
    if isinstance(value, str) and value in choices:
        chosen: StrEnum = choices[value]
        return chosen
    reading.expected(path, "one of " + ", ".join(choices), value)
    return None


def _read_date(_hint: Any, value: Json, path: str, reading: Reading) -> date | None:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    reading.expected(path, 'a date such as "2011-12-16"', value)
    return None


def _read_text(_hint: Any, value: Json, path: str, reading: Reading) -> Text:
    if isinstance(value, str):
        words = _read_string(str, value, path, reading)
        return Text.of({reading.language: words} if words else {})
    if not isinstance(value, dict):
        reading.expected(path, "words by language", value)
        return Text()
    made_from = value.get(MADE_FROM, {})
    rest = {language: words for language, words in value.items() if language != MADE_FROM}
    return Text.of(
        _read_words(rest, path, reading),
        _read_words(made_from, join(path, MADE_FROM), reading),
    )


def _read_words(value: Json, path: str, reading: Reading) -> dict[str, str]:
    if not isinstance(value, dict):
        reading.expected(path, "words by language", value)
        return {}
    for language in value:
        if not re.fullmatch(LANGUAGE.regex, language):
            reading.wrong(join(path, shown(language)[1:-1]), Message("is not {expects}", expects=LANGUAGE.expects))
    return {
        language: _read_string(str, words, join(path, language), reading) for language, words in value.items()
    }


_LOCAL = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?", re.ASCII)
_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}T\S*(Z|[+-]\d{2}:?\d{2})$", re.ASCII)
_MOMENT_KEYS = ("local", "zone", "fold", "precision")


def _read_moment(_hint: Any, value: Json, path: str, reading: Reading) -> Moment | None:
    if not isinstance(value, dict):
        reading.expected(path, "a moment with local and zone", value)
        return None
    before = len(reading.problems)
    for name in value:
        if name not in _MOMENT_KEYS:
            _unknown_key(name, _MOMENT_KEYS, path, reading)
    precision = read(Precision, value.get("precision", "minute"), join(path, "precision"), reading)
    local = _read_local(value.get("local"), precision, join(path, "local"), reading)
    zone = _read_zone(value.get("zone"), join(path, "zone"), reading)
    fold = value.get("fold")
    if fold not in (None, 0, 1) or isinstance(fold, bool):
        reading.expected(join(path, "fold"), "0 or 1", fold)
    if local is None or len(reading.problems) > before:
        return None
    moment = Moment(local=local, zone=zone, fold=None if fold is None else int(fold == 1), precision=precision)
    return _existing(moment, path, reading)


def _read_local(value: Json, precision: Precision | None, path: str, reading: Reading) -> datetime | None:
    if value is None:
        reading.wrong(path, Message("is missing"))
        return None
    if isinstance(value, str) and _OFFSET.match(value):
        reading.wrong(path, Message("{found} holds an offset; write the wall time alone and name the zone", found=shown(value)))
        return None
    timed = isinstance(value, str) and "T" in value
    fits = timed if precision in (Precision.MINUTE, Precision.HOUR) else precision is Precision.TBC or not timed
    if isinstance(value, str) and _LOCAL.fullmatch(value) and fits:
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    dated = precision is Precision.DAY
    reading.expected(path, 'a date such as "2011-12-16"' if dated else 'a wall time such as "2011-12-16T12:00"', value)
    return None


def _read_zone(value: Json, path: str, reading: Reading) -> str:
    if value is None:
        reading.wrong(path, Message("is missing"))
        return ""
    zone = _read_string(str, value, path, reading)
    _check(ZONE, zone, path, reading)
    return zone


def _existing(moment: Moment, path: str, reading: Reading) -> Moment:
    if moment.wall() is Wall.GAP:
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
    return moment


def _check(mark: object, value: Any, path: str, reading: Reading) -> None:
    if isinstance(mark, Ref):
        reading.references.append((path, mark.plural, value))
    elif mark is ZONE:
        if value and not is_zone(value):
            _unknown_zone(value, path, reading)
    elif isinstance(mark, Pattern):
        if isinstance(value, str) and not re.fullmatch(mark.regex, value):
            reading.expected(path, mark.expects, value)
    elif isinstance(mark, Range) and isinstance(value, int | float) and not mark.low <= value <= mark.high:
        reading.expected(path, f"a number from {mark.low:,} to {mark.high:,}", value)


def _unknown_zone(value: str, path: str, reading: Reading) -> None:
    like = nearest(value, zone_names())
    if like:
        message = Message('{found} is not a time zone; did you mean "{like}"?', found=shown(value), like=like)
    else:
        message = Message("{found} is not a time zone; write {expects}", found=shown(value), expects=ZONE.expects)
    reading.wrong(path, message)


_READERS: dict[Any, Callable[[Any, Json, str, Reading], Any]] = {
    str: _read_string,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    date: _read_date,
    Text: _read_text,
    Moment: _read_moment,
}
