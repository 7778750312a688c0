"""What can be done and found by typing: commands and records as lines of one list."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Hold something that can be done: its words, its icon, its keys as shown, and the deed."""

    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Hold one line of the list: words, what stands at the end, and what choosing it does."""

    text: str
    icon: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""


def spans(text: str, typed: str) -> tuple[tuple[int, int], ...] | None:
    """Return where the typed words stand in a text as pairs of start and end, or None where one is missing."""
    found: list[tuple[int, int]] = []
    for word in typed.split():
        plain = re.escape(word)
        match = re.search(rf"\b{plain}", text, re.IGNORECASE) or re.search(plain, text, re.IGNORECASE)
        if match is None:
            return None
        found.append(match.span())
    return tuple(sorted(found))


def rank(text: str, typed: str) -> int:
    """Return how well a text that holds the typed words answers them; less is better."""
    folded, first = text.casefold(), typed.casefold().strip()
    if folded.startswith(first):
        return 0
    return 1 if re.search(rf"\b{re.escape(first)}", folded) else 2


def matching(commands: Iterable[Command], typed: str) -> list[Line]:
    """Return the commands that hold every typed word, the best first; all of them where nothing was typed."""
    held = [command for command in commands if spans(command.text, typed) is not None]
    held.sort(key=lambda command: rank(command.text, typed))
    return [Line(text=each.text, icon=each.icon, run=each.run, keys=each.keys) for each in held]
