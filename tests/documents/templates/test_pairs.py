"""Two languages on one paper: every way that a template takes them, in every size."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from planner.documents.composed import Composed
from planner.documents.pdf.render import render
from planner.documents.plain_text import plain_text
from planner.documents.template import LEAFLET_SIZES
from planner.documents.templates_at_hand import all_templates
from planner.domain.demand import DemandKind
from planner.domain.leaflet import Leaflet
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from tests.conformance import faults as broken_rules
from tests.documents.geometry import lines_of
from tests.documents.sample import LEAFLET
from tests.documents.templates.leaflet_orders import ASKING, COUNTING, HOMES, faults, plan_for
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

PAIRS = ("en+ru", "en+ar", "ar+he", "hi+en", "th+en")
LEAFLETS = [name for name, each in all_templates().items() if each.backs and Pairing.SIDE_BY_SIDE in each.pairs]
HAND = (PaperSize.A5, PaperSize.A6, PaperSize.DL)
OFTEN = ("en+ru", "en+ar")


def record(name: str, plan: Plan) -> Leaflet:
    if plan is MANY_SCRIPTS:
        return HOMES
    return {"question": ASKING, "facts": COUNTING}.get(name, LEAFLET)


@cache
def paired(name: str, size: PaperSize, pair: str, pairing: Pairing | None, sides: int = 2) -> Composed:
    plan = plan_for(pair)
    wanted = order(record(name, plan), size, pair, "colour", plan=plan, sides=sides)
    return composed(name, replace(wanted, pairing=pairing))


def demands(name: str, pair: str) -> Iterator[str]:
    """Yield every demand of a leaflet but its slogan, in both languages."""
    plan = plan_for(pair)
    chosen = [plan.demands[each] for each in record(name, plan).demands]
    for demand in chosen:
        if demand.kind is not DemandKind.SLOGAN:
            yield from (demand.text.get(language).replace("'", "’") for language in pair.split("+"))


def unsaid(name: str, pair: str, paper: Composed) -> list[str]:
    """Return the demands that the twin of a paper does not say."""
    said = " ".join(plain_text(paper.document).split())
    return [demand for demand in demands(name, pair) if demand not in said]


@pytest.mark.parametrize("pair", OFTEN)
@pytest.mark.parametrize("size", HAND, ids=str)
@pytest.mark.parametrize("name", LEAFLETS)
def test_side_by_side_on_both_sides_no_demand_is_lost(name: str, size: PaperSize, pair: str) -> None:
    paper = paired(name, size, pair, Pairing.SIDE_BY_SIDE)
    assert unsaid(name, pair, paper) == []
    assert not [finding for finding in paper.findings if finding.field == "demands"]
    assert faults(paper, size) == []


@pytest.mark.parametrize("pair", OFTEN)
@pytest.mark.parametrize("size", HAND, ids=str)
@pytest.mark.parametrize("name", LEAFLETS)
def test_left_to_the_design_two_languages_lose_no_demand(name: str, size: PaperSize, pair: str) -> None:
    paper = paired(name, size, pair, None)
    assert unsaid(name, pair, paper) == []
    assert faults(paper, size) == []


@pytest.mark.sweep
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("name", LEAFLETS)
def test_in_every_size_two_languages_lose_no_demand_and_lie_on_nothing(name: str, pair: str) -> None:
    for size in all_templates()[name].papers:
        for pairing in (Pairing.SIDE_BY_SIDE, None):
            paper = paired(name, size, pair, pairing)
            assert unsaid(name, pair, paper) == [], (size, pairing)
            assert faults(paper, size) == [], (size, pairing)


@pytest.mark.parametrize("size", [PaperSize.A5, PaperSize.HALF_LETTER, PaperSize.DL, PaperSize.A4], ids=str)
@pytest.mark.parametrize("pair", PAIRS)
def test_one_side_of_a_call_has_room_for_the_demands_of_two_languages(size: PaperSize, pair: str) -> None:
    paper = paired("rally", size, pair, Pairing.SIDE_BY_SIDE, 1)
    assert unsaid("rally", pair, paper) == []
    assert faults(paper, size) == []


def test_demands_that_one_small_side_has_no_room_for_are_named() -> None:
    paper = paired("rally", PaperSize.A6, "en+ru", Pairing.SIDE_BY_SIDE, 1)
    lost = len(unsaid("rally", "en+ru", paper)) // 2
    (finding,) = [each for each in paper.findings if each.field == "demands"]
    assert lost
    assert str(finding.message) == f"There is no room for the last {lost} demands: they are left out."


def test_where_a_side_for_each_would_cost_a_demand_both_stand_on_both_sides() -> None:
    chosen = paired("question", PaperSize.A6, "en+ru", Pairing.ONE_PER_SIDE)
    free = paired("question", PaperSize.A6, "en+ru", None)
    assert unsaid("question", "en+ru", chosen)
    assert "pair-regrouped" in rules(free)
    assert "pair-regrouped" not in rules(chosen)
    for page in read_back(free):
        assert "Посольство" in page or "Свободу" in page
        assert "Embassy" in page or "Free all" in page


def test_columns_that_are_narrow_are_named() -> None:
    paper = paired("rally", PaperSize.DL, "en+ru", Pairing.SIDE_BY_SIDE)
    (finding,) = [each for each in paper.findings if each.rule == "narrow-columns"]
    assert "41 mm" in str(finding.message)
    assert "narrow-columns" not in rules(paired("rally", PaperSize.A5, "en+ru", Pairing.SIDE_BY_SIDE))


def test_demands_of_two_languages_stand_level_on_a_back() -> None:
    back = paired("rally", PaperSize.A4, "en+ru", Pairing.SIDE_BY_SIDE).document.pages[1]
    labels = [(line.line.text, round(line.y, 2)) for line in lines_of(back, "Lbl")]
    assert labels[:3] == labels[3:]
    assert [words for words, _ in labels[:3]] == ["1", "2", "3"]


def test_on_narrow_papers_demands_run_across_both_columns() -> None:
    back = paired("rally", PaperSize.A6, "en+ru", Pairing.SIDE_BY_SIDE).document.pages[1]
    bodies = [line for line in lines_of(back, "LBody") if line.line.text]
    assert max(line.line.width for line in bodies) > back.width / 2


@pytest.mark.parametrize("pair", ["ar+en", "en+ar", "ar+he"])
@pytest.mark.parametrize("place", [0, 1])
def test_on_front_and_back_a_right_to_left_language_stands_at_the_right(pair: str, place: int) -> None:
    paper = paired("rally", PaperSize.A5, pair, Pairing.SIDE_BY_SIDE)
    page = paper.document.pages[place]
    second = pair.split("+")[1]
    titles = {line.part.language or "first": line for line in lines_of(page, "H2") if line.part}
    assert set(titles) == {"first", second}
    first_at_right = pair.startswith("ar") and second != "he"
    left, right = (titles[second], titles["first"]) if first_at_right else (titles["first"], titles[second])
    assert left.x + left.line.width < page.width / 2 < right.x + right.line.width


@pytest.mark.parametrize("pair", ["en+ar", "hi+en"])
@pytest.mark.parametrize("name", LEAFLETS)
def test_a_paper_in_two_languages_keeps_to_the_standard_and_names_the_second(name: str, pair: str) -> None:
    data = render(paired(name, PaperSize.A5, pair, Pairing.SIDE_BY_SIDE).document, FACES)
    assert broken_rules(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        spoken = {str(each.Lang) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each}
    assert set(pair.split("+")) <= {language.partition("-")[0] for language in spoken}


def test_leaflets_take_two_languages_in_every_size_that_people_hand_out() -> None:
    assert {"rally", "question", "demands", "facts", "announcement"} <= {*LEAFLETS}
    assert all(set(LEAFLET_SIZES) <= {*all_templates()[name].papers} for name in ("rally", "question", "demands"))
