"""The ring around a filled control that the keyboard has reached: blue, because on the fill it may vanish."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.gui.style import look

WIDTH, GAP, RADIUS = 2, 2, 8
_BY_KEYS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


def _is_filled(widget: QWidget | None) -> bool:
    return isinstance(widget, QPushButton) and str(widget.property("kind")) == "primary"


class FocusRing(QWidget):
    """Follow the focus among the filled controls of one window, lying over everything and in nothing's way."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is no widget without one
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.FocusIn and isinstance(watched, QWidget) and watched.window() is self._window:
            by_keys = getattr(event, "reason", lambda: None)() in _BY_KEYS
            self._follow(watched if by_keys and _is_filled(watched) else None)
        elif watched is self._target:
            if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self._follow(None)
            elif kind in (QEvent.Type.Move, QEvent.Type.Resize):
                self._lie()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _follow(self, target: QWidget | None) -> None:
        self._target = target
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
