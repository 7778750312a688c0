"""Making the papers of a plan: records in, finished PDF and findings out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from threading import Lock
from typing import TypeVar

from planner.documents.composed import Composed
from planner.documents.imposition import impose
from planner.documents.leaflets.compose import compose_leaflet
from planner.documents.pdf.render import render
from planner.documents.press_sheet import compose_press_sheet
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.paths import resources

R = TypeVar("R", bound=Record)

_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Hold a paper that is ready to print.

    ``text`` is its plain text twin, a paragraph a line; ``pages`` counts the sides of the PDF.
    """

    title: str
    language: str
    pdf: bytes
    text: str
    pages: int
    findings: tuple[Finding, ...]


def leaflet(
    plan: Plan,
    chosen: str | None = None,
    *,
    now: datetime,
    paper: PaperSize | None = None,
    languages: tuple[str, ...] = (),
    sides: int = 2,
    up: int = 1,
) -> Paper:
    """Make a leaflet, ``up`` of them to a sheet; without an id the plan's only one.

    Raise PlannerError when there is no such leaflet or a language is not the campaign's.
    """
    record = the_one(plan.leaflets, chosen, "leaflets")
    _speak(plan, languages)
    with _one_at_a_time:
        composed = compose_leaflet(
            plan,
            record,
            paper=paper or record.paper,
            languages=languages or record.languages or (plan.campaign.language,),
            sides=sides,
            now=now,
            typesetter=_typesetter(),
        )
        return _finished(composed, up, plan)


def press_sheet(plan: Plan, chosen: str | None = None, *, now: datetime, language: str = "") -> Paper:
    """Make a press sheet; without an id the plan's only one.

    Raise PlannerError when there is no such release or the language is not the campaign's.
    """
    record = the_one(plan.releases, chosen, "releases")
    _speak(plan, (language,) if language else ())
    with _one_at_a_time:
        composed = compose_press_sheet(
            plan,
            record,
            language=language or next(iter(record.languages), plan.campaign.language),
            now=now,
            typesetter=_typesetter(),
        )
        return _finished(composed, 1, plan)


def the_one(shelf: Mapping[str, R], chosen: str | None, kind: str) -> R:
    """Return the record that was asked for, or the only live one of its kind; raise PlannerError otherwise."""
    known = {record.id: record for record in live(shelf)}
    if chosen is not None:
        if chosen not in known:
            raise PlannerError(_not_there(chosen, kind, tuple(known)))
        return known[chosen]
    if len(known) == 1:
        return next(iter(known.values()))
    if not known:
        raise PlannerError(Message("This plan has no {kind} yet. Add one first.", kind=kind))
    raise PlannerError(
        Message("There are several {kind}: name one of {ids}.", kind=kind, ids=", ".join(known)),
    )


def _not_there(chosen: str, kind: str, known: tuple[str, ...]) -> Message:
    if not known:
        return Message('There is no "{id}" among the {kind}; there are none yet.', id=chosen, kind=kind)
    return Message('There is no "{id}" among the {kind}; there is {ids}.', id=chosen, kind=kind, ids=", ".join(known))


def _speak(plan: Plan, languages: tuple[str, ...]) -> None:
    for language in languages:
        if language not in plan.campaign.languages:
            raise PlannerError(
                Message(
                    'The campaign does not speak "{language}"; it speaks {known}.',
                    language=language,
                    known=", ".join(plan.campaign.languages),
                )
            )


def _finished(composed: Composed, up: int, plan: Plan) -> Paper:
    document = composed.document
    sheet = impose(document, up, plan.campaign.paper) if up > 1 else document
    return Paper(
        title=document.title,
        language=document.language,
        pdf=render(sheet, _faces()),
        text=document.text(),
        pages=len(sheet.pages),
        findings=composed.findings,
    )


@cache
def _faces() -> Faces:
    return Faces(resources() / "fonts")


@cache
def _typesetter() -> Typesetter:
    return Typesetter(_faces())
