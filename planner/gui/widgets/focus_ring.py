"""The ring around a filled control that the keyboard has reached: blue, because on the fill it may vanish."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from planner.gui.style import look
from planner.gui.widgets.button import Button

WIDTH, GAP, RADIUS = 2, 2, 8


class FocusRing(QWidget):
    """Follow the focus among the filled controls of one window, lying over everything and in nothing's way."""

    def __init__(self, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        application.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._lie()
        elif event.type() is QEvent.Type.Hide:
            self._follow(None)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        reached = isinstance(new, Button) and new.reached_by_keys and new.window() is self._window
        self._follow(new if reached else None)

    def _follow(self, target: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)
        self.setVisible(target is not None)
        self._lie()

    def _lie(self) -> None:
        if self._target is None:
            return
        reach = WIDTH + GAP
        corner = self._target.mapTo(self._window, self._target.rect().topLeft())
        box = self._target.rect().translated(corner).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(box)
        self.raise_()
