"""Showing what a planner holds, for people and for programs; what is secret stays hidden in both."""

import json
from collections.abc import Iterable
from dataclasses import replace

from planner.domain.changes import Json
from planner.domain.codec import plain_fields
from planner.domain.contact import Contact
from planner.domain.event import Event
from planner.domain.fact import Fact
from planner.domain.moment import Moment
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.domain.text import Text
from planner.domain.visibility import Visibility

SHELVES: dict[str, tuple[str, ...]] = {
    "events": ("events",),
    "places": ("locations",),
    "people": ("contacts", "lists"),
    "demands": ("demands",),
    "facts": ("facts", "sources"),
    "papers": ("leaflets", "releases"),
}


def shown_as_json(plan: Plan, shelf: str | None) -> str:
    """Return one shelf, or everything, as JSON in the form of a plan file."""
    out: dict[str, Json] = {}
    if shelf in (None, "campaign"):
        out["campaign"] = plain_fields(plan.campaign)
    for plural in _plurals(shelf):
        out[plural] = [plain_fields(_open(record)) for record in live(plan.shelf(plural))]
    return json.dumps(out, ensure_ascii=False, indent=2)


def shown_as_text(plan: Plan, shelf: str | None) -> str:
    """Return one shelf, or everything, as lines that a person can read."""
    lines = [_campaign(plan)] if shelf in (None, "campaign") else []
    for plural in _plurals(shelf):
        records = tuple(live(plan.shelf(plural)))
        if records:
            lines += ["", plural] if shelf is None else []
            lines += [f"  {record.id:<16}{_summary(plan, record)}" for record in records]
    return "\n".join(lines)


def _plurals(shelf: str | None) -> Iterable[str]:
    if shelf is None:
        return tuple(plural for plurals in SHELVES.values() for plural in plurals)
    return SHELVES.get(shelf, ())


def _open(record: Record) -> Record:
    """Return a record without what is secret in it."""
    if isinstance(record, Contact):
        return replace(record, points=tuple(p for p in record.points if p.visibility is not Visibility.SECRET))
    return record


def _campaign(plan: Plan) -> str:
    campaign = plan.campaign
    return f"{campaign.name} ({', '.join(campaign.languages)}; {campaign.zone})"


def _summary(plan: Plan, record: Record) -> str:
    match record:
        case Event():
            return _event(plan, record)
        case Fact():
            return _fact(plan, record)
        case Contact():
            return _contact(record)
        case _:
            return _named(plan, record)


def _named(plan: Plan, record: Record) -> str:
    for field in ("name", "title", "headline", "text"):
        words = getattr(record, field, None)
        if words:
            return words.first(plan.campaign.languages) if isinstance(words, Text) else str(words)
    return ""


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return "no time yet"
    when = moment.local.isoformat(sep=" ", timespec="minutes") if moment.has_time else moment.date.isoformat()
    return f"{when} {moment.zone}"


def _event(plan: Plan, event: Event) -> str:
    place = plan.locations.get(event.location or "")
    where = _named(plan, place) if place else "no place yet"
    return f"{_moment(event.start)}  {_named(plan, event)}, {where} [{event.status.value}]"


def _fact(plan: Plan, fact: Fact) -> str:
    number = "" if fact.value is None else f"{fact.qualifier.value} {fact.value:g}"
    words = fact.text.first(plan.campaign.languages).replace("{value}", number)
    replaced = plan.superseded_by(fact.id)
    note = f" (replaced by {replaced.id})" if replaced else ""
    return f"{_moment(fact.as_of)}  {words} [{fact.status.value}]{note}"


def _contact(contact: Contact) -> str:
    points = [
        "hidden (secret)" if point.visibility is Visibility.SECRET else f"{point.value} ({point.visibility.value})"
        for point in contact.points
    ]
    return "; ".join([contact.name, *points])
