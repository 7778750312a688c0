from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.changes import Changes
from planner.domain.message import Message
from planner.gui.commands import Command
from planner.gui.desk import Desk
from planner.gui.page import Page
from planner.gui.shell import Place, Shell
from planner.gui.style import Styler, look
from planner.gui.widgets.text_field import LineField
from planner.gui.work import Work
from tests.gui.desks import sample_desk
from tests.gui.full_disk import full_disk, needs_limits

MADE: list[str] = []


class Titles(Page):
    """A page of one field: the first event's title."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        MADE.append("titles")
        self.asked: list[str] = []
        self.field = LineField("Title")
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self, changes: Changes | None = None) -> None:  # noqa: ARG002
        self.field.set_value(next(iter(self.desk.plan.events.values())).title.get("en"))

    def open_record(self, kind: str, record: str) -> None:
        self.asked.append(f"{kind} {record}")

    def add_record(self) -> None:
        self.asked.append("new")

    def print_paper(self) -> None:
        self.asked.append("print")


@pytest.fixture
def desk(tmp_path: Path, styler: Styler) -> Iterator[Desk]:
    made = sample_desk(tmp_path)
    yield made
    made.close()


@pytest.fixture
def shell(qapp: QApplication, desk: Desk, styler: Styler, show: Callable[[QWidget], None]) -> Shell:
    MADE.clear()
    places = [
        Place(id="events", title="Events", icon="flag", make=Titles, kinds=frozenset({"events"}), new="Add event"),
        Place(id="papers", title="Papers", icon="newspaper", make=Titles, kinds=frozenset({"leaflets"})),
        Place(id="preferences", title="Preferences", icon="settings", make=Titles, foot=True),
    ]
    made = Shell(
        desk,
        places,
        styler,
        application=qapp,
        warnings=lambda plan, _now: {"papers": len(plan.leaflets)},
        commands=[Command(text="Bring contacts…", icon="import", run=lambda: MADE.append("bring"))],
        still=True,
    )
    made.resize(1366, 768)
    show(made)
    return made


def page(shell: Shell) -> Titles:
    current = shell.go(shell.place())
    assert isinstance(current, Titles)
    return current


def move_title(desk: Desk, title: str, qtbot: QtBot) -> None:
    event = next(iter(desk.plan.events.values()))
    with qtbot.waitSignal(desk.changed):
        desk.save(Message("Rename event"), replace(event, title=event.title.saying("en", title, "en")))


def test_pages_are_made_when_they_are_first_gone_to(shell: Shell) -> None:
    assert MADE == ["titles"]
    QTest.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert (shell.place(), MADE) == ("papers", ["titles", "titles"])
    shell.go("events")
    assert len(MADE) == 2


def test_a_record_is_shown_by_the_page_of_its_kind(shell: Shell) -> None:
    page(shell).wanted.emit("leaflets", "rally")
    assert shell.place() == "papers"
    assert page(shell).asked == ["leaflets rally"]


def test_keys_reach_the_page_in_view(shell: Shell) -> None:
    QTest.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page(shell).asked == ["new", "print"]


def test_undo_is_named_and_one_chord_away_even_from_inside_a_field(shell: Shell, desk: Desk, qtbot: QtBot) -> None:
    before = page(shell).field.value()
    move_title(desk, "Vigil", qtbot)
    assert shell.status._undo.text() == "Undo: Rename event"
    field = page(shell).field
    field.setFocus()
    with qtbot.waitSignal(desk.changed):
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == before
    with qtbot.waitSignal(desk.changed):
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert field.value() == "Vigil"


def test_undo_takes_back_typing_first(shell: Shell, desk: Desk, qtbot: QtBot) -> None:
    move_title(desk, "Vigil", qtbot)
    field = page(shell).field
    field.setFocus()
    field.end(False)
    QTest.keyClicks(field, "s")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "Vigil"
    qtbot.wait(50)
    assert next(iter(desk.plan.events.values())).title.get("en") == "Vigil"


def test_the_foot_proves_that_a_change_was_saved(shell: Shell, desk: Desk, qtbot: QtBot) -> None:
    move_title(desk, "Vigil", qtbot)
    assert shell.status._saved.text() == "Saved 10:47"


def test_a_planner_that_anyone_can_read_says_so(shell: Shell) -> None:
    words = [label.text() for label in shell.status.findChildren(QLabel)]
    assert "No passphrase: anyone with this folder can read it" in words


def test_problems_are_counted_at_their_place(shell: Shell, qtbot: QtBot) -> None:
    place = shell.rail._places["papers"]
    qtbot.waitUntil(lambda: place.accessibleName().startswith("Papers, "))


def test_find_lists_records_and_commands_and_opens_them(shell: Shell, qtbot: QtBot) -> None:
    QTest.keyClick(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = shell.palette_
    assert palette.isVisible()
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "picket")
    qtbot.waitUntil(lambda: palette.rows.rowCount() == 2)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert page(shell).asked[0].startswith("events ")


def test_find_keeps_the_focus_until_it_is_left(shell: Shell) -> None:
    page(shell).field.setFocus()
    shell.palette_.open()
    QTest.keyClick(shell.palette_.field, Qt.Key.Key_Tab)
    assert shell.palette_.field.hasFocus()
    QTest.keyClick(shell.palette_.field, Qt.Key.Key_Escape)
    assert shell.palette_.isHidden()
    assert page(shell).field.hasFocus()


def test_find_runs_a_command_by_part_of_its_name(shell: Shell, qtbot: QtBot) -> None:
    shell.palette_.open()
    QTest.keyClicks(shell.palette_.field, "bring")
    qtbot.waitUntil(lambda: shell.palette_.rows.rowCount() == 2)
    QTest.keyClick(shell.palette_.field, Qt.Key.Key_Return)
    assert MADE[-1] == "bring"


def test_headings_cannot_be_chosen(shell: Shell) -> None:
    shell.palette_.open()
    rows = shell.palette_.rows
    chosen = shell.palette_._list.currentIndex().row()
    assert chosen in rows.lines()
    QTest.keyClick(shell.palette_.field, Qt.Key.Key_Up)
    assert shell.palette_._list.currentIndex().row() == rows.lines()[-1]


def test_a_narrow_window_shows_icons_with_their_names_in_tooltips(shell: Shell) -> None:
    shell.resize(980, 640)
    assert shell.rail.width() == 60
    assert shell.rail._places["events"].toolTip() == "Events"
    shell.resize(1100, 640)
    assert shell.rail.width() == 192


def test_the_window_takes_the_campaign_s_colour(shell: Shell, desk: Desk) -> None:
    assert look().campaign == desk.plan.campaign.colour


def test_every_control_that_takes_the_focus_has_a_name(shell: Shell) -> None:
    controls = [child for kind in (QPushButton, QToolButton) for child in shell.findChildren(kind)]
    assert controls
    assert [child for child in controls if not (child.accessibleName() or child.text())] == []


def test_a_note_stands_over_the_foot_with_the_way_back(shell: Shell) -> None:
    shell.note(Message("{name} went to the trash.", name="Speeches"))
    assert shell.undo_bar.isVisible()
    assert shell.undo_bar.geometry().bottom() < shell.status.y()


def test_what_left_the_house_is_told_without_a_way_back(shell: Shell) -> None:
    shell.tell(Message("{name} is saved.", name="leaflet.pdf"))
    assert shell.undo_bar.isVisible()
    assert not [button for button in shell.undo_bar.findChildren(QPushButton) if button.isVisible()]
    shell.note(Message("{name} went to the trash.", name="Speeches"))
    assert [button for button in shell.undo_bar.findChildren(QPushButton) if button.isVisible()]


def test_what_takes_long_is_seen_at_the_foot_and_can_be_called_off(shell: Shell, desk: Desk, qtbot: QtBot) -> None:
    stopped: list[str] = []
    assert not shell.status.cancel.isVisible()
    desk.show_work(shell, Work(words="Printing: page 2 of 12", cancel=lambda: stopped.append("printing")))
    assert shell.status._working.text() == "Printing: page 2 of 12"
    assert shell.status.cancel.accessibleName() == "Cancel: Printing: page 2 of 12"
    qtbot.mouseClick(shell.status.cancel, Qt.MouseButton.LeftButton)
    assert stopped == ["printing"]
    desk.show_work(shell, None)
    assert not shell.status.cancel.isVisible()


@needs_limits
def test_a_full_disk_is_shown_until_what_waits_is_saved(shell: Shell, desk: Desk, qtbot: QtBot) -> None:
    event = next(iter(desk.plan.events.values()))
    with full_disk(), qtbot.waitSignal(desk.failed):
        desk.save(Message("Rename event"), replace(event, title=event.title.saying("en", "Vigil", "en")))
    assert shell.status._saved.text() == "Not saved"
    assert shell.status.again.isVisible()
    assert "not saved" in shell.status.again.toolTip()
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(shell.status.again, Qt.MouseButton.LeftButton)
    assert not shell.status.again.isVisible()
    assert shell.status._saved.text() == "Saved 10:47"


def test_an_edit_that_replaces_what_was_entered_meanwhile_says_so_and_undo_brings_it_back(
    shell: Shell, desk: Desk, qtbot: QtBot
) -> None:
    begun = next(iter(desk.plan.events.values()))
    for words, signal in (("Vigil", desk.changed), ("Picket", desk.changed)):
        with qtbot.waitSignal(signal):
            desk.save(
                Message("Rename event"), replace(begun, title=begun.title.saying("en", words, "en")), begun=[begun]
            )
    assert "changed meanwhile to “Vigil”" in shell.undo_bar.accessibleName()
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(shell.undo_bar._undo, Qt.MouseButton.LeftButton)
    assert desk.plan.events[begun.id].title.get("en") == "Vigil"
