"""Small drawings of papers as they look from afar."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.gui.style import look

SHEET = QSize(34, 48)
"""The room for a drawing in units; each is a pixel at 100 %."""

_UPRIGHT, _ACROSS, _CARD = QRectF(0, 0, 34, 48), QRectF(0, 10, 34, 26), QRectF(4, 14, 26, 19)


class Sketch(QWidget):
    """Draw a paper by the name of what begins it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(look().px(SHEET.width()) + 2, look().px(SHEET.height()) + 2)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = (self.width() - 2) / SHEET.width()
        painter.translate(1, 1)
        painter.scale(unit, unit)
        painter.setPen(QPen(look().colour("edge"), 1 / unit))
        painter.setBrush(look().colour("canvas"))
        sheet = _SHEETS.get(self._name, _UPRIGHT)
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        _DRAWINGS.get(self._name, _press)(painter)


def _fill(painter: QPainter, token: str, x: float, y: float, width: float, height: float) -> None:
    painter.fillRect(QRectF(x, y, width, height), look().colour(token))


def _lines(painter: QPainter, top: float, *, thick: float = 1.6, step: float = 5, tone: str = "disabled") -> None:
    at = top
    while at < 42:
        _fill(painter, tone, 6, at, 22 if at + step < 42 else 14, thick)
        at += step


def _leaflet(painter: QPainter) -> None:
    _fill(painter, "accent", 1, 1, 32, 14)
    _lines(painter, 24)


def _bilingual(painter: QPainter) -> None:
    _fill(painter, "accent", 1, 1, 15.5, 14)
    _fill(painter, "accent", 17.5, 1, 15.5, 14)
    _lines(painter, 24)


def _large_print(painter: QPainter) -> None:
    _fill(painter, "ink", 6, 7, 22, 4)
    _lines(painter, 18, thick=3, step=8, tone="soft")


def _tri_fold(painter: QPainter) -> None:
    _fill(painter, "accent", 23, 11, 10, 24)
    for left in (2.5, 13.5):
        for top in (15, 19, 23, 27):
            _fill(painter, "disabled", left, top, 7, 1.4)
    painter.setPen(QPen(look().colour("edge"), 0.8, Qt.PenStyle.DashLine))
    for fold in (11.5, 22.5):
        painter.drawLine(QPointF(fold, 11), QPointF(fold, 35))


def _poster(painter: QPainter) -> None:
    _fill(painter, "accent", 1, 1, 32, 46)
    for top, width in ((7, 24), (15, 20), (23, 24)):
        _fill(painter, "canvas", 5, top, width, 5)
    _fill(painter, "canvas", 5, 39, 16, 2)


def _placard(painter: QPainter) -> None:
    for top, width, token in ((14, 28, "ink"), (21, 28, "accent"), (28, 22, "ink")):
        _fill(painter, token, 3, top, width, 5)


def _bust_card(painter: QPainter) -> None:
    _fill(painter, "ink", 7, 17, 12, 2.4)
    for top in (22, 25.5):
        _fill(painter, "disabled", 7, top, 20, 1.4)
    _fill(painter, "ink", 7, 29, 16, 2)


def _sign_up(painter: QPainter) -> None:
    _fill(painter, "ink", 3, 13, 14, 2)
    painter.setPen(QPen(look().colour("disabled"), 0.8))
    for top in (18, 22, 26, 30, 34):
        painter.drawLine(QPointF(3, top), QPointF(31, top))
    for left in (13, 22):
        painter.drawLine(QPointF(left, 18), QPointF(left, 34))


def _press(painter: QPainter) -> None:
    _fill(painter, "ink", 6, 6, 16, 3)
    _lines(painter, 14)


def _correction(painter: QPainter) -> None:
    _fill(painter, "ink", 6, 6, 16, 3)
    painter.setPen(QPen(look().colour("soft"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(6.5, 13.5, 21, 7))
    _lines(painter, 26)


def _advisory(painter: QPainter) -> None:
    _fill(painter, "ink", 6, 6, 16, 3)
    for top in (14, 21, 28, 35):
        _fill(painter, "soft", 6, top, 5, 1.6)
        _fill(painter, "disabled", 14, top, 14, 1.6)


_SHEETS = {"tri-fold": _ACROSS, "sign-up": _ACROSS, "placard": _ACROSS, "bust-card": _CARD}
_DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "leaflet": _leaflet,
    "bilingual": _bilingual,
    "large-print": _large_print,
    "tri-fold": _tri_fold,
    "poster": _poster,
    "placard": _placard,
    "bust-card": _bust_card,
    "sign-up": _sign_up,
    "correction": _correction,
    "advisory": _advisory,
}
