"""Papers that have left the house, and whether they still say what the planner says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from planner.domain.made_paper import MadePaper
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.services.papers import Paper, leaflet, press_sheet

LEAFLET, PRESS = "leaflets", "releases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Hold the newest copy of a paper that went out, and the first thing that it would say otherwise now.

    ``said`` and ``says`` are empty where the paper is up to date.
    """

    made: MadePaper
    said: str = ""
    says: str = ""

    @property
    def out_of_date(self) -> bool:
        """Tell whether people now hold a paper that is wrong."""
        return (self.said, self.says) != ("", "")


def made_leaflet(
    record: str, paper: Paper, size: PaperSize, languages: tuple[str, ...], at: datetime, *, sides: int = 2
) -> MadePaper:
    """Return what to remember of a leaflet that was exported or printed."""
    return _made(LEAFLET, record, paper, f"{size.value}/{sides}", languages, at)


def made_press_sheet(record: str, paper: Paper, at: datetime) -> MadePaper:
    """Return what to remember of a press sheet that was exported or printed."""
    return _made(PRESS, record, paper, "", (paper.language,), at)


def editions(plan: Plan, made: Iterable[MadePaper]) -> tuple[Edition, ...]:
    """Return the newest copy of every paper that went out, the latest first.

    Each is made again as of its own day, so that only what the planner says can differ.
    """
    newest = {(each.paper, each.record, each.languages, each.variant): each for each in made}
    found = (_compared(plan, each) for each in newest.values() if _is_live(plan, each))
    return tuple(sorted(found, key=lambda edition: edition.made.at, reverse=True))


def _made(kind: str, record: str, paper: Paper, variant: str, languages: tuple[str, ...], at: datetime) -> MadePaper:
    lines = tuple(paper.text.splitlines())
    return MadePaper(paper=kind, record=record, languages=languages, variant=variant, at=at, lines=lines)


def _is_live(plan: Plan, made: MadePaper) -> bool:
    record = plan.shelf(made.paper).get(made.record)
    return record is not None and not record.deleted and set(made.languages) <= set(plan.campaign.languages)


def _compared(plan: Plan, made: MadePaper) -> Edition:
    today = tuple(_again(plan, made).text.splitlines())
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, made.lines, today, autojunk=False).get_opcodes():
        if tag != "equal":
            return Edition(made=made, said=" ".join(made.lines[i1:i2]), says=" ".join(today[j1:j2]))
    return Edition(made=made)


def _again(plan: Plan, made: MadePaper) -> Paper:
    if made.paper == PRESS:
        return press_sheet(plan, made.record, now=made.at, language=made.languages[0])
    size, _, sides = made.variant.partition("/")
    return leaflet(
        plan, made.record, now=made.at, paper=PaperSize(size), languages=made.languages, sides=int(sides or 2)
    )
