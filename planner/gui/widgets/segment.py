"""One of a few, all in sight: week or month, English or Russian."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class Segment(QFrame):
    """Offer a few choices side by side; arrow keys move between them. ``chosen`` carries the key, by hand only."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]], *, current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segment")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name = name
        self._words: dict[str, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 2, 0)
        self._row.setSpacing(0)
        self.offer(choices, current=current)

    def offer(self, choices: Iterable[tuple[str, str]], *, current: str = "") -> None:
        """Offer other choices, as pairs of key and words; the first is current where none is named."""
        wanted = dict(choices)
        if wanted == self._words:
            self.choose(current or next(iter(wanted), ""))
            return
        self._words = wanted
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for key, words in wanted.items():
            button = _SegmentButton(words.replace("&", "&&"), self)
            button.setProperty("seg", "true")
            button.setCheckable(True)
            button.setAccessibleName(f"{self._name}: {words}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[key] = button
        self.choose(current or next(iter(self._buttons), ""))

    def choose(self, key: str) -> None:
        """Show one choice as current, without a signal."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def current(self) -> str:
        """Return the key of the current choice, or an empty string where there is nothing to choose."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")


class _SegmentButton(QPushButton):
    """Keep the room that its words take once they are chosen, and bold."""

    def sizeHint(self) -> QSize:
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.text().replace("&&", "&")
        wider = QFontMetrics(bold).horizontalAdvance(words) - self.fontMetrics().horizontalAdvance(words)
        return QSize(hint.width() + max(0, wider), hint.height())
