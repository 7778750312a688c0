"""Making the papers of a plan: records in, finished PDF and findings out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, TypeVar

from planner.documents import templates_at_hand
from planner.documents.imposition.layout import bleed_of
from planner.documents.template import Kind, Order, Template
from planner.domain.errors import PlannerError
from planner.domain.imposition import Imposition, Mode
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.services.pairings import pairing_of
from planner.services.print_room import ONE_BY_ONE, Paper, Printing, printed, typesetter
from planner.services.templates import size_in

R = TypeVar("R", bound=Record)

LEAFLET: Final = "leaflets"
PRESS: Final = "releases"
EVENT: Final = "events"
KINDS: tuple[Kind, ...] = (LEAFLET, PRESS, EVENT)
"""What papers are made from."""

_OTHER_KIND = {
    "leaflets": Message("This template is made from a leaflet. Name the id of one."),
    "releases": Message("This template is made from a press release. Name the id of one."),
    "events": Message("This template is made from an event. Name the id of one, or of a leaflet with an event."),
}


def make_paper(
    plan: Plan,
    chosen: str,
    *,
    now: datetime,
    template: str = "",
    size: PaperSize | None = None,
    languages: tuple[str, ...] = (),
    printing: Printing = ONE_BY_ONE,
) -> Paper:
    """Make a paper of the record with the id ``chosen``; what is left empty is as the record has it.

    A template that is made from events takes the event of a leaflet. Raise PlannerError when there is no such record,
    template or size, when the template is made from something else, or a language is not the campaign's.
    """
    record = _record(plan, chosen, templates_at_hand.template(template).kind if template else None)
    name = template or template_of(record)
    design = templates_at_hand.template(name)
    _speak(plan, languages)
    spoken = _languages(design, record, plan, languages)
    order = Order(
        plan=plan,
        record=record,
        paper=_size(design, name, record, plan, size),
        languages=spoken,
        sides=printing.sides,
        pairing=pairing_of(design, name, spoken, printing),
        ink=printing.ink or design.inks[0],
        bleed=bleed_of(plan.campaign.paper) if printing.imposition.mode is Mode.SHOP else 0.0,
        now=now,
        typesetter=typesetter(),
    )
    if order.ink not in design.inks:
        raise PlannerError(
            Message("This paper is printed in {inks}, not in {ink}.", inks=", ".join(design.inks), ink=order.ink)
        )
    return printed(order, design.compose, name, printing)


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
    """Make a leaflet by its own template, ``up`` of them to a sheet; without an id the plan's only one.

    Raise PlannerError when there is no such leaflet or a language is not the campaign's.
    """
    record = the_one(plan.leaflets, chosen, "leaflets")
    printing = Printing(sides=sides, imposition=Imposition(up=up))
    return make_paper(plan, record.id, now=now, size=paper, languages=languages, printing=printing)


def press_sheet(plan: Plan, chosen: str | None = None, *, now: datetime, language: str = "") -> Paper:
    """Make a press sheet; without an id the plan's only one.

    Raise PlannerError when there is no such release or the language is not the campaign's.
    """
    record = the_one(plan.releases, chosen, "releases")
    return make_paper(plan, record.id, now=now, languages=(language,) if language else ())


def template_of(record: Record) -> str:
    """Return the name of the template that a record is set in unless another is asked for."""
    match record:
        case Leaflet():
            return record.template
        case PressRelease():
            return record.kind.value
    return "day-pack"


def _record(plan: Plan, chosen: str, kind: Kind | None) -> Record:
    """Return the record with that id, one of the kind that a template is made from."""
    kinds = (kind,) if kind else KINDS
    found, wanted = _found(plan, chosen, KINDS), _found(plan, chosen, kinds)
    if wanted is None and kind == "events" and isinstance(found, Leaflet) and found.event:
        wanted = plan.events.get(found.event)
    if wanted is not None:
        return wanted
    if found is not None:
        raise PlannerError(_OTHER_KIND[kind or KINDS[0]])
    raise PlannerError(_not_there(chosen, "leaflets", tuple(record.id for record in live(plan.leaflets))))


def _found(plan: Plan, chosen: str, kinds: tuple[Kind, ...]) -> Record | None:
    held = (plan.shelf(each).get(chosen) for each in kinds)
    return next((record for record in held if record is not None and not record.deleted), None)


def _size(design: Template, name: str, record: Record, plan: Plan, wanted: PaperSize | None) -> PaperSize:
    """Return the size that was asked for, or the record's own if it suits, or the template's first of the campaign."""
    if wanted is not None and wanted not in design.papers:
        raise PlannerError(
            Message(
                'The template "{template}" has no design for {size}; it has {sizes}.',
                template=name,
                size=wanted.value,
                sizes=", ".join(size.value for size in design.papers),
            )
        )
    own = wanted or (record.paper if isinstance(record, Leaflet) else None)
    return size_in(name, own, plan.campaign.paper)


def _languages(design: Template, record: Record, plan: Plan, wanted: tuple[str, ...]) -> tuple[str, ...]:
    own = record.languages if isinstance(record, Leaflet | PressRelease) else ()
    languages = wanted or own or (plan.campaign.language,)
    return languages if design.pairs else languages[:1]


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
