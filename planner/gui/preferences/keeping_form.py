"""How the planner is kept from others while it is open."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from planner.domain.keeping import LEAST_MINUTES, MOST_MINUTES
from planner.gui.desk import Desk
from planner.gui.guard import LOCK, PANIC, chord_words
from planner.gui.language import _, isolated
from planner.gui.style import look
from planner.gui.widgets.date_field import CountField
from planner.gui.widgets.form import beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField


class KeepingForm(QWidget):
    """Say when the planner locks and what the panic chord does; both are kept in the planner itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.minutes = CountField(_("Minutes until it locks"), most=MOST_MINUTES)
        self.minutes.setMinimum(LEAST_MINUTES)
        self.minutes.setSpecialValueText("")  # one minute is a figure here, not an empty field
        self.erases = QCheckBox(_("In a panic, destroy the keys of this planner for good"))
        self.meant = LineField(_("Type the name of this planner to mean it"))
        self._asked = Label(tone="soft", wrap=True)
        self._arrange()
        self.show_keeping()
        self.minutes.editingFinished.connect(self._keep_minutes)
        self.erases.clicked.connect(self._ask)
        self.meant.textChanged.connect(self._mean)

    def show_keeping(self) -> None:
        """Show how the planner is kept."""
        self.minutes.setValue(self._desk.keeping.lock_minutes)
        self.erases.setChecked(self._desk.keeping.panic_erases)
        self._show_question(asked=False)

    def _keep_minutes(self) -> None:
        if self.minutes.value() != self._desk.keeping.lock_minutes:
            self._desk.keep_so(replace(self._desk.keeping, lock_minutes=self.minutes.value()))

    def _ask(self, on: bool) -> None:
        if not on:
            self._desk.keep_so(replace(self._desk.keeping, panic_erases=False))
        self._show_question(asked=on)

    def _mean(self, typed: str) -> None:
        if self.erases.isChecked() and typed.strip() == self._desk.workspace.name:
            self._desk.keep_so(replace(self._desk.keeping, panic_erases=True))
            self._show_question(asked=False)

    def _show_question(self, *, asked: bool) -> None:
        self.meant.clear()
        self.meant.setVisible(asked)
        self._asked.setVisible(asked)
        if asked:
            self.meant.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        if not self._desk.workspace.protected:
            words = _("A planner without a passphrase does not lock: anyone could open it again.")
            column.addWidget(Label(words, tone="soft", wrap=True))
        label = Label(_("Lock after (minutes)"))
        label.setBuddy(self.minutes)
        column.addWidget(beside(label, self.minutes))
        words = _(
            "{lock} locks at once; nothing that is half typed is lost. {panic} takes every window away and ends the "
            "program, from any window of it."
        )
        told = words.format(lock=chord_words(LOCK), panic=chord_words(PANIC))
        column.addWidget(Label(told, tone="soft", wrap=True))
        column.addWidget(self.erases)
        question = _(
            "Afterwards nobody can open this planner or its backups again, not even you. To switch it on, type its "
            "name: {name}"
        )
        self._asked.setText(question.format(name=isolated(self._desk.workspace.name)))
        column.addWidget(self._asked)
        column.addWidget(self.meant)
