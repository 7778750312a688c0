from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.ink_extents import extents
from planner.documents.model import Frame, Ink
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import GRIDS, LEAST_TYPE
from planner.domain.demand import Demand, DemandKind
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.text import Text
from tests.documents.geometry import boxes, codes, collisions, lines_of, outside, smallest
from tests.documents.sample import LEAFLET, PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

PAPERS = template("placard").papers
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")
CASES = [
    (paper, language, ink, plan)
    for paper in (PaperSize.A2, PaperSize.A4, PaperSize.A1_LANDSCAPE, PaperSize.A3_LANDSCAPE)
    for ink in INKS
    for plan, languages in ((PLAN, "en ru kk"), (MANY_SCRIPTS, "ar fa he hi th"))
    for language in languages.split()
]


def placard(
    paper: PaperSize = PaperSize.A2,
    language: str = "en",
    ink: Print = "colour",
    plan: Plan = PLAN,
    records: tuple[Record, ...] = (),
) -> Composed:
    plan = plan.put(*records)
    return composed("placard", order(next(iter(plan.leaflets.values())), paper, language, ink, plan=plan))


def slogan(words: str) -> Demand:
    return Demand(id="stop", kind=DemandKind.SLOGAN, text=text(en=words))


def shown(paper: Composed) -> list[str]:
    return [placed.line.text for placed in lines_of(paper.document.pages[0], "H1")]


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_a_placard_holds_its_slogan_and_the_organisers_name(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    (page,) = placard(paper, language, ink, plan).document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []
    assert smallest(page) >= LEAST_TYPE
    assert not codes(page)
    sizes = [placed.line.size for placed in lines_of(page, "H1")]
    assert max(sizes) <= 2.41 * min(sizes)
    (name,) = lines_of(page, "P")
    assert min(sizes) > 2 * name.line.size


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.is_landscape])
def test_a_placard_that_is_wanted_across_lies_across(paper: PaperSize) -> None:
    (page,) = placard(paper).document.pages
    assert (page.width, page.height) == (GRIDS[paper].width, GRIDS[paper].height)


def test_a_placard_of_any_way_up_takes_the_one_with_the_larger_smallest_line() -> None:
    (page,) = placard(PaperSize.A2).document.pages
    assert page.width > page.height
    (tall,) = placard(PaperSize.A2, "kk").document.pages
    assert tall.width < tall.height
    small = [
        min(placed.line.size for placed in lines_of(placard(paper).document.pages[0], "H1"))
        for paper in (PaperSize.A2, PaperSize.A2_LANDSCAPE)
    ]
    assert small[0] >= small[1]


def test_a_short_slogan_is_in_capitals_and_a_long_one_is_not() -> None:
    assert " ".join(shown(placard())) == "STOP THE KILLING WITHDRAW THE TROOPS"
    long = slogan("Stop the killing of workers now — withdraw all of the troops")
    assert "".join(shown(placard(records=(long,)))).startswith("Stop")


@pytest.mark.parametrize(("language", "first"), [("ru", "ПРЕКРАТИТЕ"), ("kk", "ҚЫРҒЫНДЫ")])
def test_cyrillic_has_capitals_too(language: str, first: str) -> None:
    assert shown(placard(language=language))[0].startswith(first)


def test_without_a_slogan_the_headline_is_shown() -> None:
    said = placard(records=(replace(LEAFLET, demands=()),))
    assert " ".join(shown(said)) == "They asked for their wages They got bullets"
    assert said.document.title == "They asked for their wages They got bullets"


def test_the_second_half_and_the_bar_are_in_the_accent() -> None:
    accent = Ink.parse(PLAN.campaign.colour)
    (page,) = placard().document.pages
    (bar,) = boxes(page)
    assert bar.ink == accent
    for placed in lines_of(page, "H1"):
        ink = extents(placed.line, FACES)
        below = placed.y - ink.top > bar.y + bar.height
        assert below or placed.y + ink.bottom < bar.y
        assert (placed.ink == accent) == below


def test_for_the_photocopier_the_bar_is_an_outline() -> None:
    (page,) = placard(ink="photocopy").document.pages
    assert not boxes(page)
    assert any(isinstance(item, Frame) for item in page.items)


def test_a_slogan_in_one_piece_stands_on_its_bar() -> None:
    (page,) = placard(records=(slogan("No more"),)).document.pages
    (bar,) = boxes(page)
    assert all(placed.y < bar.y for placed in lines_of(page, "H1"))


def test_a_slogan_that_does_not_carry_is_told() -> None:
    assert not {"placard-words", "placard-small"} & {*rules(placard())}
    long = slogan("Stop the killing of workers now — withdraw all of the troops")
    assert "placard-words" in rules(placard(records=(long,)))
    assert "placard-small" in rules(placard(PaperSize.A4))


def test_demands_that_were_chosen_and_are_not_shown_are_told() -> None:
    assert "not-on-paper" in rules(placard())
    alone = replace(LEAFLET, demands=("stop",))
    assert "not-on-paper" not in rules(placard(records=(alone,)))


def test_where_the_law_wants_an_imprint_it_is_on_the_back() -> None:
    german = replace(PLAN, campaign=replace(PLAN.campaign, jurisdiction="DE-BE"))
    front, back = read_back(placard(plan=german))
    assert "Published by" not in front
    assert "Published by Campaign Kazakhstan, PO Box 12345" in back


def test_a_long_name_is_broken_and_never_cut_in_silence() -> None:
    own = Organisation(id="own", name="Committee " * 60, kind=OrganisationKind.OWN)
    assert "no-room" in rules(placard(records=(own,)))


SAID = {
    "en": "stop the killing withdraw — governmental troops! No. <b> 70",
    "ru": "прекратите убийства — выведите войска ёжик",
    "ar": "أوقفوا القتل — اسحبوا القوات 70 London",
    "th": "หยุดการฆ่า ถอนทหาร — 70 London",
}


@st.composite
def cases(draw: st.DrawFn) -> Composed:
    language = draw(st.sampled_from(sorted(SAID)))
    said = " ".join(draw(st.lists(st.sampled_from(SAID[language].split()), min_size=1, max_size=30)))
    shouted = Demand(id="stop", kind=DemandKind.SLOGAN, text=Text.of({language: said}))
    return placard(draw(st.sampled_from(PAPERS)), language, draw(st.sampled_from(INKS)), records=(shouted,))


@settings(max_examples=40, deadline=None)
@given(cases())
def test_whatever_is_shouted_nothing_is_clipped_or_set_over_anything_else(case: Composed) -> None:
    (page,) = case.document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_no_line_ends_with_a_word_that_leads_to_the_next(paper: PaperSize) -> None:
    (page, *_) = placard(paper).document.pages
    ends = [each.line.text.split()[-1].lower() for each in lines_of(page, "H1")]
    assert not {"the", "and", "of"}.intersection(ends)
