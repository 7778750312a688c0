"""What a planner holds of one person, as it is handed to them: as JSON, and as a PDF to read."""

from collections.abc import Iterator
from functools import partial

from planner.documents.account.compose import Section, compose_account
from planner.domain.changes import Json
from planner.domain.codec import plain_fields
from planner.domain.erasure import PEOPLE, PERSON, SIGNED, SPEAKER
from planner.domain.plan import KINDS, Plan
from planner.exchange.json_text import write_json
from planner.i18n.catalogue import catalogue
from planner.services.erasure import known, mentions
from planner.services.print_room import printed_without_record
from planner.services.workspace import Workspace

_NAMING = PEOPLE | PERSON | SIGNED | {SPEAKER}
KIND = "contacts"


def subject_report(workspace: Workspace, person: str) -> dict[str, Json]:
    """Return every field about a person: their record, where others name them, and what became of it, by whom, when.

    Nothing of anyone else is in it. Raise PlannerError where there is no such person.
    """
    plan = workspace.plan()
    contact = known(plan, person)
    told_of = mentions(contact)
    return {
        "person": plain_fields(contact),
        "named-in": list(_places(plan, person)),
        "history": list(_history(workspace, person)),
        "papers-that-left": [
            {"paper": made.paper, "variant": made.variant, "at": made.at.isoformat(), "lines": list[Json](lines)}
            for made in workspace.made()
            if (lines := [line for line in made.lines if told_of(line)])
        ],
    }


def report_json(report: dict[str, Json]) -> bytes:
    """Return a report as JSON text."""
    return write_json(report)


def report_pdf(workspace: Workspace, report: dict[str, Json], language: str) -> bytes:
    """Return a report as a PDF in a language."""
    said = catalogue(language, "papers").gettext
    headings = {
        "person": said("What is kept about you"),
        "named-in": said("Where you are named"),
        "history": said("What became of it"),
        "papers-that-left": said("Papers on which you stand"),
    }
    sections = tuple(
        Section(heading=heading, paragraphs=tuple(_lines(report[name])) or (said("Nothing."),))
        for name, heading in headings.items()
    )
    title, paper = said("What this planner holds about you"), workspace.plan().campaign.paper
    return printed_without_record(partial(compose_account, title, sections, paper, language))


def _places(plan: Plan, person: str) -> Iterator[Json]:
    """Yield each record that names a person: its kind, what it is called, and as what they stand there."""
    for kind in KINDS:
        for id_, record in plan.shelf(kind).items():
            fields = sorted(set(_naming(plain_fields(record), person)))
            if kind != KIND and fields:
                yield {"kind": kind, "id": id_, "called": _called(record), "as": list[Json](fields)}


def _naming(value: Json, person: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            named = each == person or (isinstance(each, list) and person in each)
            if name in _NAMING and named:
                yield name
            yield from _naming(each, person)
    elif isinstance(value, list):
        for each in value:
            yield from _naming(each, person)


def _called(record: object) -> str:
    for name in ("title", "name", "headline"):
        words = getattr(record, name, None)
        if words:
            return str(next(iter(dict(words.words).values()), "")) if hasattr(words, "words") else str(words)
    return ""


def _history(workspace: Workspace, person: str) -> Iterator[Json]:
    for revision in workspace.history(KIND, person):
        yield {
            "at": revision.at.isoformat(),
            "edit": str(revision.label),
            "changes": [{"field": each.field, "before": each.before, "after": each.after} for each in revision.changes],
        }


def _lines(value: Json, path: str = "") -> Iterator[str]:
    """Yield a plain value as lines that say where each of its parts stands."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _lines(each, f"{path} · {name}" if path else name)
    elif isinstance(value, list):
        for place, each in enumerate(value, 1):
            yield from _lines(each, f"{path} {place}".strip())
    elif value is not None and value != "":
        yield f"{path}: {value}"
