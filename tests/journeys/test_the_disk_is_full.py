"""M20 as a person meets it: the disk is full while a demand is typed, and nothing typed is lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.gui.unsaved import UnsavedDialogue
from planner.gui.widgets.text_field import TextArea
from planner.services.planners import create, open_planner
from planner.services.plans import SAMPLE_MOMENT, sample_plan
from tests.gui.full_disk import full_disk, needs_limits
from tests.journeys.conftest import Opener

pytestmark = needs_limits


def sampled(folder: Path) -> Path:
    with create(folder / "march.handbill", None, SAMPLE_MOMENT.instant) as workspace:
        workspace.load(sample_plan())
    return folder / "march.handbill"


def type_into_a_demand(session: Session, qtbot: QtBot, words: str) -> TextArea:
    shell = session.shell
    assert shell is not None
    shell.open_record("demands", "stop")
    field = next(area for area in shell.findChildren(TextArea) if area.isVisible() and area.value())
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    with full_disk(), qtbot.waitSignal(shell.desk.failed):
        field.clearFocus()
    return field


def test_what_was_typed_on_a_full_disk_stays_in_its_field_and_is_saved_on_the_second_try(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    session = opened(sampled(tmp_path))
    field = type_into_a_demand(session, qtbot, "Let them go home")
    shell = session.shell
    assert shell is not None
    assert field.value() == "Let them go home"
    assert shell.status._saved.text() == "Not saved"
    with qtbot.waitSignal(shell.desk.changed):
        qtbot.mouseClick(shell.status.again, Qt.MouseButton.LeftButton)
    assert field.value() == "Let them go home"
    assert "Let them go home" in str(shell.desk.plan.demands["stop"].text)


def test_a_window_with_unsaved_words_asks_before_it_closes(opened: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    folder = sampled(tmp_path)
    session = opened(folder)
    type_into_a_demand(session, qtbot, "Let them go home")
    shell = session.shell
    assert shell is not None
    session.window.close()
    assert session.window.isVisible()
    question = session.window.findChild(UnsavedDialogue)
    assert question is not None
    with qtbot.waitSignal(shell.desk.changed):
        qtbot.mouseClick(question.again, Qt.MouseButton.LeftButton)
    assert session.window.close()
    with open_planner(folder, None, SAMPLE_MOMENT.instant) as workspace:
        assert "Let them go home" in str(workspace.plan().demands["stop"].text)


def test_a_window_with_unsaved_words_closes_without_them_when_told_to(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    session = opened(sampled(tmp_path))
    type_into_a_demand(session, qtbot, "Let them go home")
    session.window.close()
    question = session.window.findChild(UnsavedDialogue)
    assert question is not None
    qtbot.mouseClick(question.leave, Qt.MouseButton.LeftButton)
    assert not session.window.isVisible()
