"""Writing a leaflet beside its real page, saving it, and curing what was found."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Qr, QrKind
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.services.papers import LEAFLET, PRESS, leaflet
from tests.gui.conftest import NOW
from tests.gui.papers.seen import sentences

Kept = Callable[[Desk], None]


def test_words_show_on_the_page_while_they_are_typed_and_undo_takes_them_back(
    page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    before = shown()
    headline = page.leaflet.leaflet_form.headline
    headline.setFocus()
    headline.selectAll()
    qtbot.keyClicks(headline, "Shame")
    typed = shown()
    assert typed != before
    assert desk.plan.leaflets["handbill-1"].headline.get("en") == "They asked for their wages. They got bullets."
    qtbot.keyClick(headline, Qt.Key.Key_Return)
    kept(desk)
    assert desk.plan.leaflets["handbill-1"].headline.get("en") == "Shame"
    assert desk.workspace.undo_label() == Message(
        "edit the headline of {paper}", paper="They asked for their wages. They got bu…"
    )
    desk.undo()
    kept(desk)
    assert headline.value() == "They asked for their wages. They got bullets."
    assert shown() == before


def test_a_broken_field_is_found_while_it_is_typed_and_forgotten_when_it_is_mended(
    page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    body = page.leaflet.leaflet_form.body.area
    body.setFocus()
    qtbot.keyClicks(body, "{fact:kiled} ")
    shown()
    assert sentences(page)[0] == '{fact:kiled} names nothing: did you mean "killed"?'
    assert page.leaflet.findings._rows[0].finding.severity is Severity.ERROR
    for _ in range(6):
        qtbot.keyClick(body, Qt.Key.Key_Backspace)
    qtbot.keyClicks(body, "illed} ")
    assert body.toPlainText().startswith("{fact:killed} {fact:killed}")
    shown()
    assert not any("fact:" in sentence for sentence in sentences(page))


def test_a_finding_leads_to_the_field_that_cures_it(
    page: PapersPage, desk: Desk, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    row = next(row for row in page.leaflet.findings._rows if row.finding.field == "edition")
    row.cure.click()
    assert page.leaflet.leaflet_form.edition.hasFocus()


def test_a_finding_about_another_record_leads_to_where_that_is_shown(page: PapersPage, qtbot: QtBot) -> None:
    page.open_record(LEAFLET, "handbill-1")
    sentence = Message("This fact has no number to print.")
    finding = Finding(
        severity=Severity.ERROR,
        rule="fact-without-value",
        kind="facts",
        record="killed",
        field="text.en",
        message=sentence,
    )
    with qtbot.waitSignal(page.field_wanted) as wanted:
        page.leaflet.findings.wanted.emit(finding)
    assert wanted.args == ["facts", "killed", "text.en"]


def test_a_finding_in_another_language_shows_that_language(page: PapersPage, shown: Callable[[], QImage]) -> None:
    page.open_record(LEAFLET, "handbill-1")
    field = page.leaflet.leaflet_form.field_of("body.kk")
    assert field is page.leaflet.leaflet_form.body.area
    assert page.leaflet.leaflet_form.spoken.language == "kk"
    assert "Ақпарат" in page.leaflet.leaflet_form.body.value()


def test_a_saved_pdf_is_what_the_service_makes_and_is_remembered_as_made(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    with qtbot.waitSignal(page.sent, timeout=20_000) as noted:
        page.leaflet.preview.save_to(tmp_path / "leaflet.pdf")
    assert (tmp_path / "leaflet.pdf").read_bytes() == leaflet(desk.plan, now=NOW, languages=("en",)).pdf
    assert str(noted.args[0]) == "leaflet.pdf is saved."
    (made,) = desk.workspace.made()
    assert (made.paper, made.record, made.languages) == (LEAFLET, "handbill-1", ("en",))


def test_a_paper_that_cannot_be_written_is_not_remembered(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    with qtbot.waitSignal(desk.failed, timeout=20_000) as failed:
        page.leaflet.preview.save_to(tmp_path / "nowhere" / "leaflet.pdf")
    assert "Choose another folder." in str(failed.args[0])
    assert desk.workspace.made() == ()


def test_a_leaflet_is_shown_and_saved_with_several_to_a_sheet(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    before = shown()
    page.leaflet.leaflet_form.printing.up.chosen.emit("4")
    page.leaflet.leaflet_form.printing.sides.chosen.emit("1")
    assert shown().size() != before.size()
    with qtbot.waitSignal(page.sent, timeout=20_000):
        page.leaflet.preview.save_to(tmp_path / "leaflet.pdf")
    with pikepdf.open(io.BytesIO((tmp_path / "leaflet.pdf").read_bytes())) as document:
        assert len(document.pages) == 1


def test_choices_of_a_leaflet_are_kept_as_they_are_made(page: PapersPage, desk: Desk, kept: Kept) -> None:
    page.open_record(LEAFLET, "handbill-1")
    form = page.leaflet.leaflet_form
    form.paper.chosen.emit("A6")
    form.calls_to.chosen.emit("")
    form.qr_kind.chosen.emit("event")
    form.printed_in.picked.emit(("en", "ru"))
    form.picks["demands"].moved.emit("jobs", -1)
    form.picks["facts"].removed.emit("injured")
    form.picks["facts"].added.emit("troops")
    kept(desk)
    made = desk.plan.leaflets["handbill-1"]
    assert (made.paper, made.event, made.languages) == (PaperSize.A6, None, ("en", "ru"))
    assert made.qr == Qr(kind=QrKind.EVENT)
    assert made.demands == ("jobs", "stop", "inquiry", "prisoners")
    assert made.facts == ("killed", "troops")


def test_only_what_the_public_may_have_is_offered_for_a_leaflet(page: PapersPage) -> None:
    page.open_record(LEAFLET, "handbill-1")
    assert [id_ for id_, _ in page.leaflet.leaflet_form._options("contacts")] == ["press-desk"]
    assert "killed-10" not in [id_ for id_, _ in page.leaflet.leaflet_form._options("facts")]


def test_a_narrow_window_shows_the_form_or_the_page(page: PapersPage, qtbot: QtBot) -> None:
    page.open_record(LEAFLET, "handbill-1")
    page.resize(800, 600)
    qtbot.waitUntil(lambda: not page.leaflet.pane.isVisible())
    assert page.leaflet.leaflet_form.isVisible()
    page.leaflet.turn.click()
    assert page.leaflet.pane.isVisible()
    assert not page.leaflet.leaflet_form.isVisible()
    page.leaflet.reveal(page.leaflet.leaflet_form.headline)
    assert page.leaflet.leaflet_form.headline.isVisible()


@pytest.mark.parametrize(("kind", "id_"), [(LEAFLET, "handbill-1"), (PRESS, "statement-1")])
def test_every_control_has_a_name(
    page: PapersPage, unnamed: Callable[[QWidget], list[str]], kept: Kept, desk: Desk, kind: str, id_: str
) -> None:
    assert unnamed(page) == []
    page.open_record(kind, id_)
    kept(desk)
    editor = page.editor()
    assert editor is not None
    for key in editor.form.carried.buttons:
        editor.form.carried.open(key)
        assert unnamed(page) == []


def test_the_chosen_finding_is_marked_where_its_words_stand(
    page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    headline = page.leaflet.leaflet_form.headline
    headline.setFocus()
    headline.selectAll()
    qtbot.keyClicks(headline, "March today")
    shown()
    number = next(at for at, each in enumerate(sentences(page), start=1) if each.startswith('"today"'))
    page.leaflet.findings.choose(number)
    (mark,) = page.leaflet.pane.sheet._marks
    assert (mark.number, mark.page) == (number, 0)
    assert mark.y < 150  # in the headline, which fills the top of an A5 page
    assert mark.height > 20
