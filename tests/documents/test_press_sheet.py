"""The press sheet of the sample plan, read back from its PDF."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2 as pdfium
import pytest

from planner import paths
from planner.documents.composed import Composed
from planner.documents.model import Box, Frame, PlacedLine, Stroke
from planner.documents.pdf.render import render
from planner.documents.press_sheet import compose_press_sheet
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.release import PressRelease
from planner.exchange.plan import read_plan

NOW = datetime(2011, 12, 16, 10, 45, tzinfo=UTC)
FACES = Faces(paths.resources() / "fonts")
TYPESETTER = Typesetter(FACES)
MM = 72 / 25.4


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan((paths.resources() / "sample" / "zhanaozen.plan.json").read_bytes())


def release(plan: Plan, **changes: object) -> PressRelease:
    return replace(next(iter(plan.releases.values())), **changes)  # type: ignore[arg-type]


def composed(plan: Plan, language: str = "en", paper: Paper | None = None, **changes: object) -> Composed:
    record = release(plan, **changes)
    return compose_press_sheet(plan, record, language=language, now=NOW, typesetter=TYPESETTER, paper=paper)


def printed(sheet: Composed) -> str:
    """Return what a reader can copy out of the PDF, white space made even."""
    pdf = pdfium.PdfDocument(render(sheet.document, FACES))
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in pdf))


def pages(sheet: Composed) -> list[str]:
    pdf = pdfium.PdfDocument(render(sheet.document, FACES))
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in pdf]


def places(text: str, parts: list[str]) -> list[int]:
    return [text.index(part) for part in parts]


def test_every_part_stands_in_the_order_that_newsrooms_expect(plan: Plan) -> None:
    text = printed(composed(plan))
    parts = [
        "Campaign Kazakhstan",
        "PO Box 12345, London E11 1AA",
        "Press release No. 1",
        "FOR IMMEDIATE RELEASE",
        "Issued 16 December 2011, 10:45 London time",
        "Troops fire on striking oil workers in Kazakhstan",
        "London picket at noon calls for an end to the killing",
        "In response to an appeal by Zhanartu",
        "LONDON, 16 December 2011 – Supporters of",
        "said: “People who asked for their wages",
        "The campaign demands:",
        "1 Stop the killing — withdraw the troops",
        "6 European and other governments must stop backing the regime",
        "ENDS",
        "Media contact",
        "+44 20 7946 0123",
        "Pictures",
        "Figures",
        "Notes to editors",
        "About The campaign brings together",
    ]
    assert places(text, parts) == sorted(places(text, parts))


def test_the_event_is_told_in_both_zones_with_day_date_and_place(plan: Plan) -> None:
    text = printed(composed(plan))
    assert "33 Thurloe Square, London SW7 2SD, on Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)" in text


def test_every_figure_carries_as_of_when_who_says_so_and_how_sure_it_is(plan: Plan) -> None:
    text = printed(composed(plan))
    assert "up to 70 peaceful protesters and supporters of the strikers killed" in text
    assert "strikers killed as of 10:15 London (15:15 Zhanaozen), 16 December 2011" in text
    assert "people injured as of around 10:00 London (15:00 Zhanaozen), 16 December 2011" in text
    assert "gathered peacefully as of 16 December 2011, Zhanaozen" in text
    assert "Source: People in Zhanaozen reached by telephone. Reported, not yet confirmed." in text


def test_a_superseded_figure_a_relative_day_and_a_protected_number_never_print(plan: Plan) -> None:
    for language in ("en", "ru", "kk"):
        text = printed(composed(plan, language))
        digits = re.sub(r"\D", "", text)
        assert not re.search(r"\b50\b", text)
        assert "today" not in text.lower()
        assert "79460958" not in digits  # legal line: internal
        assert "7015550123" not in digits  # witness: secret
        assert "Hand in the letter" not in text  # a phase that is not public


def test_numbers_print_as_they_are_dialled_from_abroad_and_at_home(plan: Plan) -> None:
    text = printed(composed(plan))
    assert "Phone +44 20 7946 0123 United Kingdom: 020 7946 0123" in text
    assert "On the day +44 7700 900123 United Kingdom: 07700 900123" in text


def test_an_embargo_stands_framed_on_every_page_with_both_zones(plan: Plan) -> None:
    until = Moment(local=datetime(2011, 12, 17, 0, 1), zone="Europe/London")
    sheet = composed(plan, embargo=until)
    for page, text in zip(sheet.document.pages, pages(sheet), strict=True):
        assert "EMBARGOED UNTIL 17 December 2011, 00:01 London (05:01 Zhanaozen)" in text
        assert [item.stroke for item in page.items if isinstance(item, Frame)] == [pytest.approx(0.8 * MM)]
    assert "FOR IMMEDIATE RELEASE" not in printed(sheet)


def test_the_foot_tells_issuer_number_date_and_page_and_whether_more_follows(plan: Plan) -> None:
    first, last = pages(composed(plan))
    assert "Campaign Kazakhstan · Release 1 · 16.12.11" in first
    assert "Page 1 of 2" in first
    assert "– more –" in first
    assert "Campaign Kazakhstan · Release 1 · 16.12.11" in last
    assert "Page 2 of 2" in last
    assert "– more –" not in last


def test_a_later_page_opens_with_the_headline(plan: Plan) -> None:
    assert pages(composed(plan))[1].startswith("Troops fire on striking oil workers in Kazakhstan")


def test_the_same_record_gives_the_same_bytes(plan: Plan) -> None:
    again = compose_press_sheet(plan, release(plan), language="en", now=NOW, typesetter=Typesetter(FACES))
    assert render(composed(plan).document, FACES) == render(again.document, Faces(paths.resources() / "fonts"))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "ru", "kk", "ar", "he", "hi", "th"])
def test_nothing_leaves_the_measure_and_no_text_meets_another(plan: Plan, language: str, paper: Paper) -> None:
    for page in composed(plan, language, paper).document.pages:
        left, right = (page.width - 166 * MM) / 2, (page.width + 166 * MM) / 2
        lines = [item for item in page.items if isinstance(item, PlacedLine)]
        for item in lines:
            assert left - 0.1 <= item.x
            assert item.x + item.line.width <= right + 0.1
            assert 18 * MM <= item.y <= page.height - 5 * MM
        for number, one in enumerate(lines):
            for other in lines[number + 1 :]:
                apart = one.x + one.line.width <= other.x + 0.1 or other.x + other.line.width <= one.x + 0.1
                assert apart or abs(one.y - other.y) > 0.6 * min(one.line.size, other.line.size)
        for box in (item for item in page.items if isinstance(item, Box | Frame)):
            assert left - 0.1 <= box.x
            assert box.x + box.width <= right + 0.1
        for rule in (item for item in page.items if isinstance(item, Stroke)):
            assert (rule.x1, rule.x2) == (pytest.approx(left), pytest.approx(right))
