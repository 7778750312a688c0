"""Moments as papers print them: a date and a time are never without the city whose clock it is."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from planner.i18n.catalogue import Catalogue, catalogue
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.lists import parted
from planner.i18n.times import format_time
from planner.i18n.zones import zone_city


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A zone and the name a paper calls it by; without one, CLDR's city of the zone."""

    zone: str
    city: str = ""

    def name(self, language: str) -> str:
        """Return the city, in the plain form of the language."""
        return self.city or zone_city(self.zone, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallTime:
    """What a clock on the wall of a place shows, and where else it is to be told.

    `local` is naive. `fold` is 1 for the second of two equal wall times. `precision` is minute,
    hour ("around 10:00"), day (only the date holds) or tbc (the hour is still to be announced).
    """

    local: datetime
    place: Place
    fold: int = 0
    precision: str = "minute"
    elsewhere: tuple[Place, ...] = ()

    def aware(self) -> datetime:
        """Return the moment in its own zone."""
        return self.local.replace(tzinfo=ZoneInfo(self.place.zone), fold=self.fold)


def _words(language: str) -> Catalogue:
    return catalogue(language, "papers")


def _offset(moment: datetime) -> str:
    """Return "UTC+01:00" for an hour that strikes twice, so that it can be told; else nothing."""
    other = moment.replace(fold=1 - moment.fold)
    if moment.utcoffset() == other.utcoffset() or not _exists(moment):
        return ""
    sign = f"{moment:%z}"
    return f"UTC{sign[:3]}:{sign[3:]}"


def _exists(moment: datetime) -> bool:
    back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _city(moment: datetime, place: Place, language: str) -> str:
    """Return the place's name, with the offset where its clock shows this time twice."""
    name, offset = place.name(language), _offset(moment)
    if not offset:
        return name
    # Translators: an hour that strikes twice when the clocks go back: "01:30 London, UTC+01:00".
    return _words(language).pgettext("clock", "{city}, {offset}").format(city=name, offset=offset)


def _time(wall: WallTime, moment: datetime, language: str, *, words: bool = False) -> str:
    text = format_time(moment.time(), language, words=words)
    if wall.precision != "hour":
        return text
    return _words(language).pgettext("clock", "around {time}").format(time=text)


def _others(wall: WallTime, template: str, language: str) -> str:
    """Return the other places' times by `template`, with the weekday where it is another day."""
    said = _words(language)
    here = wall.aware()
    times = []
    for place in wall.elsewhere:
        if place.zone == wall.place.zone:
            continue
        there = here.astimezone(ZoneInfo(place.zone))
        time = format_time(there.time(), language)
        if there.date() != here.date():
            day = format_date(there.date(), language, DateStyle.WEEKDAY)
            # Translators: where another place has another day: "(Saturday 01:00 Zhanaozen)".
            time = said.pgettext("clock", "{weekday} {time}").format(weekday=day, time=time)
        times.append(template.format(time=time, city=_city(there, place, language)))
    return parted(times, language)


@lru_cache(maxsize=4096)
def clock_times(wall: WallTime, language: str, *, words: bool = False) -> str:
    """Return the time in its city and elsewhere: "12:00 London (17:00 Zhanaozen)".

    Where another place has another day its weekday is said: "(Saturday 01:00 Zhanaozen)". `words`
    allows "12 noon". A day or an hour to be announced gives what is known: the city.
    """
    said, here = _words(language), wall.aware()
    if wall.precision == "day":
        return wall.place.name(language)
    if wall.precision == "tbc":
        return said.pgettext("clock", "{city}, time to be announced").format(city=wall.place.name(language))
    # Translators: "12:00 London". The city stays in its plain form, with no case ending.
    first = said.pgettext("first clock", "{time} {city}").format(
        time=_time(wall, here, language, words=words), city=_city(here, wall.place, language)
    )
    # Translators: "17:00 Zhanaozen", within the brackets.
    others = _others(wall, said.pgettext("other clock", "{time} {city}"), language)
    if not others:
        return first
    # Translators: "12:00 London (17:00 Zhanaozen)".
    return said.pgettext("clock", "{first} ({others})").format(first=first, others=others)


@lru_cache(maxsize=4096)
def moment(wall: WallTime, language: str, *, style: DateStyle = DateStyle.FULL, words: bool = False) -> str:
    """Return the date before its times: "Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)".

    A day gives "Friday 16 December 2011, Zhanaozen". The long style leaves the weekday out, for
    sentences where its case would be wrong ("ЭМБАРГО ДО 16 декабря 2011 г., …").
    """
    template = _words(language).pgettext("moment", "{date}, {clocks}")
    return template.format(
        date=format_date(wall.local.date(), language, style),
        clocks=clock_times(wall, language, words=words),
    )


@lru_cache(maxsize=4096)
def time_then_date(wall: WallTime, language: str) -> str:
    """Return the times before their date: "10:15 London (15:15 Zhanaozen), 16 December 2011"."""
    day = format_date(wall.local.date(), language, DateStyle.LONG)
    if wall.precision == "day":
        template = _words(language).pgettext("moment", "{date}, {city}")
        return template.format(date=day, city=wall.place.name(language))
    template = _words(language).pgettext("moment", "{clocks}, {date}")
    return template.format(clocks=clock_times(wall, language), date=day)


def _local_time(wall: WallTime, language: str) -> str:
    """Return the time by its own city alone: "10:45 London time"; without an hour as `clock_times`."""
    if wall.precision in ("day", "tbc"):
        return clock_times(wall, language)
    here = wall.aware()
    # Translators: "10:45 London time". The city stays in its plain form.
    template = _words(language).pgettext("clock", "{time} {city} time")
    return template.format(time=_time(wall, here, language), city=_city(here, wall.place, language))


@lru_cache(maxsize=4096)
def stamp(wall: WallTime, language: str) -> str:
    """Return when a paper was issued: "16 December 2011, 10:45 London time"."""
    template = _words(language).pgettext("moment", "{date}, {clocks}")
    return template.format(
        date=format_date(wall.local.date(), language, DateStyle.LONG),
        clocks=_local_time(wall, language),
    )


@lru_cache(maxsize=4096)
def zone_line(wall: WallTime, language: str) -> str:
    """Return whose clock a large time shows: "London time · 17:00 in Zhanaozen"."""
    said = _words(language)
    # Translators: under a large time: whose clock it is. The city stays in its plain form.
    own = said.pgettext("zone line", "{city} time").format(city=_city(wall.aware(), wall.place, language))
    if wall.precision in ("day", "tbc"):
        return own
    # Translators: after "London time ·".
    others = _others(wall, said.pgettext("zone line", "{time} in {city}"), language)
    return f"{own} · {others}" if others else own
