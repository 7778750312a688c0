"""Chips: a state or a visibility as an icon and a word, painted alike in forms and in lists."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.domain.visibility import Visibility
from planner.gui import icons
from planner.gui.language import pgettext
from planner.gui.style import look

HEIGHT, RADIUS, PADDING, ICON, GAP, TYPE = 22, 4, 8, 14, 4, 12


class Status(StrEnum):
    """Name the states that have a chip of their own."""

    READY = "ready"
    CURRENT = "current"
    CONFIRMED = "confirmed"
    ISSUED = "issued"
    OUT_OF_DATE = "out of date"
    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    PRINTED = "printed"
    DRAFT = "draft"
    CANCELLED = "cancelled"
    MOVED = "moved"
    REPORTED = "reported"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """Hold what a chip shows: words, an icon or none, and the tokens of its ink, ground and border."""

    text: str
    icon: str = ""
    ink: str = "soft"
    ground: str = "hover"
    border: str = ""


_STATUS = {
    Status.READY: ("check", "good"),
    Status.CURRENT: ("check", "good"),
    Status.CONFIRMED: ("circle-check", "good"),
    Status.ISSUED: ("circle-check", "good"),
    Status.OUT_OF_DATE: ("refresh-cw", "warn"),
    Status.ERROR: ("circle-alert", "error"),
    Status.WARNING: ("triangle-alert", "warn"),
    Status.HINT: ("info", "info"),
    Status.PRINTED: ("printer", "warn"),
    Status.DRAFT: ("pencil", "info"),
    Status.CANCELLED: ("x", "error"),
    Status.MOVED: ("calendar-clock", "warn"),
    Status.REPORTED: ("ear", ""),
    Status.PLAIN: ("", ""),
}


def status_chip(status: Status, text: str) -> Chip:
    """Return the chip of a state with the words that name it here."""
    icon, tone = _STATUS[status]
    return Chip(text=text, icon=icon, ink=tone, ground=f"{tone}_bg") if tone else Chip(text=text, icon=icon)


def visibility_words(visibility: Visibility) -> str:
    """Return the name of a visibility in the window's language."""
    return {
        Visibility.PUBLIC: pgettext("visibility", "Public"),
        Visibility.PRESS: pgettext("visibility", "Press"),
        Visibility.INTERNAL: pgettext("visibility", "Internal"),
        Visibility.SECRET: pgettext("visibility", "Secret"),
    }[visibility]


def visibility_chip(visibility: Visibility) -> Chip:
    """Return the chip of a visibility; the more closed, the more ink."""
    text = visibility_words(visibility)
    return {
        Visibility.PUBLIC: Chip(text=text, icon="globe", ink="good", ground="", border="good"),
        Visibility.PRESS: Chip(text=text, icon="newspaper", ink="press_ink", ground="press_bg"),
        Visibility.INTERNAL: Chip(text=text, icon="users-round", ink="ink", ground="hover", border="edge"),
        Visibility.SECRET: Chip(text=text, icon="lock", ink="canvas", ground="ink"),
    }[visibility]


def chip_font(base: QFont) -> QFont:
    """Return the font of chips, made from the window's."""
    face = QFont(base)
    face.setPixelSize(look().px(TYPE))
    face.setWeight(QFont.Weight.DemiBold)
    return face


def chip_size(chip: Chip, base: QFont) -> QSize:
    """Return the room that a chip takes."""
    metrics = QFontMetrics(chip_font(base))
    icon = look().px(ICON) + look().px(GAP) if chip.icon else 0
    width = metrics.horizontalAdvance(chip.text) + icon + 2 * look().px(PADDING)
    return QSize(width, max(look().px(HEIGHT), metrics.height() + 4))


def paint_chip(painter: QPainter, box: QRect, chip: Chip, direction: Qt.LayoutDirection) -> None:
    """Paint a chip into ``box``, its icon at the start edge of ``direction``; the painter's font is the window's."""
    shown = look()
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(shown.colour(chip.border), 1) if chip.border else Qt.PenStyle.NoPen)
    painter.setBrush(shown.colour(chip.ground) if chip.ground else Qt.BrushStyle.NoBrush)
    inset = 0.5 if chip.border else 0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    text = box.adjusted(shown.px(PADDING), 0, -shown.px(PADDING), 0)
    if chip.icon:
        size, gap = shown.px(ICON), shown.px(GAP)
        left = text.right() + 1 - size if right_to_left else text.left()
        ratio = painter.device().devicePixelRatioF()
        picture = icons.pixmap(chip.icon, chip.ink, ICON, ratio, right_to_left=right_to_left)
        painter.drawPixmap(QPointF(left, box.top() + (box.height() - size) / 2), picture)
        text = text.adjusted(0, 0, -size - gap, 0) if right_to_left else text.adjusted(size + gap, 0, 0, 0)
    painter.setFont(chip_font(painter.font()))
    painter.setPen(shown.colour(chip.ink))
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    painter.drawText(text, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), chip.text)
    painter.restore()


class ChipLabel(QWidget):
    """Show one chip in a form."""

    def __init__(self, chip: Chip, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chip.text)

    def show_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self._chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._chip, self.font())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_chip(painter, self.rect(), self._chip, self.layoutDirection())
