"""How the window says what the planner holds: in its own language, places by the campaign's own names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.documents.addresses import address_line, city_name
from planner.domain.fact import Fact
from planner.domain.location import Location
from planner.domain.moment import Moment, Precision
from planner.domain.plan import KINDS, Plan, live
from planner.domain.text import Text
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.numbers import qualified
from planner.i18n.times import format_time
from planner.i18n.zones import zone_city


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Hold what a clock shows in one city; ``day`` is its weekday where that differs from the first clock's."""

    time: str
    city: str
    day: str = ""


class Saying:
    """Say the records of one plan in one language."""

    def __init__(self, plan: Plan, language: str) -> None:
        self.plan = plan
        self.language = language

    def words(self, text: Text) -> str:
        """Return a text in the window's language if it has it, else in the campaign's first that it has."""
        return text.first((self.language, *self.plan.campaign.languages))

    def name(self, kind: str, record: str) -> str:
        """Return what a record is called, empty for the campaign and for what is not there."""
        held = self.plan.shelf(kind).get(record) if kind in KINDS else None
        for field in ("name", "title", "headline", "text"):
            words = getattr(held, field, None)
            if words:
                return self.words(words) if isinstance(words, Text) else str(words)
        return ""

    def city(self, zone: str) -> str:
        """Return what a zone is called: by the campaign's own place in it where there is one."""
        place = self.plan.place_in(zone)
        return city_name(place, self.plan.campaign, self.language) if place else zone_city(zone, self.language)

    def zones(self, first: str, others: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the zones to tell the time in, one of each city's clock: ``first``, ``others``, the campaign's own."""
        places = (place.zone for place in live(self.plan.locations))
        wanted = dict.fromkeys(zone for zone in (first, *others, self.plan.campaign.zone, *places) if zone)
        return tuple(wanted)

    def clock(self, moment: Moment, zone: str) -> Clock:
        """Return what a clock in ``zone`` shows at a moment; the time is empty where none is known."""
        if not moment.has_time:
            return Clock(time="", city=self.city(zone))
        there = moment.in_zone(zone)
        day = "" if there.date() == moment.date else format_date(there.date(), self.language, DateStyle.WEEKDAY)
        return Clock(time=format_time(there.time(), self.language), city=self.city(zone), day=day)

    def clocks(self, moment: Moment, others: Iterable[str] = ()) -> tuple[Clock, ...]:
        """Return what the clocks show in the moment's own zone and in the others the campaign lives by."""
        return tuple(self.clock(moment, zone) for zone in self.zones(moment.zone, others))

    def day(self, moment: Moment, style: DateStyle = DateStyle.FULL) -> str:
        """Return the date of a moment in its own zone."""
        return format_date(moment.date, self.language, style)

    def time_now(self, now: datetime, zone: str) -> str:
        """Return what a clock in ``zone`` shows now."""
        return format_time(now.astimezone(ZoneInfo(zone)).time(), self.language)

    def is_vague(self, moment: Moment) -> bool:
        """Tell whether the time is only about right."""
        return moment.precision is Precision.HOUR

    def number(self, fact: Fact) -> str:
        """Return a fact's number with its qualifier, "up to 70"; empty where it has none."""
        if fact.value is None:
            return ""
        value = int(fact.value) if fact.value.is_integer() else fact.value
        return qualified(value, fact.qualifier.value, self.language)

    def counted(self, fact: Fact) -> str:
        """Return a fact's words without the number."""
        return " ".join(self.words(fact.text).replace("{value}", " ").split())

    def fact(self, fact: Fact) -> str:
        """Return a fact's words with its number."""
        return self.words(fact.text).replace("{value}", self.number(fact))

    def address(self, location: Location) -> str:
        """Return a place's address on one line, empty where it has none."""
        return address_line(location, self.plan.campaign)
