"""What the sheet says, before it is set."""

from dataclasses import replace
from datetime import UTC, date, datetime

from planner import paths
from planner.documents.press.editor import Editor
from planner.documents.press.manuscript import ContactRow, FigureRow, Manuscript, Row, TextRow
from planner.domain.campaign import Campaign
from planner.domain.contact import Point, PointKind, Purpose
from planner.domain.fact import FactStatus
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.release import Dateline, PressRelease, ReleaseKind
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.exchange.plan import read_plan

NOW = datetime(2011, 12, 16, 12, 30, tzinfo=UTC)
PLAN = read_plan((paths.resources() / "sample" / "zhanaozen.plan.json").read_bytes())
RELEASE = PLAN.releases["statement-1"]


def manuscript(release: PressRelease = RELEASE, plan: Plan = PLAN, language: str = "en") -> Manuscript:
    return Editor(plan, release, language, NOW).manuscript()


def row(sheet: Manuscript, label: str) -> Row:
    return next(row for row in sheet.rows if row.label == label)


def english(words: str) -> Text:
    return Text.of({"en": words})


def with_point(point: Point) -> Plan:
    desk = PLAN.contacts["press-desk"]
    return PLAN.put(replace(desk, points=(*desk.points, point)))


def ways(plan: Plan) -> dict[str, str]:
    contacts = row(manuscript(plan=plan), "Media contact")
    assert isinstance(contacts, ContactRow)
    return {way.value: way.detail for card in contacts.cards for way in card.ways}


def figures(plan: Plan = PLAN) -> FigureRow:
    found = row(manuscript(plan=plan), "Figures")
    assert isinstance(found, FigureRow)
    return found


# Head


def test_an_unissued_paper_carries_the_time_at_which_it_is_made() -> None:
    assert manuscript(replace(RELEASE, issued=None)).stamps == ("Issued 16 December 2011, 12:30 London time",)


def test_a_paper_without_a_number_says_only_what_it_is() -> None:
    sheet = manuscript(replace(RELEASE, number="", kind=ReleaseKind.STATEMENT))
    assert sheet.kind == "Statement"
    assert sheet.foot == "Campaign Kazakhstan · Statement · 16.12.11"


def test_without_an_own_organisation_the_campaign_issues() -> None:
    plan = Plan.of(Campaign(name="Oil workers"), [PressRelease(id="one", headline=english("Strike"))])
    sheet = manuscript(plan.releases["one"], plan)
    assert (sheet.issuer, sheet.address, sheet.rows) == ("Oil workers", "", ())


def test_the_letterhead_shows_no_address_that_is_not_for_the_press() -> None:
    home = Point(kind=PointKind.POST, value="1 Home Street", visibility=Visibility.INTERNAL)
    desk = PLAN.contacts["press-desk"]
    assert manuscript(plan=PLAN.put(replace(desk, points=(home,)))).address == ""


# Body


def test_the_dateline_runs_in_with_the_first_paragraph_in_bold() -> None:
    opening = manuscript().paragraphs[0].words[0]
    assert (opening.text, opening.weight) == ("LONDON, 16 December 2011 –", 700)


def test_a_dateline_in_the_campaigns_own_city_needs_no_translation() -> None:
    release = replace(
        RELEASE, body=Text.of({"ru": "Пикет."}), dateline=Dateline(city=english("London"), date=date(2011, 12, 16))
    )
    assert (
        manuscript(release, language="ru").paragraphs[0].words[0].text
        == "Лондон, 16 декабря 2011\N{NO-BREAK SPACE}г. —"
    )


def test_time_and_place_are_bold_once_and_only_in_the_first_paragraph() -> None:
    told = "At {event:picket.where} on {event:picket.when}. Again: {event:picket.where}."
    sheet = manuscript(replace(RELEASE, body=english(f"{told}\n\n{told}"), statements=(), dateline=None))
    bold = [[span.text for span in each.words if span.weight] for each in sheet.paragraphs]
    assert bold == [
        ["33 Thurloe Square, London SW7 2SD", "Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)"],
        [],
    ]


def test_a_quotation_follows_the_second_paragraph() -> None:
    assert [each.quotation for each in manuscript().paragraphs] == [False, False, True, False]


def test_a_quotation_follows_the_only_paragraph_of_a_short_paper() -> None:
    sheet = manuscript(replace(RELEASE, body=english("One.")))
    assert [each.quotation for each in sheet.paragraphs] == [False, True]


def test_an_untranslated_body_is_said_wholly_in_its_own_language_and_noted() -> None:
    editor = Editor(PLAN, RELEASE, "ru", NOW)
    sheet = editor.manuscript()
    assert {each.language for each in sheet.paragraphs} == {"en"}
    assert "As of 10:15 London (15:15 Zhanaozen)" in sheet.paragraphs[1].words[0].text
    assert "body.ru" in {finding.field for finding in editor.findings if finding.rule == "missing-translation"}


# Contacts


def test_a_point_that_is_not_for_the_press_is_no_media_contact() -> None:
    for visibility in (Visibility.INTERNAL, Visibility.SECRET):
        point = Point(kind=PointKind.PHONE, value="020 7946 0777", region="GB", visibility=visibility)
        assert "+44 20 7946 0777" not in ways(with_point(point))


def test_a_legal_line_is_no_media_contact_even_where_the_press_may_see_it() -> None:
    point = Point(
        kind=PointKind.PHONE,
        value="020 7946 0777",
        region="GB",
        purposes=(Purpose.LEGAL,),
        visibility=Visibility.PRESS,
    )
    assert "+44 20 7946 0777" not in ways(with_point(point))


def test_a_number_that_cannot_be_dialled_is_not_printed() -> None:
    point = Point(kind=PointKind.PHONE, value="9460123", region="GB", visibility=Visibility.PRESS)
    assert ways(with_point(point)) == ways(PLAN)


def test_hours_stand_beside_the_number() -> None:
    point = Point(
        kind=PointKind.PHONE, value="020 7946 0777", region="GB", visibility=Visibility.PRESS, hours="until 22:00"
    )
    assert ways(with_point(point))["+44 20 7946 0777"] == "United Kingdom: 020 7946 0777 · until 22:00"


def test_a_contact_who_is_not_to_be_contacted_is_left_out() -> None:
    desk = replace(PLAN.contacts["press-desk"], do_not_contact=True)
    assert not any(isinstance(each, ContactRow) for each in manuscript(plan=PLAN.put(desk)).rows)


# Figures


def test_figures_that_share_source_and_status_say_so_once() -> None:
    assert figures().common == ("Source: People in Zhanaozen reached by telephone.", "Reported, not yet confirmed.")


def test_figures_that_differ_in_status_each_say_their_own() -> None:
    row = figures(PLAN.put(replace(PLAN.facts["injured"], status=FactStatus.CONFIRMED)))
    assert row.common == ()
    assert row.figures[0].known.endswith("reached by telephone. Reported, not yet confirmed.")
    assert row.figures[1].known.endswith("reached by telephone. Confirmed.")


def test_a_source_that_is_not_for_the_press_prints_only_what_sort_it_is() -> None:
    source = replace(PLAN.sources["phone-sources"], visibility=Visibility.SECRET)
    assert figures(PLAN.put(source)).common[0] == "Source: eyewitnesses."


def test_a_retracted_figure_does_not_print() -> None:
    row = figures(PLAN.put(replace(PLAN.facts["troops"], status=FactStatus.RETRACTED)))
    assert not any("marines" in span.text for figure in row.figures for span in figure.words)


def test_the_number_of_a_figure_is_bold_with_its_qualifier() -> None:
    words = figures().figures[0].words
    assert (words[0].text, words[0].weight) == ("Up to 70", 700)


# Pictures


def test_pictures_tell_the_public_parts_by_the_clock_of_the_place() -> None:
    pictures = row(manuscript(), "Pictures")
    assert isinstance(pictures, TextRow)
    told = " ".join(span.text for paragraph in pictures.paragraphs for span in paragraph)
    assert "Gather, 11:45 London. Speeches, 12:15 London." in told
    assert "letter" not in told


# Correction and advisory


def correction() -> tuple[Plan, PressRelease]:
    before = replace(RELEASE, facts=("killed-10", "injured"))
    now = replace(
        RELEASE,
        id="now",
        kind=ReleaseKind.CORRECTION,
        corrects=RELEASE.id,
        change_note=english("Updates the number killed in paragraph 2"),
        issued=Moment(local=datetime(2011, 12, 16, 11, 20), zone="Europe/London"),
    )
    return PLAN.put(before, now), now


def test_a_correction_says_what_was_what_is_and_which_paper_it_replaces() -> None:
    plan, release = correction()
    sheet = manuscript(release, plan)
    notice = sheet.notice
    assert notice is not None
    assert notice.title == "Updates the number killed in paragraph 2"
    (change,) = notice.changes
    assert change.was == "at least 50 people killed (as of around 10:00 London (15:00 Zhanaozen), 16 December 2011)"
    assert change.now.startswith("up to 70 peaceful protesters")
    assert notice.replaces == "To press release No. 1 · Issued 16 December 2011, 10:45 London time"
    assert sheet.stamps == ("To press release No. 1", "Issued 16 December 2011, 11:20 London time")


def test_a_correction_marks_the_paragraphs_with_a_changed_figure() -> None:
    plan, release = correction()
    assert [each.changed for each in manuscript(release, plan).paragraphs] == [False, True, False, False]


def test_an_advisory_answers_what_when_where_and_who_and_has_no_end_mark() -> None:
    sheet = manuscript(replace(RELEASE, kind=ReleaseKind.ADVISORY, facts=(), notes=Text()))
    answers = {each.label: each.answer for each in sheet.rows if isinstance(each, TextRow)}
    assert answers["What"] == "Picket the embassy"
    assert answers["When"] == "Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)"
    assert answers["Where"] == "33 Thurloe Square, London SW7 2SD"
    assert answers["Who"] == "Campaign Kazakhstan"
    assert sheet.end == ""
