"""The organisations beside our own that papers name: spelled once, for all of them."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.message import Message
from planner.domain.organisation import Organisation
from planner.domain.plan import live
from planner.gui.desk import Desk
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField


class NamedOthers(QWidget):
    """Edit the names of those whom demands address, papers answer and people belong to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.fields: dict[str, LineField] = {}
        self._nobody = Label(
            _("Nobody yet. Whom a demand is addressed to is written beside the demand."), tone="soft", wrap=True
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look().px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nobody)
        column.addLayout(self._rows)

    def show_plan(self) -> None:
        """Show the names as they are kept; what is being typed stays."""
        own = self._desk.plan.own()
        others = [each for each in live(self._desk.plan.organisations) if own is None or each.id != own.id]
        if [each.id for each in others] != list(self.fields):
            clear(self._rows)
            self.fields = {each.id: self._field(each.id) for each in others}
        for each in others:
            self.fields[each.id].set_value(each.name)
        self._nobody.setVisible(not others)

    def _field(self, id_: str) -> LineField:
        field = LineField(_("Name of an organisation"), placeholder=_("As papers print it"))
        field.committed.connect(lambda words: self._rename(id_, words.strip()))
        self._rows.addWidget(field)
        return field

    def _rename(self, id_: str, name: str) -> None:
        kept = self._desk.plan.organisations.get(id_)
        if not isinstance(kept, Organisation) or name == kept.name:
            return
        if not name:
            self.fields[id_].set_value(kept.name)  # papers name it, so it must have one
            return
        self._desk.save(Message("rename {before} to {after}", before=kept.name, after=name), replace(kept, name=name))
