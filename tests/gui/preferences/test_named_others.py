"""Mending the name of an organisation that papers name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.preferences.named_others import NamedOthers
from planner.gui.widgets.text_field import LineField

Kept = Callable[[Desk], None]


@pytest.fixture
def others(desk: Desk, show: Callable[[QWidget], None]) -> NamedOthers:
    others = NamedOthers(desk)
    desk.changed.connect(lambda _: others.show_plan())
    others.show_plan()
    show(others)
    return others


def write(qtbot: QtBot, field: LineField, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_everyone_but_ourselves_is_listed(others: NamedOthers, desk: Desk) -> None:
    assert "own" not in others.fields
    assert others.fields["zhanartu"].value() == desk.plan.organisations["zhanartu"].name


def test_a_name_is_mended_for_all_papers_and_undo_names_it(
    others: NamedOthers, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    before = desk.plan.organisations["zhanartu"].name
    write(qtbot, others.fields["zhanartu"], "Zhanartu union")
    kept(desk)
    assert desk.plan.organisations["zhanartu"].name == "Zhanartu union"
    assert desk.workspace.undo_label() == Message("rename {before} to {after}", before=before, after="Zhanartu union")
    desk.undo()
    kept(desk)
    assert others.fields["zhanartu"].value() == before


def test_a_name_is_never_taken_away(others: NamedOthers, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    before = desk.plan.organisations["zhanartu"].name
    write(qtbot, others.fields["zhanartu"], " ")
    kept(desk)
    assert others.fields["zhanartu"].value() == desk.plan.organisations["zhanartu"].name == before


def test_a_planner_without_others_says_where_they_come_from(empty_desk: Desk, show: Callable[[QWidget], None]) -> None:
    others = NamedOthers(empty_desk)
    others.show_plan()
    show(others)
    assert others.fields == {}
    assert others._nobody.isVisible()
