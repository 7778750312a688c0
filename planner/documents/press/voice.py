"""How a press sheet speaks: its own language, and the original where there is no translation."""

import re
from collections.abc import Mapping
from typing import TypeVar

from planner.documents.press.manuscript import Words
from planner.documents.typesetting.style import Span
from planner.documents.wording import Origin, Wording
from planner.domain.event import Event
from planner.domain.fact import Fact
from planner.domain.finding import Finding
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.languages import fallbacks
from planner.i18n.moments import WallTime, moment
from planner.i18n.numbers import qualified

R = TypeVar("R", bound=Record)

BOLD = 700

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


class Voice:
    """Says the texts of one release in one language, for the eyes of the press."""

    def __init__(self, plan: Plan, release: PressRelease, language: str) -> None:
        self.plan = plan
        self.release = release
        self.language = language
        self.words = catalogue(language, "papers")
        self.wording = Wording(plan, language, Visibility.PRESS)
        self._own_tags = tuple(tag.replace("_", "-") for tag in fallbacks(language))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what could not be said as it should, each thing once."""
        return self.wording.findings

    def spoken(self, text: Text) -> str:
        """Return the language in which a text is said: the sheet's own, else the first that has words."""
        known = text.languages()
        if not known or not set(self._own_tags).isdisjoint(known):
            return self.language
        return next((each for each in self.plan.campaign.languages if each in known), known[0])

    def say(self, text: Text, field: str) -> str:
        """Return the words of a text of the release, its fields filled."""
        return self.of("releases", self.release.id, field, text)

    def of(self, kind: str, record: str, field: str, text: Text) -> str:
        """Return the words of a text of any record, its fields filled."""
        return self.wording.text(text, Origin(kind=kind, record=record, field=field))

    def parted(self, text: Text) -> tuple[Text, ...]:
        """Divide a text at its blank lines into paragraphs in the language in which it is said."""
        paragraphs = _BLANK_LINES.split(text.first((*self._own_tags, *self.plan.campaign.languages)).strip())
        return tuple(Text.of({self.spoken(text): paragraph}) for paragraph in paragraphs if paragraph)

    def fact(self, fact: Fact) -> str:
        """Return a fact's words with its qualified number."""
        return self.wording.fact(fact)

    def number(self, fact: Fact) -> str:
        """Return the qualified number within a fact's words, or nothing."""
        if fact.value is None:
            return ""
        value = int(fact.value) if float(fact.value).is_integer() else fact.value
        return qualified(value, str(fact.qualifier), self.spoken(fact.text))

    def listed(self, shelf: Mapping[str, R], ids: tuple[str, ...]) -> tuple[R, ...]:
        """Return the records of a list that are not in the trash, in its order."""
        return tuple(shelf[each] for each in ids if each in shelf and not shelf[each].deleted)

    def events(self) -> tuple[Event, ...]:
        """Return the events that the release announces."""
        return self.listed(self.plan.events, self.release.events)

    def event_needles(self, language: str) -> tuple[str, ...]:
        """Return the places and times of the events as fields print them, to find them in a text."""
        wording, needles = Wording(self.plan, language, Visibility.PRESS), []
        for event in self.events():
            wall, location = wording.event_wall(event), wording.location(event.location)
            if wall:
                needles.append(moment(wall, language))
            if location:
                needles.append(wording.address(location) or wording.location_name(location))
        return tuple(needles)

    def told(self, when: Moment) -> WallTime:
        """Return a moment of the release with the clocks of the campaign and of its events' readers beside it."""
        zones = (zone for event in self.events() for zone in event.show_zones)
        return self.wording.wall(when, elsewhere=(self.plan.campaign.zone, *zones))

    def appeal(self) -> str:
        """Return "in response to an appeal by Zhanartu", or nothing."""
        named = self.release.in_response_to or next((each.in_response_to for each in self.events()), None)
        organisation = self.plan.organisations.get(named or "")
        if organisation is None or organisation.deleted:
            return ""
        words = self.words.gettext("in response to an appeal by {organisation}")
        return words.format(organisation=self.wording.foreign(organisation.name))


def plain(text: str) -> Words:
    """Return words of one weight."""
    return (Span(text),) if text else ()


def emboldened(text: str, needles: tuple[str, ...]) -> Words:
    """Return words in which the first occurrence of each needle is bold; capitals make no difference."""
    found = (re.search(re.escape(needle), text, re.IGNORECASE) for needle in needles if needle)
    places = sorted(match.span() for match in found if match)
    spans: list[Span] = []
    end = 0
    for start, stop in places:
        if start < end:
            continue
        spans += [Span(text[end:start]), Span(text[start:stop], BOLD)]
        end = stop
    return tuple(span for span in (*spans, Span(text[end:])) if span.text)
