"""Papers that have left the house, and whether they still say what the planner says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import get_args

from planner.documents.template import Print
from planner.domain.errors import PlannerError
from planner.domain.made_paper import MadePaper
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.services.papers import KINDS, make_paper, template_of
from planner.services.print_room import Paper, Printing


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Hold what a paper said and what it would say now; one of them is empty where words came or went."""

    said: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Hold the newest copy of a paper that went out, and everything that it would say otherwise now.

    ``unmakable`` tells that the paper could not be made again at all.
    """

    made: MadePaper
    differences: tuple[Difference, ...] = ()
    unmakable: bool = False

    @property
    def out_of_date(self) -> bool:
        """Tell whether people now hold a paper that is wrong."""
        return bool(self.differences) or self.unmakable

    @property
    def said(self) -> str:
        """Return the first words that are not true any more."""
        return self.differences[0].said if self.differences else ""

    @property
    def says(self) -> str:
        """Return what would stand in their place."""
        return self.differences[0].says if self.differences else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Tell two papers of one record and language apart: by template, size, sides, inks and how two languages stand."""

    template: str
    size: PaperSize | None
    sides: int = 2
    ink: Print | None = None
    pairing: Pairing | None = None

    def __str__(self) -> str:
        size = self.size.value if self.size else ""
        paired = (self.pairing.value,) if self.pairing else ()
        return "/".join((size, str(self.sides), self.template, self.ink or "", *paired))

    @classmethod
    def parse(cls, words: str) -> "Variant":
        """Read what a planner remembers; older ones name only the size and the sides, or nothing."""
        size, sides, template, ink, paired, *_ = (*words.split("/"), "", "", "", "", "")
        return cls(
            template=template,
            size=PaperSize(size) if size else None,
            sides=int(sides or 2),
            ink=next((known for known in get_args(Print) if known == ink), None),
            pairing=next((known for known in Pairing if known == paired), None),
        )


def remembered(paper: Paper, at: datetime) -> MadePaper:
    """Return what to remember of a paper that was exported or printed."""
    order = paper.order
    variant = Variant(
        template=paper.template, size=order.paper, sides=order.sides, ink=order.ink, pairing=order.pairing
    )
    return MadePaper(
        paper=paper.kind,
        record=paper.record,
        languages=order.languages,
        variant=str(variant),
        at=at,
        lines=tuple(paper.text.splitlines()),
    )


def editions(plan: Plan, made: Iterable[MadePaper]) -> tuple[Edition, ...]:
    """Return the newest copy of every paper that went out, the latest first.

    Each is made again as of its own day, so that only what the planner says can differ.
    """
    newest = {(each.paper, each.record, each.languages, each.variant): each for each in made}
    found = (_compared(plan, each) for each in newest.values() if _is_live(plan, each))
    return tuple(sorted(found, key=lambda edition: edition.made.at, reverse=True))


def _is_live(plan: Plan, made: MadePaper) -> bool:
    if made.paper not in KINDS:
        return False
    record = plan.shelf(made.paper).get(made.record)
    return record is not None and not record.deleted and set(made.languages) <= set(plan.campaign.languages)


def _compared(plan: Plan, made: MadePaper) -> Edition:
    try:
        today = _again(plan, made)
    except PlannerError:
        return Edition(made=made, unmakable=True)
    found = _differences(made.lines, today.text.splitlines())
    return Edition(made=made, differences=tuple(dict.fromkeys(found)))  # front and back say much alike


def _differences(said: Iterable[str], says: Iterable[str]) -> Iterator[Difference]:
    """Yield where two texts part; spaces, rules and bullets between the words do not count."""
    before, after = [line for line in said if _letters(line)], [line for line in says if _letters(line)]
    matcher = SequenceMatcher(None, [_letters(line) for line in before], [_letters(line) for line in after], False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if i2 - i1 == j2 - j1:  # as many lines as before: each of them changed by itself
            yield from (
                Difference(said=one, says=other) for one, other in zip(before[i1:i2], after[j1:j2], strict=True)
            )
        else:
            yield Difference(said=" ".join(before[i1:i2]), says=" ".join(after[j1:j2]))


def _letters(line: str) -> str:
    return "".join(letter for letter in line if letter.isalnum())


def _again(plan: Plan, made: MadePaper) -> Paper:
    variant = Variant.parse(made.variant)
    return make_paper(
        plan,
        made.record,
        template=variant.template or template_of(plan.shelf(made.paper)[made.record]),
        now=made.at,
        size=variant.size,
        languages=made.languages,
        printing=Printing(sides=variant.sides, ink=variant.ink, pairing=variant.pairing),
    )
