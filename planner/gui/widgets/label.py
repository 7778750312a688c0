"""Words on the window: one class, so that all of them keep to the window's side and never read text as markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.gui import icons
from planner.gui.language import alone
from planner.gui.style import look, mark

READABLE = 460
"""Pixels of 60 to 70 characters of running text."""


class Label(QLabel):
    """Show words in one of the roles and tones of the style sheet.

    Roles: display 28, title 20, strong 15/600, lead 15, heading 13/600, "" 13, small 12. Tones: "" (ink), soft, faint,
    accent, good, warn, error, info. Qt aligns a label by the direction of its words; this one keeps to the window's.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        tone: str = "",
        wrap: bool = False,
        end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._end = end
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self._align()

    def set_tone(self, tone: str) -> None:
        mark(self, "tone", tone)

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        # Qt guesses a shape for wrapped words; a paragraph here is as wide as its words, up to a readable line.
        widest = self.fontMetrics().boundingRect(0, 0, 0, 0, 0, self.text()).width() + self.contentsMargins().left() + 2
        width = min(widest, look().px(READABLE))
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        right = (self.layoutDirection() is Qt.LayoutDirection.RightToLeft) is not self._end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        up = Qt.AlignmentFlag.AlignTop if self.wordWrap() else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | up)


class ElidedLabel(Label):
    """Show words on one line, cut with an ellipsis where room is short; the whole stands in tooltip and speech."""

    def __init__(self, text: str = "", *, role: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role=role, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(32), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        cut = alone(self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width()))
        group = self.palette().ColorGroup.Normal if self.isEnabled() else self.palette().ColorGroup.Disabled
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), cut)

    def _explain(self) -> None:
        self.setToolTip(self.text() if self.fontMetrics().horizontalAdvance(self.text()) > self.width() else "")


class IconLabel(QLabel):
    """Show an icon in the colour of a token; it is decoration beside words, or has a name of its own."""

    def __init__(
        self, icon: str, *, tone: str = "soft", size: int = 18, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size = icon, tone, size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(look().px(size), look().px(size))

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_tone(self, token: str) -> None:
        """Draw the icon in the colour of another token."""
        self._token = token
        self.update()

    def drawn(self) -> QPixmap:
        """Return the icon as it is drawn now."""
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        token = self._token if self.isEnabled() else "disabled"
        return icons.pixmap(self._icon, token, self._size, self.devicePixelRatioF(), right_to_left=right_to_left)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, (self.height() - look().px(self._size)) // 2, self.drawn())
