"""One codec between frozen values and plain JSON values, driven by the values' own type annotations.

A field that equals its default is left out of the plain form. Reading collects every problem with its path instead of
stopping at the first; a value that could not be read is replaced by nothing usable, so look at the problems first.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from planner.domain.changes import Json
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.moment_form import plain_moment, read_moment
from planner.domain.reading import Reading, join
from planner.domain.scalars import check_mark, read_bool, read_choice, read_date, read_float, read_int, read_string
from planner.domain.text import Text
from planner.domain.text_form import plain_text, read_text


def shape(kind: type) -> tuple[tuple[str, Field[Any], Any], ...]:
    """Return (plain name, field, annotated type) for every field of a dataclass, in their order."""
    return _shape(kind)


@cache
def _shape(kind: type) -> tuple[tuple[str, Field[Any], Any], ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple((each.name.rstrip("_"), each, hints[each.name]) for each in fields(kind))


def is_required(each: Field[Any]) -> bool:
    """Tell whether a field has no default."""
    return each.default is MISSING and each.default_factory is MISSING


@cache
def unmarked(hint: Any) -> tuple[Any, tuple[object, ...], bool]:
    """Return (type, marks, whether null may stand there) of an annotated type."""
    if get_origin(hint) in (Union, UnionType):
        inner = next(each for each in get_args(hint) if each is not NoneType)
        bare, marks, _ = unmarked(inner)
        return bare, marks, True
    if get_origin(hint) is Annotated:
        bare, *marks_ = get_args(hint)
        return bare, tuple(marks_), False
    return hint, (), False


# --- values to plain ----------------------------------------------------------------------------------------------


def plain(value: object) -> Json:
    """Return the plain JSON form of a value."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return _plain_whole(value)


def _plain_whole(value: object) -> Json:
    if isinstance(value, Text):
        return plain_text(value)
    if isinstance(value, Moment):
        return plain_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    return plain_fields(value)


def plain_fields(value: Any) -> dict[str, Json]:
    """Return the plain form of a dataclass value, fields at their defaults left out."""
    out: dict[str, Json] = {}
    for name, each, _ in shape(type(value)):
        held = getattr(value, each.name)
        if is_required(each) or held != each.default:
            out[name] = plain(held)
    return out


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
            reading.unknown_key(name, tuple(known), path)
    arguments: dict[str, Any] = {}
    for name, (each, hint) in known.items():
        if name in value and not (value[name] == "" == each.default):
            arguments[each.name] = read(hint, value[name], f"{path}.{name}" if path else name, reading)
        elif name not in value and is_required(each):
            reading.wrong(join(path, name), Message("is missing"))
    return kind(**arguments) if len(reading.problems) == before else None


def read(hint: Any, value: Json, path: str, reading: Reading) -> Any:
    """Read a value of an annotated type from its plain form."""
    bare, marks, optional = unmarked(hint)
    if optional and value is None:
        return None
    before = len(reading.problems)
    reader, inner = _reader(bare)
    held = reader(inner, value, path, reading)
    if marks and not reading.checked and len(reading.problems) == before:
        for mark in marks:
            check_mark(mark, held, path, reading)
    return held


def _read_list(hint: Any, value: Json, path: str, reading: Reading) -> tuple[Any, ...]:
    if not isinstance(value, list):
        reading.expected(path, "a list", value)
        return ()
    return tuple(read(hint, each, f"{path}[{index}]", reading) for index, each in enumerate(value))


@cache
def _reader(bare: Any) -> tuple[Callable[[Any, Json, str, Reading], Any], Any]:
    if get_origin(bare) is tuple:
        return _read_list, get_args(bare)[0]
    return _READERS.get(bare) or (read_choice if issubclass(bare, StrEnum) else read_fields), bare


_READERS: dict[Any, Callable[[Any, Json, str, Reading], Any]] = {
    str: read_string,
    bool: read_bool,
    int: read_int,
    float: read_float,
    date: read_date,
    Text: read_text,
    Moment: read_moment,
}
