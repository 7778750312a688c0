"""What someone who needs it must know of a place: six questions, each answered or open."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.location import Access, Known
from planner.gui.language import _, pgettext
from planner.gui.widgets.form import Form, beside
from planner.gui.widgets.segment import Segment

_QUESTIONS: dict[str, Callable[[], str]] = {
    "step_free": lambda: _("Step-free"),
    "toilets": lambda: _("Toilets"),
    "seating": lambda: _("Seating"),
    "quiet": lambda: _("Quiet place"),
    "parking": lambda: _("Parking"),
    "sign_language": lambda: _("Sign language"),
}


def known_words(known: Known) -> str:
    """Return an answer in words."""
    return {
        Known.YES: pgettext("answer", "Yes"),
        Known.NO: pgettext("answer", "No"),
        Known.UNKNOWN: pgettext("answer", "Not known"),
    }[known]


class AccessField(Form):
    """Ask the questions; ``answered`` carries the Access with one answer altered."""

    answered = Signal(object)

    def __init__(self, label_width: int, parent: QWidget | None = None) -> None:
        super().__init__(label_width=label_width, parent=parent)
        self._access = Access()
        self.questions: dict[str, Segment] = {}
        answers = [(known.value, known_words(known)) for known in Known]
        for name, words in _QUESTIONS.items():
            segment = Segment(words(), answers)
            segment.chosen.connect(partial(self._answer, name))
            self.questions[name] = segment
            self.add(words(), beside(segment))

    def show_access(self, access: Access) -> None:
        """Show the answers as they are kept."""
        self._access = access
        for name, segment in self.questions.items():
            segment.choose(getattr(access, name).value)

    def _answer(self, name: str, key: str) -> None:
        self.answered.emit(replace(self._access, **{name: Known(key)}))  # type: ignore[arg-type]
