"""What people who are stopped or arrested should know, by the law of the place: data with the day it was checked."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from planner.domain.text import Text
from planner.paths import resources


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one thing to know: what to say or to keep in mind, and what to do."""

    key: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Hold what holds in the jurisdictions it ``applies`` to, the place's name, and when it was last ``checked``."""

    applies: tuple[str, ...]
    place: Text
    rows: tuple[Row, ...]
    checked: date
    sources: tuple[str, ...]


def rights_in(jurisdiction: str) -> Rights | None:
    """Return what holds in a jurisdiction such as "GB-ENG", or else in its country; None where nobody looked."""
    known = {code: each for each in all_rights() for code in each.applies}
    return known.get(jurisdiction) or known.get(jurisdiction.partition("-")[0])


@cache
def all_rights() -> tuple[Rights, ...]:
    """Return what is known of every jurisdiction, in the order of the file names."""
    files = sorted((resources() / "rights").glob("*.toml"))
    return tuple(_read(file.read_text(encoding="utf-8")) for file in files)


def _read(source: str) -> Rights:
    data = tomllib.loads(source)
    return Rights(
        applies=tuple(data["applies"]),
        place=Text.of(data["place"]),
        rows=tuple(Row(Text.of(row["key"]), Text.of(row["text"])) for row in data["rows"]),
        checked=data["checked"],
        sources=tuple(data["sources"]),
    )
