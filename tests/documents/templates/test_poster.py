from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import Ink
from planner.documents.pdf.render import render
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import GRIDS, LEAST_TYPE
from planner.domain.event import EventStatus
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.text import Text
from tests.documents.geometry import boxes, codes, collisions, lines_of, outside, smallest
from tests.documents.sample import EMBASSY, LEAFLET, PICKET, PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

PAPERS = template("poster").papers
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")
OTHERS = MANY_SCRIPTS.leaflets["leaflet"]
SPOKEN = [(PLAN, language) for language in ("en", "ru", "kk")]
SPOKEN += [(MANY_SCRIPTS, language) for language in ("ar", "fa", "he", "hi", "th")]
CASES = [
    (paper, language, INKS[(number + place) % len(INKS)], plan)
    for number, paper in enumerate(PAPERS)
    for place, (plan, language) in enumerate(SPOKEN)
]
"""Every size in every language, and every ink with each of them."""


def poster(
    paper: PaperSize = PaperSize.A3,
    language: str = "en",
    ink: Print = "colour",
    plan: Plan = PLAN,
    records: tuple[Record, ...] = (),
) -> Composed:
    plan = plan.put(*records)
    leaflet = next(iter(plan.leaflets.values()))
    return composed("poster", order(leaflet, paper, language, ink, plan=plan))


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_a_poster_is_one_page_on_which_nothing_lies_on_anything_else(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    (page,) = poster(paper, language, ink, plan).document.pages
    assert (page.width, page.height) == (GRIDS[paper].width, GRIDS[paper].height)
    assert collisions(page) == []
    assert outside(page, FACES) == []
    assert smallest(page) >= LEAST_TYPE


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_nothing_on_a_poster_is_larger_than_its_headline(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    (page,) = poster(paper, language, ink, plan).document.pages
    headline = [placed.line.size for placed in lines_of(page, "H1")]
    rest = [placed.line.size for placed in page.lines() if str(placed.part and placed.part.role) != "H1"]
    assert min(headline) > max(rest)
    assert max(headline) <= 2.01 * min(headline)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_poster_says_what_when_and_where_and_how_to_reach_us(paper: PaperSize) -> None:
    (said,) = read_back(poster(paper))
    for words in (
        "They asked for their wages.",
        "They got bullets.",
        "Picket the embassy",
        "12 noon",
        "Embassy of Kazakhstan",
        "London SW7 2SD",
        "On the pavement opposite the main door.",
        "example.org/zhanaozen",
        "+44 20 7946 0123",
        "Published by Campaign Kazakhstan",
        "HB-1 · 16.12.11 · EN",
    ):
        assert words in said


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A3, PaperSize.A1_LANDSCAPE])
def test_the_code_of_a_poster_is_read_at_its_printed_size(paper: PaperSize) -> None:
    page = poster(paper)
    (code,) = codes(page.document.pages[0])
    assert code.size == pytest.approx(GRIDS[paper].qr)
    image = pypdfium2.PdfDocument(render(page.document, FACES))[0].render(scale=1.0).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == ["https://example.org/zhanaozen"]


def test_the_turn_of_the_headline_is_in_the_accent_and_without_one_in_weight() -> None:
    accent = Ink.parse(PLAN.campaign.colour)
    inks = {placed.line.text: placed.ink for placed in lines_of(poster().document.pages[0], "H1")}
    assert inks["They got"] == inks["bullets."] == accent
    assert inks["their wages."] != accent
    faces = {
        placed.line.text: placed.line.runs[0].face for placed in lines_of(poster(ink="black").document.pages[0], "H1")
    }
    assert faces["bullets."].endswith("Black")
    assert faces["their wages."].endswith("Medium")


def test_on_a_sheet_that_lies_across_the_rest_stands_beside_the_headline() -> None:
    (page,) = poster(PaperSize.A3_LANDSCAPE).document.pages
    (slab,) = boxes(page)
    headline = lines_of(page, "H1")
    assert max(placed.x + placed.line.width for placed in headline) < slab.x
    assert slab.y == pytest.approx(GRIDS[PaperSize.A3_LANDSCAPE].margin)
    (code,) = codes(page)
    assert code.y + code.size == pytest.approx(page.height - GRIDS[PaperSize.A3_LANDSCAPE].margin, abs=2)
    (page,) = poster(PaperSize.A3_LANDSCAPE, "ar", plan=MANY_SCRIPTS).document.pages
    (slab,) = boxes(page)
    assert min(placed.x for placed in lines_of(page, "H1")) > slab.x + slab.width


def test_across_the_day_gets_smaller_before_the_way_to_the_place_goes() -> None:
    made = poster(PaperSize.A3_LANDSCAPE, "ru")
    assert "no-room" not in rules(made)
    assert "главного входа" in " ".join(read_back(made)[0].split())


def test_a_poster_that_says_too_much_is_told_by_how_many_words() -> None:
    long = replace(LEAFLET, headline=text(en="They asked for their wages. " + "Nobody listened to them. " * 6))
    (finding,) = (each for each in poster(records=(long,)).findings if each.rule == "poster-words")
    assert dict(finding.message.values)["over"] == 18
    assert "poster-words" not in rules(poster())


def test_what_a_poster_does_not_print_is_said() -> None:
    said = {(finding.rule, finding.field) for finding in poster().findings}
    assert {("not-on-paper", "demands"), ("not-on-paper", "body"), ("not-on-paper", "facts")} <= said
    bare = replace(LEAFLET, demands=(), facts=(), body=Text())
    plan = replace(PICKET, summary=Text())
    assert "not-on-paper" not in rules(poster(records=(bare, plan)))


def test_words_of_a_headline_that_nobody_could_read_are_counted() -> None:
    endless = replace(LEAFLET, headline=text(en=" ".join(["wages"] * 90)))
    paper = poster(PaperSize.A4, records=(endless,))
    (finding,) = (each for each in paper.findings if each.rule == "headline-too-long")
    printed = paper.document.text().count("wages")
    assert dict(finding.message.values)["count"] == 90 - printed


@pytest.mark.parametrize("status", [EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED])
@pytest.mark.parametrize("paper", [PaperSize.A3, PaperSize.A3_LANDSCAPE])
def test_a_poster_says_that_plans_have_changed(status: EventStatus, paper: PaperSize) -> None:
    changed = poster(paper, records=(replace(PICKET, status=status),))
    assert collisions(changed.document.pages[0]) == []
    assert status.value.capitalize() in changed.document.text()


@pytest.mark.parametrize("paper", [PaperSize.A3, PaperSize.A3_LANDSCAPE])
def test_a_poster_without_an_event_or_a_code_is_a_headline_and_a_way_to_reach_us(paper: PaperSize) -> None:
    alone = poster(paper, records=(replace(LEAFLET, event=None, qr=None),))
    (page,) = alone.document.pages
    assert collisions(page) == []
    assert not codes(page)
    assert not boxes(page)
    top = min(placed.y for placed in lines_of(page, "H1"))
    assert top < 0.5 * page.height
    assert "They asked for their wages. They got bullets." in read_back(alone)[0]


SAID = {
    "en": "they asked for wages and got bullets Withdraw the troops! No. governmental 16 December — example.org <b>",
    "ru": "они просили зарплату Им ответили пулями. Ёлка – 16 декабря высокопревосходительство",
    "ar": "طالبوا بأجورهم. فأجابوهم بالرصاص أوقفوا القتل، 70 London المتظاهرين",
    "th": "พวกเขาขอค่าจ้าง พวกเขาได้กระสุน หยุดการฆ่า ถอนทหาร 70 London",
}


@st.composite
def cases(draw: st.DrawFn) -> Composed:
    language = draw(st.sampled_from(sorted(SAID)))

    def words(most: int) -> Text:
        said = " ".join(draw(st.lists(st.sampled_from(SAID[language].split()), max_size=most)))
        return Text.of({language: said} if said else {})

    place = replace(EMBASSY, name=words(20), meeting_point=words(60), transport=words(30))
    event = replace(PICKET, title=words(30), status=draw(st.sampled_from(EventStatus)))
    leaflet = replace(
        LEAFLET,
        headline=words(45),
        imprint=words(80),
        event=draw(st.sampled_from(["picket", None])),
        qr=draw(st.sampled_from([LEAFLET.qr, None])),
    )
    paper, ink = draw(st.sampled_from(PAPERS)), draw(st.sampled_from(INKS))
    return poster(paper, language, ink, records=(place, event, leaflet))


@settings(max_examples=40, deadline=None)
@given(cases())
def test_whatever_is_written_nothing_is_clipped_or_set_over_anything_else(case: Composed) -> None:
    (page,) = case.document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []
    assert smallest(page) >= LEAST_TYPE * 0.78
