import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from planner.documents.composed import Composed
from planner.documents.model import BLACK, Ink
from planner.documents.pdf.render import render
from planner.documents.template import Order, Print
from planner.documents.templates.rally import TEMPLATE
from planner.documents.templates.rally import compose as rally
from planner.documents.theme import CARRYING_CAPS, GRIDS, LEAST_TYPE, MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.demand import Demand
from planner.domain.event import EventStatus
from planner.domain.fact import FactStatus
from planner.domain.finding import Severity
from planner.domain.leaflet import Qr, QrKind
from planner.domain.moment import Moment, Precision
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.text import Text
from planner.paths import resources
from tests.documents.geometry import boxes, codes, collisions, lines_of, outside, smallest
from tests.documents.sample import DEMANDS, EMBASSY, KILLED, LEAFLET, PICKET, PLAN, PRESS_DESK, london, text

NOW = datetime(2011, 12, 16, 10, 45, tzinfo=UTC)
FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)
ACCENT = Ink.parse(PLAN.campaign.colour)


def compose(
    *records: Record,
    paper: PaperSize = PaperSize.A5,
    languages: tuple[str, ...] = ("en",),
    sides: int = 2,
    ink: Print = "colour",
) -> Composed:
    plan = PLAN.put(*records)
    order = Order(
        plan=plan,
        record=plan.leaflets["handbill-1"],
        paper=paper,
        languages=languages,
        sides=sides,
        ink=ink,
        now=NOW,
        typesetter=TYPESETTER,
    )
    return rally(order)


@cache
def usual(paper: PaperSize, languages: tuple[str, ...], sides: int, ink: Print) -> Composed:
    return compose(paper=paper, languages=languages, sides=sides, ink=ink)


def extracted(composed: Composed) -> list[str]:
    """Return the text of each page as a reader of the PDF gets it, its lines joined."""
    file = pypdfium2.PdfDocument(render(composed.document, FACES))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in file]


def raster(composed: Composed) -> list[Image.Image]:
    file = pypdfium2.PdfDocument(render(composed.document, FACES))
    return [page.render(scale=300 / 72).to_pil() for page in file]


def rules(composed: Composed) -> list[str]:
    return [finding.rule for finding in composed.findings]


UPRIGHT = [paper for paper in TEMPLATE.papers if not paper.is_landscape]
LANGUAGES = [("en",), ("ru",), ("kk",), ("en", "ru"), ("ru", "kk")]
EVERY = [
    (paper, languages, sides, ink)
    for paper in TEMPLATE.papers
    for languages in LANGUAGES
    for sides in (1, 2)
    for ink in ("colour", "black")
]


@pytest.mark.parametrize(("paper", "languages", "sides", "ink"), EVERY)
def test_every_leaflet_is_readable_and_nothing_lies_on_anything_else(
    paper: PaperSize, languages: tuple[str, ...], sides: int, ink: Print
) -> None:
    for page in usual(paper, languages, sides, ink).document.pages:
        assert (page.width, page.height) == (GRIDS[paper].width, GRIDS[paper].height)
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE
        assert all(line.part is not None for line in page.lines())


@pytest.mark.parametrize(("paper", "languages", "sides", "ink"), EVERY)
def test_no_closed_number_and_no_old_figure_stands_on_a_leaflet(
    paper: PaperSize, languages: tuple[str, ...], sides: int, ink: Print
) -> None:
    said = usual(paper, languages, sides, ink).document.text()
    assert "+44 20 7946 0123" in said
    assert "0958" not in said
    assert "0999" not in said
    assert "7700" not in said
    assert not re.search(r"\b50\b", said)


@pytest.mark.parametrize(
    ("language", "killed", "as_of", "day"),
    [
        ("en", "Up to 70 peaceful protesters", "as of 10:15 London (15:15 Zhanaozen)", "Friday 16 December, 12 noon"),
        ("ru", "убиты до 70 мирных", "10:15 (Лондон), 15:15 (Жанаозен)", "Пятница, 16 декабря, 12:00"),
        ("kk", "70-ке дейін бейбіт", "10:15 (Лондон), 15:15 (Жаңаөзен)", "Жұма, 16 желтоқсан, 12:00"),
    ],
)
def test_a_pdf_says_the_news_its_date_and_the_meeting_in_its_language(
    language: str, killed: str, as_of: str, day: str
) -> None:
    front, _ = extracted(usual(PaperSize.A5, (language,), 2, "colour"))
    for words in (killed, as_of, day, "+44 20 7946 0123", "33 Thurloe Square, London SW7 2SD"):
        assert words in front


def test_the_words_of_a_pdf_come_in_the_order_in_which_one_reads_them() -> None:
    front, back = extracted(usual(PaperSize.A5, ("en",), 2, "colour"))
    in_order = [
        "They asked for their wages. They got bullets.",
        "Up to 70",
        "Figures as of 10:15 London",
        "News is blocked. Be their voice here.",
        "Stop the killing — withdraw the troops",
        "Picket the embassy",
        "London time · 17:00 in Zhanaozen",
        "Friday 16 December, 12 noon",
        "Embassy of Kazakhstan",
        "On the pavement opposite the main door. South Kensington",
        "Bring: Warm clothes, union banners, candles.",
        "Step-free access. No seating.",
        "example.org/zhanaozen",
        "+44 20 7946 0123",
        "Published by Campaign Kazakhstan",
        "HB-1 · 16.12.11 · EN",
    ]
    places = [front.index(words) for words in in_order]
    assert places == sorted(places)
    assert back.index("Stop the killing.") < back.index("Meet the strikers’ demands") < back.index("Free all political")


@pytest.mark.parametrize("paper", TEMPLATE.papers)
@pytest.mark.parametrize("languages", [("en",), ("ru",), ("en", "ru")])
def test_all_demands_are_printed_on_a_leaflet_of_two_sides(paper: PaperSize, languages: tuple[str, ...]) -> None:
    said = usual(paper, languages, 2, "colour").document.text().replace("\n", " ")
    for language in languages:
        for demand in DEMANDS[1:]:
            first, *_, last = demand.text.get(language).replace("'", "’").split()
            assert first in said
            assert last in said


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A5, PaperSize.LETTER, PaperSize.HALF_LETTER])
def test_demands_stand_on_the_front_of_a_leaflet_of_one_side(paper: PaperSize) -> None:
    composed = usual(paper, ("en",), 1, "colour")
    (page,) = extracted(composed)
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in page
    assert "no-room" not in rules(composed)


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4, PaperSize.HALF_LETTER])
def test_the_headline_of_a_front_carries_three_metres(paper: PaperSize) -> None:
    composed = usual(paper, ("en",), 2, "colour")
    for line in lines_of(composed.document.pages[0], "H1"):
        assert line.line.cap_height >= CARRYING_CAPS[paper]
    assert "headline-small" not in rules(composed)


def test_the_last_sentence_of_a_headline_is_the_turn() -> None:
    lines = lines_of(usual(PaperSize.A5, ("en",), 2, "colour").document.pages[0], "H1")
    assert [(line.line.text, line.ink) for line in lines] == [
        ("They asked for", BLACK),
        ("their wages.", BLACK),
        ("They got bullets.", ACCENT),
    ]


def test_in_one_ink_weight_carries_the_turn_and_bars_the_slab() -> None:
    page = usual(PaperSize.A5, ("en",), 2, "black").document.pages[0]
    lines = lines_of(page, "H1")
    assert {run.face for line in lines[:-1] for run in line.line.runs} == {"FiraSansCondensed-Medium"}
    assert {run.face for run in lines[-1].line.runs} == {"FiraSansCondensed-Black"}
    assert {box.ink for box in boxes(page)} == {BLACK}
    assert all(box.height <= 1.61 * MM for box in boxes(page))


@pytest.mark.parametrize("paper", UPRIGHT)
def test_the_slab_fills_the_measure_and_no_more_than_it_may_of_the_height(paper: PaperSize) -> None:
    page = usual(paper, ("en",), 2, "colour").document.pages[0]
    grid = GRIDS[paper]
    (slab,) = [box for box in boxes(page) if box.ink == ACCENT]
    assert (slab.x, slab.width) == pytest.approx((grid.margin, grid.live_width))
    assert slab.height <= 0.35 * grid.live_height


@pytest.mark.parametrize("paper", UPRIGHT)
def test_day_and_time_fill_the_slab_and_only_the_headline_is_larger(paper: PaperSize) -> None:
    page = usual(paper, ("en",), 2, "colour").document.pages[0]
    (day,) = [line for line in page.lines() if line.line.text.startswith("Friday")]
    inner = GRIDS[paper].live_width - 2 * 1.35 * GRIDS[paper].v
    assert day.line.width == pytest.approx(inner, rel=0.02)
    larger = [line.line.text for line in page.lines() if line.line.size > day.line.size]
    assert " ".join(larger) == "They asked for their wages. They got bullets."


@pytest.mark.parametrize("paper", [size for size in TEMPLATE.papers if size.is_landscape])
def test_on_a_paper_that_lies_across_words_stand_beside_the_slab(paper: PaperSize) -> None:
    page = usual(paper, ("en",), 2, "colour").document.pages[0]
    (slab,) = [box for box in boxes(page) if box.ink == ACCENT]
    lead = next(line for line in page.lines() if line.line.text.startswith("Up to 70"))
    assert lead.x + lead.line.width < slab.x
    assert slab.y < lead.y + slab.height


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_a_telephone_reads_the_code_off_every_side(paper: PaperSize) -> None:
    for image in raster(usual(paper, ("en",), 2, "colour")):
        (found,) = zxingcpp.read_barcodes(image)
        assert found.text == "https://example.org/zhanaozen"


def test_a_code_can_hold_the_event_for_a_calendar() -> None:
    composed = compose(replace(LEAFLET, qr=Qr(kind=QrKind.EVENT)))
    (found,) = zxingcpp.read_barcodes(raster(composed)[0])
    assert "DTSTART:20111216T120000Z" in found.text
    assert "SUMMARY:Picket the embassy" in found.text
    (code,) = codes(composed.document.pages[0])
    assert code.size / len(code.rows) >= 0.4 * MM - 0.001


def test_a_code_can_hold_a_number_to_dial() -> None:
    composed = compose(replace(LEAFLET, qr=Qr(kind=QrKind.TEL, value="+44 20 7946 0123")))
    (found,) = zxingcpp.read_barcodes(raster(composed)[0])
    assert found.text == "tel:+442079460123"


@pytest.mark.parametrize("qr", [Qr(kind=QrKind.TEL, value="7946 0123"), Qr(kind=QrKind.TEXT, value="x" * 4000)])
def test_a_code_with_nothing_to_say_is_left_out_and_named(qr: Qr) -> None:
    composed = compose(replace(LEAFLET, qr=qr))
    assert codes(composed.document.pages[0]) == []
    assert "no-qr" in rules(composed)


def test_without_a_code_the_text_takes_the_full_width() -> None:
    page = compose(replace(LEAFLET, qr=None)).document.pages[0]
    assert codes(page) == []
    assert collisions(page) == []


def test_the_same_leaflet_is_the_same_bytes() -> None:
    once, again = (render(compose().document, FACES) for _ in range(2))
    assert once == again


def test_a_leaflet_whose_front_says_all_has_no_back() -> None:
    composed = compose(replace(LEAFLET, demands=("stop",), facts=()))
    assert len(composed.document.pages) == 1
    assert composed.findings == ()


def test_an_a6_says_on_its_back_what_its_front_has_no_room_for() -> None:
    front, back = extracted(usual(PaperSize.A6, ("en",), 2, "colour"))
    assert "Up to 70" not in front
    assert "Up to 70" in back
    assert "Bring: Warm clothes" in back
    assert "Step-free access" in front


@pytest.mark.parametrize(
    ("status", "state"),
    [(EventStatus.CANCELLED, "Cancelled"), (EventStatus.POSTPONED, "Postponed"), (EventStatus.MOVED, "Moved")],
)
def test_a_change_of_the_event_stands_first_in_the_slab(status: EventStatus, state: str) -> None:
    page = compose(replace(PICKET, status=status)).document.pages[0]
    texts = [line.line.text for line in page.lines()]
    assert texts.index(state) < texts.index("Picket the embassy")


def test_a_moved_event_names_the_new_place_and_the_one_not_to_go_to() -> None:
    moved = replace(PICKET, status=EventStatus.MOVED, fallback_location="square")
    front, _ = extracted(compose(moved))
    assert "Central square, Zhanaozen Not at Embassy of Kazakhstan" in front
    assert "Thurloe" not in front


def test_a_postponed_event_gives_the_day_of_the_one_that_replaces_it() -> None:
    later = replace(PICKET, id="later", start=london("2011-12-18T14:00"))
    front, _ = extracted(compose(later, replace(PICKET, status=EventStatus.POSTPONED, replaced_by="later")))
    assert "Sunday 18 December, 14:00" in front
    assert "16 December, 12" not in front


def test_a_time_to_be_announced_is_said_so_with_the_address_that_will_tell() -> None:
    front, _ = extracted(compose(replace(PICKET, start=london("2011-12-16T00:00", Precision.TBC))))
    assert "Friday 16 December Time to be announced: example.org/zhanaozen" in front
    assert "00:00" not in front


def test_another_day_elsewhere_is_named() -> None:
    front, _ = extracted(compose(replace(PICKET, start=london("2011-12-16T20:30"))))
    assert "London time · Saturday 01:30 in Zhanaozen" in front


def test_a_leaflet_without_an_event_has_no_slab() -> None:
    composed = compose(replace(LEAFLET, event=None))
    page = composed.document.pages[0]
    assert [box for box in boxes(page) if box.ink == ACCENT] == []
    assert collisions(page) == []


def test_without_a_body_the_summary_of_the_event_leads() -> None:
    front = extracted(compose(replace(LEAFLET, body=Text())))[0]
    assert "Oil workers are being shot for striking. Stand with them." in front
    assert "70" not in front


def test_a_retracted_fact_is_not_printed_and_is_found() -> None:
    composed = compose(replace(KILLED, status=FactStatus.RETRACTED))
    assert "70" not in composed.document.text()
    assert {"unknown-field", "retracted-fact"} <= set(rules(composed))


def test_a_disputed_figure_says_so() -> None:
    assert "Disputed. Figures as of" in compose(replace(KILLED, status=FactStatus.DISPUTED)).document.text()


def test_figures_never_print_without_their_date() -> None:
    for languages in LANGUAGES[:3]:
        for page in usual(PaperSize.A5, languages, 2, "colour").document.pages:
            said = " ".join(line.line.text for line in page.lines())
            assert ("70" in said) <= ("10:15" in said)
            assert ("500" in said) <= ("10:00" in said)


def test_a_contact_who_may_not_be_reached_is_not_printed() -> None:
    assert "+44" not in compose(replace(PRESS_DESK, do_not_contact=True)).document.text()


def test_two_languages_side_by_side_share_one_address_and_one_foot() -> None:
    composed = usual(PaperSize.A5, ("en", "ru"), 1, "colour")
    (said,) = extracted(composed)
    assert said.count("33 Thurloe Square") == 1
    assert said.count("example.org/zhanaozen") == 1
    assert "Published by / Издатель: Campaign Kazakhstan" in said
    assert "HB-1 · 16.12.11 · EN+RU" in said
    heads = lines_of(composed.document.pages[0], "H1")
    assert len({line.line.size for line in heads}) == 1
    assert {line.ink for line in heads} == {BLACK, ACCENT}


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A3, PaperSize.LETTER, PaperSize.TABLOID])
def test_two_languages_side_by_side_keep_all_demands_before_the_first_paragraph(paper: PaperSize) -> None:
    composed = usual(paper, ("en", "ru"), 1, "colour")
    (said,) = extracted(composed)
    demands = [demand.text.get(language) for demand in DEMANDS[1:] for language in ("en", "ru")]
    assert [demand for demand in demands if demand.replace("'", "’") not in said] == []
    assert not [finding for finding in composed.findings if finding.field == "demands"]
    assert any("first paragraph" in str(finding.message) for finding in composed.findings)


def test_two_languages_on_a_side_each_are_equally_large() -> None:
    english, russian = usual(PaperSize.A5, ("en", "ru"), 2, "colour").document.pages
    sizes = {line.line.size for page in (english, russian) for line in lines_of(page, "H1")}
    assert len(sizes) == 1


def test_the_second_language_is_marked_in_the_structure() -> None:
    (page,) = usual(PaperSize.A5, ("en", "ru"), 1, "colour").document.pages
    spoken = {line.part.language for line in page.lines() if line.part and "Пикет" in line.line.text}
    assert spoken == {"ru"}


def test_an_imprint_nobody_translated_is_still_said_in_the_language_of_the_paper() -> None:
    front, _ = extracted(usual(PaperSize.A5, ("ru",), 2, "colour"))
    assert "Издатель: Campaign Kazakhstan, PO Box 12345, London E11 1AA" in front


def test_right_to_left_lines_stand_at_the_right_and_the_code_at_the_left() -> None:
    arabic = replace(LEAFLET, headline=text(ar="طالبوا بأجورهم. فأجابوهم بالرصاص."), body=text(ar="الأخبار محجوبة."))
    page = compose(arabic, languages=("ar",)).document.pages[0]
    right = GRIDS[PaperSize.A5].width - GRIDS[PaperSize.A5].margin
    for line in lines_of(page, "H1"):
        assert line.x + line.line.width == pytest.approx(right)
    (code,) = codes(page)
    assert code.x == pytest.approx(GRIDS[PaperSize.A5].margin)


def test_a_very_long_word_is_divided_and_named() -> None:
    composed = compose(replace(LEAFLET, headline=text(en="Donaudampfschifffahrtsgesellschaftskapitän")))
    assert "divided-word" in rules(composed)
    assert collisions(composed.document.pages[0]) == []


def test_letters_without_a_typeface_are_named() -> None:
    composed = compose(replace(LEAFLET, headline=text(en="Stop 𐎠𐎡")))
    (finding,) = [each for each in composed.findings if each.rule == "missing-glyphs"]
    assert finding.severity is Severity.ERROR
    assert "𐎠" in str(finding.message)


def test_a_headline_beyond_twenty_words_is_found() -> None:
    composed = compose(replace(LEAFLET, headline=text(en="word " * 25)))
    assert "headline-too-long" in rules(composed)


def test_demands_that_no_room_is_left_for_are_counted() -> None:
    many = tuple(
        Demand(id=f"demand-{number}", text=text(en=f"Demand number {number} asks for this and that and more besides"))
        for number in range(40)
    )
    composed = compose(replace(LEAFLET, demands=tuple(each.id for each in many)), *many)
    printed = sum(f"number {number} " in composed.document.text() for number in range(40))
    (finding,) = [each for each in composed.findings if each.field == "demands"]
    assert str(40 - printed) in str(finding.message)
    assert all(collisions(page) == [] for page in composed.document.pages)


def test_a_colour_too_light_for_words_gives_a_ground_under_black_ones() -> None:
    plan = replace(PLAN, campaign=replace(PLAN.campaign, colour="#ffe600"))
    composed = _with(plan)
    page = composed.document.pages[0]
    slab = next(box for box in boxes(page) if box.ink == Ink.parse("#ffe600"))
    on_slab = [line for line in page.lines() if slab.y < line.y < slab.y + slab.height]
    assert {line.ink for line in on_slab} == {BLACK}


def _with(plan: Plan) -> Composed:
    return rally(
        Order(plan=plan, record=LEAFLET, paper=PaperSize.A5, languages=("en",), now=NOW, typesetter=TYPESETTER)
    )


def test_an_address_abroad_is_told_in_its_own_order() -> None:
    hall = replace(EMBASSY, address=replace(EMBASSY.address, country="DE"))
    assert "33 Thurloe Square, SW7 2SD London" in compose(hall).document.text()


def test_the_edition_is_dated_by_the_clock_of_the_campaign() -> None:
    plan = replace(PLAN, campaign=replace(PLAN.campaign, zone="Pacific/Auckland"))
    evening = datetime(2011, 12, 16, 20, 0, tzinfo=UTC)
    composed = rally(
        Order(plan=plan, record=LEAFLET, paper=PaperSize.A5, languages=("en",), now=evening, typesetter=TYPESETTER)
    )
    assert "HB-1 · 17.12.11 · EN" in composed.document.text()


def test_an_event_of_unknown_hour_still_has_its_day() -> None:
    start = Moment(local=datetime(2011, 12, 16, 12, 0), zone="Europe/London", precision=Precision.HOUR)
    assert "around 12 noon" in compose(replace(PICKET, start=start)).document.text()


@pytest.mark.parametrize("languages", [("ar", "en"), ("en", "ar")])
def test_beside_another_language_arabic_stands_at_the_right(languages: tuple[str, str]) -> None:
    both = replace(LEAFLET, headline=text(en="They asked.", ar="طالبوا بأجورهم."), demands=())
    here = replace(PICKET, title=text(en="Picket the embassy", ar="وقفة احتجاجية"))
    (page,) = compose(both, here, languages=languages, sides=1).document.pages
    left = {line.line.text: line.x for line in page.lines()}
    assert left["Picket the embassy"] < page.width / 2 < left["وقفة احتجاجية"]
    assert collisions(page) == []


@pytest.mark.parametrize("languages", [("en", "ru"), ("ru", "kk")])
def test_two_languages_on_paper_that_lies_across_have_half_of_it_each(languages: tuple[str, ...]) -> None:
    (page,) = usual(PaperSize.A4_LANDSCAPE, languages, 1, "colour").document.pages
    middle = page.width / 2
    second = [line for line in page.lines() if line.part and line.part.language == languages[1]]
    assert min(line.x for line in second) > middle
    assert all(line.x > middle or line.x + line.line.width < middle for line in page.lines())
    assert [code.x > middle for code in codes(page)] == [False, True]
