"""Fields for words. A change is handed over when the field is left: there is no save button."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from planner.gui.style import look
from planner.i18n.languages import direction


def qt_direction(language: str) -> Qt.LayoutDirection:
    """Return the direction in which a language is written."""
    return Qt.LayoutDirection.RightToLeft if direction(language) == "rtl" else Qt.LayoutDirection.LeftToRight


def asks_undo(event: QEvent) -> bool:
    """Tell whether Qt asks a field if it wants the keys of undo or redo for itself."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class LineField(QLineEdit):
    """Take one line of words.

    ``edited`` carries every keystroke (for previews), ``committed`` the words once the field is left changed. With
    ``latin`` the content runs from left to right in every window: phones, addresses of the web, postcodes.
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        name: str = "",
        *,
        placeholder: str = "",
        latin: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settled = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if large:
            self.setProperty("large", "true")
        self._latin = latin
        self._align()
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self._commit)

    def set_value(self, text: str) -> None:
        """Show what is kept, without a signal; what is being typed stays."""
        if self.hasFocus() and self.text() != self._settled:
            return
        self._settled = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def value(self) -> str:
        return self.text()

    def set_language(self, language: str) -> None:
        """Run the words in the direction of their language."""
        self.setLayoutDirection(qt_direction(language))

    def event(self, event: QEvent) -> bool:
        if asks_undo(event) and self.text() == self._settled:
            event.ignore()  # nothing is being typed, so undo means the planner's
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._settled:
            self.setText(self._settled)
            self.edited.emit(self._settled)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        if self._latin:
            self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)

    def _commit(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.committed.emit(self._settled)


class TextArea(QPlainTextEdit):
    """Take lines of words; as tall as ``lines``, and taller with its content up to ``most``."""

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self, name: str = "", *, placeholder: str = "", lines: int = 2, most: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settled = ""
        self._lines, self._most = lines, max(lines, most)
        self._quiet = self._spoken = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._run(self.layoutDirection())
        self.textChanged.connect(self._changed)
        # Words wrap anew while the form is laid out, and what is asked of a layout at that moment is lost: hence later.
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _: QTimer.singleShot(0, self, self.updateGeometry)
        )

    def set_value(self, text: str) -> None:
        """Show what is kept, without a signal; what is being typed stays."""
        if self.hasFocus() and self.toPlainText() != self._settled:
            return
        self._settled = text
        if text != self.toPlainText():
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def value(self) -> str:
        return self.toPlainText()

    def set_language(self, language: str) -> None:
        """Run the words in the direction of their language."""
        self._spoken = True
        self.setLayoutDirection(qt_direction(language))
        self._run(self.layoutDirection())

    def sizeHint(self) -> QSize:
        shown = round(self.document().size().height())
        rows = min(self._most, max(self._lines, shown))
        # Qt counts a last line that only just fits as one to be scrolled to, hence the pixel.
        frame = 2 * look().px(4) + 3 + 2 * round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), rows * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(80), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._run(self.layoutDirection())

    def event(self, event: QEvent) -> bool:
        if asks_undo(event) and self.toPlainText() == self._settled:
            event.ignore()  # nothing is being typed, so undo means the planner's
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def commit(self) -> None:
        """Hand the words over if they changed."""
        if self.toPlainText() != self._settled:
            self._settled = self.toPlainText()
            self.committed.emit(self._settled)

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def _run(self, direction: Qt.LayoutDirection) -> None:
        # A text edit keeps Arabic on the left unless both direction and side are set in its document.
        right_to_left = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        # An address in no one's language runs as its letters do: "33 Thurloe Square" also in an Arabic window.
        option.setTextDirection(direction if self._spoken else Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
