"""Finding on the page what a finding speaks of."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.marks import marks
from planner.gui.rasteriser import places
from planner.services.papers import leaflet, press_sheet
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def finding(kind: str, record: str, field: str, message: Message) -> Finding:
    return Finding(severity=Severity.WARNING, rule="x", kind=kind, record=record, field=field, message=message)


def test_words_are_found_on_their_page_as_they_stand() -> None:
    pdf = press_sheet(sample_plan(), now=NOW).pdf
    headline, nowhere, second = places(
        pdf, [("Troops fire on striking",), ("Nobody said this",), ("Nobody said this", "The strike at the oil")]
    )
    assert headline is not None
    assert headline.page == 0
    assert 100 < headline.y < 200
    assert nowhere is None
    assert second is not None
    assert second.page == 1


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("headline.en", Message("This is too long.")),
        ("body.en", Message("A paragraph is too long.")),
        ("", Message('"{word}" is loose.', word="pavement")),
    ],
)
def test_a_finding_is_marked_by_its_word_or_by_how_its_field_begins(field: str, message: Message) -> None:
    plan = sample_plan()
    found = marks(plan, leaflet(plan, now=NOW).pdf, [finding("leaflets", "handbill-1", field, message)])
    assert list(found) == [1]
    assert found[1].width > 10


def test_what_stands_nowhere_has_no_mark() -> None:
    plan = sample_plan()
    pdf = leaflet(plan, now=NOW).pdf
    absent = finding("leaflets", "handbill-1", "edition", Message("Give this leaflet an edition."))
    assert marks(plan, pdf, [absent]) == {}


def test_a_mark_finds_words_with_the_apostrophes_of_print() -> None:
    plan = sample_plan()
    record = replace(plan.leaflets["handbill-1"], headline=Text.of({"en": "The strikers' own words"}))
    plan = plan.put(record)
    pdf = leaflet(plan, now=NOW).pdf
    assert 1 in marks(plan, pdf, [finding("leaflets", record.id, "headline.en", Message("Shorten it."))])
