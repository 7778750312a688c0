"""Fields in texts, such as ``{fact:killed.as_of}``, that print a record as it stands when the paper is made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ASPECTS = {
    "fact": ("", "as_of"),
    "event": ("when", "where", "title"),
    "demand": ("",),
    "contact": ("",),
}
PLURALS = {"fact": "facts", "event": "events", "demand": "demands", "contact": "contacts"}

_BRACES = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r"\s*(?P<kind>[a-z_]+)\s*:\s*(?P<rest>.+?)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Hold a field of a text: which record, and which aspect of it ("" for the record's own words)."""

    kind: str
    id: str
    aspect: str
    source: str
    start: int

    @property
    def plural(self) -> str:
        """Return the plural key of the record's kind."""
        return PLURALS[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenField:
    """Hold something in braces that is no field."""

    source: str
    start: int


def split(words: str) -> Iterator[str | Field | BrokenField]:
    """Yield the plain parts and the fields of a text, in their order."""
    end = 0
    for match in _BRACES.finditer(words):
        if match.start() > end:
            yield words[end : match.start()]
        yield _read(match)
        end = match.end()
    if end < len(words):
        yield words[end:]


def fields_in(words: str) -> tuple[Field | BrokenField, ...]:
    """Return the fields of a text without its plain parts."""
    return tuple(part for part in split(words) if not isinstance(part, str))


def _read(match: re.Match[str]) -> Field | BrokenField:
    inner = _FIELD.fullmatch(match[1])
    if inner and inner["kind"] in ASPECTS:
        kind, rest = inner["kind"], inner["rest"]
        head, dot, tail = rest.rpartition(".")
        if dot and tail in ASPECTS[kind]:
            return Field(kind=kind, id=head, aspect=tail, source=match[0], start=match.start())
        if "" in ASPECTS[kind]:
            return Field(kind=kind, id=rest, aspect="", source=match[0], start=match.start())
    return BrokenField(source=match[0], start=match.start())
