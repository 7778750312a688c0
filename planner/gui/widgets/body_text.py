"""Words with fields such as ``{fact:killed}`` in them, which print a record as it stands when the paper is made."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.fields import BrokenField, Field, fields_in
from planner.gui.language import _, isolated, ngettext
from planner.gui.style import look
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label
from planner.gui.widgets.text_field import TextArea

Resolve = Callable[[Field], str | None]
"""Return what a field prints, or None where it names nothing."""

SHOWN = 80
"""Characters of a field's print that stand under the words."""


class FieldHighlighter(QSyntaxHighlighter):
    """Set fields off from the words around them; one that prints nothing gets a wave under it."""

    def __init__(self, document: QTextDocument, resolve: Resolve) -> None:
        super().__init__(document)
        self.resolve = resolve

    def highlightBlock(self, text: str) -> None:
        for field in fields_in(text):
            # Qt counts in UTF-16, Python in characters: they part after an emoji or a rare script.
            start = _utf16(text[: field.start])
            self.setFormat(start, _utf16(field.source), _field_format(broken=self._is_broken(field)))

    def _is_broken(self, field: Field | BrokenField) -> bool:
        return isinstance(field, BrokenField) or self.resolve(field) is None


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _field_format(*, broken: bool) -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setForeground(look().colour("press_ink"))
    shown.setBackground(look().colour("press_bg"))
    shown.setFontWeight(QFont.Weight.DemiBold)
    if broken:
        shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shown.setUnderlineColor(look().colour("error"))
    return shown


class BodyText(QWidget):
    """Take words with fields, and say under them what the field at the caret prints.

    ``edited`` and ``committed`` are those of the text area. Add commands to the end of the line with ``add_command``.
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self, name: str, resolve: Resolve, *, lines: int = 8, most: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.area = TextArea(name, lines=lines, most=most)
        self.setFocusProxy(self.area)
        self._highlighter = FieldHighlighter(self.area.document(), resolve)
        self._count = Label(tone="soft")
        self._icon = IconLabel("link", tone="press_ink", size=16)
        self._prints = ElidedLabel(tone="soft")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(look().px(8))
        self._foot.addWidget(self._count)
        self._foot.addSpacing(look().px(8))
        self._foot.addWidget(self._icon)
        self._foot.addWidget(self._prints, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addWidget(self.area)
        column.addLayout(self._foot)
        self.area.edited.connect(self.edited)
        self.area.committed.connect(self.committed)
        self.area.textChanged.connect(self._tell)
        self.area.cursorPositionChanged.connect(self._tell)
        self._tell()

    def add_command(self, command: QWidget) -> None:
        """Put a command, such as "Insert a field", at the end of the line under the words."""
        self._foot.addWidget(command)

    def set_value(self, text: str) -> None:
        """Show what is kept, without a signal; what is being typed stays."""
        self.area.set_value(text)

    def value(self) -> str:
        return self.area.value()

    def set_language(self, language: str) -> None:
        """Run the words in the direction of their language."""
        self.area.set_language(language)

    def look_again(self) -> None:
        """Ask anew what the fields print, because a record changed."""
        self._highlighter.rehighlight()
        self._tell()

    def insert(self, words: str) -> None:
        """Put words, such as a field, where the caret stands."""
        self.area.insertPlainText(words)
        self.area.setFocus()

    def _tell(self) -> None:
        text = self.area.toPlainText()
        words = len(text.split())
        self._count.setText(ngettext("{count} word", "{count} words", words).format(count=words))
        field = self._at_caret(text)
        self._icon.setVisible(field is not None)
        self._prints.setText("" if field is None else self._said(field))

    def _at_caret(self, text: str) -> Field | BrokenField | None:
        caret = self.area.textCursor().position()
        for field in fields_in(text):
            start = _utf16(text[: field.start])
            if start <= caret <= start + _utf16(field.source):
                return field
        return None

    def _said(self, field: Field | BrokenField) -> str:
        printed = None if isinstance(field, BrokenField) else self._highlighter.resolve(field)
        if printed is None:
            return _("{field} names nothing, so the paper would print it as typed.").format(
                field=isolated(field.source)
            )
        words = printed if len(printed) <= SHOWN else printed[: SHOWN - 1].rstrip() + "…"
        return _("{field} prints “{words}”").format(field=isolated(field.source), words=isolated(words))
