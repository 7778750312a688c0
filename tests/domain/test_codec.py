from planner.domain.changes import Json
from planner.domain.codec import read_fields
from planner.domain.event import Event
from planner.domain.reading import Reading

SKIPPED: Json = {"local": "2026-03-29T01:30", "zone": "Europe/London"}
EVENT: dict[str, Json] = {"id": "vigil", "title": {"en": "Vigil"}, "start": SKIPPED, "location": "square"}


def test_a_time_that_clocks_skip_is_refused_when_it_is_new() -> None:
    reading = Reading(language="en")
    assert read_fields(Event, EVENT, "", reading) is None
    assert [problem.path for problem in reading.problems] == ["start.local"]


def test_a_kept_time_is_read_although_the_clocks_came_to_skip_it() -> None:
    reading = Reading(language="en", checked=True)
    event = read_fields(Event, EVENT, "", reading)
    assert event.start.local.isoformat() == "2026-03-29T01:30:00"
    assert (reading.problems, reading.references) == ([], [])


def test_a_kept_record_of_the_wrong_form_is_still_a_problem() -> None:
    reading = Reading(language="en", checked=True)
    assert read_fields(Event, {**EVENT, "form": "riot", "tags": "x"}, "", reading) is None
    assert [problem.path for problem in reading.problems] == ["tags", "form"]
