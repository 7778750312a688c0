"""JSON text from anyone's hand: read without trusting it, written so that people can read it."""

import json
import re
from typing import Any, NoReturn

from planner.domain.changes import Json
from planner.domain.errors import BrokenPlanError, Problem
from planner.domain.message import Message
from planner.domain.reading import join

MEGABYTE = 1_000_000
MAX_BYTES = 128 * MEGABYTE
MAX_DEPTH = 32
WIDTH = 110

_BOM = b"\xef\xbb\xbf"
_NESTING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{]|[\]}]', re.DOTALL)
_INT_DIGITS = 300  # a float holds no more


class Doubled(dict[str, Json]):
    """Hold an object that named some keys twice."""

    keys_twice: tuple[str, ...] = ()


def read_json(data: bytes) -> tuple[Json, tuple[Problem, ...]]:
    """Return the value that UTF-8 JSON text holds, and a problem for every key that stands twice in one object.

    Refused with a ``BrokenPlanError`` before any of it is parsed: more than ``MAX_BYTES``, bytes that are not UTF-8,
    and nesting deeper than ``MAX_DEPTH``. Numbers that are not finite come through as floats; the codec names them.
    """
    text = _decoded(data)
    _check_depth(text)
    doubled: list[Doubled] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(found)
        if len(value) == len(found):
            return value
        names = [name for name, _ in found]
        twice = Doubled(value)
        twice.keys_twice = tuple(name for name in value if names.count(name) > 1)
        doubled.append(twice)
        return twice

    try:
        value: Json = json.loads(text, object_pairs_hook=pairs, parse_int=_number)
    except json.JSONDecodeError as error:
        _refuse(Message("Line {line}, column {column} is not JSON.", line=error.lineno, column=error.colno))
    return value, _doubled_keys(value, "") if doubled else ()


def _refuse(message: Message) -> NoReturn:
    raise BrokenPlanError((Problem(path="", message=message),))


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        size, most = -(-len(data) // MEGABYTE), MAX_BYTES // MEGABYTE
        _refuse(Message("The file holds {size} MB; a plan holds {most} MB at most.", size=size, most=most))
    text = data.removeprefix(_BOM)
    if not text.strip():
        _refuse(Message("The file is empty."))
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start + len(data) - len(text) + 1
        line = text[: error.start].count(b"\n") + 1
        _refuse(
            Message(
                "Byte {position} (line {line}) is not UTF-8; save the file as UTF-8 text.", position=position, line=line
            )
        )


def _check_depth(text: str) -> None:
    depth = 0
    for match in _NESTING.finditer(text):
        first = match[0][0]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            line = text.count("\n", 0, match.start()) + 1
            _refuse(
                Message(
                    "Line {line} opens more than {most} brackets inside each other; a plan needs about ten.",
                    line=line,
                    most=MAX_DEPTH,
                )
            )


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _INT_DIGITS else float(digits)


def _doubled_keys(value: Json, path: str) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if isinstance(value, Doubled):
        message = Message("stands twice in one object; keep one of the two")
        found += (Problem(path=join(path, name), message=message) for name in value.keys_twice)
    if isinstance(value, dict):
        for name, each in value.items():
            found += _doubled_keys(each, join(path, name))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            found += _doubled_keys(each, f"{path}[{index}]")
    return tuple(found)


def write_json(value: Json) -> bytes:
    """Return UTF-8 JSON text: two spaces a level, what fits on a line on one line, a line break at the end."""
    # Half a character, which some keyboards and clipboards leave behind, has no form in UTF-8.
    return (_laid_out(value, 0) + "\n").encode("utf-8", "replace")


def _laid_out(value: Json, depth: int) -> str:
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(name, ensure_ascii=False)}: {_laid_out(each, depth + 1)}" for name, each in value.items()
        ]
        return _bracketed("{", parts, "}", depth)
    if isinstance(value, list):
        return _bracketed("[", [_laid_out(each, depth + 1) for each in value], "]", depth)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _bracketed(opening: str, parts: list[str], closing: str, depth: int) -> str:
    flat = opening + ", ".join(parts) + closing
    if "\n" not in flat and len(flat) + 2 * depth <= WIDTH:
        return flat
    indent = "  " * (depth + 1)
    return f"{opening}\n{indent}" + f",\n{indent}".join(parts) + f"\n{'  ' * depth}{closing}"
