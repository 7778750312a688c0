"""In which of the campaign's languages a paper is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from planner.gui.language import _, isolated, tag
from planner.gui.paper_names import languages_words
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.label import Label
from planner.i18n.lists import listed


class PaperLanguages(QWidget):
    """Say the languages of a paper and let them be added and taken off; ``picked`` carries them, the first first.

    A paper has at least one language and, where ``most`` says so, no more than that.
    """

    picked = Signal(tuple)

    def __init__(self, *, most: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._languages: tuple[str, ...] = ()
        self._words = Label(tone="soft")
        self.change = Button(_("Add a language"), kind=Kind.LINK, icon="plus")
        self.menu = QMenu(self.change)
        self.change.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self._words)
        row.addWidget(self.change)
        row.addStretch(1)

    def show_languages(self, languages: Sequence[str], offered: Sequence[str]) -> None:
        """Show a paper's languages and those that it might have."""
        self._languages = tuple(languages)
        names = listed([isolated(languages_words((each,))) for each in languages], tag())
        self._words.setText(_("In {languages}").format(languages=names))
        self.change.setVisible(len(offered) > 1)
        full = len(languages) >= (self._most or len(offered))
        self.change.setText(_("Change languages") if full else _("Add a language"))
        self.change.show_icon("globe" if full else "plus")
        self.menu.clear()
        for each in offered:
            action = QAction(languages_words((each,)), self.menu)
            action.setCheckable(True)
            action.setChecked(each in languages)
            # The last language stays, and a full paper takes no more.
            action.setEnabled(len(languages) > 1 if each in languages else not full)
            action.triggered.connect(lambda on, each=each: self._take(each, on))
            self.menu.addAction(action)

    def _take(self, language: str, on: bool) -> None:
        others = tuple(each for each in self._languages if each != language)
        self.picked.emit((*others, language) if on else others)
