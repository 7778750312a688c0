"""What a record holds, leaf by leaf, whatever its kind: texts, moments, references."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_origin

from planner.domain.codec import shape, unmarked
from planner.domain.moment import Moment
from planner.domain.record import Ref
from planner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Hold an id that a record names, the kind of record it means, and where it stands."""

    path: str
    plural: str
    id: str


def texts(value: object) -> Iterator[tuple[str, Text]]:
    """Yield (path, text) for every text inside a record."""
    for path, held, _ in _leaves(value, "", ()):
        if isinstance(held, Text):
            yield path, held


def moments(value: object) -> Iterator[tuple[str, Moment]]:
    """Yield (path, moment) for every moment inside a record."""
    for path, held, _ in _leaves(value, "", ()):
        if isinstance(held, Moment):
            yield path, held


def references(value: object) -> Iterator[Reference]:
    """Yield every reference inside a record."""
    for path, held, marks in _leaves(value, "", ()):
        for mark in marks:
            if isinstance(mark, Ref) and isinstance(held, str):
                yield Reference(path=path, plural=mark.plural, id=held)


def strings(value: object) -> Iterator[tuple[str, str]]:
    """Yield (path, string) for every plain string inside a record that is neither a choice nor a reference."""
    for path, held, marks in _leaves(value, "", ()):
        if type(held) is str and not any(isinstance(mark, Ref) for mark in marks):
            yield path, held


Leaf = tuple[str, object, tuple[object, ...]]


def _leaves(value: object, path: str, marks: tuple[object, ...]) -> Iterator[Leaf]:
    if not _has_parts(value):
        yield path, value, marks
        return
    kind: type = type(value)
    for name, attribute, own, of_items in _fields(kind):
        held = getattr(value, attribute)
        inside = f"{path}.{name}" if path else name
        if isinstance(held, tuple):
            for index, item in enumerate(held):
                yield from _leaves(item, f"{inside}[{index}]", of_items)
        elif _has_parts(held):
            yield from _leaves(held, inside, own)
        else:
            yield inside, held, own


def _has_parts(value: object) -> bool:
    return hasattr(type(value), "__dataclass_fields__") and not isinstance(value, Text | Moment)


@cache
def _fields(kind: type) -> tuple[tuple[str, str, tuple[object, ...], tuple[object, ...]], ...]:
    """Return of each field of a kind its name in a plan, its attribute, and the marks of what it holds and of items."""
    return tuple((name, each.name, unmarked(hint)[1], _marks_of_items(hint)) for name, each, hint in shape(kind))


def _marks_of_items(hint: object) -> tuple[object, ...]:
    bare = unmarked(hint)[0]
    return unmarked(bare.__args__[0])[1] if get_origin(bare) is tuple else ()
