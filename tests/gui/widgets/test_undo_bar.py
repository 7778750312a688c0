from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.button import Button
from planner.gui.widgets.undo_bar import UndoBar


def bar_on(qtbot: QtBot) -> tuple[QWidget, UndoBar]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(800, 400)
    bar = UndoBar(holder, still=True)
    holder.show()
    return holder, bar


def test_the_way_back_is_one_click(qtbot: QtBot, styler: Styler) -> None:
    _holder, bar = bar_on(qtbot)
    bar.say("“Speeches” went to the trash.")
    button = bar.findChild(Button)
    assert button is not None
    with qtbot.waitSignal(bar.undone):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_the_bar_waits_while_it_is_hovered(qtbot: QtBot, styler: Styler) -> None:
    _holder, bar = bar_on(qtbot)
    bar.say("Gone.")
    assert bar._time.isActive()
    QApplication.sendEvent(bar, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not bar._time.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar._time.isActive()


def test_the_bar_stands_above_the_foot(qtbot: QtBot, styler: Styler) -> None:
    holder, bar = bar_on(qtbot)
    bar.place(33)
    bar.say("Gone.")
    assert bar.geometry().bottom() < holder.height() - 33
