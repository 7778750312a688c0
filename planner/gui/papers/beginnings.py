"""New papers, with what the plan already knows in them."""

from datetime import datetime

from planner.domain.contact import Contact
from planner.domain.demand import DemandStatus
from planner.domain.fact import FactStatus
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease, ReleaseKind
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.services.overview import next_event
from planner.services.templates import size_in

_CLOSED = frozenset({DemandStatus.MET, DemandStatus.DROPPED})


def begun_leaflet(plan: Plan, id_: str, *, bilingual: bool, now: datetime, template: str = "rally") -> Leaflet:
    """Return a leaflet for the next event, with the open demands and a contact that the public may have."""
    event = next_event(plan, now)
    whole = PaperSize(plan.campaign.paper.value)
    return Leaflet(
        id=id_,
        headline=Text(),
        template=template,
        paper=size_in(template, whole if bilingual else None, plan.campaign.paper),
        languages=plan.campaign.languages[: 2 if bilingual else 1],
        event=event.id if event else None,
        demands=_demands(plan),
        contacts=_contacts(plan, Visibility.PUBLIC),
    )


def begun_release(plan: Plan, id_: str, kind: ReleaseKind, *, of: str = "") -> PressRelease:
    """Return a press paper under the next number; a correction takes over what ``of`` or the last release carried."""
    before = [release for release in live(plan.releases) if release.kind is not ReleaseKind.CORRECTION]
    before = [release for release in before if release.id == of] or before
    number = str(1 + max((int(each.number) for each in live(plan.releases) if each.number.isdecimal()), default=0))
    languages = plan.campaign.languages[:1]
    if kind is ReleaseKind.CORRECTION and before:
        return _correction(plan, id_, before[-1], number)
    return PressRelease(
        id=id_,
        kind=kind,
        number=number,
        headline=Text(),
        languages=languages,
        demands=_demands(plan) if kind is not ReleaseKind.ADVISORY else (),
        events=tuple(event.id for event in live(plan.events) if event.start is not None)[:1],
        contacts=_contacts(plan, Visibility.PRESS),
    )


def _correction(plan: Plan, id_: str, before: PressRelease, number: str) -> PressRelease:
    return PressRelease(
        id=id_,
        kind=ReleaseKind.CORRECTION,
        number=number,
        corrects=before.id,
        headline=Text(),
        subhead=before.subhead,
        dateline=before.dateline,
        body=before.body,
        facts=tuple(dict.fromkeys(_newest(plan, fact) for fact in before.facts)),
        demands=before.demands,
        events=before.events,
        statements=before.statements,
        contacts=before.contacts,
        notes=before.notes,
        in_response_to=before.in_response_to,
        languages=before.languages,
    )


def _newest(plan: Plan, fact: str) -> str:
    """Return the fact at the end of the line that replaces ``fact``."""
    seen = {fact}
    while (newer := plan.superseded_by(fact)) is not None and newer.id not in seen:
        if newer.status is FactStatus.RETRACTED:
            break
        fact = newer.id
        seen.add(fact)
    return fact


def _demands(plan: Plan) -> tuple[str, ...]:
    wanted = [demand for demand in live(plan.demands) if demand.status not in _CLOSED]
    return tuple(demand.id for demand in sorted(wanted, key=lambda demand: demand.order))


def _contacts(plan: Plan, visibility: Visibility) -> tuple[str, ...]:
    reachable = (contact for contact in live(plan.contacts) if _may_be_printed(contact, visibility))
    return tuple(contact.id for contact in reachable)[:1]


def _may_be_printed(contact: Contact, visibility: Visibility) -> bool:
    return not contact.do_not_contact and any(each.visibility.may_stand_on(visibility) for each in contact.points)
