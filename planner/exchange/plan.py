"""The portable plan: one JSON object that holds a whole planner. Read all or nothing, written back byte for byte."""

import re
from collections.abc import Callable, Collection, Iterator

from planner.domain.campaign import LANGUAGE, Campaign
from planner.domain.changes import Json
from planner.domain.codec import plain_fields, read_fields
from planner.domain.errors import BrokenPlanError, Problem
from planner.domain.message import Message
from planner.domain.plan import CAMPAIGN, KINDS, Plan
from planner.domain.reading import Reading, Reference, shown
from planner.domain.record import Record
from planner.exchange.json_text import read_json, write_json

VERSION_KEY = "handbill"
VERSION = 1
KEYS = (VERSION_KEY, CAMPAIGN, *KINDS)

SUCCESSIONS = (("facts", "supersedes"), ("releases", "corrects"), ("events", "replaced_by"))
"""Fields that lead from a record to another of its kind, and must not lead back."""

_FALLBACK_LANGUAGE = "en"

Parser = Callable[[bytes], tuple[Json, tuple[Problem, ...]]]
Where = dict[str, dict[str, int]]


def read_plan(data: bytes, templates: Collection[str] | None = None, parse: Parser = read_json) -> Plan:
    """Read a portable plan from UTF-8 JSON text; leaflets are set in one of ``templates``, if given.

    ``parse`` makes values of the text: what comes from outside is parsed behind the gateway.

    Raises ``BrokenPlanError`` with every problem at once; then nothing of the plan is to be used.
    """
    document, problems = parse(data)
    reading = Reading(language=_first_language(document), problems=list(problems))
    if not isinstance(document, dict):
        reading.expected("", "an object with a campaign and its records", document)
        raise BrokenPlanError(tuple(reading.problems))
    _check_version(document, reading)
    for name in document:
        if name not in KEYS:
            reading.unknown_key(name, KEYS, "")
    campaign = _read_campaign(document, reading)
    records = [record for plural in KINDS for record in _read_shelf(plural, document, reading)]
    _check_ids(document, reading)
    if templates is not None:
        _check_templates(document, templates, reading)
    if reading.problems or campaign is None:
        raise BrokenPlanError(tuple(reading.problems))
    return Plan.of(campaign, records)


def write_plan(plan: Plan) -> bytes:
    """Return a plan as UTF-8 JSON text, the trash included."""
    document: dict[str, Json] = {VERSION_KEY: VERSION, CAMPAIGN: plain_fields(plan.campaign)}
    for plural in KINDS:
        records = plan.shelf(plural).values()
        if records:
            document[plural] = [plain_fields(record) for record in records]
    return write_json(document)


def _first_language(document: Json) -> str:
    campaign = document.get(CAMPAIGN) if isinstance(document, dict) else None
    languages = campaign.get("languages") if isinstance(campaign, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) and re.fullmatch(LANGUAGE.regex, first) else _FALLBACK_LANGUAGE


def _check_version(document: dict[str, Json], reading: Reading) -> None:
    version = document.get(VERSION_KEY)
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        message = Message(
            "This plan has version {version}, and this program reads version {known}; update Handbill.",
            version=shown(version),
            known=VERSION,
        )
        reading.problems.clear()
        reading.wrong(VERSION_KEY, message)
        raise BrokenPlanError(tuple(reading.problems))
    if version is None:
        reading.wrong(VERSION_KEY, Message('is missing; a plan begins with "handbill": {known}', known=VERSION))
    elif isinstance(version, bool) or version != VERSION:
        reading.expected(VERSION_KEY, f"the version number {VERSION}", version)


def _read_campaign(document: dict[str, Json], reading: Reading) -> Campaign | None:
    if CAMPAIGN not in document:
        reading.wrong(CAMPAIGN, Message("is missing"))
        return None
    campaign: Campaign | None = read_fields(Campaign, document[CAMPAIGN], CAMPAIGN, reading)
    if campaign is None:
        return None
    if not campaign.languages:
        reading.wrong("campaign.languages", Message("is empty; name at least one language"))
    for index, language in enumerate(campaign.languages):
        first = campaign.languages.index(language)
        if first < index:
            path, message = f"campaign.languages[{index}]", Message("{found} stands twice", found=shown(language))
            reading.wrong(path, message)
    return campaign


def _read_shelf(plural: str, document: dict[str, Json], reading: Reading) -> Iterator[Record]:
    value = document.get(plural, [])
    if not isinstance(value, list):
        reading.expected(plural, "a list", value)
        return
    for index, each in enumerate(value):
        record = read_fields(KINDS[plural], each, f"{plural}[{index}]", reading)
        if record is not None:
            yield record


def _check_ids(document: dict[str, Json], reading: Reading) -> None:
    where: Where = {plural: _places(plural, document, reading) for plural in KINDS}
    for reference in reading.references:
        if reference.id not in where[reference.plural]:
            _point_to_nothing(reference, where, reading)
    for plural, name in SUCCESSIONS:
        _check_succession(plural, name, document, where, reading)


def _check_templates(document: dict[str, Json], templates: Collection[str], reading: Reading) -> None:
    for index, record in _objects("leaflets", document):
        name = record.get("template")
        if not isinstance(name, str) or name in templates:
            continue
        if like := reading.nearest(name, templates):
            message = Message('{found} is not a template; did you mean "{like}"?', found=shown(name), like=like)
        else:
            known = ", ".join(templates)
            message = Message("{found} is not a template; there is {known}", found=shown(name), known=known)
        reading.wrong(f"leaflets[{index}].template", message)


def _places(plural: str, document: dict[str, Json], reading: Reading) -> dict[str, int]:
    """Return where each id stands in its list, and note those that stand there again."""
    places: dict[str, int] = {}
    for index, record in _objects(plural, document):
        name = record.get("id")
        if not isinstance(name, str):
            continue
        first = places.setdefault(name, index)
        if first != index:
            message = Message("{found} is already the id of {first}", found=shown(name), first=f"{plural}[{first}]")
            reading.wrong(f"{plural}[{index}].id", message)
    return places


def _objects(plural: str, document: dict[str, Json]) -> Iterator[tuple[int, dict[str, Json]]]:
    value = document.get(plural)
    for index, each in enumerate(value if isinstance(value, list) else ()):
        if isinstance(each, dict):
            yield index, each


def _point_to_nothing(reference: Reference, where: Where, reading: Reading) -> None:
    plural, found = reference.plural, shown(reference.id)
    elsewhere = next((other for other, places in where.items() if reference.id in places), "")
    if elsewhere:
        message = Message(
            "{found} is among the {elsewhere}; one of the {plural} is expected",
            found=found,
            elsewhere=elsewhere,
            plural=plural,
        )
    elif like := reading.nearest(reference.id, where[plural]):
        message = Message(
            '{found} is not among the {plural}; did you mean "{like}"?', found=found, plural=plural, like=like
        )
    else:
        message = Message("{found} is not among the {plural} of this plan", found=found, plural=plural)
    reading.wrong(reference.path, message)


def _check_succession(plural: str, name: str, document: dict[str, Json], where: Where, reading: Reading) -> None:
    """Note every circle of records that lead to each other, once."""
    leads = {str(record.get("id")): record.get(name) for _, record in _objects(plural, document)}
    done: set[str] = set()
    for start in leads:
        walked: list[str] = []
        step: Json = start
        while isinstance(step, str) and step in leads and step not in done:
            done.add(step)
            walked.append(step)
            step = leads[step]
        if isinstance(step, str) and step in walked:
            circle = [*walked[walked.index(step) :], step]
            message = Message("leads back to itself: {circle}", circle=" → ".join(shown(each) for each in circle[:9]))
            reading.wrong(f"{plural}[{where[plural][step]}].{name}", message)
