from dataclasses import replace
from types import MappingProxyType

from planner.domain.contact import Contact
from planner.gui.finder import find
from planner.services.plans import sample_plan

EVERY = frozenset({"events", "facts", "contacts", "leaflets", "releases", "locations", "demands", "lists"})


def test_a_record_is_found_by_any_of_its_words() -> None:
    hits = find(sample_plan(), "embas pick", EVERY)
    assert [(hit.kind, hit.text, hit.detail) for hit in hits] == [("events", "Picket the embassy", "Event")]


def test_only_kinds_that_a_page_shows_are_found() -> None:
    assert find(sample_plan(), "picket", EVERY - {"events"}) == ()


def test_what_lies_in_the_trash_is_not_found() -> None:
    plan = sample_plan()
    (event,) = (event for event in plan.events.values() if "Picket" in event.title.get("en"))
    gone = replace(plan, events=MappingProxyType({event.id: replace(event, deleted=True)}))
    assert find(gone, "picket", EVERY) == ()


def test_nothing_typed_finds_nothing() -> None:
    assert find(sample_plan(), "  ", EVERY) == ()


def test_many_are_cut_to_a_list_that_can_be_read() -> None:
    people = {str(at): Contact(id=str(at), name=f"Steward {at}") for at in range(500)}
    plan = replace(sample_plan(), contacts=MappingProxyType(people))
    assert len(find(plan, "steward", frozenset({"contacts"}), most=30)) == 30
