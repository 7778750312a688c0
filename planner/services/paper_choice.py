"""Which papers a record can be printed as, and making the one that is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from planner.domain.made_paper import MadePaper
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease
from planner.services.editions import LEAFLET, PRESS, Edition, made_leaflet, made_press_sheet
from planner.services.papers import Paper, leaflet, press_sheet
from planner.services.usage import PaperRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """Name one paper: the record behind it by plural key and id, its languages, and a leaflet's size."""

    kind: str
    record: str
    languages: tuple[str, ...]
    size: PaperSize | None = None

    @property
    def key(self) -> str:
        """Return a string that no other paper of the plan has."""
        return "/".join((self.kind, self.record, *self.languages, self.size or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Say how a leaflet is printed: on one side or two, and how many of them to a sheet."""

    sides: int = 2
    up: int = 1


def choices(plan: Plan) -> tuple[PaperChoice, ...]:
    """Return every paper of a plan, leaflets first."""
    records: Iterable[PaperRecord] = (*live(plan.leaflets), *live(plan.releases))
    return tuple(choice for record in records for choice in choices_of(plan, record))


def choices_of(plan: Plan, record: PaperRecord) -> tuple[PaperChoice, ...]:
    """Return the papers of one record: in its own languages first, a leaflet then in each other that it is written in.

    A leaflet in two languages is one paper, a release in two languages is two.
    """
    spoken = plan.campaign.languages
    own = tuple(each for each in record.languages if each in spoken) or spoken[:1]
    if isinstance(record, PressRelease):
        return tuple(PaperChoice(kind=PRESS, record=record.id, languages=(each,)) for each in own)
    written = (each for each in spoken if each in record.headline.languages() and each not in own[:2])
    sets = (own[:2], *((each,) for each in written))
    return tuple(PaperChoice(kind=LEAFLET, record=record.id, languages=each, size=record.paper) for each in sets)


def record_of(plan: Plan, choice: PaperChoice) -> PaperRecord:
    """Return the record behind a paper; raise KeyError where the plan does not hold it."""
    return plan.releases[choice.record] if choice.kind == PRESS else plan.leaflets[choice.record]


def make(plan: Plan, choice: PaperChoice, now: datetime, printing: Printing | None = None) -> Paper:
    """Make a paper; raise PlannerError where the record or a language is not there any more."""
    if choice.kind == PRESS:
        return press_sheet(plan, choice.record, now=now, language=choice.languages[0])
    how = printing or Printing()
    return leaflet(
        plan, choice.record, now=now, paper=choice.size, languages=choice.languages, sides=how.sides, up=how.up
    )


def made(choice: PaperChoice, paper: Paper, now: datetime, printing: Printing | None = None) -> MadePaper:
    """Return what to remember of a paper that went out."""
    if choice.size is None:
        return made_press_sheet(choice.record, paper, now)
    sides = (printing or Printing()).sides
    return made_leaflet(choice.record, paper, choice.size, choice.languages, now, sides=sides)


def edition_of(choice: PaperChoice, editions: Iterable[Edition]) -> Edition | None:
    """Return the newest copy of a paper that went out, in whatever size; ``editions`` has the latest first."""
    wanted = (choice.kind, choice.record, choice.languages)
    return next((each for each in editions if (each.made.paper, each.made.record, each.made.languages) == wanted), None)
