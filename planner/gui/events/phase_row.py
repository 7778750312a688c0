"""One phase of an event: shown on a line, and edited on the same line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTime, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.visibility import Visibility
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.chip import ChipLabel, visibility_chip, visibility_words
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.date_field import TimeField
from planner.gui.widgets.form import Notice
from planner.gui.widgets.label import ElidedLabel, Label
from planner.gui.widgets.text_field import LineField

TIME, ELSEWHERE, HEIGHT = 52, 130, 34
PUBLIC, INTERNAL = Visibility.PUBLIC.value, Visibility.INTERNAL.value


class PhaseRow(QWidget):
    """Show a phase; a click, Enter or its menu turns the line into fields.

    ``timed``, ``titled`` and ``opened_to`` carry what was changed: a QTime, words, whether it is public. ``struck``
    asks to take the phase out, ``finished`` tells that the fields are a line again.
    ``entered`` carries the field that wants to be seen and typed in.
    """

    timed = Signal(QTime)
    titled = Signal(str)
    typed = Signal(str)
    opened_to = Signal(bool)
    struck = Signal()
    finished = Signal()
    entered = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time, self.elsewhere = Label(role="strong"), ElidedLabel(tone="soft")
        self.words, self.chip = ElidedLabel(role="lead"), ChipLabel(visibility_chip(Visibility.PUBLIC))
        self.more = IconButton("ellipsis", _("More"))
        self.hour, self.title = TimeField(_("Begins at")), LineField(_("Phase"), placeholder=_("What happens then"))
        eyes = [(each.value, visibility_words(each)) for each in (Visibility.PUBLIC, Visibility.INTERNAL)]
        self.eyes = Choice(_("Who may read of it"), eyes)
        self.done, self.off = IconButton("check", _("Done")), IconButton("x", _("Take the phase out"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._shown())
        self._stack.addWidget(self._edited())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack)
        self.notice = Notice()
        column.addWidget(self.notice)
        self.setMinimumHeight(look().px(HEIGHT))
        self._connect()

    @property
    def editing(self) -> bool:
        """Tell whether the line shows fields now."""
        return self._stack.currentIndex() == 1

    def show_phase(self, time: str, elsewhere: str, words: str, *, public: bool) -> None:
        """Show the phase; without ``words`` it is still to be named."""
        self.time.setText(time or "\N{EN DASH}")
        self.elsewhere.setText(elsewhere)
        self.words.setText(words or _("Not named yet"))
        self.chip.show_chip(visibility_chip(Visibility.PUBLIC if public else Visibility.INTERNAL))
        self.more.setAccessibleName(_("More about {phase}").format(phase=words))
        self.eyes.choose(PUBLIC if public else INTERNAL)
        self._publish.setText(_("Only for stewards") if public else _("Print it on leaflets"))
        self._public = public

    def show_fields(self, hour: QTime | None, words: str, hint: str) -> None:
        """Fill the fields; ``hour`` is None where the event has no time yet, ``hint`` the words of the original."""
        self.hour.setEnabled(hour is not None)
        self.hour.setToolTip("" if hour is not None else _("Set the event's own time first."))
        if hour is not None and not self.hour.hasFocus():
            self.hour.blockSignals(True)
            self.hour.setTime(hour)
            self.hour.blockSignals(False)
        self._hour = hour
        self.title.setPlaceholderText(hint or _("What happens then"))
        self.title.set_value(words)

    def edit(self, field: QWidget | None = None) -> None:
        """Turn the line into fields."""
        self._stack.setCurrentIndex(1)
        self.entered.emit(field or self.title)

    def finish(self) -> None:
        """Turn the fields into a line again."""
        for field in (self.hour, self.title):
            field.clearFocus()
        self._stack.setCurrentIndex(0)
        self.more.setFocus()
        self.finished.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.editing and event.button() is Qt.MouseButton.LeftButton:
            at = self.childAt(event.position().toPoint())
            self.edit(self.hour if at in (self.time, self.elsewhere) and self.hour.isEnabled() else self.title)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editing and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            return
        super().keyPressEvent(event)

    def _shown(self) -> QWidget:
        line, row = _line()
        self.time.setMinimumWidth(look().px(TIME))
        self.elsewhere.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.elsewhere.setFixedWidth(look().px(ELSEWHERE))
        menu = QMenu(self.more)
        self._publish = QAction(menu)
        for action, text, run in (
            (QAction(menu), _("Edit"), self.edit),
            (self._publish, "", lambda: self.opened_to.emit(not self._public)),
            (QAction(menu), _("Take the phase out"), self.struck.emit),
        ):
            _add(menu, action, text, run)
        self.more.setMenu(menu)
        for part, stretch in ((self.time, 0), (self.elsewhere, 0), (self.words, 1), (self.chip, 0), (self.more, 0)):
            row.addWidget(part, stretch)
        return line

    def _edited(self) -> QWidget:
        line, row = _line()
        for part, stretch in ((self.hour, 0), (self.title, 1), (self.eyes, 0), (self.done, 0), (self.off, 0)):
            row.addWidget(part, stretch)
        return line

    def _connect(self) -> None:
        self._public, self._hour = False, None
        self.hour.editingFinished.connect(self._take_hour)
        self.title.committed.connect(self.titled)
        self.title.edited.connect(self.typed)
        self.eyes.chosen.connect(lambda key: self.opened_to.emit(key == PUBLIC))
        self.done.clicked.connect(self.finish)
        self.off.clicked.connect(self.struck)

    def _take_hour(self) -> None:
        if self._hour is not None and self.hour.time() != self._hour:
            self._hour = self.hour.time()
            self.timed.emit(self._hour)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setMinimumHeight(look().px(HEIGHT))


def _line() -> tuple[QWidget, QHBoxLayout]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(8))
    return line, row


def _add(menu: QMenu, action: QAction, text: str, run: Callable[[], object]) -> None:
    action.setText(text)
    action.triggered.connect(lambda _=False: run())
    menu.addAction(action)
