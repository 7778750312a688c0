from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import BLACK, Ink, PlacedLine
from planner.documents.template import Print
from planner.documents.templates.facts import TEMPLATE
from planner.documents.theme import GRIDS
from planner.domain.fact import Fact, FactStatus, Qualifier, Source
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility
from tests.documents.geometry import collisions, lines_of, outside
from tests.documents.sample import DEMANDS, INJURED, KILLED, PLAN, london, text
from tests.documents.templates.leaflet_orders import COUNTING, FACTS_PLAN, HOMES, LANGUAGES, faults, plan_for
from tests.documents.templates.ordering import FACES, composed, order, read_back, rules

ACCENT = Ink.parse(PLAN.campaign.colour)
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")


def counted(
    *facts: Fact,
    leaflet: Leaflet = COUNTING,
    paper: PaperSize = PaperSize.A5,
    language: str = "en",
    sides: int = 2,
    ink: Print = "colour",
) -> Composed:
    plan = plan_for(language).put(*facts)
    return composed("facts", order(leaflet, paper, language, ink, plan=plan, sides=sides))


def line(made: Composed, words: str) -> PlacedLine:
    return next(each for each in made.document.pages[0].lines() if each.line.text.strip() == words)


@pytest.mark.parametrize(("paper", "language"), list(product(TEMPLATE.papers, LANGUAGES)))
def test_every_figure_is_well_set(paper: PaperSize, language: str) -> None:
    record = COUNTING if plan_for(language) is FACTS_PLAN else HOMES
    place = TEMPLATE.papers.index(paper) + LANGUAGES.index(language)
    made = counted(leaflet=record, paper=paper, language=language, sides=1 + place % 2, ink=INKS[place % 3])
    assert faults(made, paper) == []


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_the_first_figure_is_the_largest_and_takes_no_more_than_its_share(paper: PaperSize) -> None:
    made = counted(paper=paper)
    big = line(made, "70")
    assert big.ink == ACCENT
    assert big.line.size == max(each.line.size for each in made.document.pages[0].lines())
    assert big.line.width <= 0.6 * GRIDS[paper].live_width


def test_a_qualifier_stands_by_every_figure_and_is_read_before_it() -> None:
    made = counted()
    front = read_back(made)[0]
    in_order = [
        "Up to",
        "70",
        "peaceful protesters",
        "At least",
        "500",
        "people injured",
        "About",
        "1,500",
        "More than",
    ]
    places = [front.index(words) for words in in_order]
    assert places == sorted(places)
    assert made.document.text().startswith("Up to 70 peaceful protesters and supporters of the strikers killed\n")


def test_the_qualifier_is_larger_than_the_words_beside_a_figure() -> None:
    made = counted()
    assert line(made, "Up to").line.size >= line(made, "peaceful").line.size


def test_numerals_of_cells_stand_on_one_line_equally_large() -> None:
    made = counted()
    cells = [line(made, words) for words in ("500", "1,500", "3,000")]
    assert len({cell.y for cell in cells}) == 1
    assert len({cell.line.size for cell in cells}) == 1
    assert {cell.ink for cell in cells} == {ACCENT}


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_a_figure_alone_below_the_first_has_its_words_beside_it(paper: PaperSize) -> None:
    made = counted(leaflet=replace(COUNTING, facts=("killed", "crowd")), paper=paper)
    figure, words = line(made, "3,000"), line(made, "More than")
    assert words.x > figure.x + figure.line.width
    assert figure.y - figure.line.cap_height < words.y <= figure.y
    assert words.line.size <= line(made, "Up to").line.size * 1.1


@pytest.mark.parametrize(
    ("paper", "least"), [(PaperSize.A5, 8), (PaperSize.A4, 12), (PaperSize.A3, 17), (PaperSize.TABLOID, 17)]
)
def test_the_line_that_dates_figures_is_no_small_print_on_sheets(paper: PaperSize, least: float) -> None:
    made = counted(paper=paper)
    dated = [each.line.size for each in made.document.pages[0].lines() if "16 December 2011" in each.line.text]
    assert dated
    assert min(dated) >= least


def test_one_date_and_how_sure_they_are_stand_below_figures_of_one_day() -> None:
    front = read_back(counted())[0]
    assert "Reported, not yet confirmed. Figures as of 10:15 London (15:15 Zhanaozen), 16 December 2011." in front
    assert front.count("16 December 2011") == 1


def test_figures_of_several_days_carry_each_its_own_date() -> None:
    later = replace(INJURED, as_of=london("2011-12-17T09:00"))
    front = read_back(counted(later))[0]
    assert "Figures as of" not in front
    assert "As of 09:00 London (14:00 Zhanaozen), 17 December 2011." in front
    assert "As of 10:15 London (15:15 Zhanaozen), 16 December 2011." in front


def test_a_disputed_figure_says_so_itself_and_a_retracted_one_does_not_print() -> None:
    made = counted(replace(INJURED, status=FactStatus.DISPUTED), replace(KILLED, status=FactStatus.RETRACTED))
    front = read_back(made)[0]
    assert "70" not in made.document.text()
    assert front.index("people injured") < front.index("Disputed.")
    assert "retracted-fact" in rules(made)


def test_confirmed_figures_are_not_called_reported() -> None:
    sure = [replace(FACTS_PLAN.facts[name], status=FactStatus.CONFIRMED) for name in COUNTING.facts]
    assert "Reported" not in counted(*sure).document.text()


@pytest.mark.parametrize(
    ("visibility", "named"), [(Visibility.PUBLIC, "Oil workers’ union"), (Visibility.INTERNAL, "an organisation")]
)
def test_a_source_is_named_only_where_everyone_may_know_it(visibility: Visibility, named: str) -> None:
    union = Source(id="union", name="Oil workers’ union", visibility=visibility)
    plan = FACTS_PLAN.put(union, replace(KILLED, sources=("union",)))
    made = composed("facts", order(COUNTING, PaperSize.A5, plan=plan, sides=2, ink="colour"))
    front = read_back(made)[0]
    assert f"Source: {named}." in front
    assert ("union" in front) == (visibility is Visibility.PUBLIC)


def test_a_figure_of_many_digits_takes_the_full_width_with_its_words_below() -> None:
    made = counted(leaflet=replace(COUNTING, facts=("crowd", "killed")))
    big, words = line(made, "3,000"), line(made, "people had gathered peacefully")
    assert big.line.width > 0.6 * GRIDS[PaperSize.A5].live_width
    assert words.y > big.y
    assert line(made, "More than").y < big.y


def test_a_kazakh_figure_keeps_the_ending_of_its_qualifier() -> None:
    assert counted(language="kk").document.text().startswith("70-ке дейін бейбіт шеруші")


def test_the_first_fact_with_a_number_leads_and_one_without_is_said_in_words() -> None:
    silent = replace(KILLED, id="blocked", value=None, text=text(en="The main news outlets are blocked"))
    made = counted(silent, leaflet=replace(COUNTING, facts=("blocked", "injured")))
    assert line(made, "500").line.size == max(each.line.size for each in made.document.pages[0].lines())
    assert "The main news outlets are blocked" in read_back(made)[0]


def test_without_a_number_it_is_set_as_a_call_and_that_is_found() -> None:
    made = counted(leaflet=replace(COUNTING, facts=()))
    assert "no-figure" in rules(made)
    assert lines_of(made.document.pages[0], "H1")[0].line.text == "They asked for"


def test_headline_and_demands_stand_on_the_back() -> None:
    front, back = read_back(counted())
    assert "They asked for their wages" not in front
    assert back.startswith("They asked for their wages. They got bullets.")
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in back


def test_figures_beyond_the_fourth_are_said_on_the_back() -> None:
    strikers = Fact(
        id="strikers",
        qualifier=Qualifier.EXACTLY,
        value=15000,
        as_of=london("2011-12-16T10:15"),
        text=text(en="{value} strikers since May"),
    )
    made = counted(strikers, leaflet=replace(COUNTING, facts=(*COUNTING.facts, "strikers")))
    front, back = read_back(made)
    assert "15,000" not in front
    assert "15,000 strikers since May." in back


@pytest.mark.parametrize("ink", ["black", "photocopy"])
def test_without_colour_figures_are_black(ink: Print) -> None:
    assert {each.ink for each in counted(ink=ink).document.pages[0].lines()} == {BLACK}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=120),
    st.floats(-1e15, 1e15, allow_nan=False),
    st.sampled_from(list(Qualifier)),
    st.sampled_from(TEMPLATE.papers),
    st.sampled_from([1, 2]),
)
def test_whatever_is_counted_nothing_spills(
    words: str, value: float, qualifier: Qualifier, paper: PaperSize, sides: int
) -> None:
    fact = replace(KILLED, value=value, qualifier=qualifier, text=text(en=f"{words} {{value}} {words}"))
    for page in counted(fact, paper=paper, sides=sides).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
