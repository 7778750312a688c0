"""Which papers a plan holds, and which copies of them went out."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.domain.text import Text
from planner.services.editions import editions, remembered
from planner.services.paper_choice import (
    PaperChoice,
    choices,
    choices_of,
    edition_of,
    make,
    steward_papers,
    ways_of,
)
from planner.services.papers import leaflet
from planner.services.plans import sample_plan
from planner.services.print_room import Printing

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def languages(found: tuple[PaperChoice, ...]) -> list[tuple[str, ...]]:
    return [choice.languages for choice in found]


def test_a_leaflet_is_a_paper_in_every_language_that_it_is_written_in() -> None:
    plan = sample_plan()
    record = plan.leaflets["handbill-1"]
    assert languages(choices_of(plan, record)) == [("en",), ("ru",), ("kk",)]
    english = replace(record, headline=Text.of({"en": "They asked"}))
    assert languages(choices_of(plan, english)) == [("en",)]


def test_a_leaflet_in_two_languages_is_one_paper() -> None:
    plan = sample_plan()
    both = replace(plan.leaflets["handbill-1"], languages=("ru", "en"))
    assert languages(choices_of(plan, both)) == [("ru", "en"), ("kk",)]


def test_a_release_in_two_languages_is_two_papers() -> None:
    plan = sample_plan()
    both = replace(plan.releases["statement-1"], languages=("en", "ru"))
    assert languages(choices_of(plan, both)) == [("en",), ("ru",)]


def test_a_language_that_the_campaign_gave_up_is_no_paper() -> None:
    plan = sample_plan()
    plan = replace(plan, campaign=replace(plan.campaign, languages=("ru",)))
    assert languages(choices_of(plan, plan.releases["statement-1"])) == [("ru",)]
    assert languages(choices_of(plan, plan.leaflets["handbill-1"])) == [("ru",)]


def test_no_two_papers_share_a_key() -> None:
    keys = [choice.key for choice in choices(sample_plan())]
    assert len(keys) == len(set(keys)) == 4


def test_a_leaflet_is_made_as_it_is_chosen() -> None:
    plan = sample_plan()
    choice = PaperChoice(kind="leaflets", record="handbill-1", languages=("ru",), size=PaperSize.A6)
    paper = make(plan, choice, NOW, Printing(sides=1, imposition=Imposition(up=4)))
    same = leaflet(plan, now=NOW, paper=PaperSize.A6, languages=("ru",), sides=1, up=4)
    assert paper.pdf == same.pdf


def test_a_copy_that_went_out_is_known_by_record_and_languages() -> None:
    plan = sample_plan()
    english, russian, _, press = choices(plan)
    copies = [remembered(make(plan, choice, NOW, Printing(sides=1)), NOW) for choice in (english, press)]
    out = editions(plan, copies)
    assert [edition_of(choice, out) is not None for choice in (english, russian, press)] == [True, False, True]
    assert not any(edition.out_of_date for edition in out)


def test_a_release_is_also_the_copy_that_a_newsroom_writes_in() -> None:
    plan = sample_plan()
    own, desk_copy = ways_of(plan, plan.releases["statement-1"])
    assert (own.template, desk_copy.template) == ("release", "desk-copy")
    assert make(plan, desk_copy, NOW).pdf != make(plan, own, NOW).pdf
    leaflet_record = plan.leaflets["handbill-1"]
    assert ways_of(plan, leaflet_record) == choices_of(plan, leaflet_record)


def test_the_papers_of_an_event_are_told_apart_by_their_designs() -> None:
    plan = sample_plan()
    found = [each for each in steward_papers(plan) if each.record == "picket"]
    assert {"day-pack", "steward-card"} <= {each.template for each in found}
    card = next(each for each in found if each.template == "steward-card")
    out = editions(plan, [remembered(make(plan, card, NOW), NOW)])
    assert [each.template for each in found if edition_of(each, out)] == ["steward-card"]
