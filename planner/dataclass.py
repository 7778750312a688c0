"""The standard library's dataclass, whose methods are written when they are first called.

The original compiles up to seven methods for every class while its module is loaded. One command loads two hundred such
classes, makes values of half of them and compares few: most of its start would be spent on methods that nobody calls
(docs/decisions/013). Fields, ``replace`` and ``fields`` are the original's.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

Class = type[Any]


def _with_late_methods(
    *, frozen: bool = False, slots: bool = False, kw_only: bool = False, init: bool = True, eq: bool = True
) -> Callable[[Class], Class]:
    """Make a class a dataclass; the parameters are those of the original."""

    def made(plain: Class) -> Class:
        # Without words of its own a class would get its signature for a docstring, which takes as long as the rest.
        plain.__doc__ = plain.__doc__ or plain.__name__
        cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(plain)
        methods: dict[str, object] = {"__repr__": _repr}
        if init:
            methods["__init__"] = _late_init(cls, frozen=frozen)
        if eq:
            methods |= {"__eq__": _late_eq(cls), "__hash__": _late_hash(cls) if frozen else None}
        if frozen:
            methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        if frozen and slots:
            methods |= {"__getstate__": _state, "__setstate__": _set_state}
        for name, method in methods.items():
            if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
                setattr(cls, name, method)
        return cls

    return made


def _late_init(cls: Class, *, frozen: bool) -> Callable[..., None]:
    def __init__(self: object, *given: object, **named: object) -> None:  # noqa: N807 - what it is in tracebacks
        cls.__init__ = _written_init(cls, frozen=frozen)
        cls.__init__(self, *given, **named)

    return __init__


def _written_init(cls: Class, *, frozen: bool) -> Callable[..., None]:
    """Return the method that fills the fields; in frozen classes it goes past the refusal, by the slots themselves."""
    fields = dataclasses.fields(cls)
    known: dict[str, Any] = {"put": object.__setattr__, "missing": dataclasses.MISSING}
    lines = []
    for field in fields:
        name = field.name
        known |= {f"default_{name}": field.default, f"make_{name}": field.default_factory}
        made = f"make_{name}() if {name} is missing else {name}"
        value = name if field.default_factory is dataclasses.MISSING else made
        slot = getattr(cls, name, None)
        if not frozen:
            lines.append(f"self.{name} = {value}")
        elif isinstance(slot, MemberDescriptorType):
            known[f"put_{name}"] = slot.__set__
            lines.append(f"put_{name}(self, {value})")
        else:
            lines.append(f"put(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    named = ["*", *(_parameter(field) for field in fields if field.kw_only)]
    parameters = ["self", *(_parameter(field) for field in fields if not field.kw_only), *(named if named[1:] else ())]
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), known)  # noqa: S102 - field names
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written


def _parameter(field: "dataclasses.Field[Any]") -> str:
    if field.default is not dataclasses.MISSING:
        return f"{field.name}=default_{field.name}"
    return field.name if field.default_factory is dataclasses.MISSING else f"{field.name}=missing"


def _late_eq(cls: Any) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        cls.__eq__ = _written_eq(_values_of([field.name for field in dataclasses.fields(cls) if field.compare]))
        equal: bool = cls.__eq__(self, other)
        return equal

    return __eq__


def _written_eq(values: Callable[[object], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _late_hash(cls: Any) -> Callable[[object], int]:
    def __hash__(self: object) -> int:  # noqa: N807
        cls.__hash__ = _written_hash(_values_of([field.name for field in dataclasses.fields(cls) if _is_hashed(field)]))
        return hash(self)

    return __hash__


def _written_hash(values: Callable[[object], tuple[object, ...]]) -> Callable[[object], int]:
    def __hash__(self: object) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


def _is_hashed(field: "dataclasses.Field[Any]") -> bool:
    return field.compare if field.hash is None else field.hash


def _values_of(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """Return what reads the fields of those names as one tuple."""
    match names:
        case []:
            return lambda _: ()
        case [name]:
            return lambda each: (getattr(each, name),)
    return attrgetter(*names)


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _with_late_methods
