"""Keeping the ledger: a figure changes, its hour is set, and the paper that still says the old one is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.fact import FactStatus, Qualifier
from planner.domain.message import Message
from planner.domain.moment import Precision
from planner.domain.visibility import Visibility
from planner.gui.desk import Desk
from planner.gui.facts.ledger import FactRow
from planner.gui.facts.page import FactsPage
from planner.gui.headed_rows import Heading
from planner.gui.ledger_list import ROW
from planner.gui.widgets.button import Button
from planner.gui.widgets.choice import Choice
from planner.services.editions import remembered
from planner.services.papers import leaflet


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None], kept: Callable[[Desk], None]) -> FactsPage:
    page = FactsPage(desk)
    page.resize(1174, 735)
    show(page)
    kept(desk)
    return page


def rows(page: FactsPage) -> list[Heading | FactRow]:
    model = page.list.rows
    return [model.index(at).data(ROW) for at in range(model.rowCount())]


def facts(page: FactsPage) -> list[FactRow]:
    return [row for row in rows(page) if isinstance(row, FactRow)]


def test_facts_stand_under_the_hour_of_their_knowledge_in_both_zones_newest_first(page: FactsPage) -> None:
    told = [(row.own, row.others) if isinstance(row, Heading) else row.id for row in rows(page)]
    assert told == [
        ("10:15 London", "15:15 Zhanaozen"),
        "killed",
        "troops",
        ("around 10:00 London", "around 15:00 Zhanaozen"),
        "injured",
        "killed-10",
        ("16 December 2011", "the whole day, Zhanaozen"),
        "crowd",
    ]


def test_a_replaced_figure_says_when_and_by_what(page: FactsPage) -> None:
    old = next(row for row in facts(page) if row.id == "killed-10")
    assert old.replaced == "Replaced at 10:15 by “up to 70”"
    assert (old.figure.before, old.figure.number) == ("at least", "50")


def test_a_changed_number_is_kept_and_reaches_the_ledger(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "injured")
    page.edit()
    page.editor.figure.setFocus()
    page.editor.figure.selectAll()
    QTest.keyClicks(page.editor.figure, "1,200")
    page.editor.text.setFocus()
    page.editor.qualifier.chosen.emit("about")
    kept(desk)
    fact = desk.plan.facts["injured"]
    assert (fact.value, fact.qualifier) == (1200.0, Qualifier.ABOUT)
    assert next(row for row in facts(page) if row.id == "injured").figure.number == "1,200"
    assert desk.workspace.undo_label() == Message("change the figure to “{fact}”", fact="about 1,200 people injured")


def test_a_word_in_place_of_a_number_is_refused_beside_the_field_and_nothing_is_kept(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "injured")
    page.edit()
    page.editor.figure.setFocus()
    page.editor.figure.selectAll()
    QTest.keyClicks(page.editor.figure, "many")
    page.editor.text.setFocus()
    kept(desk)
    assert desk.plan.facts["injured"].value == 500
    assert "figures, such as 1,500" in page.editor._rows["figure"].notice.text()


def test_words_without_their_number_are_minded_and_mended_with_one_click(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "injured")
    page.edit()
    page.editor.text.setFocus()
    page.editor.text.selectAll()
    QTest.keyClicks(page.editor.text, "people in hospital")
    page.editor.figure.setFocus()
    notice = page.editor._rows["text"].notice
    assert notice.text() == "The number is not among these words."
    notice.findChildren(Button)[0].click()
    kept(desk)
    assert desk.plan.facts["injured"].text.get("en") == "{value} people in hospital"
    assert notice.isHidden()


def test_the_hour_as_of_which_it_was_known_is_edited_and_its_exactness(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "killed")
    page.edit()
    page.editor.as_of.time.setTime(QTime(10, 30))
    page.editor.as_of.commit()
    kept(desk)
    assert desk.plan.facts["killed"].as_of.local == datetime(2011, 12, 16, 10, 30)
    assert rows(page)[0] == replace_heading(rows(page)[0], "10:30 London")
    page.editor.exactness.chosen.emit("day")
    kept(desk)
    as_of = desk.plan.facts["killed"].as_of
    assert (as_of.precision, as_of.local) == (Precision.DAY, datetime(2011, 12, 16))


def replace_heading(row: Heading | FactRow, own: str) -> Heading:
    assert isinstance(row, Heading)
    return replace(row, own=own)


def test_a_newer_figure_replaces_the_old_one_which_stays_struck_through(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "injured")
    page.shown.newer.click()
    assert page.editor.title.text() == "A newer figure"
    page.editor.figure.setFocus()
    QTest.keyClicks(page.editor.figure, "800")
    page.editor.text.setFocus()
    kept(desk)
    newer = desk.plan.facts[page.draft.id]
    assert (newer.supersedes, newer.value, newer.metric) == ("injured", 800.0, "injured")
    assert newer.as_of.local == datetime(2011, 12, 16, 10, 47)
    old = next(row for row in facts(page) if row.id == "injured")
    assert old.replaced == "Replaced at 10:47 by “at least 800”"


def test_a_new_fact_begins_with_its_number(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    page.add_record()
    qtbot.waitUntil(page.editor.figure.hasFocus)
    QTest.keyClicks(page.editor.figure, "12")
    page.editor.text.setFocus()
    kept(desk)
    assert desk.plan.facts[page.draft.id].value == 12
    assert desk.workspace.undo_label() == Message("add the fact “{fact}”", fact="12")
    QTest.keyClicks(page.editor.text, "{value} trade unionists arrested")
    page.editor.figure.setFocus()
    kept(desk)
    assert next(row for row in facts(page) if row.id == page.draft.id).words == "trade unionists arrested"


def test_a_newer_figure_without_its_number_does_not_replace_the_old_one(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "injured")
    page.replace_fact()
    page.editor.qualifier.chosen.emit("about")
    page.open_record("facts", "killed")
    kept(desk)
    assert desk.plan.superseded_by("injured") is None
    assert len(desk.plan.facts) == 5


def test_a_new_source_is_made_by_its_name_and_its_reliability_kept(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("facts", "killed")
    page.edit()
    finder = page.editor.sources.finder
    finder.setFocus()
    QTest.keyClicks(finder, "Hospital staff")
    QTest.keyClick(finder, Qt.Key.Key_Return)
    kept(desk)
    made = desk.plan.facts["killed"].sources[1]
    assert desk.plan.sources[made].name == "Hospital staff"
    choices = {each.accessibleName(): each for each in page.editor.sources.findChildren(Choice)}
    choices["Reliability of Hospital staff"].chosen.emit("C")
    kept(desk)
    choices = {each.accessibleName(): each for each in page.editor.sources.findChildren(Choice)}
    choices["Who may read Hospital staff"].chosen.emit("secret")
    kept(desk)
    source = desk.plan.sources[made]
    assert (source.reliability, source.visibility) == ("C", Visibility.SECRET)


def test_the_panel_tells_how_the_figure_changed_and_which_papers_print_it(page: FactsPage) -> None:
    page.open_record("facts", "killed")
    assert page.shown.figure.text() == "up to 70"
    assert page.shown.chain.accessibleName().split("; ") == [
        "10:15 up to 70 peaceful protesters and supporters of the strikers killed",
        "10:00 at least 50 people killed",
    ]
    assert page.shown._papers.title.text() == "Stands in 2 papers"


def test_a_leaflet_outside_that_says_the_replaced_figure_is_named_above_the_ledger(
    page: FactsPage, desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    assert page.banner.isHidden()
    before = desk.plan.leaflets["handbill-1"]
    older = desk.plan.put(replace(before, body=before.body.saying("en", "{fact:killed-10} in Zhanaozen.", "en")))
    at = datetime(2011, 12, 16, 10, 8, tzinfo=UTC)
    paper = leaflet(older, "handbill-1", now=at)
    desk.remember_made(remembered(paper, at))
    kept(desk)
    assert page.banner.isVisible()
    assert page.banner.accessibleName() == (
        "A leaflet in circulation still says “at least 50 people killed” "
        "It was made at 10:08 London. Since then it is “up to 70”."
    )
    chips = next(row for row in facts(page) if row.id == "killed-10").chips
    assert [chip.text for chip in chips] == ["Printed in one paper"]
    with qtbot.waitSignal(page.wanted) as wanted:
        page.banner.again.click()
    assert wanted.args == ["leaflets", "handbill-1"]
    page.banner.show_it.click()
    assert page.list.current() == "killed-10"


def test_a_struck_fact_leaves_the_ledger_until_undo(page: FactsPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.open_record("facts", "troops")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    kept(desk)
    assert "troops" not in [row.id for row in facts(page)]
    desk.undo()
    kept(desk)
    assert "troops" in [row.id for row in facts(page)]


def test_the_newest_fact_stands_in_the_panel_from_the_start(page: FactsPage) -> None:
    assert page.list.current() == "killed"
    assert page.shown.figure.text() == "up to 70"


def test_a_source_is_shown_with_a_fact_that_it_told(page: FactsPage) -> None:
    page.open_record("facts", "crowd")
    page.open_record("sources", "phone-sources")
    assert page.shown.figure.text() == "at least 50"


def test_a_status_is_kept_and_shown(page: FactsPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.open_record("facts", "troops")
    page.edit()
    page.editor.status.chosen.emit("disputed")
    kept(desk)
    assert desk.plan.facts["troops"].status is FactStatus.DISPUTED
    row = next(row for row in facts(page) if row.id == "troops")
    assert [chip.text for chip in row.chips] == ["Disputed"]


def test_the_arrow_keys_step_over_headings(page: FactsPage) -> None:
    page.open_record("facts", "troops")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.current() == "injured"


@pytest.mark.parametrize("editing", [False, True])
def test_every_control_has_a_name(page: FactsPage, unnamed: Callable[[QWidget], list[str]], editing: bool) -> None:
    page.open_record("facts", "killed")
    if editing:
        page.edit()
    assert unnamed(page) == []
