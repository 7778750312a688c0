"""Which papers a record can be printed as, and making the one that is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from planner.documents.templates_at_hand import names
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease
from planner.services.editions import Edition, Variant
from planner.services.papers import EVENT, LEAFLET, PRESS, make_paper, template_of
from planner.services.print_room import ONE_BY_ONE, Paper, Printing
from planner.services.templates import size_in, templates
from planner.services.usage import PaperRecord

DESK_COPY: Final = "desk-copy"
"""The template of press sheets to write in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """Name one paper: the record behind it by plural key and id, its template, languages and size.

    Without a template or a size the record's own is meant.
    """

    kind: str
    record: str
    languages: tuple[str, ...]
    template: str = ""
    size: PaperSize | None = None

    @property
    def key(self) -> str:
        """Return a string that no other paper of the plan has."""
        return "/".join((self.kind, self.record, *self.languages, self.template, self.size or ""))


def choices(plan: Plan) -> tuple[PaperChoice, ...]:
    """Return every paper of a plan as it is planned, leaflets first."""
    records: Iterable[PaperRecord] = (*live(plan.leaflets), *live(plan.releases))
    return tuple(choice for record in records for choice in choices_of(plan, record))


def choices_of(plan: Plan, record: PaperRecord) -> tuple[PaperChoice, ...]:
    """Return the papers of one record: in its own languages first, a leaflet then in each other that it is written in.

    A leaflet in two languages is one paper, a release in two languages is two.
    """
    spoken = plan.campaign.languages
    own = tuple(each for each in record.languages if each in spoken) or spoken[:1]
    template = template_of(record)
    if isinstance(record, PressRelease):
        return tuple(PaperChoice(kind=PRESS, record=record.id, languages=(each,), template=template) for each in own)
    written = (each for each in spoken if each in record.headline.languages() and each not in own[:2])
    sets = (own[:2], *((each,) for each in written))
    size = size_in(template, record.paper, plan.campaign.paper) if template in names() else record.paper
    return tuple(
        PaperChoice(kind=LEAFLET, record=record.id, languages=each, template=template, size=size) for each in sets
    )


def ways_of(plan: Plan, record: PaperRecord) -> tuple[PaperChoice, ...]:
    """Return the papers of one record and its other ways: a release also as the copy that a newsroom writes in."""
    own = choices_of(plan, record)
    if not isinstance(record, PressRelease):
        return own
    return (*own, *(replace(choice, template=DESK_COPY) for choice in own))


def steward_papers(plan: Plan) -> tuple[PaperChoice, ...]:
    """Return the papers for those who run an event, of each event that has phases or roles."""
    return tuple(
        PaperChoice(kind=EVENT, record=event.id, languages=(plan.campaign.language,), template=card.name)
        for event in live(plan.events)
        if event.phases or event.roles
        for card in templates(EVENT)
    )


def record_of(plan: Plan, choice: PaperChoice) -> PaperRecord:
    """Return the record behind a leaflet or press sheet; raise KeyError where the plan does not hold it."""
    return plan.releases[choice.record] if choice.kind == PRESS else plan.leaflets[choice.record]


def make(plan: Plan, choice: PaperChoice, now: datetime, printing: Printing = ONE_BY_ONE) -> Paper:
    """Make a paper; raise PlannerError where the record or a language is not there any more."""
    return make_paper(
        plan,
        choice.record,
        template=choice.template,
        now=now,
        size=choice.size,
        languages=choice.languages,
        printing=printing,
    )


def edition_of(choice: PaperChoice, editions: Iterable[Edition]) -> Edition | None:
    """Return the newest copy of a paper that went out, in whatever size; ``editions`` has the latest first.

    Of an event there are several papers, which its templates tell apart.
    """
    wanted = (choice.kind, choice.record, choice.languages)
    alike = (each for each in editions if (each.made.paper, each.made.record, each.made.languages) == wanted)
    of_event = choice.kind == EVENT
    return next(
        (each for each in alike if not of_event or Variant.parse(each.made.variant).template == choice.template), None
    )
