"""One of many, from a list that drops down."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QStyledItemDelegate, QWidget

from planner.gui.widgets.text_field import asks_undo


class Choice(QComboBox):
    """Offer pairs of key and words; ``chosen`` carries the key, by hand only.

    With ``searched`` the words can be typed: the list then shows what holds them anywhere.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Iterable[tuple[str, str]] = (),
        *,
        current: str = "",
        searched: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line: QLineEdit | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        # The popup under a style sheet: Qt's own delegate there would draw a menu.
        self._rows = QStyledItemDelegate(self)
        self.setItemDelegate(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(choices, current=current)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))
        if searched:
            self._search()

    def offer(self, choices: Iterable[tuple[str, str]], *, current: str = "") -> None:
        """Offer other choices without a signal."""
        self.blockSignals(True)
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.choose(current)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Show one choice as current without a signal; an unknown key shows none."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(key))
        self.blockSignals(False)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # long words are read from their beginning

    def current(self) -> str:
        """Return the key of the current choice, or an empty string."""
        return self.currentData() or ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what it says

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and self.line is not None:
            self._align(self.line)

    def show_start(self) -> None:
        """Show the words from their beginning where they are too long."""
        if self.line is not None:
            self.line.setCursorPosition(0)

    def _align(self, line: QLineEdit) -> None:
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _search(self) -> None:
        line = _SearchLine(self)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setProperty("searched", True)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(completer)
        self._align(line)
        line.setAccessibleName(self.accessibleName())
        line.editingFinished.connect(self._settle)
        self.line = line

    def _settle(self) -> None:
        """Take what was typed if it names a choice, else show again what was chosen."""
        if self.line is None:
            return
        typed = self.findText(self.line.text(), Qt.MatchFlag.MatchFixedString)
        alike = self.findText(self.line.text(), Qt.MatchFlag.MatchContains) if self.line.text() else -1
        if typed < 0 and self._is_only(alike):
            typed = alike
        if typed >= 0 and typed != self.currentIndex():
            self.setCurrentIndex(typed)
            self.chosen.emit(self.itemData(typed))
        self.line.setText(self.itemText(self.currentIndex()))
        self.show_start()

    def _is_only(self, at: int) -> bool:
        """Tell whether the typed words stand in this choice alone."""
        typed = "" if self.line is None else self.line.text().casefold()
        return at >= 0 and not any(typed in self.itemText(other).casefold() for other in range(at + 1, self.count()))


class _SearchLine(QLineEdit):
    """Take words to search by; the keys of undo are the planner's while nothing was typed."""

    def event(self, event: QEvent) -> bool:
        box = self.parentWidget()
        if isinstance(box, QComboBox) and self.text() == box.itemText(box.currentIndex()) and asks_undo(event):
            event.ignore()
            return False
        return super().event(event)
