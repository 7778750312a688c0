"""The campaign's colour, typed or picked, and how words stand on it."""

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.campaign import COLOUR
from planner.domain.finding import Severity
from planner.gui.accent import READABLE
from planner.gui.language import _
from planner.gui.style import look, mark
from planner.gui.tokens import DARK_INK, contrast
from planner.gui.widgets.button import Button
from planner.gui.widgets.form import Notice
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField

WHITE = "#ffffff"
WIDTH, SWATCH = 120, QSize(56, 32)


class Swatch(QPushButton):
    """Show a colour with words on it, as papers print them; pressed, it lets another be picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = WHITE
        self.setAccessibleName(_("Pick a colour"))
        self.setToolTip(_("Pick a colour"))
        self.setAutoDefault(False)
        self.setFixedSize(look().px(SWATCH.width()), look().px(SWATCH.height()))

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(look().colour("focus" if focused else "edge"), 2 if focused else 1))
        painter.setBrush(QColor(self._colour))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        face = self.font()
        face.setBold(True)
        painter.setFont(face)
        painter.setPen(QColor(words_on(self._colour)))
        # Translators: two letters that show how words look on the campaign's colour.
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), _("Aa"))


class ColourField(QWidget):
    """Take a colour ``#rrggbb``; ``committed`` carries one that is whole."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = WHITE
        self.swatch = Swatch()
        self.line = LineField(_("Colour"), latin=True)
        self.pick = Button(_("Pick…"))
        self.notice = Notice()
        self._note = Label(tone="soft", wrap=True)
        self._arrange()
        self.line.edited.connect(self._typed)
        self.line.committed.connect(self._commit)
        self.swatch.clicked.connect(self.ask)
        self.pick.clicked.connect(self.ask)

    def show_colour(self, colour: str) -> None:
        """Show what is kept, without a signal; what is being typed stays."""
        self._kept = colour
        self.line.set_value(colour)
        self._tell(colour if not self.line.hasFocus() else self.line.value())

    def ask(self) -> None:
        """Let a colour be picked."""
        picked = QColorDialog.getColor(QColor(self._kept), self, _("Colour of the campaign"))
        if picked.isValid():
            self.committed.emit(picked.name())

    def _arrange(self) -> None:
        self.line.setFixedWidth(look().px(WIDTH))
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        for part in (self.swatch, self.line, self.pick):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.notice)
        self.setFocusProxy(self.line)

    def _typed(self, words: str) -> None:
        self._tell(words)

    def _tell(self, words: str) -> None:
        whole = re.fullmatch(COLOUR.regex, words.strip()) is not None
        if whole:
            self.swatch.show_colour(words.strip())
            self._note.setText(contrast_words(words.strip()))
            self.notice.clear()
            mark(self.line, "state", "")

    def _commit(self, words: str) -> None:
        colour = words.strip().lower()
        if re.fullmatch(COLOUR.regex, colour):
            self.committed.emit(colour)
            return
        mark(self.line, "state", "error")
        self.notice.say(
            Severity.ERROR, _("A colour is written as # and six figures, such as {example}.").format(example="#b3261e")
        )


def words_on(colour: str) -> str:
    """Return the colour of words on a ground, white where it can be read."""
    return WHITE if contrast(WHITE, colour) >= READABLE else DARK_INK


def contrast_words(colour: str) -> str:
    """Say how words stand on a colour, and how the colour stands on paper."""
    on = words_on(colour)
    ratio = f"{contrast(on, colour):.1f}"
    if on == WHITE:
        return _("White words on it can be read ({ratio} : 1).").format(ratio=ratio)
    return _(
        "Black words stand on it ({ratio} : 1). Words in this colour are printed darker, so that they can be read."
    ).format(ratio=ratio)
