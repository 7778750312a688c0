from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.templates_at_hand import template
from planner.domain.demand import Demand
from planner.domain.event import EventStatus
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.i18n.catalogue import catalogue
from tests.documents.geometry import boxes, collisions, lines_of, outside, smallest
from tests.documents.sample import LEAFLET, PICKET, PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back

LEAST = 16
MATCHED = 0.9
"""Scripts with larger letters are set in fewer points."""

OTHERS = MANY_SCRIPTS.leaflets["leaflet"]
PAPERS = template("large-print").papers
CASES = [
    (paper, language, plan)
    for paper in PAPERS
    for plan, languages in ((PLAN, "en ru kk en+ru"), (MANY_SCRIPTS, "ar fa he hi th en+ar"))
    for language in languages.split()
]


def edition(paper: PaperSize = PaperSize.A4, language: str = "en", plan: Plan = PLAN) -> Composed:
    return composed("large-print", order(LEAFLET if plan is PLAN else OTHERS, paper, language, plan=plan))


def words_of(paper: Composed) -> set[str]:
    """Return every word of a paper, without stops."""
    return {word for page in read_back(paper) for word in _words(page)}


def _words(said: str) -> set[str]:
    return {word.strip(".,:;!?—–·“”()").casefold() for word in said.split()}


@pytest.mark.parametrize(("paper", "language", "plan"), CASES)
def test_nothing_is_small_and_nothing_meets(paper: PaperSize, language: str, plan: Plan) -> None:
    for page in edition(paper, language, plan).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= (LEAST if plan is PLAN else LEAST * MATCHED)


@pytest.mark.parametrize(("paper", "language", "plan"), CASES)
def test_there_is_one_family_in_black_and_in_one_column(paper: PaperSize, language: str, plan: Plan) -> None:
    for page in edition(paper, language, plan).document.pages:
        assert all(run.face.startswith("NotoSans") for line in page.lines() for run in line.line.runs)
        assert {line.ink.red for line in page.lines()} == {0.0}
        assert not [box for box in boxes(page) if box.height > 12]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_word_of_both_sides_of_the_leaflet_is_in_it(language: str) -> None:
    leaflet = composed("rally", order(LEAFLET, PaperSize.A5, language, "colour", sides=2))
    label = catalogue(language, "papers").gettext("Bring: {things}")
    assert words_of(leaflet) - words_of(edition(language=language)) <= _words(label)


def test_all_figures_carry_since_when_they_are_known() -> None:
    said = " ".join(read_back(edition()))
    assert "At least 500 people injured. Figures as of around 10:00 London" in said
    assert "Figures as of 10:15 London" in said


def test_when_and_where_stand_in_rows() -> None:
    page = next(page for page in edition().document.pages if lines_of(page, "TH"))
    assert [line.line.text for line in lines_of(page, "TH")] == ["Day", "Time", "Place", "Travel", "Bring", "Access"]
    cells = [line.line.text for line in lines_of(page, "TD")]
    assert cells[:3] == ["Friday 16 December", "12 noon", "London time · 17:00 in Zhanaozen"]


def test_a_cancelled_event_says_so_above_its_rows() -> None:
    plan = PLAN.put(replace(PICKET, status=EventStatus.CANCELLED))
    assert (
        "Cancelled: Picket the embassy" in read_back(composed("large-print", order(LEAFLET, PAPERS[0], plan=plan)))[0]
    )


def test_much_text_runs_to_more_pages_that_say_of_how_many_they_are() -> None:
    many = [Demand(id=f"d{n}", order=n, text=text(en=f"Demand {n} " + "and more words " * 9)) for n in range(40)]
    long = replace(LEAFLET, demands=("stop", *(each.id for each in many)))
    pages = read_back(composed("large-print", order(long, PaperSize.A4, plan=PLAN.put(*many))))
    assert len(pages) > 3
    assert [f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all(any(f"Demand {n} " in page for page in pages) for n in range(40))


def test_words_that_take_two_pages_anyway_fill_them() -> None:
    pages = edition().document.pages
    assert len(pages) == 2
    lead = next(line for line in pages[0].lines() if line.line.text.startswith("Up to 70"))
    assert lead.line.size > 18
    imprint = next(line.y for line in pages[1].lines() if "Published by" in line.line.text)
    above = [line.y for line in pages[1].lines() if line.y < imprint]
    assert all(lower - upper < 0.12 * pages[1].height for upper, lower in pairwise(sorted(above)))


def test_two_languages_follow_one_another_and_are_counted_together() -> None:
    both = edition(language="en+ru")
    pages = read_back(both)
    assert "Page 1 of" in pages[0]
    assert "They asked for their wages." in pages[0]
    assert any("Они просили зарплату." in page for page in pages[1:])
    second = [line.part for page in both.document.pages for line in page.lines() if "Они просили" in line.line.text]
    assert [part.language for part in second if part] == ["ru"]


def test_the_issuer_stands_at_the_foot_of_the_last_page() -> None:
    page = edition().document.pages[-1]
    imprint = next(line for line in page.lines() if "Published by" in line.line.text)
    assert imprint.y > page.height * 0.8


def test_demands_are_a_numbered_list() -> None:
    labels = [line.line.text for page in edition().document.pages for line in lines_of(page, "Lbl")]
    assert labels == ["1", "2", "3"]


@settings(max_examples=25, deadline=None)
@given(headline=st.text(max_size=200), body=st.text(max_size=2000))
def test_any_words_are_set(headline: str, body: str) -> None:
    leaflet = replace(LEAFLET, headline=text(en=headline), body=text(en=body))
    for page in composed("large-print", order(leaflet, PaperSize.A4)).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
