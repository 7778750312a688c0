"""Our dataclass beside the standard library's: everything that a value can do, it does alike."""

import copy
import dataclasses
import pickle
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from enum import Enum
from functools import cached_property
from typing import Any

import pytest

from planner import dataclass as ours


class Colour(Enum):
    RED = 1


def classes(decorate: Callable[..., Any]) -> dict[str, Any]:
    @decorate(frozen=True, slots=True, kw_only=True)
    class Value:
        """A value."""

        number: int
        words: str = "none"
        notes: list[str] = field(default_factory=list, repr=False, compare=False)
        weight: float = field(default=1.0, hash=False)

    @decorate(frozen=True, slots=True, kw_only=True)
    class Wider(Value):
        """A value with more to it."""

        number: int = 7
        more: tuple[int, ...] = ()

    @decorate(frozen=True, slots=True)
    class Pair:
        left: int
        right: int = 0

    @decorate(frozen=True, kw_only=True)
    class Counted:
        """A value that works something out and keeps it."""

        number: int
        colour: Colour = Colour.RED

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError("below nothing")

        @cached_property
        def double(self) -> int:
            return 2 * self.number

    @decorate(slots=True, eq=False)
    class Page:
        """Something that changes and is itself alone."""

        number: int = 0

    @decorate(kw_only=True)
    class Draft:
        """Something that changes and is compared."""

        number: int = 0

    @decorate(frozen=True, slots=True)
    class Empty:
        """Nothing."""

    @decorate(frozen=True, slots=True, init=False)
    class Own:
        """A value with methods of its own."""

        number: int

        def __init__(self, *numbers: int) -> None:
            object.__setattr__(self, "number", sum(numbers))

        def __repr__(self) -> str:
            return f"own {self.number}"

    return {each.__name__: each for each in (Value, Wider, Pair, Counted, Page, Draft, Empty, Own)}


THEIRS, OURS = classes(dataclass), classes(ours.dataclass)

ACTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "defaults": lambda c: c["Value"](number=1),
    "a new list for each": lambda c: c["Value"](number=1).notes is not c["Value"](number=1).notes,
    "inherited fields": lambda c: [each.name for each in fields(c["Wider"](more=(1,)))],
    "an inherited value": lambda c: c["Wider"](words="a", notes=["b"]),
    "a field by place": lambda c: c["Pair"](1, 2),
    "a field by place and one by name": lambda c: c["Pair"](1, right=3),
    "too many fields": lambda c: c["Pair"](1, 2, 3),
    "a field by place that must be named": lambda c: c["Value"](1),
    "a field too few": lambda c: c["Value"](),
    "a field that is not there": lambda c: c["Value"](number=1, colour="red"),
    "equal": lambda c: c["Value"](number=1, notes=["a"]) == c["Value"](number=1),
    "unequal": lambda c: c["Value"](number=1, weight=2.0) == c["Value"](number=1),
    "never equal across classes": lambda c: c["Value"](number=7) == c["Wider"](),
    "equal to nothing else": lambda c: c["Pair"](1) == (1, 0),
    "itself alone": lambda c: c["Page"]() == c["Page"](),
    "hashes": lambda c: hash(c["Value"](number=1, weight=2.0)) == hash(c["Value"](number=1)),
    "the hash of its fields": lambda c: hash(c["Pair"](1, 2)) == hash((1, 2)),
    "the hash of one field": lambda c: hash(c["Own"](4)) == hash((4,)),
    "nothing equals nothing": lambda c: (c["Empty"]() == c["Empty"](), hash(c["Empty"]()), c["Empty"]()),
    "no hash for what changes": lambda c: hash(c["Draft"]()),
    "what changes is compared": lambda c: c["Draft"](number=1) == c["Draft"](number=1),
    "replaced": lambda c: replace(c["Wider"](more=(1,)), number=2),
    "no change": lambda c: setattr(c["Value"](number=1), "number", 2),
    "no field goes": lambda c: delattr(c["Value"](number=1), "number"),
    "what may change": lambda c: setattr(c["Draft"](), "number", 2),
    "checked when made": lambda c: c["Counted"](number=-1),
    "worked out once": lambda c: (c["Counted"](number=2).double, c["Counted"](number=2)),
    "own methods stay": lambda c: c["Own"](1, 2, 3),
    "a copy": lambda c: copy.copy(c["Value"](number=1, notes=["a"])),
    "a deep copy": lambda c: copy.deepcopy(c["Wider"](notes=["a"])).notes,
    "a value in a value": lambda c: c["Pair"](c["Pair"](1), c["Own"](2)),
    "as a dictionary": lambda c: dataclasses.asdict(c["Wider"](notes=["a"])),
}


def outcome(act: Callable[[dict[str, Any]], object], which: dict[str, Any]) -> tuple[type, str]:
    try:
        answer = act(which)
    except (TypeError, ValueError, AttributeError) as error:
        return type(error), str(error)
    return bool, repr(answer)


@pytest.mark.parametrize("name", ACTS)
def test_a_value_does_what_it_would_do_as_an_original(name: str) -> None:
    first, again = outcome(ACTS[name], OURS), outcome(ACTS[name], OURS)

    assert first == again == outcome(ACTS[name], THEIRS)


@ours.dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A value that goes to another process."""

    number: int
    words: str = "none"


def test_a_value_goes_to_another_process_and_stays_frozen() -> None:
    came = pickle.loads(pickle.dumps(Sent(number=1)))

    assert came == Sent(number=1)
    with pytest.raises(FrozenInstanceError):
        came.number = 2


def test_a_slotted_value_refuses_a_field_that_it_does_not_have() -> None:
    with pytest.raises(FrozenInstanceError):
        Sent(number=1).third = 3  # type: ignore[attr-defined]


def test_a_method_is_compiled_when_it_is_first_called() -> None:
    compiled: list[object] = []
    sys.addaudithook(lambda event, words: compiled.append(words) if event == "compile" and compiling else None)
    compiling = True

    @ours.dataclass(frozen=True, slots=True, kw_only=True)
    class Value:
        """A value."""

        number: int

    counts = [len(compiled)]
    for number in (1, 2):
        assert Value(number=number) == Value(number=number)
        counts.append(len(compiled))
    compiling = False

    assert counts == [0, 1, 1]
