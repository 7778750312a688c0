from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.cards.rights import all_rights, rights_in
from planner.documents.composed import Composed
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.contact import Contact
from planner.domain.errors import PlannerError
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.visibility import Visibility
from tests.documents.geometry import collisions, lines_of, outside, smallest
from tests.documents.sample import LEAFLET, PLAN, text
from tests.documents.templates.ordering import FACES, LEGAL, MANY_SCRIPTS, composed, order, read_back, rules

CARD = replace(LEAFLET, id="card", headline=text(en="If the police stop you"))
PAPERS = template("bust-card").papers
SMALL = PAPERS[0]


def in_place(jurisdiction: str, *records: Record) -> Plan:
    """Return the sample plan where a law holds, with a number for legal support."""
    campaign = replace(PLAN.campaign, jurisdiction=jurisdiction, languages=("en", "ru", "de", "es", "fr"))
    return replace(PLAN, campaign=campaign).put(LEGAL, *records)


def card(
    language: str = "en", paper: PaperSize = SMALL, ink: Print = "black", plan: Plan | None = None, body: str = ""
) -> Composed:
    leaflet = replace(CARD, body=text(**{language: body}))
    return composed("bust-card", order(leaflet, paper, language, ink, plan=plan or in_place("GB-ENG")))


CASES = [
    (paper, ink, plan, language)
    for paper in PAPERS
    for ink in ("black", "photocopy")
    for plan, languages in (
        (in_place("GB-ENG"), "en ru"),
        (in_place("GB-SCT"), "en"),
        (in_place("GB-NIR"), "en"),
        (in_place("IE"), "en"),
        (in_place("FR"), "fr en"),
        (in_place("DE"), "de en"),
        (in_place("US"), "en es"),
        (MANY_SCRIPTS, "ar fa he hi th"),
    )
    for language in languages.split()
]


@pytest.mark.parametrize(("paper", "ink", "plan", "language"), CASES)
def test_every_card_says_all_its_rows_and_nothing_meets(
    paper: PaperSize, ink: Print, plan: Plan, language: str
) -> None:
    set_card = composed("bust-card", order(replace(CARD, contacts=()), paper, language, ink, plan=plan))
    (page,) = set_card.document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []
    assert smallest(page) >= LEAST_TYPE
    assert len({line.part for line in lines_of(page, "TH")}) == 5
    assert "no-room" not in rules(set_card)
    assert "20 7946 0958" in set_card.document.text()
    # What reads PDFs may turn the words of a line round where letters run from the right.
    assert {"7946", "0958"} <= set(read_back(set_card)[0].split())


def test_eight_cards_cut_an_a4_without_rest() -> None:
    (page,) = card().document.pages
    assert page.width * 2 == pytest.approx(210 * MM)
    assert page.height * 4 == pytest.approx(297 * MM)


def test_the_number_is_the_largest_thing_and_dialled_as_at_home() -> None:
    (page,) = card().document.pages
    largest = max(page.lines(), key=lambda line: line.line.size)
    assert (largest.line.text, largest.line.size) == ("020 7946 0958", 25)


def test_type_and_rows_have_the_measures_of_the_design() -> None:
    (page,) = card().document.pages
    keys, texts, title = (lines_of(page, role) for role in ("TH", "TD", "H1"))
    assert {line.line.size for line in keys} == {12.5}
    assert {line.line.size for line in texts} == {11.2}
    assert [line.line.size for line in title] == [18]
    assert [lower.y - upper.y for upper, lower in pairwise(keys)] == pytest.approx([6.67 * MM] * 4, abs=0.2 * MM)
    assert texts[0].x - keys[0].x == pytest.approx(33.5 * MM, abs=0.2 * MM)
    assert keys[0].x == pytest.approx(5.5 * MM)


def test_abroad_the_number_is_dialled_with_its_country() -> None:
    assert "+44 20 7946 0958" in card(plan=in_place("DE")).document.text()


def test_no_other_closed_number_stands_on_a_card() -> None:
    closed = replace(
        LEGAL,
        points=(
            *LEGAL.points,
            replace(LEGAL.points[0], value="020 7946 0111", purposes=()),
            replace(LEGAL.points[0], value="020 7946 0222", visibility=Visibility.SECRET),
        ),
    )
    said = card(plan=in_place("GB-ENG", closed)).document.text()
    assert "0958" in said
    assert not [number for number in ("0111", "0222", "0999", "0123", "900123") if number in said]


def test_printing_an_internal_number_is_said() -> None:
    open_line = replace(LEGAL, points=(replace(LEGAL.points[0], visibility=Visibility.PUBLIC),))
    assert "internal-number" in rules(card())
    assert "internal-number" not in rules(card(plan=in_place("GB-ENG", open_line)))


@pytest.mark.parametrize(
    "contact",
    [
        replace(LEGAL, points=()),
        replace(LEGAL, deleted=True),
        replace(LEGAL, do_not_contact=True),
        replace(LEGAL, points=(replace(LEGAL.points[0], visibility=Visibility.SECRET),)),
        replace(LEGAL, points=(replace(LEGAL.points[0], value="7946 0958", region=""),)),
    ],
)
def test_without_a_number_that_can_be_dialled_no_card_is_printed(contact: Contact) -> None:
    with pytest.raises(PlannerError, match="needs a number for legal support"):
        card(plan=in_place("GB-ENG", contact))


def test_of_two_legal_lines_one_has_to_be_chosen() -> None:
    other = replace(LEGAL, id="other", points=(replace(LEGAL.points[0], value="020 7946 0333"),))
    plan = in_place("GB-ENG", other)
    with pytest.raises(PlannerError, match="several numbers"):
        card(plan=plan)
    chosen = replace(CARD, contacts=("press-desk", "other"))
    assert "0333" in composed("bust-card", order(chosen, SMALL, plan=plan)).document.text()


def test_the_organisers_own_rows_and_headline_come_before_ours() -> None:
    own = card(body="Say nothing: to anyone\n\nCall us: the number is below", plan=in_place("XX"))
    said = own.document.text()
    assert "If the police stop you" in said
    assert [line.line.text for line in lines_of(own.document.pages[0], "TH")] == ["Say nothing", "Call us"]
    assert "checked" not in said


def test_a_text_that_is_no_list_of_rows_leaves_ours_standing() -> None:
    said = card(body="News is blocked: be their voice.\n\nOn Friday at 12:00 we meet").document.text()
    assert "Stopped or arrested?" in said
    assert "News is blocked" not in said


def test_where_nobody_wrote_about_the_law_the_way_out_is_said() -> None:
    with pytest.raises(PlannerError, match="Write your own into the text of the leaflet"):
        card(plan=in_place("XX"))


def test_words_about_the_law_are_old_after_twelve_months() -> None:
    rights = rights_in("GB-WLS")
    assert rights is not None
    checked = datetime.combine(rights.checked, datetime.min.time(), UTC)
    for days, old in ((364, False), (367, True)):
        now = checked + timedelta(days=days)
        paper = composed("bust-card", order(CARD, SMALL, plan=in_place("GB-WLS"), now=now))
        assert ("rights-old" in rules(paper)) is old
    assert f"checked {rights.checked:%d.%m.%y}" in card().document.text()


def test_every_text_about_the_law_has_five_short_rows_in_each_of_its_languages_and_sources() -> None:
    for rights in all_rights():
        assert rights.sources
        for row in rights.rows:
            assert set(row.key.languages()) == set(row.text.languages()) == set(rights.place.languages())
        assert len(rights.rows) == 5


@pytest.mark.parametrize(
    ("jurisdiction", "language"),
    [(rights.applies[0], language) for rights in all_rights() for language in rights.place.languages()],
)
def test_nearly_every_row_about_the_law_takes_one_line(jurisdiction: str, language: str) -> None:
    (page,) = card(language, plan=in_place(jurisdiction)).document.pages
    assert len(lines_of(page, "TH")) == 5
    assert len(lines_of(page, "TD")) <= 6


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.tuples(st.from_regex(r"[A-Za-z]{1,20}", fullmatch=True), st.text(min_size=1, max_size=200))))
def test_any_rows_are_set_or_named(rows: list[tuple[str, str]]) -> None:
    paper = card(body="\n\n".join(f"{key}: {words}" for key, words in rows))
    (page,) = paper.document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []
