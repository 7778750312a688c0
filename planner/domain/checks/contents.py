"""What a record holds, leaf by leaf, whatever its kind: texts, moments, references."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass

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
    if isinstance(value, Text | Moment) or not is_dataclass(value):
        yield path, value, marks
        return
    for name, each, hint in shape(type(value)):
        held = getattr(value, each.name)
        inside = f"{path}.{name}" if path else name
        if isinstance(held, tuple):
            for index, item in enumerate(held):
                yield from _leaves(item, f"{inside}[{index}]", _marks_of_items(hint))
        else:
            yield from _leaves(held, inside, unmarked(hint)[1])


def _marks_of_items(hint: object) -> tuple[object, ...]:
    bare = unmarked(hint)[0]
    return unmarked(bare.__args__[0])[1]
