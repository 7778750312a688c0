"""The press sheet of the sample plan, read back from its PDF."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest

from planner import paths
from planner.documents.composed import Composed
from planner.documents.model import Box, Frame, Page, Part, PlacedLine, Role, Stroke
from planner.documents.pdf.render import render
from planner.documents.press_sheet import compose_press_sheet
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.release import PressRelease, ReleaseKind
from planner.domain.text import Text
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
            assert (rule.x1, rule.x2) == pytest.approx((left, right))


def long_body(plan: Plan, times: int) -> Text:
    body = release(plan).body.get("en")
    return Text.of({"en": "\n\n".join([body] * times)})


def page_of(sheet: Composed, words: str) -> int:
    return next(number for number, text in enumerate(pages(sheet)) if words in text)


@pytest.mark.parametrize("times", range(1, 6))
def test_the_end_mark_the_line_before_it_and_the_media_contact_share_a_page(plan: Plan, times: int) -> None:
    sheet = composed(plan, body=long_body(plan, times))
    last = page_of(sheet, "6 European and other governments")
    assert page_of(sheet, "ENDS") == last
    assert page_of(sheet, "Media contact") == last
    assert page_of(sheet, "press@example.org") == last


@pytest.mark.parametrize("times", range(1, 6))
def test_a_short_paragraph_never_parts_and_a_long_one_leaves_two_lines_on_each_page(plan: Plan, times: int) -> None:
    sheet = composed(plan, body=long_body(plan, times))
    homes: dict[Part, list[int]] = {}
    for number, page in enumerate(sheet.document.pages):
        for line in page.lines():
            if line.part is not None and line.part.role in (Role.P, Role.QUOTE):
                homes.setdefault(line.part, []).append(number)
    for found in homes.values():
        assert len(set(found)) == 1 or (len(found) > 3 and min(map(found.count, set(found))) >= 2)


def test_a_sheet_of_more_than_two_pages_is_named(plan: Plan) -> None:
    assert "PR10" not in rules(composed(plan))
    assert "PR10" in rules(composed(plan, body=long_body(plan, 6)))
    patient = replace(plan.campaign, limits=replace(plan.campaign.limits, release_pages=9))
    assert "PR10" not in rules(composed(replace(plan, campaign=patient), body=long_body(plan, 6)))
    advisory = composed(plan, kind=ReleaseKind.ADVISORY, body=long_body(plan, 6))
    assert ("PR26" in rules(advisory)) is (len(advisory.document.pages) > 1)


def rules(sheet: Composed) -> set[str]:
    return {finding.rule for finding in sheet.findings}


def test_a_headline_gives_way_to_two_lines_and_then_is_named(plan: Plan) -> None:
    headline = "Soldiers and police open fire on striking oil workers and their families in Zhanaozen"
    assert "headline-too-long" not in rules(composed(plan, headline=Text.of({"en": headline})))
    sheet = composed(plan, headline=Text.of({"en": f"{headline} {headline}"}))
    assert "headline-too-long" in rules(sheet)
    assert f"{headline} {headline}" in printed(sheet)


def test_a_word_wider_than_the_sheet_is_named(plan: Plan) -> None:
    assert "word-too-wide" in rules(composed(plan, headline=Text.of({"en": "Solidarity" * 9})))


def test_a_character_that_no_typeface_has_is_named(plan: Plan) -> None:
    found = composed(plan, headline=Text.of({"en": "No \N{RUNIC LETTER URUZ UR U}"})).findings
    assert [str(each.message) for each in found] == ["No typeface has these characters: \N{RUNIC LETTER URUZ UR U}"]


def test_the_body_is_made_smaller_only_where_that_saves_a_page(plan: Plan) -> None:
    def size(sheet: Composed) -> float:
        lines = sheet.document.pages[0].lines()
        return next(each.line.size for each in lines if "Supporters of" in each.line.text)

    assert size(composed(plan)) == 11.5
    assert size(composed(plan, body=Text.of({"en": "Supporters of the strikers."}))) == 11.5


def test_a_sheet_from_right_to_left_is_mirrored(plan: Plan) -> None:
    left_to_right, mirrored = (composed(plan, language).document.pages[0] for language in ("en", "ar"))

    def starts(page: Page, role: Role) -> set[int]:
        return {round(each.x) for each in page.lines() if each.part and each.part.role is role}

    def ends(page: Page, role: Role) -> set[int]:
        return {
            round(page.width - each.x - each.line.width)
            for each in page.lines()
            if each.part and each.part.role is role
        }

    assert starts(left_to_right, Role.LABEL) == ends(mirrored, Role.LABEL) == {round(22 * MM)}
    assert starts(left_to_right, Role.HEADER) == ends(mirrored, Role.HEADER) == {round(58 * MM)}


def test_headings_demands_and_contacts_are_tagged_for_screen_readers(plan: Plan) -> None:
    roles = [line.part.role for page in composed(plan).document.pages for line in page.lines() if line.part]
    assert roles.count(Role.H1) == 2  # one headline on two lines
    assert roles.count(Role.QUOTE) == 3
    assert {Role.H2, Role.LABEL, Role.BODY, Role.HEADER, Role.CELL} <= set(roles)
    with pikepdf.open(BytesIO(render(composed(plan).document, FACES))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo.Title) == "Troops fire on striking oil workers in Kazakhstan"


def test_the_plain_text_twin_says_all_that_is_printed_but_the_foot(plan: Plan) -> None:
    sheet = composed(plan)
    twin = re.sub(r"\s+", " ", sheet.document.text())
    assert "up to 70 peaceful protesters and supporters of the strikers killed and at least 500 people injured" in twin
    assert "Page 1 of 2" not in twin


def test_a_correction_is_framed_above_the_headline_and_marks_what_changed(plan: Plan) -> None:
    before = release(plan, facts=("killed-10", "injured"))
    note = Text.of({"en": "Updates the number killed in paragraph 2"})
    now = release(plan, id="now", kind=ReleaseKind.CORRECTION, corrects=before.id, change_note=note)
    sheet = compose_press_sheet(plan.put(before, now), now, language="en", now=NOW, typesetter=TYPESETTER)
    text = printed(sheet)
    parts = ["Correction No. 1", "To press release No. 1", "Updates the number killed", "Was", "Now", "Troops fire on"]
    assert places(text, parts) == sorted(places(text, parts))
    page = sheet.document.pages[0]
    assert [item.stroke for item in page.items if isinstance(item, Frame)] == [pytest.approx(1.2 * MM)]
    assert sum(isinstance(item, Box) for item in page.items) == 1 + 5  # the bar, and one for each changed line


def test_an_advisory_is_one_page_of_answers(plan: Plan) -> None:
    kind = ReleaseKind.ADVISORY
    sheet = composed(plan, kind=kind, headline=Text.of({"en": "Noon picket"}), demands=(), facts=(), notes=Text())
    (text,) = pages(sheet)
    parts = ["Media advisory No. 1", "What Picket the embassy", "When Friday 16 December", "Where 33 Thurloe Square"]
    parts += ["Who Campaign Kazakhstan", "Pictures", "Media contact"]
    assert places(text, parts) == sorted(places(text, parts))
    assert "ENDS" not in text
