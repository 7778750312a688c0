from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.folded.fold import HEAD, Fold
from planner.documents.ink_extents import extents
from planner.documents.model import Page, PlacedLine, Stroke
from planner.documents.pdf.render import render
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import HAIRLINE, LEAST_TYPE, MM
from planner.domain.demand import Demand, DemandKind
from planner.domain.event import EventStatus
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.text import Text
from tests.documents.geometry import boxes, codes, collisions, lines_of, outside, smallest
from tests.documents.sample import EMBASSY, LEAFLET, PICKET, PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

PAPERS = template("tri-fold").papers
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")
ABOUT = replace(PLAN, campaign=replace(PLAN.campaign, boilerplate=text(en="We back independent unions.")))
CASES = [
    (paper, language, ink, plan)
    for paper in PAPERS
    for ink in INKS
    for plan, languages in ((PLAN, "en ru kk"), (MANY_SCRIPTS, "ar fa he hi th"))
    for language in languages.split()
]


def folded(
    paper: PaperSize = PaperSize.A4_LANDSCAPE,
    language: str = "en",
    ink: Print = "colour",
    plan: Plan = ABOUT,
    records: tuple[Record, ...] = (),
) -> Composed:
    plan = plan.put(*records)
    return composed("tri-fold", order(next(iter(plan.leaflets.values())), paper, language, ink, plan=plan))


def body(*paragraphs: str) -> Record:
    return replace(LEAFLET, body=text(en="\n\n".join(paragraphs)))


def strays(paper: Composed, fold: Fold) -> list[str]:
    """Return the lines whose ink does not lie between the white at the edges and folds of one panel."""
    pages = zip(paper.document.pages, (fold.outside, fold.inside), strict=True)
    return [
        placed.line.text
        for page, columns in pages
        for placed in page.lines()
        if not any(_lies_in(placed, column.left, column.right) for column in columns)
    ]


def _lies_in(placed: PlacedLine, left: float, right: float) -> bool:
    ink = extents(placed.line, FACES)
    slack = 0.08 * placed.line.size
    return placed.x + ink.left >= left - slack and placed.x + ink.right <= right + slack


def folds(page: Page) -> list[float]:
    return sorted({round(item.x1 / MM, 2) for item in page.items if isinstance(item, Stroke)})


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_a_tri_fold_has_two_sides_whose_words_keep_to_their_panels(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    made = folded(paper, language, ink, plan)
    assert len(made.document.pages) == 2
    for page in made.document.pages:
        assert (page.width, page.height) == pytest.approx([side * MM for side in paper.millimetres])
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE
        assert all(HEAD - 0.1 * each.line.size <= each.y <= page.height - HEAD + 0.1 for each in page.lines())
    assert strays(made, Fold(paper=paper, rtl=language in ("ar", "fa", "he"))) == []
    assert "no-room" not in rules(made)


@pytest.mark.parametrize(
    ("paper", "outer", "inner"),
    [
        (PaperSize.A4_LANDSCAPE, [97, 197], [100, 200]),
        (PaperSize.LETTER_LANDSCAPE, [92.08, 185.74], [93.66, 187.33]),
    ],
)
def test_the_flap_is_narrower_and_folds_are_where_they_must_be(
    paper: PaperSize, outer: list[float], inner: list[float]
) -> None:
    front, back = folded(paper).document.pages
    assert folds(front) == pytest.approx(outer, abs=0.011)
    assert folds(back) == pytest.approx(inner, abs=0.011)


def test_what_is_read_from_the_right_is_folded_from_the_right() -> None:
    front, back = folded(language="ar", plan=MANY_SCRIPTS).document.pages
    assert folds(front) == [100, 200]
    assert folds(back) == [97, 197]
    assert max(each.x + each.line.width for each in lines_of(front, "H1")) < 100 * MM
    front, _ = folded().document.pages
    assert min(each.x for each in lines_of(front, "H1")) > 197 * MM


def test_ticks_lie_outside_the_live_area() -> None:
    for page in folded().document.pages:
        for tick in (item for item in page.items if isinstance(item, Stroke)):
            assert max(tick.y1, tick.y2) < HEAD or min(tick.y1, tick.y2) > page.height - HEAD
            assert tick.dash


@pytest.mark.parametrize("paper", PAPERS)
def test_panels_say_what_when_and_where_what_we_want_and_who_we_are(paper: PaperSize) -> None:
    outer, inner = read_back(folded(paper))
    for words in (
        "They got bullets.",
        "What we know",
        "Up to",
        "people injured",
        "Who we are",
        "We back independent unions.",
        "example.org/zhanaozen",
        "Published by Campaign Kazakhstan",
        "HB-1 · 16.12.11 · EN",
    ):
        assert words in outer
    for words in (
        "Oil workers there have been on strike since May.",
        "Be their voice here.",
        "led by workers",
        "Friday 16 December",
        "12 noon",
        "Embassy of Kazakhstan",
        "opposite the main door",
        "Step-free access.",
        "Warm clothes",
    ):
        assert words in inner


def test_the_code_on_the_back_is_read() -> None:
    made = folded()
    (code,) = codes(made.document.pages[0])
    assert code.size == pytest.approx(28 * MM)
    image = pypdfium2.PdfDocument(render(made.document, FACES))[0].render(scale=1.5).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == ["https://example.org/zhanaozen"]


def test_there_is_one_main_heading_and_every_panel_has_one_below_it() -> None:
    front, back = folded().document.pages
    assert len({id(each.part) for page in (front, back) for each in lines_of(page, "H1")}) == 1
    assert {each.line.text for each in lines_of(front, "H2")} >= {"What we know", "Who we are"}
    assert "Why" in {each.line.text for each in lines_of(back, "H2")}


def test_the_first_demand_has_no_rule_of_its_own_below_the_bar_of_the_title() -> None:
    _, back = folded().document.pages
    rules_of = [box for box in boxes(back) if box.height == HAIRLINE and 100 * MM < box.x < 200 * MM]
    assert len(rules_of) == len({line.part for line in lines_of(back, "LBody")}) - 1


def test_a_long_body_goes_on_with_whole_paragraphs_on_the_flap() -> None:
    paragraphs = [f"Paragraph {number}. " + "They asked for their wages and got bullets. " * 9 for number in range(4)]
    made = folded(records=(body(*paragraphs),))
    outer, inner = read_back(made)
    assert "Paragraph 0." in inner
    assert "Paragraph 3." in outer
    assert "no-room" not in rules(made)
    assert smallest(made.document.pages[1]) >= LEAST_TYPE


def test_demands_that_find_no_room_inside_go_on_on_the_flap() -> None:
    many = [
        Demand(
            id=f"demand-{number}", text=text(en=f"Demand {number} of those who asked for their wages and got bullets")
        )
        for number in range(1, 19)
    ]
    made = folded(records=(replace(LEAFLET, demands=tuple(each.id for each in many)), *many))
    outer, inner = read_back(made)
    assert "Demand 1 of those" in inner
    assert "18 Demand 18 of those" in outer
    assert sum(said.count("Demand ") for said in (outer, inner)) == 18
    assert "no-room" not in rules(made)


def test_words_that_find_no_room_are_counted() -> None:
    made = folded(records=(body(" ".join(f"w{number}" for number in range(3000)), "Come with us."),))
    (finding,) = (each for each in made.findings if each.rule == "no-room")
    printed = sum(word.startswith("w") and word[1:].isdigit() for word in made.document.text().split())
    assert dict(finding.message.values)["count"] == pytest.approx(3000 - printed, abs=12)
    assert finding.field == "body"


def test_a_panel_without_words_is_filled_by_the_slogan() -> None:
    made = folded(records=(replace(LEAFLET, facts=()),))
    front, back = made.document.pages
    said = " ".join(each.line.text for each in lines_of(front, "H2"))
    assert "What we know" not in said
    assert "Withdraw" in said
    assert "Our demands" in {each.line.text for each in lines_of(back, "H2")}


def test_panels_with_nothing_to_say_are_told() -> None:
    bare = replace(LEAFLET, facts=(), demands=(), body=Text(), event=None)
    fields = [finding.field for finding in folded(records=(bare,)).findings if finding.rule == "empty-panel"]
    assert fields == ["facts", "body", "demands", "event"]
    assert "empty-panel" not in rules(folded())


@pytest.mark.parametrize("status", [EventStatus.CANCELLED, EventStatus.MOVED, EventStatus.POSTPONED])
def test_a_change_of_plans_stands_on_the_cover_and_inside(status: EventStatus) -> None:
    made = folded(records=(replace(PICKET, status=status),))
    assert all(status.value.capitalize() in said for said in read_back(made))


SAID = {
    "en": "they asked for wages and got bullets Withdraw the troops! governmental 16 December example.org <b>",
    "ru": "они просили зарплату пулями. Ёлка – 16 декабря высокопревосходительство",
    "ar": "طالبوا بأجورهم. فأجابوهم بالرصاص أوقفوا القتل، 70 London المتظاهرين",
    "th": "พวกเขาขอค่าจ้าง พวกเขาได้กระสุน หยุดการฆ่า ถอนทหาร 70 London",
}


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, tuple[Record, ...]]:
    language = draw(st.sampled_from(sorted(SAID)))

    def words(most: int) -> Text:
        said = " ".join(draw(st.lists(st.sampled_from(SAID[language].split()), max_size=most)))
        return Text.of({language: said} if said else {})

    demands = [
        Demand(id=f"demand-{number}", kind=draw(st.sampled_from(DemandKind)), text=words(25))
        for number in range(draw(st.integers(0, 12)))
    ]
    place = replace(EMBASSY, name=words(20), meeting_point=words(60), transport=words(30))
    event = replace(PICKET, title=words(30), bring=words(50), status=draw(st.sampled_from(EventStatus)))
    story = "\n\n".join(words(50).get(language) for _ in range(draw(st.integers(0, 5))))
    leaflet = replace(
        LEAFLET,
        headline=words(30),
        body=Text.of({language: story}),
        demands=tuple(demand.id for demand in demands),
        facts=draw(st.sampled_from([(), ("killed",), LEAFLET.facts])),
        imprint=words(80),
        event=draw(st.sampled_from(["picket", None])),
        qr=draw(st.sampled_from([LEAFLET.qr, None])),
    )
    return language, (place, event, leaflet, *demands)


@settings(max_examples=12, deadline=None)
@given(cases(), st.sampled_from(PAPERS), st.sampled_from(INKS))
def test_whatever_is_written_nothing_leaves_its_panel_or_lies_on_anything_else(
    case: tuple[str, tuple[Record, ...]], paper: PaperSize, ink: Print
) -> None:
    language, records = case
    made = folded(paper, language, ink, PLAN, records)
    assert strays(made, Fold(paper=paper, rtl=language == "ar")) == []
    for page in made.document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert all(run.size >= LEAST_TYPE * 0.78 for each in page.lines() for run in each.line.runs)
