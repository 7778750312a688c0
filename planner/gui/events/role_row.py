"""One role at an event: how many it needs, who does it, and the way to more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.gui.language import _, isolated, tag
from planner.gui.role_names import role_words
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.date_field import CountField
from planner.gui.widgets.label import ElidedLabel, Label
from planner.gui.widgets.meter import Meter
from planner.gui.widgets.picks import Options, Picks
from planner.i18n.lists import listed

NAME, CELLS, COUNT, HEIGHT = 196, 84, 48, 34


class RoleRow(QWidget):
    """Show a role on a line; Assign opens the people who do it under the line.

    ``assigned`` and ``freed`` carry the id of a contact, ``named`` someone new, ``needed`` how many it takes;
    ``struck`` asks to take the role out. ``entered`` carries the field that wants to be seen and typed in.
    """

    assigned = Signal(str)
    freed = Signal(str)
    named = Signal(str)
    needed = Signal(int)
    struck = Signal()
    entered = Signal(QWidget)

    def __init__(self, role: str, people: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = role_words(role)
        self.name, self.meter, self.count = ElidedLabel(words, role="lead"), Meter(0, 0), Label(tone="soft")
        self.who = ElidedLabel(tone="soft")
        self.assign = Button(_("Assign"), kind=Kind.LINK)
        self.assign.setAccessibleName(_("Assign: {role}").format(role=words))
        self.people = Picks(words, people, placeholder=_("Find someone, or type a new name"), new=True)
        self.takes = CountField(_("How many it takes: {role}").format(role=words), most=999)
        self.off = IconButton("trash-2", _("Take the role out: {role}").format(role=words))
        self._details = self._under()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line())
        column.addWidget(self._details)
        self._details.hide()
        self._connect()

    def show_role(self, needed: int, people: Sequence[tuple[str, str]]) -> None:
        """Show how many it takes and who does it, as pairs of id and name."""
        count = len(people)
        self.meter.show_count(count, max(needed, count))
        self.count.setText(_("{filled} of {total}").format(filled=count, total=needed))
        names = [isolated(name) for _id, name in people]
        self.who.setText(listed(names, tag()) if names else _("Nobody yet"))
        self.who.set_tone("" if names else "soft")
        self.people.show_picked(people)
        if not self.takes.hasFocus():
            self.takes.set_number(needed)
        self._say_button(full=count >= needed)

    def toggle(self) -> None:
        """Open the people of the role, or close them."""
        opening = self._details.isHidden()
        self._details.setVisible(opening)
        self._say_button(full=self._full)
        if opening:
            self.entered.emit(self.people.finder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._details.isHidden():
            self.toggle()
            self.assign.setFocus()
            return
        super().keyPressEvent(event)

    def _say_button(self, *, full: bool) -> None:
        self._full = full
        closed = _("Change") if full else _("Assign")
        self.assign.setText(closed if self._details.isHidden() else _("Done"))

    def _line(self) -> QWidget:
        line = QWidget()
        line.setMinimumHeight(look().px(HEIGHT))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        self.name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.name.setFixedWidth(look().px(NAME))
        cells = QWidget()
        cells.setMinimumWidth(look().px(CELLS))
        inner = QHBoxLayout(cells)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.meter)
        inner.addStretch(1)
        self.count.setMinimumWidth(look().px(COUNT))
        for part, stretch in ((self.name, 0), (cells, 0), (self.count, 0), (self.who, 1), (self.assign, 0)):
            row.addWidget(part, stretch)
        return line

    def _under(self) -> QWidget:
        under = QWidget()
        row = QHBoxLayout(under)
        row.setContentsMargins(look().px(12), look().px(4), 0, look().px(12))
        row.setSpacing(look().px(8))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.people, 1, top)
        row.addWidget(self.takes, 0, top)
        takes = Label(_("needed"), tone="soft")
        takes.setMinimumHeight(look().px(32))
        row.addWidget(takes, 0, top)
        row.addWidget(self.off, 0, top)
        return under

    def _connect(self) -> None:
        self._full = False
        self.assign.clicked.connect(self.toggle)
        self.people.added.connect(self.assigned)
        self.people.removed.connect(self.freed)
        self.people.named.connect(self.named)
        self.takes.editingFinished.connect(lambda: self.needed.emit(self.takes.number() or 0))
        self.off.clicked.connect(self.struck)
