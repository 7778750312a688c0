"""Writing press papers beside their real pages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.domain.release import ReleaseKind
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.papers.starts import Start
from planner.services.papers import PRESS, press_sheet
from tests.gui.conftest import NOW

Kept = Callable[[Desk], None]


def test_a_changed_fact_shows_on_an_open_page(
    page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    before = shown()
    desk.save(Message("count again"), replace(desk.plan.facts["killed"], value=64.0))
    kept(desk)
    assert shown() != before


def test_a_press_sheet_is_saved_in_the_language_that_is_shown(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    page.release.release_form.printed_in.picked.emit(("en", "ru"))
    kept(desk)
    russian = page.release._offered[1]
    page.release.preview.offer(page.release._offered, russian)
    shown()
    with qtbot.waitSignal(page.sent, timeout=20_000):
        page.release.preview.save_to(tmp_path / "press-sheet.pdf")
    wanted = press_sheet(desk.plan, "statement-1", now=NOW, language="ru").pdf
    assert (tmp_path / "press-sheet.pdf").read_bytes() == wanted


def test_a_field_is_put_into_the_text_from_the_menu(
    page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    shown()
    form = page.release.release_form
    form.body.area.setFocus()
    form.menu.fill()
    titles = [action.text() for action in form.menu.actions()]
    assert titles == ["Facts", "As of", "Events", "Demands", "Contacts"]
    events = form.menu.findChildren(QMenu)[2]
    when = next(action for action in events.actions() if action.text().startswith("When"))
    when.trigger()
    form.headline.setFocus()
    kept(desk)
    assert desk.plan.releases["statement-1"].body.get("en").startswith("{event:picket.when}")


def test_the_line_under_the_text_says_what_a_field_prints(page: PapersPage) -> None:
    page.open_record(PRESS, "statement-1")
    body = page.release.form.body
    cursor = body.area.textCursor()
    cursor.setPosition(body.value().index("{fact:killed}") + 3)
    body.area.setTextCursor(cursor)
    assert body._prints.text().startswith("{fact:killed} prints “up to 70 peaceful protesters")


def test_an_embargo_is_set_and_taken_off(page: PapersPage, desk: Desk, kept: Kept) -> None:
    page.open_record(PRESS, "statement-1")
    issue = page.release.release_form.issue
    assert not issue.embargo.isVisible()
    issue.use.chosen.emit("until")
    kept(desk)
    embargo = desk.plan.releases["statement-1"].embargo
    assert embargo is not None
    assert (embargo.local.isoformat(), embargo.zone) == ("2011-12-17T00:01:00", "Europe/London")
    assert issue.embargo.isVisible()
    issue.use.chosen.emit("now")
    kept(desk)
    assert desk.plan.releases["statement-1"].embargo is None


def test_the_dateline_follows_the_day_of_issue(page: PapersPage, desk: Desk, kept: Kept) -> None:
    page.open_record(PRESS, "statement-1")
    issued = desk.plan.releases["statement-1"].issued
    assert issued is not None
    page.release.release_form.issue.issued.emit(replace(issued, local=issued.local.replace(day=17)))
    kept(desk)
    dateline = desk.plan.releases["statement-1"].dateline
    assert dateline is not None
    assert dateline.date.day == 17


def test_a_quote_is_added_written_and_taken_off(
    page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    before = shown()
    form = page.release.release_form
    form.carried.buttons["statements"].click()
    form.quotes.add.click()
    kept(desk)
    added = desk.plan.releases["statement-1"].statements[-1]
    editor = form.quotes.editors[-1]
    editor.words.setFocus()
    qtbot.keyClicks(editor.words, "We will be back.")
    assert shown() != before
    editor.approved.click()
    editor.interview.click()
    form.headline.setFocus()
    kept(desk)
    statement = desk.plan.statements[added]
    assert statement.text.get("en") == "We will be back."
    assert statement.available_for_interview
    assert statement.approved is not None
    assert statement.approved.by == "press-desk"
    form.quotes.removed.emit(added)
    kept(desk)
    assert desk.plan.releases["statement-1"].statements == ("quote",)


def test_a_quote_opens_the_paper_that_carries_it(page: PapersPage, qtbot: QtBot) -> None:
    page.open_record("statements", "quote")
    assert page.editor() is page.release
    assert page.release.release_form.quotes.editors[0].words.hasFocus()


def test_a_correction_takes_over_what_it_corrects(page: PapersPage, desk: Desk) -> None:
    page.begin(Start.CORRECTION)
    begun = page.release.draft.record
    assert (begun.kind, begun.corrects, begun.number) == (ReleaseKind.CORRECTION, "statement-1", "2")
    assert begun.statements == ("quote",)
    assert page.release.release_form.corrects.isVisible()


def test_leaving_an_editor_keeps_what_was_being_typed(page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    page.open_record(PRESS, "statement-1")
    subhead = page.release.release_form.subhead
    subhead.setFocus()
    subhead.selectAll()
    qtbot.keyClicks(subhead, "Picket at noon")
    page.release.left.emit()
    kept(desk)
    assert desk.plan.releases["statement-1"].subhead.get("en") == "Picket at noon"


def test_a_press_sheet_says_what_a_run_of_it_takes(page: PapersPage, shown: Callable[[], QImage]) -> None:
    page.open_record(PRESS, "statement-1")
    shown()
    form = page.release.release_form.printing
    assert [key for key, row in form._by_name.items() if not row.isHidden()] == ["sides", "printer", "copies"]
    form.copies.setValue(20)
    assert form._run.text() == "Copies: 20 (A4). Sheets: 20. Cuts: 0."
    form.sides.chosen.emit("1")
    shown()
    assert form._run.text() == "Copies: 20 (A4). Sheets: 40. Cuts: 0."


def test_many_press_sheets_are_made_and_back_is_the_one_they_were_asked_from(
    page: PapersPage, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    shown()
    page.release.release_form.printing.many.click()
    assert page.batch.isVisible()
    assert page.batch.records.ticked() == ("statement-1",)
    page.batch.back.click()
    assert page.editor() is page.release
