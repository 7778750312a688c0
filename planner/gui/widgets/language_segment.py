"""In which language the words of a record are shown and typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from planner.domain.text import Text
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.style import look
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.segment import Segment
from planner.i18n.cldr import own_name
from planner.i18n.lists import listed


class LanguageSegment(QWidget):
    """Offer the campaign's languages under their own names, and which are not written yet, below if ``stacked``.

    ``chosen`` carries the language's tag. The page then shows and takes the words of its texts in that language.
    """

    chosen = Signal(str)

    def __init__(self, languages: Sequence[str], *, stacked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._segment = Segment(_("Language"), self._choices())
        self._icon = IconLabel("circle-check", tone="good", size=16)
        self._state = Label(tone="soft", wrap=stacked)
        written = QHBoxLayout()
        written.setSpacing(look().px(8))
        written.addWidget(self._icon)
        written.addWidget(self._state, int(stacked))
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(self._segment)
        if not stacked:
            row.addStretch(1)
        row.addLayout(written)
        self._segment.chosen.connect(self.chosen)
        self.setVisible(len(self._languages) > 1)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that are offered."""
        return self._languages

    def set_languages(self, languages: Sequence[str]) -> None:
        """Offer other languages; the current one stays where it is still offered."""
        if tuple(languages) != self._languages:
            current = self.current()
            self._languages = tuple(languages)
            self._segment.offer(self._choices(), current=current if current in languages else "")
            self.setVisible(len(self._languages) > 1)

    def current(self) -> str:
        return self._segment.current()

    def choose(self, language: str) -> None:
        """Show a language as current, without a signal."""
        self._segment.choose(language)

    def show_written(self, *texts: Text) -> None:
        """Say in which languages the texts that have words at all are not written yet, or out of step."""
        used = [text for text in texts if text]
        self._icon.setVisible(bool(used))
        self._state.setVisible(bool(used))
        missing = [tag for tag in self._languages if any(tag not in text.languages() for text in used)]
        stale = [tag for tag in self._languages if any(tag in text.stale() for text in used) and tag not in missing]
        if missing or stale:
            names = listed([isolated(_own(each)) for each in missing or stale], tag())
            words = _("Not written yet: {languages}") if missing else _("Original changed since: {languages}")
            self._state.setText(words.format(languages=names))
        else:
            self._state.setText(_all_written(len(self._languages)))
        self._icon.show_icon("triangle-alert" if missing or stale else "circle-check")
        self._icon.set_tone("warn" if missing or stale else "good")

    def _choices(self) -> list[tuple[str, str]]:
        return [(tag, _own(tag)) for tag in self._languages]


def _all_written(count: int) -> str:
    few = {2: _("Both languages are written"), 3: _("All three languages are written")}
    words = ngettext("The language is written", "All {count} languages are written", count)
    return few.get(count, words).format(count=count)


def _own(language: str) -> str:
    name = own_name(language)
    return name[:1].upper() + name[1:]
