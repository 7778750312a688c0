"""The leaflet that is led by its picture."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import Inking, Page, Photograph
from planner.documents.pdf.render import render
from planner.documents.template import Order, Print
from planner.documents.templates.photo import TEMPLATE
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.leaflet import Leaflet
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.text import Text
from tests.documents.geometry import ROUNDING, SAFE_EDGE, bodies, collisions, lines_of, outside, smallest
from tests.documents.pictures import ALT, CAPTION, picture_of_a_crowd
from tests.documents.sample import PLAN
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

INKS: dict[Print, Inking] = {"colour": Inking.COLOURS, "black": Inking.GREYS, "photocopy": Inking.DOTS}
SPOKEN = {"en": PLAN, "ru": PLAN, "kk": PLAN} | dict.fromkeys(("ar", "he", "hi", "th"), MANY_SCRIPTS)
CREDIT = "Campaign archive"


CROWD = picture_of_a_crowd()


def wanted(
    paper: PaperSize,
    language: str = "en",
    ink: Print = "colour",
    *,
    sides: int = 1,
    bleed: float = 0.0,
    **fields: object,
) -> Order:
    plan: Plan = SPOKEN[language.split("+", maxsplit=1)[0]].put(CROWD)
    leaflet = replace(next(iter(plan.leaflets.values())), **({"image": "crowd"} | fields))  # type: ignore[arg-type]
    return replace(order(leaflet, paper, language, ink, plan=plan, sides=sides), bleed=bleed)


def pictures(page: Page) -> list[Photograph]:
    return [item for item in page.items if isinstance(item, Photograph)]


def covered(page: Page) -> Iterator[str]:
    """Yield the lines that stand on a picture."""
    for photograph in pictures(page):
        right, foot = photograph.x + photograph.width, photograph.y + photograph.height
        for body in bodies(page):
            across = min(body.right, right) - max(body.left, photograph.x)
            if across > ROUNDING and min(body.bottom, foot) - max(body.top, photograph.y) > ROUNDING:
                yield body.what


def faults(paper: Composed) -> list[object]:
    return [
        fault
        for page in paper.document.pages
        for fault in (*covered(page), *collisions(page), *outside(page, FACES))
        if fault
    ]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_everything_has_its_place_on_every_paper_in_every_script(paper: PaperSize, language: str) -> None:
    made = composed("photo", wanted(paper, language))
    assert faults(made) == []
    (page,) = made.document.pages
    (photograph,) = pictures(page)
    area = photograph.width * photograph.height / (page.width * page.height)
    assert 0.2 < area < 0.62
    assert photograph.raster.width / photograph.raster.height == pytest.approx(
        photograph.width / photograph.height, rel=0.01
    )
    assert photograph.x >= SAFE_EDGE - ROUNDING
    assert photograph.x + photograph.width <= page.width - SAFE_EDGE + ROUNDING
    assert smallest(page) >= LEAST_TYPE
    assert CAPTION[language] in " ".join(line.line.text for line in page.lines())


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("paper", [PaperSize.A6, PaperSize.A4, PaperSize.A5_LANDSCAPE])
def test_the_picture_is_printed_in_the_inks_of_the_paper(paper: PaperSize, ink: Print) -> None:
    made = composed("photo", wanted(paper, ink=ink))
    (photograph,) = pictures(made.document.pages[0])
    assert photograph.raster.inking is INKS[ink]
    assert faults(made) == []


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4_LANDSCAPE])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_at_a_print_shop_the_picture_runs_over_the_trim_and_the_words_do_not(paper: PaperSize, language: str) -> None:
    made = composed("photo", wanted(paper, language, bleed=3 * MM))
    (page,) = made.document.pages
    (photograph,) = pictures(page)
    assert page.bleed == 3 * MM
    assert photograph.y == -3 * MM
    ends = (photograph.x, page.width - photograph.x - photograph.width)
    over = [end == pytest.approx(-3 * MM) for end in ends]
    assert over == ([True, True] if paper is PaperSize.A5 else [language == "en", language == "ar"])
    assert outside(page, FACES) == []
    assert list(covered(page)) == []


def test_a_reader_finds_the_words_the_code_and_what_the_picture_shows() -> None:
    data = render(composed("photo", wanted(PaperSize.A5, sides=2)).document, FACES)
    front, back = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    said = " ".join(front.split())
    for words in (CAPTION["en"], CREDIT, "Picket the embassy", "33 Thurloe Square", "Friday 16 December, 12 noon"):
        assert words in said
    assert "1" in back
    shown = pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(shown)]
    with pikepdf.open(BytesIO(data)) as pdf:
        figures = [
            str(each.Alt)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
    assert figures[0] == ALT["en"]


def test_the_picture_is_described_in_the_language_of_the_paper() -> None:
    asked = wanted(PaperSize.A5, "ru")
    asked = replace(asked, plan=asked.plan.put(replace(CROWD, caption=Text.of({"en": CAPTION["en"]}))))
    made = composed("photo", asked)
    (photograph,) = pictures(made.document.pages[0])
    assert photograph.part is not None
    assert photograph.part.alt == ALT["ru"]
    assert "missing-translation" in [
        finding.rule for finding in made.findings if finding.field == "image.caption.ru"
    ], "the caption has no Russian"


def test_two_languages_have_a_side_each_with_the_picture_on_both() -> None:
    asked = replace(wanted(PaperSize.A5, "en+ru", sides=2), pairing=Pairing.ONE_PER_SIDE)
    made = composed("photo", asked)
    assert [len(pictures(page)) for page in made.document.pages] == [1, 1]


@pytest.mark.parametrize("language", ["en+ru", "en+ar", "ar+he"])
@pytest.mark.parametrize("paper", TEMPLATE.papers, ids=str)
def test_side_by_side_one_picture_calls_in_both_languages_and_the_back_says_the_demands(
    paper: PaperSize, language: str
) -> None:
    made = composed("photo", replace(wanted(paper, language, sides=2), pairing=Pairing.SIDE_BY_SIDE))
    assert faults(made) == []
    assert not [finding for finding in made.findings if finding.field == "demands"]
    crowded = any(finding.field == "image" and finding.rule == "no-room" for finding in made.findings)
    assert crowded == (paper is PaperSize.A6)
    assert [len(pictures(page)) for page in made.document.pages] == [0 if crowded else 1, 0]
    assert {line.part.language for line in lines_of(made.document.pages[0], "H1") if line.part} == {
        "",
        language.split("+")[1],
    }


def test_without_a_picture_it_is_a_rally_and_says_so() -> None:
    asked = wanted(PaperSize.A5, image=None)
    made, rally = composed("photo", asked), composed("rally", asked)
    assert rules(made)[0] == "no-picture"
    assert render(made.document, FACES) == render(rally.document, FACES)
    trashed = replace(asked, plan=asked.plan.put(replace(CROWD, deleted=True), replace(asked.leaflet, image="crowd")))
    trashed = replace(trashed, record=trashed.plan.leaflets[asked.leaflet.id])
    assert "no-picture" in rules(composed("photo", trashed))


def test_words_that_leave_no_room_for_a_picture_are_set_without_one() -> None:
    made = composed("photo", wanted(PaperSize.A6, headline=Text.of({"en": "Bread and roses for everyone. " * 12})))
    assert "no-room" in [finding.rule for finding in made.findings if finding.field == "image"]
    assert pictures(made.document.pages[0]) == []


@pytest.mark.parametrize(("width", "severities"), [(500, ["warning"]), (1200, ["hint"]), (2400, [])])
def test_a_picture_too_small_for_the_paper_is_named(width: int, severities: list[str]) -> None:
    asked = wanted(PaperSize.A5)
    asked = replace(asked, plan=asked.plan.put(picture_of_a_crowd(width, width * 2 // 3)))
    found = [finding for finding in composed("photo", asked).findings if finding.rule == "coarse-picture"]
    assert [finding.severity.value for finding in found] == severities


def test_a_picture_without_words_or_a_name_is_named() -> None:
    asked = wanted(PaperSize.A5)
    bare = replace(CROWD, alt=Text(), credit=Text(), caption=Text())
    made = composed("photo", replace(asked, plan=asked.plan.put(bare)))
    assert {("no-alt-text", "image.alt"), ("no-credit", "image.credit")} <= {
        (finding.rule, finding.field) for finding in made.findings
    }
    assert not {"no-alt-text", "no-credit", "no-picture"} & {*rules(composed("photo", asked))}


def test_what_finds_no_place_beside_a_picture_is_named_or_on_the_back() -> None:
    one = composed("photo", wanted(PaperSize.A5, sides=1))
    assert "demands" in [finding.field for finding in one.findings if finding.rule == "no-room"]
    two = composed("photo", wanted(PaperSize.A5, sides=2))
    assert "no-room" not in rules(two)
    assert len(read_back(two)) == 2


def test_the_same_order_makes_the_same_bytes() -> None:
    asked = wanted(PaperSize.A5)
    assert render(composed("photo", asked).document, FACES) == render(composed("photo", asked).document, FACES)


letters = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(headline=letters, body=letters, caption=letters, paper=st.sampled_from([PaperSize.A6, PaperSize.A4_LANDSCAPE]))
def test_no_words_make_it_fail_or_stand_on_the_picture(
    headline: str, body: str, caption: str, paper: PaperSize
) -> None:
    asked = wanted(paper, headline=Text.of({"en": headline}), body=Text.of({"en": body}))
    asked = replace(asked, plan=asked.plan.put(replace(CROWD, caption=Text.of({"en": caption}))))
    made = composed("photo", asked)
    assert [list(covered(page)) for page in made.document.pages] == [[] for _ in made.document.pages]
    assert isinstance(asked.leaflet, Leaflet)
    render(made.document, FACES)
