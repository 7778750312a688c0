import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.checks.inspection import findings, paper_findings
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan
from planner.exchange.plan import read_plan
from planner.i18n.phones import dial
from planner.paths import resources
from tests.strategies import instants, plans

SAMPLE = (resources() / "sample" / "zhanaozen.plan.json").read_bytes()
NOW = datetime(2011, 12, 16, 10, 47, tzinfo=ZoneInfo("Europe/London"))

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT

Edit = tuple[str, Any]
Expected = tuple[Severity, str, str]


def edited(*edits: Edit) -> Plan:
    """Return the sample plan with values put at paths such as `events/picket/start`."""
    plan = json.loads(SAMPLE)
    for path, value in edits:
        holder, steps = plan, path.split("/")
        for step in steps[:-1]:
            holder = _inside(holder, step)
        _put(holder, steps[-1], value)
    return read_plan(json.dumps(plan).encode())


def _inside(holder: Any, step: str) -> Any:
    if not isinstance(holder, list):
        return holder.setdefault(step, {})
    return holder[int(step)] if step.isdigit() else next(each for each in holder if each["id"] == step)


def _put(holder: Any, step: str, value: Any) -> None:
    if not isinstance(holder, list):
        holder[step] = value
    elif step == "+":
        holder.append(value)
    else:
        holder[int(step)] = value


def told(plan: Plan, now: datetime = NOW) -> set[Expected]:
    return {(each.severity, each.rule, place(each)) for each in findings(plan, now, dial)}


def place(finding: Finding) -> str:
    return f"{finding.kind}/{finding.record}/{finding.field}"


BEFORE = told(read_plan(SAMPLE))

LEAFLET, RELEASE = "leaflets/handbill-1", "releases/statement-1"
BODY = RELEASE + "/body/en"
LEAD = "Workers will picket the embassy, {event:picket.where}, on {event:picket.when}."
FACT = {
    "id": "other",
    "metric": "killed",
    "value": 40,
    "location": "square",
    "as_of": {"local": "2011-12-16T10:15", "zone": "Europe/London"},
    "sources": ["phone-sources"],
    "text": "{value} killed",
}
MORNING = {"local": "2011-12-16T10:46", "zone": "Europe/London"}

CASES: dict[str, tuple[list[Edit], set[Expected]]] = {
    # fields and references
    "an unknown field": ([(BODY, LEAD + " {fact:kiled}")], {(E, "unknown-field", BODY.replace("/en", ".en"))}),
    "a field of no kind": ([(BODY, LEAD + " {weather}")], {(E, "unknown-field", BODY.replace("/en", ".en"))}),
    "a brace alone": ([(BODY, LEAD + " {fact:killed")], {(E, "unknown-field", BODY.replace("/en", ".en"))}),
    "a value outside a fact": ([(BODY, LEAD + " {value}")], {(E, "unknown-field", BODY.replace("/en", ".en"))}),
    "a field inside a fact": (
        [("facts/crowd/text/en", "{value} at {event:picket.when}")],
        {(E, "unknown-field", "facts/crowd/text.en")},
    ),
    "a field inside a demand": (
        [("demands/jobs/text/en", "Answer {fact:killed}")],
        {(E, "unknown-field", "demands/jobs/text.en")},
    ),
    "a fact without its number": (
        [("facts/crowd/value", None)],
        {(E, "fact-without-value", f"facts/crowd/text.{language}") for language in ("en", "ru", "kk")},
    ),
    "a fact in the trash": (
        [("facts/troops/deleted", True)],
        {(E, "unknown-field", RELEASE + "/body.en"), (E, "unknown-record", RELEASE + "/facts[2]")},
    ),
    "an organiser in the trash": (
        [("organisations/zhanartu/deleted", True)],
        {
            (E, "unknown-record", RELEASE + "/in_response_to"),
            (W, "unknown-record", "events/picket/in_response_to"),
        },
    ),
    # facts
    "a superseded fact listed": (
        [(LEAFLET + "/facts/0", "killed-10")],
        {
            (E, "superseded-fact", LEAFLET + "/facts[0]"),
            (W, "PR15", LEAFLET + "/body.en"),
        },
    ),
    "a superseded fact in words": (
        [(BODY, LEAD + " {fact:killed-10}, as of {fact:killed-10.as_of}")],
        {(E, "superseded-fact", RELEASE + "/body.en")},
    ),
    "a retracted fact": (
        [("facts/troops/status", "retracted")],
        {(E, "retracted-fact", RELEASE + "/facts[2]"), (E, "retracted-fact", RELEASE + "/body.en")},
    ),
    "a disputed fact": (
        [("facts/troops/status", "disputed")],
        {(W, "disputed-fact", RELEASE + "/facts[2]"), (W, "disputed-fact", RELEASE + "/body.en")},
    ),
    "a fact without a source": ([("facts/troops/sources", [])], {(E, "PR15", "facts/troops/sources")}),
    "a fact in words without its time": (
        [(BODY, LEAD + " {fact:troops}"), (RELEASE + "/facts", [])],
        {(W, "PR15", RELEASE + "/body.en")},
    ),
    "a fact in words with its time": (
        [(BODY, LEAD + " {fact:troops} {fact:troops.as_of}"), (RELEASE + "/facts", [])],
        set(),
    ),
    "a fact that was typed out": (
        [(BODY, LEAD + " About 1,500 marines and soldiers sent into the city.")],
        {(W, "PR15", RELEASE + "/body.en")},
    ),
    "another number that was typed out": (
        [(BODY, LEAD + " About 1,600 marines and soldiers sent into the city.")],
        set(),
    ),
    "a fact of tomorrow": (
        [("facts/troops/as_of", {"local": "2011-12-17T10:00", "zone": "Europe/London"})],
        {(W, "fact-from-the-future", "facts/troops/as_of")},
    ),
    "two bare figures of one moment": (
        [("facts/killed/qualifier", "exactly"), ("facts/+", FACT)],
        {(E, "contradictory-facts", "facts/other/value")},
    ),
    "two lower bounds of one moment": (
        [("facts/killed/qualifier", "at-least"), ("facts/+", {**FACT, "qualifier": "at-least"})],
        {(E, "contradictory-facts", "facts/other/value")},
    ),
    "a figure above the upper bound": (
        [("facts/+", {**FACT, "value": 90})],
        {(E, "contradictory-facts", "facts/other/value")},
    ),
    "a lower and an upper bound": ([("facts/+", {**FACT, "qualifier": "at-least"})], set()),
    "a figure of another place": (
        [("facts/killed/qualifier", "exactly"), ("facts/+", {**FACT, "location": "embassy"})],
        set(),
    ),
    "a figure of another moment": (
        [("facts/+", {**FACT, "value": 90, "as_of": {"local": "2011-12-16T10:16", "zone": "Europe/London"}})],
        set(),
    ),
    "one moment told by two clocks": (
        [("facts/+", {**FACT, "value": 90, "as_of": {"local": "2011-12-16T15:15", "zone": "Asia/Aqtau"}})],
        {(E, "contradictory-facts", "facts/other/value")},
    ),
    "a contradiction that nobody prints": (
        [
            ("facts/+", {**FACT, "metric": "arrested"}),
            ("facts/+", {**FACT, "id": "third", "metric": "arrested", "value": 9}),
        ],
        {(W, "contradictory-facts", "facts/third/value")},
    ),
    "a replaced figure": (
        [("facts/+", {**FACT, "value": 90, "supersedes": "killed"})],
        {
            (E, "superseded-fact", LEAFLET + "/facts[0]"),
            (E, "superseded-fact", LEAFLET + "/body.en"),
            (E, "superseded-fact", RELEASE + "/facts[0]"),
            (E, "superseded-fact", RELEASE + "/body.en"),
        },
    ),
    # time
    "no start": (
        [("events/picket/start", None)],
        {
            (E, "LF03", LEAFLET + "/event"),
            (E, "LF03", RELEASE + "/events[0]"),
            (E, "unknown-field", RELEASE + "/body.en"),
            (W, "missing-start", "events/picket/start"),
        },
    ),
    "no place": (
        [("events/picket/location", None)],
        {
            (E, "LF03", LEAFLET + "/event"),
            (E, "LF03", RELEASE + "/events[0]"),
            (E, "unknown-field", RELEASE + "/body.en"),
        },
    ),
    "the end before the start": (
        [("events/picket/end", {"local": "2011-12-16T11:00", "zone": "Europe/London"})],
        {(E, "end-before-start", "events/picket/end")},
    ),
    "yesterday": (
        [("events/picket/start/local", "2011-12-15T12:00")],
        {(W, "past-event", LEAFLET + "/event"), (W, "past-event", RELEASE + "/events[0]")},
    ),
    "a day is over at night only": (
        [("events/picket/start", {"local": "2011-12-16", "zone": "Europe/London", "precision": "day"})],
        set(),
    ),
    "yesterday, and said to be over": (
        [("events/picket/start/local", "2011-12-15T12:00"), ("events/picket/status", "ended")],
        set(),
    ),
    "a time to be confirmed": (
        [("events/picket/start", {"local": "2011-12-16", "zone": "Europe/London", "precision": "tbc"})],
        {(W, "LF03", LEAFLET + "/event"), (W, "LF03", RELEASE + "/events[0]")},
    ),
    "the clock of another zone": (
        [("events/picket/start", {"local": "2011-12-16T13:00", "zone": "Europe/Berlin"})],
        {(W, "zone-mismatch", "events/picket/start.zone")},
    ),
    "a place without a zone": ([("locations/embassy/zone", "")], {(H, "missing-zone", "locations/embassy/zone")}),
    "a time that happens twice": (
        [("facts/crowd/as_of", {"local": "2011-10-30T01:30", "zone": "Europe/London"})],
        {(W, "time-twice", "facts/crowd/as_of")},
    ),
    "a time that happens twice, the second": (
        [("facts/crowd/as_of", {"local": "2011-10-30T01:30", "zone": "Europe/London", "fold": 1})],
        set(),
    ),
    # words of time
    "today": ([("events/picket/summary/en", "Come today.")], {(E, "PR16", "events/picket/summary.en")}),
    "today in Russian": (
        [("events/picket/summary/ru", "Приходите сегодня.")],
        {(E, "PR16", "events/picket/summary.ru")},
    ),
    "today in a slogan": ([("demands/stop/text/en", "Freedom today")], {(H, "PR16", "demands/stop/text.en")}),
    "today in a statement": (
        [("statements/quote/text/en", "We won today.")],
        {(H, "PR16", "statements/quote/text.en")},
    ),
    "today in quotation marks": ([(BODY, LEAD + " “We won today,” he said.")], {(H, "PR16", RELEASE + "/body.en")}),
    "today beside its date": (
        [("events/picket/summary/en", "Come today, 16 December 2011.")],
        {(H, "PR16", "events/picket/summary.en")},
    ),
    "a station called Today": ([("events/picket/summary/en", "As told on Today FM and USA Today.")], set()),
    "a weekday that is another": (
        [("events/picket/summary/en", "Come on Thursday 16 December 2011.")],
        {(E, "PR16", "events/picket/summary.en")},
    ),
    "a weekday that is another this year": (
        [("events/picket/summary/en", "Come on Thursday 16 December.")],
        {(W, "PR16", "events/picket/summary.en")},
    ),
    "a weekday that agrees": ([("events/picket/summary/en", "Come on Friday 16 December 2011.")], set()),
    # people
    "an internal contact on a leaflet": (
        [(LEAFLET + "/contacts/0", "legal")],
        {(E, "closed-contact", LEAFLET + "/contacts[0]")},
    ),
    "a secret contact at the press": (
        [(RELEASE + "/contacts/0", "witness")],
        {(E, "closed-contact", RELEASE + "/contacts[0]"), (E, "PR19", RELEASE + "/contacts")},
    ),
    "a secret contact in words": (
        [(BODY, LEAD + " {contact:witness}")],
        {(E, "closed-contact", RELEASE + "/body.en")},
    ),
    "a contact who asked not to be called": (
        [("contacts/press-desk/do_not_contact", True)],
        {
            (E, "closed-contact", LEAFLET + "/contacts[0]"),
            (E, "closed-contact", RELEASE + "/contacts[0]"),
            (E, "PR19", RELEASE + "/contacts"),
        },
    ),
    "a public legal line": (
        [("contacts/legal/points/0/visibility", "public"), (LEAFLET + "/contacts/0", "legal")],
        {(W, "LF17", LEAFLET + "/contacts[0]")},
    ),
    "a press mobile typed into a leaflet": (
        [(LEAFLET + "/body/en", "Ring +44 (0)7700-900123.")],
        {(E, "LF19", LEAFLET + "/body.en")},
    ),
    "a press mobile typed into a release": ([(BODY, LEAD + " Ring +44 7700 900123.")], set()),
    "a witness in a release": ([(BODY, LEAD + " Ring 8 (701) 555-01-23.")], {(E, "LF19", RELEASE + "/body.en")}),
    "a witness in a QR code": (
        [(LEAFLET + "/qr", {"kind": "tel", "value": "+77015550123"})],
        {(E, "LF19", LEAFLET + "/qr.value")},
    ),
    "a private address of mail": (
        [(LEAFLET + "/body/en", "Write to foreign [at] example.com!")],
        {(E, "LF19", LEAFLET + "/body.en")},
    ),
    "a public number typed": ([(LEAFLET + "/body/en", "Ring +44 20 7946 0123.")], set()),
    "a number without its area code": (
        [("contacts/press-desk/points/0/value", "79460123")],
        {(E, "undialable-phone", "contacts/press-desk/points[0].value")},
    ),
    "a number nobody has": (
        [("contacts/witness/points/0/value", "12")],
        {(W, "undialable-phone", "contacts/witness/points[0].value")},
    ),
    "a number as dialled at home": (
        [(BODY, LEAD + " Ring 020 7946 0123.")],
        {(W, "PR20", RELEASE + "/body.en")},
    ),
    "a QR code that dials nobody": (
        [(LEAFLET + "/qr", {"kind": "tel", "value": "12"})],
        {(E, "undialable-phone", LEAFLET + "/qr.value")},
    ),
    # the press
    "nobody's name": (
        [("organisations/own/kind", "ally")],
        {(E, "PR01", "//organisations")},
    ),
    "no date of issue": ([(RELEASE + "/issued", None)], {(E, "PR02", RELEASE + "/issued")}),
    "no dateline": ([(RELEASE + "/dateline", None)], {(W, "PR07", RELEASE + "/dateline")}),
    "another dateline": ([(RELEASE + "/dateline/date", "2011-12-15")], {(W, "PR07", RELEASE + "/dateline.date")}),
    "an embargo without a time": (
        [(RELEASE + "/embargo", {"local": "2011-12-17", "zone": "Europe/London", "precision": "day"})],
        {(H, "PR05", RELEASE + "/embargo"), (E, "PR03", RELEASE + "/embargo")},
    ),
    "an embargo that is over": (
        [(RELEASE + "/embargo", {"local": "2011-12-16T10:45", "zone": "Europe/London"})],
        {(H, "PR05", RELEASE + "/embargo"), (E, "PR04", RELEASE + "/embargo")},
    ),
    "an embargo": (
        [(RELEASE + "/embargo", {"local": "2011-12-16T15:48", "zone": "Asia/Aqtau"})],
        {(H, "PR05", RELEASE + "/embargo")},
    ),
    "an embargo that ran out": (
        [(RELEASE + "/embargo", {"local": "2011-12-16T15:46", "zone": "Asia/Aqtau"})],
        {(H, "PR05", RELEASE + "/embargo"), (W, "PR04", RELEASE + "/embargo")},
    ),
    "a long headline": (
        [(RELEASE + "/headline/en", "One two three four five six seven eight nine")],
        {(W, "PR06", RELEASE + "/headline.en")},
    ),
    "a shouted headline": (
        [(RELEASE + "/headline/en", "TROOPS FIRE ON STRIKERS")],
        {(W, "PR06", RELEASE + "/headline.en")},
    ),
    "a headline that exclaims": ([(RELEASE + "/headline/en", "Troops fire!")], {(W, "PR06", RELEASE + "/headline.en")}),
    "no headline": ([(RELEASE + "/headline", {})], {(E, "PR06", RELEASE + "/headline")}),
    "no text": ([(RELEASE + "/body", {})], {(E, "PR08", RELEASE + "/body")}),
    "a long lead": ([(BODY, LEAD + " word" * 60)], {(W, "PR08", RELEASE + "/body.en")}),
    "a long text": ([(BODY, LEAD + ("\n\n" + "word " * 30) * 20)], {(W, "PR10", RELEASE + "/body.en")}),
    "a long paragraph": ([(BODY, LEAD + "\n\n" + "He ran. " * 5)], {(W, "PR11", RELEASE + "/body.en")}),
    "a lead without a time": (
        [(BODY, "Workers will picket the embassy at 33 Thurloe Square.")],
        {(E, "PR09", RELEASE + "/body.en")},
    ),
    "a lead without a place": (
        [(BODY, "Workers will picket on {event:picket.when}.")],
        {(E, "PR09", RELEASE + "/body.en")},
    ),
    "a lead that says both in words": (
        [(BODY, "Workers will picket 33 Thurloe Square at noon on 16 December 2011.")],
        set(),
    ),
    "the first person": ([(BODY, LEAD + " We shall win.")], {(W, "PR12", RELEASE + "/body.en")}),
    "the first person quoted": ([(BODY, LEAD + " “We shall win,” he said.")], set()),
    "the US": ([(BODY, LEAD + " The US looks on.")], set()),
    "no quotation": ([(RELEASE + "/statements", [])], {(W, "PR14", RELEASE + "/statements")}),
    "a quotation in no role": (
        [("statements/quote/role_as_printed", {})],
        {(W, "PR14", "statements/quote/role_as_printed")},
    ),
    "a quotation nobody approved": ([("statements/quote/approved", None)], {(W, "PR14", "statements/quote/approved")}),
    "nobody to interview": (
        [("statements/quote/available_for_interview", False)],
        {(H, "PR14", RELEASE + "/statements")},
    ),
    "no media contact": ([(RELEASE + "/contacts", [])], {(E, "PR19", RELEASE + "/contacts")}),
    "a media contact without mail": (
        [("contacts/press-desk/points/2/visibility", "internal")],
        {(E, "PR19", RELEASE + "/contacts")},
    ),
    "no mobile on the day": (
        [("contacts/press-desk/points/1/visibility", "internal")],
        {(W, "PR19", RELEASE + "/contacts")},
    ),
    "an opinion": ([(BODY, LEAD + " It was a barbaric attack.")], {(W, "PR13", RELEASE + "/body.en")}),
    "an opinion in the headline": (
        [(RELEASE + "/headline/en", "Troops in shameful attack")],
        {(W, "PR13", RELEASE + "/headline.en")},
    ),
    "an opinion quoted": ([(BODY, LEAD + " “It was a barbaric attack,” he said.")], set()),
    "an opinion in a statement": (
        [(RELEASE + "/kind", "statement"), (BODY, LEAD + " It was a barbaric attack.")],
        set(),
    ),
    "an opinion in Russian": (
        [
            (RELEASE + "/languages", ["ru"]),
            (RELEASE + "/body", {"en": LEAD, "ru": LEAD + " Это варварское нападение."}),
        ],
        {
            (W, "PR13", RELEASE + "/body.ru"),
            *(
                (W, "missing-translation", f"{RELEASE}/{field}.ru")
                for field in ("headline", "subhead", "notes", "dateline.city")
            ),
            (W, "missing-translation", "statements/quote/text.ru"),
            (W, "missing-translation", "statements/quote/role_as_printed.ru"),
        },
    ),
    "no notes": ([(RELEASE + "/notes", {})], {(H, "PR21", RELEASE + "/notes")}),
    "a name with a slip": ([(BODY, LEAD + " They back Zhanatru.")], {(W, "PR23", RELEASE + "/body.en")}),
    "a long name with a slip": (
        [(BODY, LEAD + " So says Campaign Kazakstan.")],
        {(W, "PR23", RELEASE + "/body.en")},
    ),
    "a name that is declined": ([(BODY, LEAD + " Zhanartu’s appeal, and Zhanartus.")], set()),
    "a word that is only like a name": ([(BODY, LEAD + " They campaign in kazakstan.")], set()),
    "an abbreviation that nobody explains": (
        [(BODY, LEAD + " The ICFTU agrees.")],
        {(W, "PR23", RELEASE + "/body.en")},
    ),
    "an abbreviation explained": ([(BODY, LEAD + " The free unions (ICFTU) agree. ICFTU said so.")], set()),
    "an abbreviation that all know": ([(BODY, LEAD + " The BBC and OSCE agree.")], set()),
    "a list too long for one mail": (
        [
            (
                "lists/+",
                {"id": "desks", "name": "Desks", "purpose": "press", "members": ["press-desk"] * 21},
            )
        ],
        {(H, "PR24", "lists/desks/members")},
    ),
    "a list that one mail takes": (
        [("lists/+", {"id": "desks", "name": "Desks", "purpose": "press", "members": ["press-desk"] * 20})],
        set(),
    ),
    "a release after noon": ([(RELEASE + "/issued/local", "2011-12-16T12:00")], {(H, "PR25", RELEASE + "/issued")}),
    "a release on a Sunday": (
        [(RELEASE + "/issued/local", "2011-12-18T09:00"), (RELEASE + "/dateline/date", "2011-12-18")],
        {(H, "PR25", RELEASE + "/issued")},
    ),
    "an advisory of nothing": (
        [(RELEASE + "/kind", "advisory"), (RELEASE + "/events", [])],
        {(W, "PR26", RELEASE + "/events")},
    ),
    "an advisory of today": ([(RELEASE + "/kind", "advisory")], {(H, "PR25", RELEASE + "/issued")}),
    "a long boilerplate": (
        [("campaign/boilerplate/en", "We act. We march. We strike. We win.")],
        {(H, "PR22", "//boilerplate.en")},
    ),
    "no boilerplate": ([("campaign/boilerplate", {})], {(H, "PR22", "//boilerplate")}),
    "a correction of nothing": (
        [(RELEASE + "/kind", "correction")],
        {(W, "PR27", RELEASE + "/corrects"), (W, "PR27", RELEASE + "/change_note")},
    ),
    # leaflets
    "a leaflet without a headline": ([(LEAFLET + "/headline", {})], {(E, "LF01", LEAFLET + "/headline")}),
    "a leaflet without an edition": (
        [("leaflets/+", {"id": "next", "headline": "March", "event": "picket"})],
        {(H, "LF20", "leaflets/next/edition")},
    ),
    "a leaflet that calls to nothing": (
        [(LEAFLET + "/event", None), (LEAFLET + "/contacts", [])],
        {(E, "LF01", LEAFLET + "/event")},
    ),
    "a leaflet by nobody": (
        [(LEAFLET + "/imprint", {}), ("organisations/own/kind", "ally")],
        {(E, "LF01", LEAFLET + "/imprint"), (E, "PR01", "//organisations")},
    ),
    "too many paragraphs": ([(LEAFLET + "/body/en", "a\n\nb\n\nc\n\nd")], {(W, "LF02", LEAFLET + "/body.en")}),
    "no postcode": ([("locations/embassy/address/postcode", "")], {(W, "LF03", "locations/embassy/address.postcode")}),
    "no way there": ([("locations/embassy/transport", {})], {(W, "LF03", "locations/embassy/transport")}),
    "no word of steps": (
        [("locations/embassy/access/step_free", "unknown")],
        {(H, "LF04", "locations/embassy/access.step_free")},
    ),
    "a QR code alone": (
        [(LEAFLET + "/qr", {"kind": "event"}), (LEAFLET + "/contacts", [])],
        {(W, "LF13", LEAFLET + "/qr")},
    ),
    "an empty QR code": ([(LEAFLET + "/qr/value", " ")], {(E, "LF13", LEAFLET + "/qr")}),
    "Germany, no person": (
        [
            ("campaign/jurisdiction", "DE-BE"),
            (LEAFLET + "/imprint/en", "Kampagne, PF 1, 10115 Berlin. Druck: Kampagne"),
        ],
        {(E, "LF15", LEAFLET + "/imprint")},
    ),
    "Germany, no address": (
        [("campaign/jurisdiction", "DE"), (LEAFLET + "/imprint/en", "V.i.S.d.P.: Kampagne. Druck: Kampagne")],
        {(E, "LF15", LEAFLET + "/imprint")},
    ),
    "Germany, as it should be": (
        [
            ("campaign/jurisdiction", "DE"),
            (LEAFLET + "/imprint/en", "V.i.S.d.P.: A. Muster, PF 1, 10115 Berlin. Eigendruck"),
        ],
        set(),
    ),
    "an election, no printer": ([("campaign/election", True)], {(E, "LF14", LEAFLET + "/imprint")}),
    "an election, as it should be": (
        [
            ("campaign/election", True),
            (
                LEAFLET + "/imprint/en",
                "Printed and promoted by A. Agent on behalf of B., both at 1 High St, London E1 1AA",
            ),
        ],
        set(),
    ),
    "talk of votes": (
        [(LEAFLET + "/headline/en", "They vote on Monday. March with us.")],
        {(H, "LF14", LEAFLET + "/imprint")},
    ),
    "handing out in England": (
        [("events/picket/form", "leafleting")],
        {(H, "LF16", LEAFLET + "/event")},
    ),
    "Easy Read": (
        [
            (LEAFLET + "/tags", ["easy-read"]),
            (
                LEAFLET + "/body/en",
                "Workers in the west of the country strike for the wages that they were promised in May. Ask the ILO.",
            ),
        ],
        {(W, "LF10", LEAFLET + "/body.en")},
    ),
    "Easy Read, as it should be": (
        [(LEAFLET + "/tags", ["easy-read"]), (LEAFLET + "/body/en", "Workers strike. They want their wages.")],
        set(),
    ),
    # words
    "no translation": (
        [(LEAFLET + "/languages", ["en", "ru"]), (LEAFLET + "/headline", {"en": "They asked for their wages."})],
        {(W, "missing-translation", LEAFLET + "/headline.ru"), (W, "missing-translation", LEAFLET + "/imprint.ru")},
    ),
    "a translation that fell behind": (
        [(LEAFLET + "/languages", ["ru"]), (LEAFLET + "/headline/made_from", {"ru": "They asked."})],
        {(W, "stale-translation", LEAFLET + "/headline.ru"), (W, "missing-translation", LEAFLET + "/imprint.ru")},
    ),
    "a language of others": (
        [(RELEASE + "/languages", ["en-GB"])],
        {(W, "unspoken-language", RELEASE + "/languages")},
    ),
    "text turned around": (
        [(LEAFLET + "/headline/en", "gro.\u202eelpmaxe")],
        {(W, "hidden-character", LEAFLET + "/headline.en")},
    ),
    "a Latin letter in a Russian word": (
        [(LEAFLET + "/headline/en", "Вoля")],
        {(W, "mixed-scripts", LEAFLET + "/headline.en")},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_edit_of_the_sample_brings_just_its_own_findings(name: str) -> None:
    edits, expected = CASES[name]
    assert told(edited(*edits)) - BEFORE == expected


def test_the_sample_plan_is_fit_to_print() -> None:
    assert {severity for severity, _, _ in BEFORE} == {H}


def test_the_sample_plan_is_fit_to_be_kept_when_its_day_is_over() -> None:
    later = told(read_plan(SAMPLE), datetime(2026, 1, 1, tzinfo=UTC))
    assert not [each for each in later if each[0] is E]
    assert (W, "past-event", LEAFLET + "/event") in later


def test_limits_can_be_set() -> None:
    tight = findings(edited(("campaign/limits", {"headline_words": 5})), NOW, dial)
    assert "PR06" in {each.rule for each in tight}


def test_a_paper_answers_for_the_records_that_it_prints() -> None:
    plan = edited(("events/picket/summary/en", "Come today."), ("demands/expel/text/en", "Expel them today"))
    of_leaflet = {each.record for each in paper_findings(plan, {("leaflets", "handbill-1")}, NOW, dial)}
    assert "picket" in of_leaflet
    assert "expel" not in of_leaflet


def test_records_in_the_trash_are_not_looked_at() -> None:
    plan = edited(("demands/expel/text/en", "Expel them today"), ("demands/expel/deleted", True))
    assert told(plan) == BEFORE


def test_every_sentence_of_a_finding_can_be_said(tmp_path: Path) -> None:
    for edits, _ in CASES.values():
        for finding in findings(edited(*edits), NOW, dial):
            assert str(finding.message).strip().endswith((".", "?"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(plans(), instants())
def test_any_plan_can_be_inspected_and_twice_alike(plan: Plan, now: datetime) -> None:
    found = findings(plan, now, dial)
    assert found == findings(plan, now, dial)
    assert len(found) == len(set(found))
    for finding in found:
        str(finding.message)


HOSTILE = [
    "{" * 2000,
    "}{" * 500,
    "{fact:" + "a" * 5000 + "}",
    "{event:picket." * 50,
    "today " * 3000,
    "0" * 5000,
    "1 " * 3000,
    "“" * 3000,
    "a@" * 2000,
    "\u202e\x00\ud800",
    "16 December 9999 0000-00-00 31 February 2011",
    "Ⅻ²①٣ 16 декабря",
    "İıſK Eylül ı",
    "\n\n" * 2000,
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_inspected_in_good_time(words: str) -> None:
    plan = read_plan(SAMPLE)
    demand, leaflet, release = plan.demands["stop"], plan.leaflets["handbill-1"], plan.releases["statement-1"]
    text = type(demand.text).of(dict.fromkeys(("en", "ru", "tr", "ar", "zh", "xx"), words))
    dressed = plan.put(
        type(demand)(id="stop", text=text),
        type(leaflet)(id="handbill-1", headline=text, body=text, contacts=("press-desk",)),
        type(release)(id="statement-1", headline=text, body=text),
    )
    for finding in findings(dressed, NOW, dial):
        str(finding.message)


def everything(finding: Finding) -> Iterator[str]:
    yield from (finding.rule, finding.kind, finding.record, finding.field, str(finding.message))


@given(st.sampled_from(["07700 900123", "foreign@example.com", "+77015550123"]))
def test_no_finding_repeats_a_private_number(private: str) -> None:
    plan = edited((LEAFLET + "/body/en", f"Ring {private}."))
    for finding in findings(plan, NOW, dial):
        if finding.rule == "LF19":
            assert not any(private in part for part in everything(finding))
