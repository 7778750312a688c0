"""A plan's records as one paper says them: in its language, for the eyes it is meant for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from planner.documents.addresses import address_line, city_name
from planner.documents.left_out import no_room, shortened
from planner.documents.typesetting.bidi import isolate
from planner.documents.typesetting.clean import clean, shown
from planner.domain.contact import Contact, Point
from planner.domain.demand import Demand
from planner.domain.event import Event
from planner.domain.fact import Fact, FactStatus
from planner.domain.fields import BrokenField, Field, split
from planner.domain.finding import Finding, Severity
from planner.domain.location import Location
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.i18n.languages import direction, fallbacks
from planner.i18n.letters import capitalised
from planner.i18n.moments import Place, WallTime, moment, time_then_date
from planner.i18n.numbers import number, qualified
from planner.i18n.phones import Validity, dial

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_WITHIN = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_AFTER = re.compile(r"(?<=[szx])'(?=\s)")
_OPENING = re.compile(r"(?<!\S)'\S")
SHEET = 1_200
"""How many letters of a title, a demand, a note there is room for on a paper that ends where its sheet does."""

_RUNNING = frozenset({"body", "summary"})
"""Fields whose words fill whole pages."""

_SENTENCE_ENDS = (".", "!", "?", "…", "؟", "।", "\n", "。")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Name the record and field that a text stands in, for findings."""

    kind: str
    record: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Hold a fact's words taken apart at its number: "killed: ", "up to ", "70", "", " protesters".

    ``opening`` and ``text`` stand before and after all that, ``before`` and ``after`` are the qualifier; white space at
    the joints is kept. A fact that counts nothing has its words in ``text`` alone.
    """

    opening: str = ""
    before: str = ""
    numeral: str = ""
    after: str = ""
    text: str = ""


class Wording:
    """Says records in one language and notes, in ``findings``, what could not be said as it should.

    ``visibility`` is that of the paper: nothing more closed than it is ever returned. Of a text that is not running
    text no more than ``most`` letters are said, if that is given; the rest is left out, with a finding.
    """

    def __init__(self, plan: Plan, language: str, visibility: Visibility, most: int | None = None) -> None:
        self.plan = plan
        self.language = language
        self.visibility = visibility
        self.most = most
        self.rtl = direction(language) == "rtl"
        self._findings: dict[Finding, None] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was noticed, each thing once, in the order it was met."""
        return tuple(self._findings)

    def note(self, severity: Severity, rule: str, origin: Origin, message: Message) -> None:
        """Add a finding about what stands in ``origin``."""
        self._findings[
            Finding(
                severity=severity,
                rule=rule,
                kind=origin.kind,
                record=origin.record,
                field=origin.field,
                message=message,
            )
        ] = None

    def words(self, text: Text, origin: Origin) -> str:
        """Return the words of a text without looking into its fields.

        Where there is no translation these are the words of the campaign's first language that has any, with a finding.
        """
        words, language = self._spoken(text, origin)
        return self._turned(self._short(words, origin), language)

    def text(self, text: Text, origin: Origin) -> str:
        """Return the words of a text with its fields filled from the records as they stand.

        A field that cannot be filled is printed as it was written, with a finding, never left blank. An untranslated
        text is said wholly in its own language, times and figures too.
        """
        words, language = self._spoken(text, origin)
        wording = self if language == self.language else self._also_in(language)
        return self._turned(self._short(wording.filled(words, origin), origin), language)

    def filled(self, words: str, origin: Origin) -> str:
        """Return words that are in this language already with their fields filled."""
        said = ""
        for part in split(words):
            said += part if isinstance(part, str) else self._field(part, said, origin)
        return said

    def _spoken(self, text: Text, origin: Origin) -> tuple[str, str]:
        """Return the words to print and their language."""
        for tag in fallbacks(self.language):
            words = shown(clean(text.get(tag.replace("_", "-"))).strip())
            if words or not any(shown(said) for _, said in text):
                return curled(words), self.language
        self.note(
            Severity.WARNING,
            "missing-translation",
            Origin(kind=origin.kind, record=origin.record, field=f"{origin.field}.{self.language}"),
            Message(
                'There is no translation into "{language}": the paper prints the original.', language=self.language
            ),
        )
        spoken = (*self.plan.campaign.languages, *text.languages())
        language = next((language for language in spoken if shown(text.get(language))), self.language)
        return curled(clean(text.get(language)).strip()), language

    def _short(self, words: str, origin: Origin) -> str:
        """Return words without what no paper of this kind has room for."""
        if self.most is None or origin.field in _RUNNING:
            return words
        kept, rest = shortened(words, self.most)
        if rest:
            self.note(Severity.ERROR, "no-room", origin, no_room(rest))
        return kept

    def _also_in(self, language: str) -> "Wording":
        """Return a wording in another language that notes its findings here."""
        other = Wording(self.plan, language, self.visibility, self.most)
        other._findings = self._findings
        return other

    def _turned(self, words: str, language: str) -> str:
        """Isolate each paragraph of words that run against this paper's direction."""
        if not words or (direction(language) == "rtl") == self.rtl:
            return words
        return "\n".join(isolate(line) if line.strip() else line for line in words.split("\n"))

    def facts_in(self, text: Text, origin: Origin) -> tuple[Fact, ...]:
        """Return the facts whose words the text prints, each once, in order of appearance."""
        words, _ = self._spoken(text, origin)
        met: dict[str, Fact] = {}
        for part in split(words):
            if isinstance(part, Field) and part.kind == "fact" and not part.aspect:
                fact = self.plan.facts.get(part.id)
                if fact is not None and _printable(fact):
                    met[fact.id] = fact
        return tuple(met.values())

    def foreign(self, words: str) -> str:
        """Keep words that may run the other way, such as an address, from disturbing the text around them."""
        words = shown(words)
        return isolate(words) if words and self.rtl else words

    # Places and times

    def place(self, zone: str, location: Location | None = None) -> Place:
        """Return a zone under the name that papers call it by: the campaign's own place in it where there is one."""
        if location is None or location.zone != zone or not location.address.city:
            location = self.plan.place_in(zone)
        if location is None:
            return Place(zone=zone)
        return Place(zone=zone, city=city_name(location, self.plan.campaign, self.language))

    def wall(self, moment: Moment, location: Location | None = None, elsewhere: tuple[str, ...] = ()) -> WallTime:
        """Return a moment for printing; ``location`` is where it happens, ``elsewhere`` the zones told beside it."""
        zones = dict.fromkeys(zone for zone in elsewhere if zone and zone != moment.zone)
        return WallTime(
            local=moment.local,
            place=self.place(moment.zone, location),
            fold=moment.fold or 0,
            precision=str(moment.precision),
            elsewhere=tuple(self.place(zone, location) for zone in zones),
        )

    def event_wall(self, event: Event) -> WallTime | None:
        """Return the start of an event with the zones that the organiser wants told, None where there is none."""
        if event.start is None:
            return None
        return self.wall(event.start, self.location(event.location), event.show_zones)

    def fact_wall(self, fact: Fact) -> WallTime:
        """Return when a fact was known, told by the clock of its place and of the campaign as well."""
        location = self.location(fact.location)
        there = location.zone if location else ""
        return self.wall(fact.as_of, location, (there, self.plan.campaign.zone))

    def location(self, identifier: str | None) -> Location | None:
        """Return a place that is not in the trash."""
        location = self.plan.locations.get(identifier) if identifier else None
        return None if location is None or location.deleted else location

    def location_name(self, location: Location) -> str:
        """Return the place's own name."""
        return self.words(location.name, Origin(kind="locations", record=location.id, field="name"))

    def address(self, location: Location) -> str:
        """Return the place's address on one line, in its own language and order."""
        return self.foreign(address_line(location, self.plan.campaign))

    # Records

    def fact(self, fact: Fact) -> str:
        """Return a fact's words with its qualified number: "up to 70 peaceful protesters killed"."""
        origin = Origin(kind="facts", record=fact.id, field="text")
        words, language = self._spoken(fact.text, origin)
        words = self._short(words, origin)
        if "{value}" not in words:
            return self._turned(words, language)
        if fact.value is None:
            self.note(Severity.ERROR, "fact-without-value", origin, Message("This fact has no number to print."))
            return self._turned(words, language)
        figure = qualified(_whole(fact.value), str(fact.qualifier), language)
        return self._turned(words.replace("{value}", figure), language)

    def counted(self, fact: Fact) -> Counted:
        """Return a fact's words taken apart at its number, for papers that set it large; ``fact`` notes findings."""
        origin = Origin(kind="facts", record=fact.id, field="text")
        words, language = self._spoken(fact.text, origin)
        opening, field, text = self._short(words, origin).partition("{value}")
        if not field or fact.value is None:
            return Counted(text=self._turned(words, language))
        value = _whole(fact.value)
        numeral = number(value, language)
        before, _, after = qualified(value, str(fact.qualifier), language).partition(numeral)
        parts = (self._turned(part, language) for part in (opening, before, numeral, after, text))
        return Counted(**dict(zip(("opening", "before", "numeral", "after", "text"), parts, strict=True)))

    def demand(self, demand: Demand) -> str:
        """Return a demand's words."""
        return self.words(demand.text, Origin(kind="demands", record=demand.id, field="text"))

    def title(self, event: Event) -> str:
        """Return an event's title."""
        return self.words(event.title, Origin(kind="events", record=event.id, field="title"))

    def phone(self, point: Point) -> str:
        """Return a telephone number as anyone can dial it, "+44 20 7946 0123"; "" where it cannot be dialled."""
        number = dial(point.value, point.region)
        return self.foreign(number.international) if number.validity is Validity.VALID else ""

    def points(self, contact: Contact) -> tuple[Point, ...]:
        """Return the ways to reach a contact that may stand on this paper."""
        if contact.deleted or contact.do_not_contact:
            return ()
        return tuple(point for point in contact.points if point.visibility.may_stand_on(self.visibility))

    def contact(self, contact: Contact) -> str:
        """Return a contact's name and ways to be reached: "Press desk, +44 20 7946 0123, press@example.org"."""
        ways = (
            self.phone(point) if point.kind.is_phone else self.foreign(point.value) for point in self.points(contact)
        )
        return ", ".join(part for part in (contact.name, *ways) if part)

    # Fields

    def _field(self, part: Field | BrokenField, before: str, origin: Origin) -> str:
        problem = self._problem(part)
        said = "" if problem or isinstance(part, BrokenField) else self._said(part)
        if not said:
            place = Origin(kind=origin.kind, record=origin.record, field=f"{origin.field}.{self.language}")
            empty = Message("{source} has nothing to print yet.", source=part.source)
            self.note(Severity.ERROR, "unknown-field", place, problem or empty)
            return part.source
        opens = not before.strip() or before.rstrip(" ").endswith(_SENTENCE_ENDS)
        return capitalised(said, self.language) if opens else said

    def _problem(self, part: Field | BrokenField) -> Message | None:
        if isinstance(part, BrokenField):
            return Message("{source} is not a field.", source=part.source)
        record = self.plan.shelf(part.plural).get(part.id)
        if record is None or record.deleted:
            return Message("{source} names a record that is not there.", source=part.source)
        if isinstance(record, Fact) and record.status is FactStatus.RETRACTED:
            return Message("{source} is a retracted fact and is not printed.", source=part.source)
        return None

    def _said(self, part: Field) -> str:
        match self.plan.shelf(part.plural)[part.id]:
            case Fact() as fact:
                return time_then_date(self.fact_wall(fact), self.language) if part.aspect else self.fact(fact)
            case Event() as event:
                return self._event(event, part.aspect)
            case Demand() as demand:
                return self.demand(demand)
            case Contact() as contact:
                return self.contact(contact)
        return ""

    def _event(self, event: Event, aspect: str) -> str:
        if aspect == "title":
            return self.title(event)
        if aspect == "where":
            return self._where(event)
        wall = self.event_wall(event)
        return moment(wall, self.language) if wall else ""

    def _where(self, event: Event) -> str:
        location = self.location(event.location)
        if location is None:
            return ""
        return self.address(location) or self.location_name(location)


@lru_cache(maxsize=1024)
def curled(words: str) -> str:
    """Return words with typewriter apostrophes as print has them: "the strikers’ demands"."""
    words = _WITHIN.sub(_APOSTROPHE, words)
    return words if _OPENING.search(words) else _AFTER.sub(_APOSTROPHE, words)


def _whole(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def _printable(fact: Fact) -> bool:
    return not fact.deleted and fact.status is not FactStatus.RETRACTED
