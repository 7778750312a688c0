from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.gui.widgets.flow import Flow


@pytest.fixture
def page() -> QWidget:
    return QWidget()


def flow(page: QWidget, show: Callable[[QWidget], None], width: int) -> tuple[Flow, list[QPushButton]]:
    column = QVBoxLayout(page)
    made = Flow(gap=8)
    parts = [QPushButton(f"Button number {number}") for number in range(4)]
    for part in parts:
        made.add(part)
    column.addWidget(made)
    column.addStretch(1)
    page.resize(width, 400)
    show(page)
    return made, parts


def test_controls_stand_beside_each_other_while_there_is_room(page: QWidget, show: Callable[[QWidget], None]) -> None:
    _, parts = flow(page, show, 900)
    assert len({part.y() for part in parts}) == 1
    assert all(after.x() == before.geometry().right() + 9 for before, after in pairwise(parts))


def test_controls_go_on_in_the_next_line(page: QWidget, show: Callable[[QWidget], None]) -> None:
    made, parts = flow(page, show, 320)
    assert len({part.y() for part in parts}) > 1
    assert made.height() >= parts[-1].geometry().bottom()


def test_hidden_controls_take_no_room(page: QWidget, show: Callable[[QWidget], None]) -> None:
    made, parts = flow(page, show, 900)
    parts[0].hide()
    made._place()
    assert parts[1].x() == 0


def test_in_a_mirrored_window_the_first_control_stands_at_the_right(
    page: QWidget, show: Callable[[QWidget], None]
) -> None:
    made, parts = flow(page, show, 900)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made._place()
    assert parts[0].geometry().right() == made.width() - 1
