"""The day pack of an event: one for the chief, with everything, and one for each steward."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from planner.documents.block import Block
from planner.documents.composed import Composed
from planner.documents.day_pack.bench import Bench
from planner.documents.day_pack.forms import incident_log, notes, sign_in
from planner.documents.day_pack.frame import BETWEEN, Frame, Heading
from planner.documents.day_pack.pages import Body, Listing, paged
from planner.documents.day_pack.press_contacts import press_contacts
from planner.documents.day_pack.roles import roles
from planner.documents.day_pack.route import route
from planner.documents.day_pack.run_sheet import run_sheet
from planner.documents.day_pack.section import Section
from planner.documents.edition_code import edition_code
from planner.documents.event_day import stewards, title_of
from planner.documents.exact_type import ExactType, cut_findings, letter_findings
from planner.documents.model import Document, Item, Page, Part, Placement
from planner.documents.template import Order
from planner.documents.theme import MM
from planner.documents.wording import Origin, Wording
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.dates import format_date
from planner.i18n.letters import capitalised
from planner.i18n.numbers import number

_EASES = (1.0, 0.85, 0.7, 0.55)
"""Factors on the white between rows, tried in turn where a section takes more than one page."""


def compose_day_pack(order: Order) -> Composed:
    """Set the chief's pack and then one for each steward, each an even number of pages, and return what was noticed."""
    bench = _bench(order)
    said, event, wording = bench.said, order.event, bench.wording
    day, way, log, blank = (_eased(build, bench) for build in (run_sheet, route, incident_log, notes))
    chiefs, press, signed = (_eased(build, bench) for build in (roles, press_contacts, sign_in))
    names = stewards(event, wording)
    whole = _Pack((day, chiefs, way, press, log, signed), blank)
    each = _Pack((day, way, log), blank)
    owners = [_owner(place, name, len(names), bench) for place, name in enumerate(names, 1)]
    pages = [*whole.pages(said.gettext("For the chief steward"))]
    pages += [page for owner in owners for page in each.pages(owner)]
    title = said.gettext("Day pack: {event}").format(event=title_of(event, wording))
    document = Document(title=title, language=wording.language, pages=tuple(pages))
    findings = (
        *cut_findings(whole.blocks(owners), "events", event.id, ""),
        *letter_findings(pages[: whole.length + each.length], "events", event.id),
    )
    return Composed(document=document, findings=(*wording.findings, *findings))


def _bench(order: Order) -> Bench:
    wording = Wording(order.plan, order.languages[0], Visibility.INTERNAL)
    exact = ExactType(order.typesetter, wording.language)
    width, height = (side * MM for side in order.paper.millimetres)
    own = order.plan.own()
    code = edition_code(wording, order.event, order.now, "DP")
    foot = " · ".join((wording.foreign(own.name), code)) if own else code
    upright = Frame(width=width, height=height, exact=exact, day=_day(order, wording), code=foot)
    return Bench(order=order, wording=wording, upright=upright, landscape=replace(upright, width=height, height=width))


def _day(order: Order, wording: Wording) -> str:
    """Return the event, its day, and by whose clock the times of a pack are told."""
    event, language = order.event, wording.language
    parts = [title_of(event, wording)]
    if event.start:
        place = wording.place(event.start.zone, wording.location(event.location)).name(language)
        parts.append(capitalised(format_date(event.start.date, language), language))
        parts.append(catalogue(language, "papers").gettext("All times {city}").format(city=place))
    else:
        message = Message("The event has no start: the day pack says no times.")
        wording.note(Severity.ERROR, "no-start", Origin(kind="events", record=event.id, field="start"), message)
    return BETWEEN.join(parts)


def _owner(place: int, name: str, count: int, bench: Bench) -> str:
    """Return whose pack it is: "Steward 2 of 4: Kitchen door"."""
    said, language = bench.said, bench.language
    words = said.gettext("Steward {n} of {total}")
    words = words.format(n=number(place, language), total=number(count, language))
    return said.gettext("{steward}: {name}").format(steward=words, name=name) if name else words


@dataclass(frozen=True, slots=True)
class _Leaf:
    """Hold one page of a pack but for whose it is."""

    section: Section
    frame: Frame
    body: Body
    again: bool


def _eased(build: Callable[[Bench], Section | None], bench: Bench) -> tuple[_Leaf, ...]:
    """Return the pages of a section, set as loosely as takes no more of them; none where there is no such section."""
    tried = (_leaves(build(replace(bench, ease=ease)), bench) for ease in _EASES)
    fewest: tuple[_Leaf, ...] | None = None
    for leaves in tried:
        if fewest is None or len(leaves) < len(fewest):
            fewest = leaves
        if len(fewest) <= 1:
            break
    return fewest or ()


def _leaves(section: Section | None, bench: Bench) -> tuple[_Leaf, ...]:
    if section is None:
        return ()
    frame = bench.landscape if section.landscape else bench.upright
    bodies = paged(section.pieces, frame.room)
    return tuple(_Leaf(section, frame, body, again=place > 0) for place, body in enumerate(bodies))


class _Pack:
    """Hold the pages of a pack, set once, for as many people as get one; lines to write on make their number even."""

    def __init__(self, sections: Iterable[tuple[_Leaf, ...]], blank: tuple[_Leaf, ...]) -> None:
        self._leaves = [*chain.from_iterable(sections), *blank]
        if self.length % 2:
            self._leaves += [replace(leaf, again=True) for leaf in blank]

    @property
    def length(self) -> int:
        """Return how many pages the pack has."""
        return len(self._leaves)

    def pages(self, owner: str) -> Iterator[Page]:
        """Yield the pages with the name of an owner, each an element of its own to a screen reader."""
        fresh = _Fresh()
        for place, leaf in enumerate(self._leaves, 1):
            heading = Heading(title=leaf.section.title, owner=owner, again=leaf.again)
            body = tuple(map(fresh.item, leaf.body))
            yield leaf.frame.page(heading, body, leaf.section.warning, place, self.length)

    def blocks(self, owners: Sequence[str]) -> Iterator[Block | None]:
        """Yield everything in which words may have been cut, under the heads of its owners."""
        for section, frame in dict.fromkeys((leaf.section, leaf.frame) for leaf in self._leaves):
            yield from frame.heads(section.title, owners)
            for piece in section.pieces:
                yield from (piece.head, *piece.rows) if isinstance(piece, Listing) else (piece.block,)


class _Fresh:
    """Gives items elements of their own, equal to those that they had."""

    def __init__(self) -> None:
        self._parts: dict[Part, Part] = {}

    def item(self, item: Item) -> Item:
        """Return an item in an element of its own."""
        if isinstance(item, Placement) or item.part is None:
            return item
        return replace(item, part=self._part(item.part))

    def _part(self, part: Part) -> Part:
        if part not in self._parts:
            parent = self._part(part.parent) if part.parent else None
            self._parts[part] = replace(part, parent=parent)
        return self._parts[part]
