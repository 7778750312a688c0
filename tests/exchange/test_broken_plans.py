"""Plans that must be refused: each with the paths, and a word of the sentence, that the organiser gets to read."""

import json
from typing import Any

import pytest

from planner.domain.errors import BrokenPlanError
from planner.exchange.json_text import MAX_BYTES
from planner.exchange.plan import read_plan

DAY = {"local": "2026-05-01T12:00", "zone": "Europe/London"}
GAP = {"local": "2026-03-29T01:30", "zone": "Europe/London"}


def plan(**parts: Any) -> bytes:
    return json.dumps({"handbill": 1, "campaign": {"name": "Bread"}, **parts}).encode()


def campaign(**parts: Any) -> bytes:
    return plan(campaign={"name": "Bread", **parts})


def event(**parts: Any) -> bytes:
    return plan(events=[{"id": "march", "title": "March", **parts}])


def fact(**parts: Any) -> bytes:
    return plan(facts=[{"id": "hurt", "text": "hurt", "as_of": DAY, **parts}])


def point(**parts: Any) -> bytes:
    return plan(contacts=[{"id": "desk", "name": "Desk", "points": [{"kind": "phone", "value": "1", **parts}]}])


def facts(*supersedes: str) -> bytes:
    names = "abcdef"
    return plan(
        facts=[{"id": n, "text": "x", "as_of": DAY, "supersedes": s} for n, s in zip(names, supersedes, strict=False)]
    )


BROKEN: dict[str, tuple[bytes, dict[str, str]]] = {
    # the file as a whole
    "an empty file": (b"", {"": "empty"}),
    "white space alone": (b" \n\t", {"": "empty"}),
    "words instead of JSON": (b"Bring water", {"": "Line 1, column 1"}),
    "a plan cut off": (b'{"handbill": 1,\n "campaign": {"name": "Bre', {"": "Line 2, column 23"}),
    "something after the plan": (plan() + b" {}", {"": "is not JSON"}),
    "a comma too many": (b'{"handbill": 1, "campaign": {"name": "Bread"},}', {"": "is not JSON"}),
    "Latin-1": ('{"handbill": 1,\n"campaign": {"name": "Gr\u00e8ve"}}'.encode("latin-1"), {"": "Byte 41 (line 2)"}),
    "UTF-16": (plan().decode().encode("utf-16"), {"": "Byte 1 (line 1)"}),
    "half of a UTF-8 sequence": (plan()[:-1] + b"\xd0", {"": "is not UTF-8"}),
    "ten megabytes of nested lists": (b"[" * 10_000_000, {"": "brackets inside each other"}),
    "ten megabytes of nested objects": (b'{"a":' * 2_000_000, {"": "brackets inside each other"}),
    "nesting behind quotation marks": (b'{"\\"[[": ' + b"[" * 40, {"": "brackets inside each other"}),
    "ten megabytes of quotation marks": (b'"' + b'\\"' * 5_000_000, {"": "is not JSON"}),
    "more than a plan can hold": (b" " * (MAX_BYTES + 1), {"": "129 MB"}),
    "a list": (b"[]", {"": "expected an object"}),
    "a number": (b"7", {"": "found 7"}),
    "null": (b"null", {"": "found null"}),
    # the top
    "no version": (b'{"campaign": {"name": "Bread"}}', {"handbill": "is missing"}),
    "a version in words": (plan(handbill="1"), {"handbill": 'found "1"'}),
    "version nought": (plan(handbill=0), {"handbill": "found 0"}),
    "version true": (plan(handbill=True), {"handbill": "found true"}),
    "a newer version": (plan(handbill=2), {"handbill": "update Handbill"}),
    "a version of five thousand digits": (
        b'{"handbill": 1' + b"0" * 5000 + b"}",
        {"handbill": "not finite", "campaign": ""},
    ),
    "no campaign": (b'{"handbill": 1}', {"campaign": "is missing"}),
    "a campaign in a list": (plan(campaign=[]), {"campaign": "found a list"}),
    "a misspelt list": (plan(evnts=[]), {"evnts": 'did you mean "events"'}),
    "a list nobody knows": (plan(zzz=[]), {"zzz": "known are handbill"}),
    "an object in place of a list": (plan(events={}), {"events": "expected a list"}),
    "null in place of a list": (plan(events=None), {"events": "expected a list"}),
    "a word in place of a record": (plan(events=["march"]), {"events[0]": "expected an object"}),
    # the campaign
    "a campaign without a name": (plan(campaign={}), {"campaign.name": "is missing"}),
    "a campaign without a language": (campaign(languages=[]), {"campaign.languages": "at least one"}),
    "a language twice": (campaign(languages=["en", "ru", "en"]), {"campaign.languages[2]": "twice"}),
    "a language in words": (campaign(languages=["English"]), {"campaign.languages[0]": "a language tag"}),
    "a language as a number": (campaign(languages=[1]), {"campaign.languages[0]": "expected a string"}),
    "a campaign without a zone": (campaign(zone=""), {"campaign.zone": "not a time zone"}),
    "a misspelt zone": (campaign(zone="Europe/Londn"), {"campaign.zone": 'did you mean "Europe/London"'}),
    "the zone of whatever machine": (campaign(zone="localtime"), {"campaign.zone": "not a time zone"}),
    "a zone that leaves the folder": (campaign(zone="../../etc/passwd"), {"campaign.zone": "not a time zone"}),
    "a colour by name": (campaign(colour="red"), {"campaign.colour": "#b3261e"}),
    "a paper nobody sells": (campaign(paper="A9"), {"campaign.paper": "A4, Letter"}),
    "words in no language": (campaign(aims={"English": "Bread"}), {"campaign.aims.English": "a language tag"}),
    "words as a number": (campaign(aims={"en": 7}), {"campaign.aims.en": "expected a string"}),
    "words as a list": (campaign(aims=["Bread"]), {"campaign.aims": "words by language"}),
    "earlier words as a string": (campaign(aims={"made_from": "x"}), {"campaign.aims.made_from": "words by language"}),
    # records
    "a record without an id": (plan(events=[{"title": "March"}]), {"events[0].id": "is missing"}),
    "an empty id": (event(id=""), {"events[0].id": "expected an id"}),
    "an id with a brace": (event(id="a}"), {"events[0].id": "expected an id"}),
    "an id with an invisible character": (event(id="a\u0000"), {"events[0].id": r'"a\x00"'}),
    "an id as a number": (event(id=7), {"events[0].id": "expected a string"}),
    "an id that stands twice": (
        plan(events=[{"id": "a", "title": "x"}, {"id": "b", "title": "x"}, {"id": "a", "title": "x"}]),
        {"events[2].id": "the id of events[0]"},
    ),
    "a missing title": (plan(events=[{"id": "march"}]), {"events[0].title": "is missing"}),
    "a misspelt key": (event(titel="March"), {"events[0].titel": 'did you mean "title"'}),
    "a key with a space": (event(**{"my key": 1}), {'events[0]["my key"]': "can stand here"}),
    "a key with half a character": (
        b'{"handbill": 1, "campaign": {"name": "x", "\\ud800": 1}}',
        {'campaign["\\ud800"]': "can stand here"},
    ),
    "a form nobody holds": (event(form="riot"), {"events[0].form": "one of static, procession"}),
    "a flag in words": (event(deleted="yes"), {"events[0].deleted": "true or false"}),
    "tags in one string": (event(tags="a b"), {"events[0].tags": "expected a list"}),
    "a phase as a word": (event(phases=["Gather"]), {"events[0].phases[0]": "expected an object"}),
    "a misspelt key deep inside": (
        event(phases=[{"title": "x", "offset": 1}]),
        {"events[0].phases[0].offset": 'did you mean "offset_min"'},
    ),
    "an offset in parts": (
        event(phases=[{"title": "x", "offset_min": 1.5}]),
        {"events[0].phases[0].offset_min": "whole"},
    ),
    "fewer than nobody": (event(expected={"min": -1}), {"events[0].expected.min": "from 0"}),
    "a key twice in one object": (
        b'{"handbill": 1, "campaign": {"name": "a", "name": "b"}}',
        {"campaign.name": "twice in one object"},
    ),
    "a list twice": (plan()[:-1] + b', "events": [], "events": []}', {"events": "twice in one object"}),
    "a lone surrogate": (plan()[:-1] + b', "demands": [{"id": "a", "text": "\\ud83d"}]}', {"demands[0].text": "half"}),
    # moments
    "a moment as a string": (event(start="2026-05-01T12:00"), {"events[0].start": "a moment with local and zone"}),
    "a moment without a zone": (event(start={"local": "2026-05-01T12:00"}), {"events[0].start.zone": "is missing"}),
    "a moment without a time": (event(start={"zone": "UTC"}), {"events[0].start.local": "is missing"}),
    "a moment in no zone": (event(start={**DAY, "zone": "Mars/Base"}), {"events[0].start.zone": "not a time zone"}),
    "a day that never was": (
        event(start={**DAY, "local": "2026-02-30T12:00"}),
        {"events[0].start.local": "a wall time"},
    ),
    "an hour that never is": (
        event(start={**DAY, "local": "2026-02-03T25:00"}),
        {"events[0].start.local": "a wall time"},
    ),
    "an offset inside local": (
        event(start={**DAY, "local": "2026-05-01T12:00Z"}),
        {"events[0].start.local": "an offset"},
    ),
    "an offset in hours": (
        event(start={**DAY, "local": "2026-05-01T12:00+01"}),
        {"events[0].start.local": "an offset"},
    ),
    "a date where a time is due": (
        event(start={**DAY, "local": "2026-05-01"}),
        {"events[0].start.local": "a wall time"},
    ),
    "a time where a date is due": (
        event(start={**DAY, "precision": "day"}),
        {"events[0].start.local": "a date such as"},
    ),
    "digits of another script": (
        event(start={**DAY, "local": "٢٠٢٦-05-01T12:00"}),
        {"events[0].start.local": "a wall time"},
    ),
    "a year before Christ": (
        event(start={**DAY, "local": "0001-01-01T00:00"}),
        {"events[0].start.local": "a year from"},
    ),
    "a wall time that clocks skip": (
        event(start=GAP),
        {"events[0].start.local": "use 2026-03-29T00:30 or 2026-03-29T02:30"},
    ),
    "a third fold": (event(start={**DAY, "fold": 2}), {"events[0].start.fold": "0 or 1"}),
    "a fold in words": (event(start={**DAY, "fold": True}), {"events[0].start.fold": "0 or 1"}),
    "a misspelt precision": (
        event(start={**DAY, "precision": "minutes"}),
        {"events[0].start.precision": "minute, hour"},
    ),
    "a misspelt key of a moment": (event(start={**DAY, "zones": ""}), {"events[0].start.zones": 'mean "zone"'}),
    # numbers
    "not a number": (fact(value=float("nan")), {"facts[0].value": "finite"}),
    "infinity": (fact(value=float("-inf")), {"facts[0].value": "finite"}),
    "a number past all floats": (fact()[:-3] + b', "value": 1e999}]}', {"facts[0].value": "finite"}),
    "a number of five thousand digits": (
        fact()[:-3] + b', "value": 1' + b"0" * 5000 + b"}]}",
        {"facts[0].value": "finite"},
    ),
    "more than the world holds": (fact(value=1e16), {"facts[0].value": "a number from"}),
    "a number in words": (fact(value="many"), {"facts[0].value": "expected a number"}),
    "an order past all lists": (
        plan(demands=[{"id": "a", "text": "x", "order": 10**200}]),
        {"demands[0].order": "from"},
    ),
    "a place beyond the pole": (
        plan(locations=[{"id": "a", "name": "x", "position": {"lat": 91, "lon": 0}}]),
        {"locations[0].position.lat": "from -90 to 90"},
    ),
    "a region in lower case": (point(region="gb"), {"contacts[0].points[0].region": "two-letter region"}),
    "a visibility that is none": (point(visibility="open"), {"contacts[0].points[0].visibility": "public, press"}),
    "consent on no day": (
        plan(contacts=[{"id": "a", "name": "x", "consent": {"when": "16.12.2011"}}]),
        {"contacts[0].consent.when": "a date such as"},
    ),
    # references
    "a reference to nothing": (event(location="square"), {"events[0].location": "not among the locations"}),
    "an empty reference": (event(location=""), {"events[0].location": "not among the locations"}),
    "a misspelt reference": (
        plan(locations=[{"id": "embassy", "name": "x"}], events=[{"id": "a", "title": "x", "location": "embasy"}]),
        {"events[0].location": 'did you mean "embassy"'},
    ),
    "a reference of the wrong kind": (event(location="march"), {"events[0].location": "among the events"}),
    "references to nothing in a list": (
        event(organisers=["a", "b"]),
        {"events[0].organisers[0]": "", "events[0].organisers[1]": ""},
    ),
    "a reference as a number": (event(location=7), {"events[0].location": "expected a string"}),
    "a fact that supersedes itself": (facts("a"), {"facts[0].supersedes": '"a" → "a"'}),
    "facts that supersede each other": (facts("b", "c", "b"), {"facts[1].supersedes": '"b" → "c" → "b"'}),
    "an event replaced by itself": (event(replaced_by="march"), {"events[0].replaced_by": "leads back"}),
    "a wrong type at every level": (
        plan(
            campaign=7, events=7, facts=[7], contacts=[{"id": "a", "name": 7, "points": [7, {"kind": 7, "value": 7}]}]
        ),
        {
            "campaign": "an object",
            "events": "a list",
            "facts[0]": "an object",
            "contacts[0].name": "a string",
            "contacts[0].points[0]": "an object",
            "contacts[0].points[1].kind": "one of",
            "contacts[0].points[1].value": "a string",
        },
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plan_is_refused_with_every_problem_in_its_place(name: str) -> None:
    data, expected = BROKEN[name]
    with pytest.raises(BrokenPlanError) as refused:
        read_plan(data)
    found = {problem.path: str(problem.message) for problem in refused.value.problems}
    assert found.keys() == expected.keys(), found
    for path, part in expected.items():
        assert part in found[path]
    "\n".join(str(problem) for problem in refused.value.problems).encode()


def test_the_broken_plans_are_plans_but_for_what_is_broken() -> None:
    for whole in (plan(), campaign(), event(), fact(), point(), event(start=DAY), fact(value=1e15)):
        read_plan(whole)


def test_a_refused_value_is_quoted_in_part_only() -> None:
    secret = "0" * 57 + "07700900123456789"
    with pytest.raises(BrokenPlanError) as refused:
        read_plan(campaign(colour=secret))
    assert "07700900123456789" not in str(refused.value.problems[0])


@pytest.mark.parametrize(("name", "said"), [("ralyl", 'did you mean "rally"?'), ("nonsense", "there is facts, rally")])
def test_a_template_that_there_is_not_is_refused_with_those_there_are(name: str, said: str) -> None:
    data = plan(leaflets=[{"id": "one", "headline": "They asked.", "template": name}])
    with pytest.raises(BrokenPlanError) as refused:
        read_plan(data, templates=("facts", "rally"))
    (problem,) = refused.value.problems
    assert problem.path == "leaflets[0].template"
    assert said in str(problem.message)
