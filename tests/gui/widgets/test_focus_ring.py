from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.focus_ring import FocusRing


def test_the_ring_lies_around_a_filled_button_that_tab_reached_and_only_then(
    qapp: QApplication, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, filled = Button("Open"), Button("Print…", kind=Kind.PRIMARY)
    column.addWidget(first)
    column.addWidget(filled)
    ring = FocusRing(window, qapp)
    show(window)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert filled.hasFocus()
    assert ring.isVisible()
    assert ring.geometry() == QRect(filled.pos(), filled.size()).adjusted(-4, -4, 4, 4)
    window.resize(500, 300)
    assert ring.geometry() == QRect(filled.pos(), filled.size()).adjusted(-4, -4, 4, 4)
    first.setFocus()
    assert ring.isHidden()
    QTest.mouseClick(filled, Qt.MouseButton.LeftButton)
    assert ring.isHidden()
