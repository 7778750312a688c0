"""Taking a person out of everything that names them."""

from collections.abc import Mapping

from planner.domain.changes import Json

PEOPLE = frozenset({"members", "assigned", "contacts"})
"""Fields that list people by their ids; the person leaves the list."""

PERSON = frozenset({"lead"})
"""Fields that name one person, and may name none."""

SIGNED = frozenset({"by"})
"""Fields without which what they stand in says nothing: an approval leaves with whoever gave it."""

SPEAKER = "speaker"
"""A statement is what a person said: it leaves with its speaker."""


def without(body: Mapping[str, Json], person: str) -> dict[str, Json] | None:
    """Return the plain form of a record without a person, whose id is ``person``; None where nothing of it may stay."""
    if body.get(SPEAKER) == person:
        return None
    return _left(body, person)


def _left(value: Mapping[str, Json], person: str) -> dict[str, Json]:
    left = ((name, field_without(name, each, person)) for name, each in value.items())
    return {name: each for name, each in left if not isinstance(each, Gone)}


def field_without(name: str, value: Json, person: str) -> "Json | Gone":
    """Return what stays of a field when a person leaves it."""
    if name in PEOPLE and isinstance(value, list):
        return [each for each in value if each != person]
    if name in PERSON and value == person:
        return _GONE
    if isinstance(value, dict):
        if any(value.get(signed) == person for signed in SIGNED):
            return _GONE
        return _left(value, person)
    if isinstance(value, list):
        return [each for each in (field_without("", each, person) for each in value) if not isinstance(each, Gone)]
    return value


class Gone:
    """Say that nothing of a field may stay."""


_GONE = Gone()
