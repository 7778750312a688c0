from dataclasses import replace

import pytest

from planner.documents.typesetting.bidi import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE
from planner.documents.wording import SHEET, Origin, Wording
from planner.domain.contact import Point, PointKind
from planner.domain.fact import Fact, FactStatus
from planner.domain.location import Address
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from tests.documents.sample import EMBASSY, INJURED, KILLED, PICKET, PLAN, PRESS_DESK, SQUARE, text

BODY = Origin(kind="leaflets", record="handbill-1", field="body")


def wording(language: str = "en", *, plan: Plan = PLAN, visibility: Visibility = Visibility.PUBLIC) -> Wording:
    return Wording(plan, language, visibility)


def said(words: str, language: str = "en", plan: Plan = PLAN) -> str:
    return wording(language, plan=plan).text(Text.of({language: words}), BODY)


def test_a_fact_opens_a_sentence_with_a_capital_and_continues_one_without() -> None:
    killed = "p to 70 peaceful protesters and supporters of the strikers killed"
    assert said("{fact:killed}. Now {fact:killed}.") == f"U{killed}. Now u{killed}."
    assert said("Now. {fact:killed}") == f"Now. U{killed}"


def test_a_fact_is_dated_by_the_clock_of_the_campaign_and_of_its_place() -> None:
    assert said("As of {fact:killed.as_of}.") == "As of 10:15 London (15:15 Zhanaozen), 16 December 2011."
    assert "(Жанаозен)" in said("{fact:killed.as_of}", "ru")
    assert "(Жаңаөзен)" in said("{fact:killed.as_of}", "kk")


def test_an_event_says_when_and_where() -> None:
    assert said("{event:picket.when}") == "Friday 16 December 2011, 12:00 London (17:00 Zhanaozen)"
    assert said("{event:picket.where}") == "33 Thurloe Square, London SW7 2SD"
    assert said("{event:picket.title}", "kk") == "Елшілік алдындағы пикет"


def test_an_event_takes_its_own_city_where_another_place_shares_its_zone() -> None:
    hall = replace(EMBASSY, id="hall", address=Address(lines=("Hall",), city=text(en="Leeds")))
    plan = PLAN.put(hall, replace(PICKET, location="hall"))
    assert said("{event:picket.when}", plan=plan).endswith("12:00 Leeds (17:00 Zhanaozen)")


@pytest.mark.parametrize("source", ["{fact:nothing}", "{demand:}", "{fact killed}", "{event:picket}"])
def test_a_field_that_says_nothing_is_printed_as_written_and_found(source: str) -> None:
    speaker = wording()
    assert speaker.text(text(en=f"So {source}."), BODY) == f"So {source}."
    (finding,) = speaker.findings
    assert (finding.severity, finding.kind, finding.record, finding.field) == (
        "error",
        "leaflets",
        "handbill-1",
        "body.en",
    )
    assert source in str(finding.message)


@pytest.mark.parametrize("change", [{"status": FactStatus.RETRACTED}, {"deleted": True}])
def test_a_retracted_or_trashed_fact_never_prints(change: dict[str, object]) -> None:
    speaker = wording(plan=PLAN.put(replace(KILLED, **change)))  # type: ignore[arg-type]
    words = speaker.text(text(en="{fact:killed}"), BODY)
    assert "70" not in words
    assert speaker.facts_in(text(en="{fact:killed}"), BODY) == ()
    assert [finding.rule for finding in speaker.findings] == ["unknown-field"]


def test_the_facts_of_a_text_are_those_whose_figures_it_prints() -> None:
    words = text(en="{fact:injured}, {fact:killed}, {fact:injured} by {fact:killed-10.as_of}")
    assert wording().facts_in(words, BODY) == (INJURED, KILLED)


def test_a_missing_translation_prints_the_original_whole_and_is_found() -> None:
    speaker = wording("ru")
    words = speaker.text(text(en="{fact:killed} in Zhanaozen on {event:picket.when}."), BODY)
    assert words.startswith("Up to 70 peaceful")
    assert "Friday 16 December 2011, 12:00 London" in words
    (finding,) = speaker.findings
    assert (finding.rule, finding.field) == ("missing-translation", "body.ru")


def test_a_territory_reads_the_words_of_its_language_without_a_finding() -> None:
    speaker = wording("en-US")
    assert speaker.words(PICKET.title, BODY) == "Picket the embassy"
    assert speaker.findings == ()


def test_foreign_words_are_isolated_in_a_right_to_left_paper_paragraph_by_paragraph() -> None:
    words = wording("ar").text(text(en="One.\n\nTwo."), BODY)
    lines = [line for line in words.split("\n") if line]
    assert all(line[0] == FIRST_STRONG_ISOLATE and line[-1] == POP_DIRECTIONAL_ISOLATE for line in lines)


def test_a_number_prints_as_it_is_dialled_from_abroad() -> None:
    assert wording().phone(PRESS_DESK.points[0]) == "+44 20 7946 0123"


def test_a_number_without_its_area_code_is_not_printed() -> None:
    assert not wording().phone(Point(kind=PointKind.PHONE, value="7946 0123", region="GB"))


def test_a_paper_shows_no_point_above_its_visibility() -> None:
    public = said("{contact:press-desk}")
    assert public == "Press desk, +44 20 7946 0123, press@example.org"
    press = wording(visibility=Visibility.PRESS).contact(PRESS_DESK)
    assert "+44 7700 900123" in press
    assert "0958" not in press
    assert "0999" not in press


def test_a_zone_without_a_place_of_the_campaign_goes_by_its_city() -> None:
    assert wording("de").place("America/New_York").name("de") == "New York"
    assert wording("ru").place("America/New_York").name("ru") == "Нью-Йорк"


def test_a_fact_without_a_number_shows_where_it_is_missing() -> None:
    speaker = wording()
    assert speaker.fact(replace(KILLED, value=None)).startswith("{value}")
    assert [finding.rule for finding in speaker.findings] == ["fact-without-value"]


def test_a_day_is_told_with_the_city_it_was_counted_in() -> None:
    day = Fact(id="day", text=text(en="They came"), as_of=replace(KILLED.as_of, zone=SQUARE.zone), location="square")
    assert said("{fact:day.as_of}", plan=PLAN.put(day)) == "10:15 Zhanaozen (05:15 London), 16 December 2011"


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ("", "up to ", "70", "", " peaceful protesters and supporters of the strikers killed")),
        ("ru", ("убиты ", "до ", "70", "", " мирных демонстрантов и сторонников бастующих")),
        ("kk", ("", "", "70", "-ке дейін", " бейбіт шеруші мен ереуілшілерді қолдаушы қаза тапты")),
    ],
)
def test_a_fact_can_be_taken_apart_at_its_number(language: str, parts: tuple[str, ...]) -> None:
    counted = wording(language).counted(KILLED)
    assert (counted.opening, counted.before, counted.numeral, counted.after, counted.text) == parts


def test_words_of_control_characters_alone_are_no_words() -> None:
    assert said("\x08\u202e") == ""


def test_a_title_longer_than_any_sheet_ends_early_and_is_found_where_it_was_typed() -> None:
    event = replace(PICKET, title=text(en=("Wages " * 300).strip()))
    short = Wording(PLAN.put(event), "en", Visibility.PUBLIC, SHEET)
    title = short.title(event)
    assert len(title) <= SHEET + 1
    assert title.endswith("Wages…")
    (found,) = short.findings
    assert (found.rule, found.kind, found.record, found.field) == ("no-room", "events", PICKET.id, "title")
    assert f"({300 - title.count('Wages')})" in str(found.message)


def test_running_text_and_papers_of_many_pages_say_all() -> None:
    words = ("Wages " * 300).strip()
    assert Wording(PLAN, "en", Visibility.PUBLIC, SHEET).text(text(en=words), BODY) == words
    assert Wording(PLAN, "en", Visibility.PUBLIC).text(text(en=words), replace(BODY, field="headline")) == words
