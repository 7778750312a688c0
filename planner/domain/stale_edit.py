"""An edit that began from what a record no longer says: both edits are kept where they concern different things."""

from collections.abc import Iterator, Mapping

from planner.domain.changes import Json

Body = Mapping[str, Json]


def merged(begun: Body, mine: Body, held: Body) -> tuple[dict[str, Json], tuple[str, ...]]:
    """Return what a record says after an edit from ``begun`` to ``mine``, where it says ``held`` by now.

    What only one side altered stands as that side has it, down to one language of a text. Where both altered the same
    otherwise, mine stands, and the words that it replaces are returned as well, empty for what are no words.
    """
    result: dict[str, Json] = {}
    replaced: list[str] = []
    for name in (*mine, *(each for each in held if each not in mine)):
        sides = (begun.get(name), mine.get(name), held.get(name))
        value, words = _field(*sides)
        replaced += words
        if value is not None:
            result[name] = value
    return result, tuple(replaced)


def _field(begun: Json, mine: Json, held: Json) -> tuple[Json, tuple[str, ...]]:
    if mine in (begun, held):
        return held, ()
    if held == begun:
        return mine, ()
    if isinstance(mine, dict) and isinstance(held, dict):
        return merged(begun if isinstance(begun, dict) else {}, mine, held)
    return mine, (", ".join(_words(held)),)


def _words(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
