"""A paper beside a form: made while one types, printed and remembered."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.preview import PaperPreview, Seen
from planner.gui.printing import printer_for
from planner.gui.widgets.preview_pane import PreviewPane
from planner.services.paper_choice import choices


@pytest.fixture
def preview(desk: Desk, show: Callable[[QWidget], None]) -> PaperPreview:
    pane = PreviewPane(desk.jobs)
    pane.resize(478, 735)
    show(pane)
    return PaperPreview(desk, pane, lambda: desk.plan, pane)


def seen(qtbot: QtBot, preview: PaperPreview) -> Seen:
    with qtbot.waitSignal(preview.checked, timeout=20_000) as checked:
        preview.ask()
    found = checked.args[0]
    assert isinstance(found, Seen)
    return found


def test_the_first_paper_is_shown_where_none_is_named(preview: PaperPreview, desk: Desk, qtbot: QtBot) -> None:
    preview.offer(choices(desk.plan))
    assert seen(qtbot, preview).choice == choices(desk.plan)[0]
    assert preview.pane._papers.itemText(0) == "Leaflet · A5 · English"
    assert preview.pane._papers.itemText(3) == "Release 1 · A4 · English"


def test_the_same_language_stays_in_view_when_the_paper_changes_its_size(
    preview: PaperPreview, desk: Desk, qtbot: QtBot
) -> None:
    offered = choices(desk.plan)
    preview.offer(offered, offered[1])
    smaller = [replace(each, size=None) for each in offered]
    preview.offer(smaller)
    assert preview.choice == smaller[1]


def test_of_many_keystrokes_only_the_last_is_made(desk: Desk, show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    pane = PreviewPane(desk.jobs)
    show(pane)
    asked: list[str] = []
    words = ["A", "AB", "ABC"]

    def plan() -> object:
        asked.append(words[-1])
        record = desk.plan.leaflets["handbill-1"]
        return desk.plan.put(replace(record, headline=Text.of({"en": words[-1]})))

    preview = PaperPreview(desk, pane, plan, pane)  # type: ignore[arg-type]
    preview.offer(choices(desk.plan)[:1])
    asked.clear()
    for _ in range(20):
        preview.ask()
    assert "ABC" in seen(qtbot, preview).paper.text
    assert len(asked) == 1


def test_a_printed_paper_is_the_one_in_view_and_is_remembered(
    preview: PaperPreview, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    preview.offer(choices(desk.plan)[3:])
    found = seen(qtbot, preview)
    printer = printer_for(found.paper.pdf)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(preview.sent, timeout=30_000):
        preview.print_on(printer)
    with pikepdf.open(io.BytesIO((tmp_path / "out.pdf").read_bytes())) as document:
        assert len(document.pages) == found.paper.pages
    assert [made.record for made in desk.workspace.made()] == ["statement-1"]
    assert seen(qtbot, preview).edition is not None


def test_a_paper_that_was_called_off_did_not_go_out(
    preview: PaperPreview, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    preview.offer(choices(desk.plan)[3:])
    printer = printer_for(seen(qtbot, preview).paper.pdf)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    desk.working.connect(lambda work: work and work.cancel())
    with qtbot.waitSignal(preview.sent, timeout=30_000) as sent:
        preview.print_on(printer)
    assert str(sent.args[0]).startswith("Printing is stopped.")
    assert desk.workspace.made() == ()
