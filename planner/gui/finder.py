"""Records of the planner, found by any of their words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from planner.domain.plan import Plan
from planner.gui.commands import rank, spans
from planner.gui.language import _, tag
from planner.services.saying import Saying

MOST = 30
"""Records that one search shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Hold a found record: where it stands, its words and what it is."""

    kind: str
    id: str
    text: str
    icon: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Hold how records of one kind are shown; ``words`` must be quick, it is asked for every record."""

    icon: str
    name: Callable[[], str]
    words: Callable[[Any, Saying], str]


_KINDS = {
    "events": _Kind(icon="flag", name=lambda: _("Event"), words=lambda it, say: say.words(it.title)),
    "leaflets": _Kind(icon="file-text", name=lambda: _("Leaflet"), words=lambda it, say: say.words(it.headline)),
    "releases": _Kind(icon="newspaper", name=lambda: _("Press sheet"), words=lambda it, say: say.words(it.headline)),
    "facts": _Kind(icon="sigma", name=lambda: _("Fact"), words=lambda it, say: say.fact(it)),
    "demands": _Kind(icon="megaphone", name=lambda: _("Demand"), words=lambda it, say: say.words(it.text)),
    "locations": _Kind(icon="map-pin", name=lambda: _("Place"), words=lambda it, say: say.words(it.name)),
    "contacts": _Kind(icon="user", name=lambda: _("Person"), words=lambda it, _say: str(it.name)),
    "lists": _Kind(icon="users", name=lambda: _("List of people"), words=lambda it, _say: str(it.name)),
}


def find(plan: Plan, typed: str, kinds: frozenset[str], *, most: int = MOST) -> tuple[Hit, ...]:
    """Return records of ``kinds`` that hold every typed word, the best first; nothing where nothing was typed.

    Takes about a microsecond a record: call it off the window's thread.
    """
    if not typed.strip():
        return ()
    say = Saying(plan, tag())
    first = typed.split(maxsplit=1)[0].casefold()
    hits = [
        hit for hit in _all(plan, say, kinds) if first in hit.text.casefold() and spans(hit.text, typed) is not None
    ]
    hits.sort(key=lambda hit: rank(hit.text, typed))
    return tuple(hits[:most])


def _all(plan: Plan, say: Saying, kinds: frozenset[str]) -> Iterator[Hit]:
    for kind, shown in _KINDS.items():
        if kind in kinds:
            name = shown.name()
            for record in plan.shelf(kind).values():
                if not record.deleted:
                    yield Hit(kind=kind, id=record.id, text=shown.words(record, say), icon=shown.icon, detail=name)
