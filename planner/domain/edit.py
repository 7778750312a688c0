"""A cure that the program can apply by itself: fields, and the values to give them."""

import re
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.changes import Json
from planner.domain.codec import plain, read, shape, unmarked
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.reading import Reading
from planner.domain.text import Text

Scalar = str | int | float | bool | None
"""The plain form of a value that is neither a list nor an object."""

_STEP = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """Name a field by the kind and id of its record, what it holds, and what it is to hold.

    ``field`` is a path such as ``body.en`` or ``points[0].value``; one past the end of a list adds to it. The campaign
    has neither kind nor id. None takes away what may be absent; ``before`` says so of a whole moment as well.
    """

    kind: str
    record: str
    field: str
    before: Scalar
    after: Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Hold edits that belong together and the words that offer them: "Print “33 Thurloe Square” instead"."""

    label: Message
    edits: tuple[Edit, ...]


def edited(value: Any, edit: Edit, original: str) -> Any:
    """Return a record or campaign with an edit done; ``original`` is the language that translations are made from.

    Raise PlannerError where the field no longer holds what the edit was made for, or cannot hold the new value.
    """
    return _altered(value, None, _STEP.findall(edit.field), edit, original)


def _altered(value: Any, hint: Any, steps: list[str], edit: Edit, original: str) -> Any:
    if not steps:
        return _leaf(value, hint, edit)
    step, *rest = steps
    if isinstance(value, Text) and not rest:
        if value.get(step) != (edit.before or ""):
            raise _changed()
        return value.saying(step, str(edit.after or ""), original)
    if isinstance(value, tuple):
        return _item(value, hint, int(step), rest, edit, original)
    for name, field, inner in shape(type(value)):
        if name == step:
            return replace(value, **{field.name: _altered(getattr(value, field.name), inner, rest, edit, original)})
    raise _changed()


def _item(value: tuple[Any, ...], hint: Any, index: int, rest: list[str], edit: Edit, original: str) -> tuple[Any, ...]:
    inner = unmarked(hint)[0].__args__[0]
    if index == len(value) and not rest and edit.before is None:
        return (*value, _read(inner, edit.after, edit.field))
    if index >= len(value):
        raise _changed()
    return (*value[:index], _altered(value[index], inner, rest, edit, original), *value[index + 1 :])


def _leaf(value: Any, hint: Any, edit: Edit) -> Any:
    held = plain(value)
    if held != edit.before and not (edit.before is None and edit.after is None):
        raise _changed()
    return _read(hint, edit.after, edit.field)


def _read(hint: Any, value: Json, path: str) -> Any:
    reading = Reading(language="en")
    made = read(hint, value, path, reading)
    if reading.problems:
        raise PlannerError(Message("This was not changed. {problem}", problem=str(reading.problems[0])))
    return made


def _changed() -> PlannerError:
    return PlannerError(Message("This was edited since it was looked at, and is left as it is: look at it again."))
