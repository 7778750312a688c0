"""The references of a record to others, found by the marks of its fields."""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from typing import Any, get_args, get_origin

from planner.domain.changes import Json
from planner.domain.codec import is_required, shape, unmarked
from planner.domain.record import Ref

IsThere = Callable[[str, str], bool]
"""Tells whether there is a record of a kind, named by its plural, with an id."""


def without_dangling(kind: type, body: Mapping[str, Json], is_there: IsThere) -> dict[str, Json] | None:
    """Return the plain form of a value without references to nothing; None where it cannot be without one of them."""
    left = dict(body)
    for name, each, hint in shape(kind):
        if name not in left:
            continue
        kept, value = _kept(hint, left[name], is_there)
        if kept:
            left[name] = value
        elif is_required(each):
            return None
        else:
            del left[name]
    return left


def _kept(hint: Any, value: Json, is_there: IsThere) -> tuple[bool, Json]:
    """Return whether a field may stay, and what it then holds."""
    bare, marks, _ = unmarked(hint)
    named = next((mark for mark in marks if isinstance(mark, Ref)), None)
    if named is not None:
        return not isinstance(value, str) or is_there(named.plural, value), value
    if get_origin(bare) is tuple and isinstance(value, list):
        items = [_kept(get_args(bare)[0], each, is_there) for each in value]
        return True, [each for kept, each in items if kept]
    if isinstance(bare, type) and is_dataclass(bare) and isinstance(value, dict):
        inner = without_dangling(bare, value, is_there)
        return inner is not None, inner
    return True, value
