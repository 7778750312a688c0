from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.event import Event, EventStatus
from planner.domain.moment import Moment, Precision
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.gui.events.agenda import Agenda, EventRow
from planner.gui.headed_rows import Heading
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def event(id_: str, local: datetime | None, zone: str = "Europe/London", **fields: object) -> Event:
    start = Moment(local=local, zone=zone) if local else None
    return replace(Event(id=id_, title=Text.of({"en": id_}), start=start), **fields)  # type: ignore[arg-type]


def told(plan: Plan, sought: str = "") -> list[str]:
    rows = Agenda(plan, NOW).rows(sought)
    return [f"{row.own} ({row.others})" if isinstance(row, Heading) else row.id for row in rows]


def test_what_is_ahead_stands_by_day_then_what_has_no_day_then_what_is_past() -> None:
    plan = sample_plan().put(
        event("vigil", datetime(2011, 12, 17, 18, 0)),
        event("breakfast", datetime(2011, 12, 16, 9, 0)),
        event("march", datetime(2011, 12, 10, 13, 0)),
        event("meeting", datetime(2011, 12, 12, 19, 0)),
        event("someday", None),
    )
    assert told(plan) == [
        "Friday 16 December 2011 (Today)",
        "breakfast",
        "picket",
        "Saturday 17 December 2011 (Tomorrow)",
        "vigil",
        "No day yet ()",
        "someday",
        "Monday 12 December 2011 (4 days ago)",
        "meeting",
        "Saturday 10 December 2011 (6 days ago)",
        "march",
    ]


def test_today_is_that_of_the_events_own_place() -> None:
    late = datetime(2011, 12, 16, 20, 0, tzinfo=UTC)
    plan = Plan.of(sample_plan().campaign, [event("there", datetime(2011, 12, 17, 9, 0), "Asia/Aqtau")])
    (heading, _row) = Agenda(plan, late).rows()
    assert isinstance(heading, Heading)
    assert heading.others == "Today"


def test_an_event_is_told_by_its_own_clock_first_and_by_the_others_under_it() -> None:
    row = Agenda(sample_plan(), NOW).rows()[1]
    assert isinstance(row, EventRow)
    assert (row.time, row.city, row.elsewhere) == ("12:00", "London", "17:00 Zhanaozen")
    assert (row.title, row.place) == (
        "Picket the embassy",
        "Embassy of Kazakhstan, 33 Thurloe Square, London SW7 2SD",
    )
    assert (row.chip.text, row.over) == ("Confirmed", False)


def test_a_cancelled_event_and_one_whose_hour_is_not_known_say_so() -> None:
    day = Moment(local=datetime(2011, 12, 20), zone="Europe/London", precision=Precision.TBC)
    plan = Plan.of(sample_plan().campaign, [event("later", None, start=day, status=EventStatus.CANCELLED)])
    row = Agenda(plan, NOW).rows()[1]
    assert isinstance(row, EventRow)
    assert (row.time, row.elsewhere, row.place) == ("", "hour not known", "No place yet")
    assert (row.chip.text, row.over) == ("Cancelled", True)


def test_only_what_is_sought_stands_with_its_day() -> None:
    plan = sample_plan().put(event("vigil", datetime(2011, 12, 17, 18, 0)))
    assert told(plan, "VIGIL") == ["Saturday 17 December 2011 (Tomorrow)", "vigil"]
    assert told(plan, "nothing of the sort") == []
