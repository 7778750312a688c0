"""The line at the window's foot: saved when, open to whom, offline, what goes on, and what undo would take back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.gui.language import _, isolated, ngettext
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.keycap import KeyCap
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label


class StatusBar(QFrame):
    """Prove that the work is kept, and offer to lock, to undo, and to stop what takes long."""

    lock_asked = Signal()
    undo_asked = Signal()
    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self, *, protected: bool, undo_keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._check = IconLabel("check", tone="good", size=14)
        self._saved = Label(role="small", tone="soft")
        self.again = Button(_("Try again"), kind=Kind.QUIET, icon="refresh-cw", tone="soft")
        self.again.setProperty("small", True)
        self.again.clicked.connect(self.again_asked)
        self._undo = Button("", kind=Kind.QUIET, tone="soft")
        self._undo.clicked.connect(self.undo_asked)
        self._keys = KeyCap(undo_keys)
        self._working = Label(role="small")
        self.cancel = Button(_("Cancel"), kind=Kind.QUIET, icon="x", tone="soft")
        self.cancel.setProperty("small", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(24), 0, look().px(16), 0)
        row.setSpacing(look().px(6))
        row.addWidget(self._check)
        row.addWidget(self._saved)
        row.addWidget(self.again)
        row.addSpacing(look().px(14))
        self._add_protection(row, protected=protected)
        row.addSpacing(look().px(14))
        row.addWidget(IconLabel("wifi-off", size=14))
        row.addWidget(Label(_("Offline by design"), role="small", tone="soft"))
        row.addStretch(1)
        row.addWidget(self._working)
        row.addWidget(self.cancel)
        row.addSpacing(look().px(14))
        row.addWidget(self._undo)
        row.addWidget(self._keys)
        self.cancel.clicked.connect(self.cancel_asked)
        self.show_saved("")
        self.show_undo("")
        self.show_work("")

    def show_saved(self, time: str) -> None:
        """Show when the last change reached the disk; without a time, that everything has."""
        self._show(_("Saved {time}").format(time=time) if time else _("Everything is saved"), "check", "good")
        self.again.hide()

    def show_unsaved(self, words: str) -> None:
        """Say that the last change did not reach the disk, why, and offer to try again."""
        self._show(_("Not saved"), "triangle-alert", "warn")
        self._saved.setToolTip(words)
        self.again.setToolTip(words)
        self.again.setAccessibleName(_("Not saved: try again"))
        self.again.show()

    def show_lock(self, minutes: int) -> None:
        """Say after how many minutes without anyone there the planner locks, begun ones among them."""
        words = ngettext("Locks in {count} min", "Locks in {count} min", minutes)
        self._lock.setText(words.format(count=minutes))

    def show_undo(self, label: str) -> None:
        """Name what undo would take back; nothing where there is nothing."""
        words = _("Undo: {edit}").format(edit=isolated(label))
        cut = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, look().px(360))
        self._undo.setText(cut.replace("&", "&&"))
        self._undo.setToolTip(words)
        for part in (self._undo, self._keys):
            part.setVisible(bool(label))

    def show_work(self, words: str) -> None:
        """Show what takes long, and offer to stop it; nothing where nothing does."""
        self._working.setText(words)
        self.cancel.setAccessibleName(_("Cancel: {work}").format(work=words))
        for part in (self._working, self.cancel):
            part.setVisible(bool(words))

    def _show(self, words: str, icon: str, tone: str) -> None:
        self._saved.setText(words)
        self._saved.setToolTip("")
        self._check.show_icon(icon)
        self._check.set_tone(tone)
        self._saved.set_tone("soft" if tone == "good" else tone)

    def _add_protection(self, row: QHBoxLayout, *, protected: bool) -> None:
        if protected:
            self._lock = Button(
                _("Lock"), kind=Kind.QUIET, icon="lock-open", tone="soft", tip=_("Lock at once (Ctrl+L)")
            )
            self._lock.setProperty("small", True)
            self._lock.clicked.connect(self.lock_asked)
            row.addWidget(self._lock)
            return
        warning = _("No passphrase: anyone with this folder can read it")
        row.addWidget(IconLabel("triangle-alert", tone="warn", size=14))
        words = ElidedLabel(warning, role="small", tone="warn")
        words.setMinimumWidth(words.fontMetrics().horizontalAdvance(warning) // 4)
        words.setMaximumWidth(words.fontMetrics().horizontalAdvance(warning))
        row.addWidget(words, 4)
