from dataclasses import replace
from itertools import product

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from planner.documents.composed import Composed
from planner.documents.ink_extents import extents
from planner.documents.leaflets.headline import headline
from planner.documents.model import BLACK, Ink, PlacedLine
from planner.documents.pdf.render import render
from planner.documents.question.asking import question
from planner.documents.template import Print
from planner.documents.templates.question import TEMPLATE
from planner.documents.theme import GRIDS
from planner.domain.fact import FactStatus
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.text import Text
from tests.documents.geometry import collisions, lines_of, outside
from tests.documents.sample import DEMANDS, INJURED, KILLED, PLAN, text
from tests.documents.templates.leaflet_orders import (
    ASKING,
    FACTS_PLAN,
    HOMES,
    LANGUAGES,
    faults,
    plan_for,
)
from tests.documents.templates.ordering import FACES, composed, order, read_back, rules

ACCENT = Ink.parse(PLAN.campaign.colour)
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")


def asked(
    leaflet: Leaflet = ASKING,
    paper: PaperSize = PaperSize.A5,
    language: str = "en",
    sides: int = 2,
    ink: Print = "colour",
) -> Composed:
    plan = plan_for(language)
    return composed("question", order(leaflet, paper, language, ink, plan=plan, sides=sides))


def mark(paper: Composed) -> PlacedLine:
    (found,) = [line for line in lines_of(paper.document.pages[0], "H1") if line.line.text in "?؟"]
    return found


@pytest.mark.parametrize(("paper", "language"), list(product(TEMPLATE.papers, LANGUAGES)))
def test_every_question_is_well_set(paper: PaperSize, language: str) -> None:
    record = ASKING if plan_for(language) is FACTS_PLAN else HOMES
    place = TEMPLATE.papers.index(paper) + LANGUAGES.index(language)
    made = asked(record, paper, language, sides=1 + place % 2, ink=INKS[place % 3])
    assert faults(made, paper) == []


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4, PaperSize.A3, PaperSize.LETTER])
def test_a_short_answer_is_nearly_as_large_as_a_lead(paper: PaperSize) -> None:
    page = asked(replace(ASKING, facts=ASKING.facts[:1]), paper).document.pages[0]
    answer = next(line for line in page.lines() if line.line.text.startswith("Up to 70"))
    label = next(line for line in page.lines() if line.line.text == "What we know")
    assert label.line.size * 0.85 <= answer.line.size <= label.line.size


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_the_mark_is_as_high_as_the_question_and_stands_at_the_end(paper: PaperSize) -> None:
    made = asked(paper=paper)
    giant = mark(made)
    first, *_, last = [line for line in lines_of(made.document.pages[0], "H1") if line is not giant]
    ink = extents(giant.line, FACES)
    grid = GRIDS[paper]
    assert giant.x + ink.right == pytest.approx(grid.width - grid.margin)
    assert giant.y - ink.top == pytest.approx(first.y - first.line.cap_height)
    assert giant.y + ink.bottom <= last.y + 0.01
    assert giant.line.size > 2 * first.line.size or paper.is_landscape
    assert (first.ink, giant.ink) == (BLACK, ACCENT)


def test_the_arabic_mark_hangs_at_the_left() -> None:
    arabic = replace(HOMES, headline=text(ar="من يربح حين تبقى البيوت فارغة؟"))
    made = asked(arabic, language="ar")
    giant = mark(made)
    assert giant.line.text == "؟"
    assert giant.x + extents(giant.line, FACES).left == pytest.approx(GRIDS[PaperSize.A5].margin)


def test_a_long_question_keeps_a_mark_no_larger_than_its_letters() -> None:
    words = "Why do politicians in this city and in this country still lend a regime that shoots strikers their names?"
    made = asked(replace(ASKING, headline=text(en=words)))
    small = mark(made)
    assert small.ink == ACCENT
    assert {line.line.size for line in lines_of(made.document.pages[0], "H1")} == {small.line.size}
    assert f"{words.removesuffix('?')}" in read_back(made)[0]


@pytest.mark.parametrize(("words", "language"), [("They got bullets.", "en"), ("ใครได้ประโยชน์", "th"), ("?", "en")])
def test_words_that_ask_nothing_get_no_mark(words: str, language: str) -> None:
    assert question(headline(words), language).mark == ""


@pytest.mark.parametrize(("words", "language"), [("Γιατί;", "el"), ("为什么?", "zh"), ("Why?!?", "en")])
def test_every_script_asks_with_its_own_mark(words: str, language: str) -> None:
    assert question(headline(words), language).mark in words[-3:]
    assert question(headline(words), language).mark


def test_the_facts_answer_below_with_their_date_and_the_rest_is_on_the_back() -> None:
    front, back = read_back(asked())
    in_order = [
        "regime",
        "What we know",
        "Up to 70 peaceful protesters",
        "At least 500 people injured",
        "About 1,500 marines",
        "Figures as of 10:15 London",
        "Picket the embassy",
    ]
    places = [front.index(words) for words in in_order]
    assert places == sorted(places)
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in back
    assert "News is blocked. Be their voice here." in back
    assert "Bring: Warm clothes" in back
    assert "Bring" not in front


def test_on_one_side_the_demands_stand_below_the_facts() -> None:
    made = asked(sides=1)
    (page,) = read_back(made)
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in page
    assert "Stop the killing — withdraw the troops" in page
    assert {finding.field for finding in made.findings if finding.rule == "no-room"} == {"body"}


def test_a_fact_that_finds_no_room_is_said_on_the_back_or_found() -> None:
    chosen = replace(ASKING, facts=("killed", "injured", "troops", "crowd"), body=Text())
    for sides in (1, 2):
        made = asked(chosen, PaperSize.A6, sides=sides)
        said = made.document.text()
        missing = [figure for figure in ("70", "500", "1,500", "3,000") if figure not in said]
        assert not missing or "facts" in {finding.field for finding in made.findings}
        assert sides == 1 or not missing


def test_retracted_facts_do_not_print_and_disputed_ones_say_so() -> None:
    plan = FACTS_PLAN.put(replace(KILLED, status=FactStatus.RETRACTED), replace(INJURED, status=FactStatus.DISPUTED))
    made = composed("question", order(ASKING, PaperSize.A5, plan=plan, sides=2))
    assert "70" not in made.document.text()
    assert "Disputed. Figures as of" in made.document.text()
    assert "retracted-fact" in rules(made)


def test_without_facts_the_body_answers() -> None:
    front, _ = read_back(asked(replace(ASKING, facts=())))
    assert "What we know" not in front
    assert "Oil workers there have been on strike since May" in front


@pytest.mark.parametrize("language", ["en+ru", "ru+kk", "ar+en"])
def test_two_languages_stand_side_by_side_or_on_a_side_each(language: str) -> None:
    record = ASKING if plan_for(language) is FACTS_PLAN else HOMES
    assert len(asked(record, PaperSize.A4, language, sides=1).document.pages) == 1
    assert len(asked(record, PaperSize.A4, language, sides=2).document.pages) == 2


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_a_telephone_reads_the_code(paper: PaperSize) -> None:
    page = PdfDocument(render(asked(paper=paper).document, FACES))[0]
    (found,) = zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil())
    assert found.text == "https://example.org/zhanaozen"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(min_size=1, max_size=150), st.text(max_size=300), st.sampled_from(TEMPLATE.papers), st.sampled_from([1, 2])
)
def test_whatever_is_asked_nothing_spills(words: str, fact: str, paper: PaperSize, sides: int) -> None:
    plan = FACTS_PLAN.put(replace(KILLED, text=text(en=f"{{value}} {fact}")))
    record = replace(ASKING, headline=text(en=f"{words}?"))
    made = composed("question", order(record, paper, plan=plan, sides=sides, ink="colour"))
    for page in made.document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
