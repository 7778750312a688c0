"""The ledger: every number under the moment as of which it was known, the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from planner.domain.fact import Fact, FactStatus
from planner.domain.moment import Moment, Precision
from planner.domain.plan import Plan, live
from planner.gui.facts.words import state_chip
from planner.gui.headed_rows import Heading
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.ledger_list import Row
from planner.gui.widgets.chip import Chip, Status, status_chip
from planner.i18n.dates import DateStyle
from planner.i18n.lists import listed
from planner.i18n.numbers import number
from planner.services.saying import Saying
from planner.services.usage import papers_with_fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Hold a number and the words around it that qualify it, as its language orders them."""

    before: str = ""
    number: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(Row):
    """Hold what the ledger shows of a fact; ``replaced`` says when and by what, where it no longer holds."""

    figure: Figure
    words: str
    aside: str
    replaced: str
    papers: int
    chips: tuple[Chip, ...]


class Ledger:
    """Make the rows of the ledger for one plan; ``copies`` counts the papers outside that still say a fact."""

    def __init__(self, plan: Plan, copies: Mapping[str, int]) -> None:
        self.plan = plan
        self.say = Saying(plan, tag())
        self._copies = copies

    def rows(self, sought: str = "") -> list[Row]:
        """Return headings and facts; only those that say ``sought`` anywhere."""
        facts = sorted(live(self.plan.facts), key=lambda fact: fact.as_of.instant(), reverse=True)
        found: list[Row] = []
        for moment, group in groupby(facts, key=lambda fact: fact.as_of):
            rows = [self._row(fact) for fact in sorted(group, key=self._is_replaced)]
            wanted = [row for row in rows if sought.casefold() in row.spoken.casefold()]
            if wanted:
                found += [self._heading(moment), *wanted]
        return found

    def count(self) -> str:
        """Return how many facts there are, and how many of them were replaced."""
        facts = list(live(self.plan.facts))
        replaced = sum(map(self._is_replaced, facts))
        told = ngettext("One fact", "{count} facts", len(facts)).format(count=len(facts))
        if replaced:
            told = _("{facts}, {replaced} replaced").format(facts=told, replaced=replaced)
        return _("Every number with its hour and its source. {count}.").format(count=told)

    def figure(self, fact: Fact) -> Figure:
        """Return a fact's number with what stands before and after it."""
        if fact.value is None:
            return Figure()
        plain = number(int(fact.value) if fact.value.is_integer() else fact.value, tag())
        before, _found, after = self.say.number(fact).partition(plain)
        return Figure(before=before.strip(), number=plain, after=after.rstrip())

    def replaced(self, fact: Fact) -> str:
        """Return when and by what a fact was replaced, or that it was retracted; empty where it holds."""
        newer = self.plan.superseded_by(fact.id)
        if newer is None:
            return ""
        what = self.say.number(newer) or self.say.fact(newer)
        when = self.moment_short(newer.as_of)
        return _("Replaced at {time} by “{figure}”").format(time=when, figure=isolated(what))

    def moment_short(self, moment: Moment) -> str:
        """Return the hour of a moment, or its day where no hour is known."""
        return self.say.clock(moment, moment.zone).time or self.say.day(moment, DateStyle.SHORT)

    def _is_replaced(self, fact: Fact) -> bool:
        return self.plan.superseded_by(fact.id) is not None

    def _heading(self, moment: Moment) -> Heading:
        own, *others = self.say.clocks(moment)
        day = self.say.day(moment, DateStyle.LONG)
        if moment.has_time:
            own_words = self._clock(moment, own.time, own.city)
            rest = [self._clock(moment, clock.time, clock.city) for clock in others]
            heading = (own_words, " · ".join(rest), day)
        else:
            aside = _("the whole day, {city}") if moment.precision is Precision.DAY else _("hour not known, {city}")
            heading = (day, aside.format(city=own.city), "")
        spoken = _("As of {moment}").format(moment=", ".join(part for part in heading if part))
        return Heading(id="", spoken=spoken, own=heading[0], others=heading[1], end=heading[2])

    def _clock(self, moment: Moment, time: str, city: str) -> str:
        words = _("around {time} {city}") if self.say.is_vague(moment) else _("{time} {city}")
        return words.format(time=time, city=isolated(city))

    def _row(self, fact: Fact) -> FactRow:
        replaced, words = self.replaced(fact), self.say.counted(fact) or _("No words yet")
        aside = self._sources(fact)
        chips = self._chips(fact)
        papers = len(papers_with_fact(self.plan, fact.id))
        parts = (self.say.number(fact), words, replaced or aside, *(chip.text for chip in chips))
        return FactRow(
            id=fact.id,
            spoken=", ".join(part for part in parts if part),
            figure=self.figure(fact),
            words=words,
            aside=aside,
            replaced=replaced,
            papers=papers,
            chips=chips,
        )

    def _sources(self, fact: Fact) -> str:
        shelf = self.plan.sources
        names = [isolated(shelf[id_].name) for id_ in fact.sources if id_ in shelf and not shelf[id_].deleted]
        if not names:
            return _("No source yet")
        return _("Source: {sources}").format(sources=listed(names, tag()))

    def _chips(self, fact: Fact) -> tuple[Chip, ...]:
        chips = [] if fact.status is FactStatus.REPORTED else [state_chip(fact.status)]
        outside = self._copies.get(fact.id, 0)
        if outside:
            words = ngettext("Printed in one paper", "Printed in {count} papers", outside)
            chips.append(status_chip(Status.PRINTED, words.format(count=outside)))
        return tuple(chips)
