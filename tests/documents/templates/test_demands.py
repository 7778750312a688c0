from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import BLACK, Ink
from planner.documents.preflight.inspection import inspect
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE
from planner.domain.demand import Demand, DemandKind
from planner.domain.finding import Severity
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from tests.documents.geometry import collisions, lines_of, outside, smallest
from tests.documents.sample import DEMANDS, LEAFLET, PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back

OTHERS = MANY_SCRIPTS.leaflets["leaflet"]
PAPERS = template("demands").papers
ACCENT = Ink.parse(PLAN.campaign.colour)

CASES = [
    (paper, language, sides, ink, PLAN)
    for paper in PAPERS
    for language in ("en", "ru", "kk", "en+ru")
    for sides, ink in ((1, "colour"), (2, "black"), (2, "photocopy"))
] + [
    (paper, language, sides, "colour", MANY_SCRIPTS)
    for paper in PAPERS
    for language in ("ar", "he", "hi", "th", "en+ar")
    for sides in (1, 2)
]


def manifesto(
    count: int, paper: PaperSize = PaperSize.A5, sides: int = 2, words: str = "Free political prisoner number {n}"
) -> Composed:
    """Return a manifesto with so many demands after its slogan."""
    many = [Demand(id=f"demand-{n}", order=n, text=text(en=words.format(n=n))) for n in range(1, count + 1)]
    leaflet = replace(LEAFLET, demands=("stop", *(each.id for each in many)))
    return composed("demands", order(leaflet, paper, ink="colour", sides=sides, plan=PLAN.put(*many)))


@pytest.mark.parametrize(("paper", "language", "sides", "ink", "plan"), CASES)
def test_nothing_on_a_manifesto_meets_anything_else(
    paper: PaperSize, language: str, sides: int, ink: Print, plan: Plan
) -> None:
    leaflet = LEAFLET if plan is PLAN else OTHERS
    for page in composed("demands", order(leaflet, paper, language, ink, sides=sides, plan=plan)).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_demand_is_printed(paper: PaperSize, language: str) -> None:
    paper_of_two_sides = composed("demands", order(LEAFLET, paper, language, "colour", sides=2))
    said = " ".join(read_back(paper_of_two_sides))
    for demand in DEMANDS[1:]:
        assert demand.text.get(language).replace("'", "’") in said
    assert not any(finding.severity is Severity.ERROR for finding in paper_of_two_sides.findings)


def test_the_slogan_is_the_headline_and_its_second_half_the_turn() -> None:
    front = manifesto(3).document.pages[0]
    heads = [(line.line.text, line.ink) for line in lines_of(front, "H1")]
    assert " ".join(words for words, _ in heads) == "Stop the killing. Withdraw the troops."
    assert (heads[0][1], heads[-1][1]) == (BLACK, ACCENT)


def test_the_leaflets_own_headline_and_body_stand_on_the_back() -> None:
    front, back = read_back(manifesto(3))
    for words in ("They asked for their wages.", "Up to 70 peaceful protesters", "Bring: Warm clothes"):
        assert words not in front
        assert words in back


def test_without_a_slogan_the_headline_stays() -> None:
    leaflet = replace(LEAFLET, demands=("jobs", "inquiry"))
    front = composed("demands", order(leaflet, PaperSize.A5, ink="colour", sides=1))
    assert "They asked for their wages." in read_back(front)[0]
    assert not [f for f in front.findings if f.field == "headline" and f.rule == "no-room"]


def test_fewer_demands_are_set_larger() -> None:
    sizes = [
        max(line.line.size for line in lines_of(manifesto(count).document.pages[0], "LBody"))
        for count in (1, 3, 5, 8, 12)
    ]
    assert sizes[0] == 21
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 12


@pytest.mark.parametrize("sides", [1, 2])
def test_demands_are_large_before_the_slogan_is_larger_still(sides: int) -> None:
    front = manifesto(4, PaperSize.A4, sides=sides).document.pages[0]
    assert max(line.line.size for line in lines_of(front, "LBody")) >= 22


@pytest.mark.parametrize("paper", [PaperSize.A4_LANDSCAPE, PaperSize.A3_LANDSCAPE, PaperSize.TABLOID_LANDSCAPE])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_paper_that_lies_across_has_all_demands_on_one_side(paper: PaperSize, language: str) -> None:
    across = composed("demands", order(LEAFLET, paper, language, "colour"))
    assert len({line.part for line in lines_of(across.document.pages[0], "LBody")}) == 3
    assert Severity.ERROR not in {finding.severity for finding in across.findings}


@pytest.mark.parametrize("paper", [PaperSize.A3_LANDSCAPE, PaperSize.TABLOID_LANDSCAPE, PaperSize.A5])
@pytest.mark.parametrize("language", ["he", "hi"])
def test_a_code_has_its_white_also_where_no_slab_stands_above_it(paper: PaperSize, language: str) -> None:
    wanted = order(OTHERS, paper, language, "colour", sides=2, plan=MANY_SCRIPTS)
    document = composed("demands", wanted).document
    found = inspect(document, template("demands"), wanted, MANY_SCRIPTS.campaign.limits)
    assert "LF11" not in {finding.rule for finding in found}


@pytest.mark.parametrize("count", [9, 12])
def test_many_demands_take_a_line_each_and_how_to_find_the_place_goes_to_the_back(count: int) -> None:
    front, back = manifesto(count).document.pages
    assert len(lines_of(front, "LBody")) == count
    assert "On the pavement" not in " ".join(line.line.text for line in front.lines())
    assert "On the pavement" in " ".join(line.line.text for line in back.lines())


def test_beyond_twelve_the_front_says_how_many_more_and_the_back_goes_on_counting() -> None:
    paper = manifesto(15)
    front, back = paper.document.pages
    labels = [[line.line.text for line in lines_of(page, "Lbl")] for page in (front, back)]
    assert labels == [[str(n) for n in range(1, 13)], ["13", "14", "15"]]
    assert "and 3 more: example.org/zhanaozen" in read_back(paper)[0]
    assert not any(finding.severity is Severity.ERROR for finding in paper.findings)


def test_a_small_paper_hands_its_last_demands_to_the_back() -> None:
    front, back = manifesto(6, PaperSize.A6).document.pages
    numbers = [int(line.line.text) for page in (front, back) for line in lines_of(page, "Lbl")]
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_demands_that_find_no_room_at_all_are_named_with_their_number() -> None:
    paper = manifesto(20, PaperSize.A6, sides=1)
    printed = len({line.part for line in lines_of(paper.document.pages[0], "LBody")})
    lost = [finding.message for finding in paper.findings if finding.severity is Severity.ERROR]
    assert str(lost[0]) == f"There is no room for the last {20 - printed} demands: they are left out."


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A3, PaperSize.LETTER])
def test_two_languages_side_by_side_say_all_demands(paper: PaperSize) -> None:
    both = composed("demands", order(LEAFLET, paper, "en+ru", "colour", sides=1))
    (said,) = read_back(both)
    for language in ("en", "ru"):
        for demand in DEMANDS[1:]:
            assert demand.text.get(language).replace("'", "’").split()[-1] in said
    assert Severity.ERROR not in {finding.severity for finding in both.findings}


def test_endorsements_follow_without_a_number() -> None:
    expel = Demand(id="expel", kind=DemandKind.ENDORSEMENT, order=9, text=text(en="We support the call to expel them"))
    leaflet = replace(LEAFLET, demands=(*LEAFLET.demands, "expel"))
    paper = composed("demands", order(leaflet, PaperSize.A4, ink="colour", sides=2, plan=PLAN.put(expel)))
    front = paper.document.pages[0]
    assert len(lines_of(front, "Lbl")) == 3
    assert "We support the call to expel them" in read_back(paper)[0]


@settings(max_examples=25, deadline=None)
@given(demands=st.lists(st.text(max_size=300), max_size=20), sides=st.sampled_from((1, 2)))
def test_any_demands_are_set_or_named(demands: list[str], sides: int) -> None:
    many = [Demand(id=f"any-{n}", order=n, text=text(en=words)) for n, words in enumerate(demands)]
    leaflet = replace(LEAFLET, demands=("stop", *(each.id for each in many)))
    paper = composed("demands", order(leaflet, PaperSize.A5, ink="colour", sides=sides, plan=PLAN.put(*many)))
    for page in paper.document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
