"""The reading of a plain value: what was found wrong in it, where, and what it refers to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from math import isfinite

from planner.domain.changes import Json
from planner.domain.errors import Problem
from planner.domain.message import Message

_SHOWN = 60
_PLAIN_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Hold an id that was read at ``path`` and the kind of record it must name."""

    path: str
    plural: str
    id: str


@dataclass(slots=True, kw_only=True)
class Reading:
    """Collect problems and references while plain values are read.

    ``language`` is that of bare strings. ``guesses`` is how many more unknown words are compared with the known ones:
    comparing is slow, and past the first screenful nobody reads on. ``checked`` values passed every check when they
    were kept: references, ranges and the clocks of their zones are not looked at again, so that clocks that changed
    since never shut anyone out.
    """

    language: str
    checked: bool = False
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    guesses: int = 30

    def wrong(self, path: str, message: Message) -> None:
        """Note a problem at a path."""
        self.problems.append(Problem(path=path, message=message))

    def expected(self, path: str, expects: str, value: Json) -> None:
        """Note that something of another type or form was expected."""
        self.wrong(path, Message("expected {expects}, found {found}", expects=expects, found=shown(value)))

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return the known word most like ``word``, or an empty string."""
        if self.guesses <= 0 or len(word) > _SHOWN:
            return ""
        self.guesses -= 1
        return next(iter(get_close_matches(word, sorted(known), n=1)), "")

    def unknown_key(self, name: str, known: tuple[str, ...], path: str) -> None:
        """Note a key that cannot stand here, with the nearest that can."""
        like = self.nearest(name, known)
        if like:
            message = Message('is not a key that can stand here; did you mean "{like}"?', like=like)
        else:
            message = Message("is not a key that can stand here; known are {known}", known=", ".join(known))
        self.wrong(join(path, name), message)


def shown(value: Json) -> str:
    """Say what was found, short enough for a sentence and with everything invisible written out."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f'"{_visible(_shortened(value))}"'
    return _shortened(str(value)) if isfinite(value) else "a number that is not finite"


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _visible(words: str) -> str:
    if words.isprintable():
        return words
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in words)


def join(path: str, name: str) -> str:
    """Return the JSON path of a key inside ``path``."""
    if not _PLAIN_KEY.fullmatch(name) or len(name) > _SHOWN:
        return f"{path}[{shown(name)}]"
    return f"{path}.{name}" if path else name
