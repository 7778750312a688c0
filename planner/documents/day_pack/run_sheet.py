"""The run sheet: what happens when, whom one calls, and what is done when it turns out otherwise."""

from collections.abc import Iterator

from planner.documents.day_pack.bench import BELOW_WORDS, STRONG, Bench
from planner.documents.day_pack.pages import Listing, Passage
from planner.documents.day_pack.section import Section
from planner.documents.event_day import Slot, clock, numbers, slots, stewards
from planner.documents.exact_type import Type
from planner.documents.table import PADDING, Cell
from planner.documents.theme import MM
from planner.domain.event import Event
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.lists import parted, sentences
from planner.i18n.moments import clock_times
from planner.i18n.numbers import number, qualified
from planner.i18n.times import format_time

TIME = Type("extra-condensed", 900, 17)
NUMBER = Type("extra-condensed", 900, 16)

_WRITTEN = 10.2 * MM
_MOST_TIME = 36.0


def run_sheet(bench: Bench) -> Section:
    """Return the section; what is missing is noted."""
    facts = bench.labelled(tuple(_facts(bench)), bench.upright.column)
    return Section(
        title=bench.said.gettext("Run sheet"),
        warning=bench.said.gettext("Internal: do not hand out or photograph."),
        pieces=(*((Passage(block=facts),) if facts else ()), _day(bench), _numbers(bench), _changes(bench)),
    )


def _facts(bench: Bench) -> Iterator[tuple[str, str]]:
    """Yield what one must know of the event before it begins."""
    said, wording, event = bench.said, bench.wording, bench.event
    yield said.gettext("Place"), _place(bench)
    yield said.gettext("Expected"), _expected(event, bench.language)
    yield said.gettext("Stewards"), number(len(stewards(event, wording)), bench.language)
    wall = wording.event_wall(event)
    if wall and wall.elsewhere:
        yield said.gettext("Clocks"), clock_times(wall, bench.language)
    yield said.gettext("Bring"), wording.text(event.bring, bench.origin("bring"))
    location = wording.location(event.location)
    yield said.gettext("Hazards"), wording.foreign(location.hazards) if location else ""


def _place(bench: Bench) -> str:
    location = bench.wording.location(bench.event.location)
    if location is None:
        return ""
    name, address = bench.wording.location_name(location), bench.wording.address(location)
    meeting = bench.wording.words(location.meeting_point, bench.origin("location"))
    return sentences((parted([part for part in (name, address) if part], bench.language), meeting), bench.language)


def _expected(event: Event, language: str) -> str:
    least, most = event.expected.min, event.expected.max
    if least is not None and most is not None and least < most:
        return f"{number(least, language)}\N{EN DASH}{number(most, language)}"
    if least is None and most is None:
        return ""
    return qualified(most if most is not None else least or 0, "up-to" if most is not None else "at-least", language)


def _day(bench: Bench) -> Listing:
    said = bench.said
    heads = (
        said.gettext("Time"),
        said.gettext("From start"),
        said.gettext("What"),
        said.gettext("Who leads"),
        said.gettext("Done"),
    )
    rows = [*(_slot(slot, bench) for slot in slots(bench.event, bench.wording)), _end(bench)]
    widest = max(bench.exact.width(cells[0].words, TIME) for cells in rows) + 2 * PADDING
    table = bench.table(heads, (min(max(20.0, widest / MM), _MOST_TIME), 20, 84, 40, 14), wide=2)
    return bench.listing(table, rows, gap=BELOW_WORDS)


def _slot(slot: Slot, bench: Bench) -> tuple[Cell, ...]:
    notes = [slot.where, "" if slot.public else bench.said.gettext("Not public")]
    if slot.place is not None and not slot.lead:
        message = Message("Nobody leads “{phase}” yet.", phase=slot.title)
        bench.wording.note(Severity.HINT, "no-lead", bench.origin(f"phases[{slot.place}].lead"), message)
    return (
        _time(slot.moment, bench),
        Cell(_from_start(slot.moment, bench)),
        Cell(slot.title, STRONG, note=" · ".join(filter(None, notes))),
        Cell(slot.lead),
        Cell(ticked=True),
    )


def _time(moment: Moment | None, bench: Bench, otherwise: str = "") -> Cell:
    """Return the time on the clock of the event, with the weekday where it is another day."""
    event = bench.event
    if moment is None:
        return Cell(otherwise, TIME, head=True)
    told = format_time(clock(moment, event), bench.language)
    zone = event.start.zone if event.start else moment.zone
    day = moment.in_zone(zone).date()
    other = event.start is not None and day != event.start.date
    return Cell(told, TIME, note=format_date(day, bench.language, DateStyle.WEEKDAY) if other else "", head=True)


def _from_start(moment: Moment | None, bench: Bench) -> str:
    """Return the minutes from the start with their sign: "−15", "0", "+60"."""
    start = bench.event.start
    if moment is None or start is None or not start.has_time:
        return ""
    minutes = round((moment.instant() - start.instant()).total_seconds() / 60)
    sign = "\N{MINUS SIGN}" if minutes < 0 else "+" if minutes else ""
    return bench.wording.foreign(f"{sign}{number(abs(minutes), bench.language)}")


def _end(bench: Bench) -> tuple[Cell, ...]:
    """Return what is done at the end of every action, when that is known."""
    said, end = bench.said, bench.event.end
    moment = end if end and end.has_time else None
    return (
        _time(moment, bench, said.pgettext("the end of the event", "open")),
        Cell(_from_start(moment, bench)),
        Cell(said.gettext("End: count, sweep, thank, check nobody is missing"), STRONG),
        Cell(),
        Cell(ticked=True),
    )


def _numbers(bench: Bench) -> Listing:
    """Return whom one calls; where a number is not known there is room to write it."""
    said, known = bench.said, numbers(bench.event, bench.wording)
    _watch_numbers(bench, legal=bool(known.legal.number), emergency=bool(known.emergency))
    chief = said.gettext("Chief steward")
    rows = [(chief, known.chief.name, known.chief.number, said.gettext("Trouble, changes, the end"))]
    rows += [(each.name, "", each.number, said.gettext("Everything on the day")) for each in known.desks]
    legal = said.gettext("Legal support line")
    same = known.legal.name in (legal, bench.wording.foreign(legal))
    rows.append((legal, "" if same else known.legal.name, known.legal.number, said.gettext("Stop, search, arrest")))
    rows += [(each.name, "", each.number, said.gettext("Water, warmth, someone upset")) for each in known.welfare]
    rows.append((said.gettext("Emergency"), "", known.emergency, said.gettext("Life in danger")))
    heads = (said.gettext("Who"), said.gettext("Number"), said.gettext("For"))
    table = bench.table(heads, (50, 60, 68), wide=2)
    cells = [
        (Cell(who, STRONG, note=name, head=True), Cell(dialled, NUMBER, latin=True), Cell(what))
        for who, name, dialled, what in dict.fromkeys(rows)
    ]
    return bench.listing(table, cells, heading=said.gettext("Phone numbers"), least=_WRITTEN)


def _watch_numbers(bench: Bench, *, legal: bool, emergency: bool) -> None:
    wording = bench.wording
    if not legal:
        message = Message("There is no number for legal support. Give a contact a number with the purpose “legal”.")
        wording.note(Severity.WARNING, "no-legal-number", bench.origin("roles"), message)
    if not emergency:
        message = Message("Handbill does not know the emergency number there: write it onto the run sheet.")
        wording.note(Severity.WARNING, "no-emergency-number", bench.origin("location"), message)


def _changes(bench: Bench) -> Listing:
    said = bench.said
    heads = (said.gettext("If"), said.gettext("Then"))
    table = bench.table(heads, (50, 128), wide=1)
    cells = [(Cell(condition, STRONG, head=True), Cell(then)) for condition, then in _cases(bench)]
    return bench.listing(table, cells, heading=said.gettext("If it changes"))


def _cases(bench: Bench) -> Iterator[tuple[str, str]]:
    """Yield what may happen and what is done then."""
    said, event, wording = bench.said, bench.event, bench.wording
    fallback = wording.location(event.fallback_location)
    yield (
        said.gettext("Police move us"),
        said.gettext("Liaison asks which power; note number and time; move together; tell the press desk."),
    )
    if fallback:
        named = (wording.location_name(fallback), wording.address(fallback))
        where = parted([part for part in named if part], bench.language)
        yield said.gettext("We cannot stay"), said.gettext("Go together to {place}.").format(place=where)
    if event.expected.max:
        yield (
            said.gettext("More than {count} come").format(count=number(event.expected.max, bench.language)),
            said.gettext("Make room to the sides; keep the kerb clear; send two stewards to the edge."),
        )
    yield (
        said.gettext("Someone is hurt or taken ill"),
        said.gettext("One steward stays, one fetches first aid, one keeps the way clear; no pictures."),
    )
    yield (
        said.gettext("It is called off"),
        said.gettext("Chief steward tells every steward; press desk posts it; the last steward stays 30 minutes."),
    )
