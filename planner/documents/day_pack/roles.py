"""The roles: who does what under which number, with room for those who are still to be found."""

from collections.abc import Iterator

from planner.documents.day_pack.bench import STRONG, Bench
from planner.documents.day_pack.role_names import ROLES, role_does, role_name
from planner.documents.day_pack.section import Section
from planner.documents.event_day import number_of, people
from planner.documents.table import PADDING, Cell
from planner.documents.theme import MM
from planner.domain.contact import Contact, Purpose
from planner.domain.event import Role
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.i18n.numbers import number

_WRITTEN = 10.2 * MM
_NAMES, _MOST_NAMES = 42.0, 56.0
_TICK = (Cell(ticked=True),)


def roles(bench: Bench) -> Section:
    """Return the section; roles that are still open are noted."""
    said = bench.said
    heads = (
        said.gettext("Role"),
        said.gettext("Needed"),
        said.gettext("Name"),
        said.gettext("Mobile"),
        said.gettext("Agreed"),
    )
    rows = list(_rows(bench))
    widest = max(bench.exact.width(cells[0].words, STRONG) for cells in rows) + 2 * PADDING
    names = min(max(_NAMES, widest / MM), _MOST_NAMES)
    table = bench.table(heads, (names, 19, 55, 42, 20), wide=2)
    sentences = bench.table((said.gettext("Role"), said.gettext("In one sentence")), (names, 136), wide=1)
    does = [(Cell(name, STRONG, head=True), Cell(words)) for name, words in _sentences(bench)]
    return Section(
        title=said.gettext("Roles"),
        warning=said.gettext("Internal: shred after the event."),
        pieces=(
            bench.listing(table, rows, least=_WRITTEN),
            bench.listing(sentences, does, heading=said.gettext("What each role does")),
        ),
    )


def _rows(bench: Bench) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for everyone who is needed, then one for each usual role that nobody asked for."""
    for place, role in enumerate(bench.event.roles):
        _watch(role, place, bench)
        yield from _holders(role, bench)
    planned = {role.role for role in bench.event.roles}
    for key in ROLES:
        if key not in planned:
            yield Cell(role_name(key, bench.language), STRONG, head=True), Cell(), Cell(), Cell(), *_TICK


def _holders(role: Role, bench: Bench) -> Iterator[tuple[Cell, ...]]:
    language, assigned = bench.language, people(role.assigned, bench.wording)
    count, name = max(role.needed, len(assigned)), bench.wording.foreign(role_name(role.role, language))
    for place in range(1, count + 1):
        numbered = bench.said.gettext("{role} {number}").format(role=name, number=number(place, language))
        of = bench.said.gettext("{n} of {total}")
        of = of.format(n=number(place, language), total=number(count, language))
        contact = assigned[place - 1] if place <= len(assigned) else None
        yield (
            Cell(numbered if count > 1 else name, STRONG, head=True),
            Cell(of if count > 1 else number(1, language)),
            Cell(bench.wording.foreign(contact.name) if contact else ""),
            Cell(_mobile(contact, bench) if contact else "", latin=True),
            *_TICK,
        )


def _mobile(contact: Contact, bench: Bench) -> str:
    """Return the number for the day, or any other."""
    event, wording = bench.event, bench.wording
    return number_of(contact, event, wording, Purpose.EVENT_DAY) or number_of(contact, event, wording)


def _watch(role: Role, place: int, bench: Bench) -> None:
    missing = role.needed - len(people(role.assigned, bench.wording))
    if missing > 0:
        message = Message(
            "The role “{role}” still needs someone ({missing} of {needed}).",
            role=role_name(role.role, bench.language),
            missing=missing,
            needed=role.needed,
        )
        bench.wording.note(Severity.HINT, "open-role", bench.origin(f"roles[{place}].assigned"), message)


def _sentences(bench: Bench) -> Iterator[tuple[str, str]]:
    wanted = dict.fromkeys((*(role.role for role in bench.event.roles), *ROLES))
    for key in wanted:
        if words := role_does(key, bench.language):
            yield role_name(key, bench.language), words
