"""Press contacts: who calls us, whom we call, and what they have been sent."""

from collections.abc import Iterator

from planner.documents.day_pack.bench import STRONG, Bench
from planner.documents.day_pack.pages import Listing
from planner.documents.day_pack.section import Section
from planner.documents.event_day import number_of, people
from planner.documents.table import Cell
from planner.documents.theme import MM
from planner.documents.wording import Origin
from planner.domain.contact import Contact, Purpose
from planner.domain.plan import live
from planner.domain.release import PressRelease
from planner.i18n.catalogue import marked
from planner.i18n.moments import time_then_date

_WRITTEN = 11.4 * MM
_PURPOSES = {
    Purpose.PRESS: marked("Press"),
    Purpose.NEWS: marked("News"),
    Purpose.EVENT_DAY: marked("On the day"),
    Purpose.INFO: marked("Information"),
}
"""What a point is for, where the press has to do with it."""


def press_contacts(bench: Bench) -> Section:
    """Return the section, with empty rows for journalists who come."""
    said = bench.said
    heads = (said.gettext("Who"), said.gettext("Outlet"), said.gettext("Phone or email"), said.gettext("For"))
    table = bench.table(heads, (46, 42, 46, 44), wide=3)
    rows = [_row(contact, bench) for contact in _contacts(bench)]
    written = (said.gettext("Name"), said.gettext("Outlet"), said.gettext("Phone or email"), said.gettext("Notes"))
    came = bench.table(written, (46, 42, 46, 44), wide=3)
    pieces = [
        *((bench.listing(table, rows),) if rows else ()),
        *_releases(bench),
        bench.listing(came, (), heading=said.gettext("Who came"), blanks=(-1, _WRITTEN)),
    ]
    return Section(
        title=said.gettext("Press contacts"),
        warning=said.gettext("Internal: shred after the event."),
        pieces=tuple(pieces),
    )


def _contacts(bench: Bench) -> Iterator[Contact]:
    """Yield our own whom the press calls, then those on the press lists, each once."""
    plan, own = bench.wording.plan, bench.wording.plan.own()
    ours = [each for each in live(plan.contacts) if own and each.organisation == own.id and _is_for_press(each)]
    lists = [each for each in live(plan.lists) if each.purpose is Purpose.PRESS]
    theirs = [contact for each in lists for contact in people(each.members, bench.wording)]
    yield from (each for each in dict.fromkeys((*ours, *theirs)) if not each.do_not_contact)


def _is_for_press(contact: Contact) -> bool:
    return any(Purpose.PRESS in point.purposes for point in contact.points)


def _row(contact: Contact, bench: Bench) -> tuple[Cell, ...]:
    wording, plan = bench.wording, bench.wording.plan
    outlet = plan.organisations.get(contact.organisation or "")
    role = wording.words(contact.role, Origin(kind="contacts", record=contact.id, field="role"))
    return (
        Cell(wording.foreign(contact.name), STRONG, note=role, head=True),
        Cell(wording.foreign(outlet.name) if outlet and not outlet.deleted else ""),
        Cell(_reached(contact, bench)),
        Cell(_purposes(contact, bench)),
    )


def _reached(contact: Contact, bench: Bench) -> str:
    """Return the number to call, else the address to write to."""
    wording, event = bench.wording, bench.event
    points = wording.points(contact)
    letters = (wording.foreign(point.value) for point in points if not point.kind.is_phone)
    number = number_of(contact, event, wording, Purpose.PRESS, Purpose.NEWS) or number_of(contact, event, wording)
    return number or next(letters, "")


def _purposes(contact: Contact, bench: Bench) -> str:
    found = {purpose for point in bench.wording.points(contact) for purpose in point.purposes}
    words = [bench.said.gettext(_PURPOSES[purpose]) for purpose in Purpose if purpose in found and purpose in _PURPOSES]
    return " · ".join(words)


def _releases(bench: Bench) -> Iterator[Listing]:
    """Yield the papers that the press has had about the event."""
    said = bench.said
    made = [release for release in live(bench.wording.plan.releases) if bench.event.id in release.events]
    if made:
        heads = (said.gettext("No."), said.gettext("What we sent"), said.gettext("Issued"))
        table = bench.table(heads, (16, 100, 62), wide=1)
        yield bench.listing(table, [_release(each, bench) for each in made], heading=said.gettext("Press papers"))


def _release(release: PressRelease, bench: Bench) -> tuple[Cell, ...]:
    wording = bench.wording
    headline = wording.text(release.headline, Origin(kind="releases", record=release.id, field="headline"))
    issued = time_then_date(wording.wall(release.issued), bench.language) if release.issued else ""
    until = time_then_date(wording.wall(release.embargo), bench.language) if release.embargo else ""
    note = bench.said.gettext("Embargoed until {moment}").format(moment=until) if until else ""
    return Cell(wording.foreign(release.number)), Cell(headline, STRONG, head=True), Cell(issued, note=note)
