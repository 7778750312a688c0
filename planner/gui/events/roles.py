"""The roles of an event: what is needed, who does it, what is still open."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.contact import Contact
from planner.domain.event import Event, Role
from planner.domain.message import Message
from planner.domain.plan import live
from planner.gui.draft import Draft
from planner.gui.events.role_row import RoleRow
from planner.gui.language import _
from planner.gui.role_names import ROLES, role_words
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.picks import FinderField


class RolesBox(QWidget):
    """Show and edit the roles of the draft's event; ``entered`` carries a field that wants to be seen and typed in."""

    entered = Signal(QWidget)

    def __init__(self, draft: Draft[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.rows: list[RoleRow] = []
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self.add = Button(_("Add role"), kind=Kind.LINK, icon="plus")
        self.finder = FinderField(
            _("Role to add"), self._others, placeholder=_("Find a role, or type a new one"), new=True
        )
        self.finder.hide()
        head = QHBoxLayout()
        head.addWidget(Label(_("Roles"), role="heading"), 1)
        head.addWidget(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addSpacing(look().px(6))
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self.finder)
        self.add.clicked.connect(self.begin)
        self.finder.found.connect(self._add)
        self.finder.named.connect(self._add)

    def show_roles(self) -> None:
        """Show the roles as they stand; an open row stays open."""
        event = self.draft.record
        wanted = (event.id, tuple(role.role for role in event.roles))
        if wanted != self._shown:
            if wanted[0] != self._shown[0]:
                self.finder.hide()
            self._shown = wanted
            self._make(event.roles)
        contacts = self.draft.desk.plan.contacts
        for row, role in zip(self.rows, event.roles, strict=True):
            people = [(id_, contacts[id_].name) for id_ in role.assigned if id_ in contacts]
            row.show_role(role.needed, people)

    def begin(self) -> None:
        """Ask which role to add."""
        self.finder.show()
        self.entered.emit(self.finder)

    def _make(self, roles: Sequence[Role]) -> None:
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._row(at, role) for at, role in enumerate(roles)]

    def _row(self, at: int, role: Role) -> RoleRow:
        row = RoleRow(role.role, self._people)
        self._rows.addWidget(row)
        row.assigned.connect(lambda id_: self._assign(at, id_))
        row.named.connect(lambda name: self._assign_new(at, name))
        row.freed.connect(lambda id_: self._free(at, id_))
        row.needed.connect(lambda count: self._need(at, count))
        row.entered.connect(self.entered)
        row.struck.connect(lambda: self._strike(at))
        return row

    def _people(self) -> Sequence[tuple[str, str]]:
        return [(contact.id, contact.name) for contact in live(self.draft.desk.plan.contacts)]

    def _others(self) -> Sequence[tuple[str, str]]:
        here = {role.role for role in self.draft.record.roles}
        return [(role, role_words(role)) for role in ROLES if role not in here]

    def _add(self, role: str) -> None:
        self.finder.hide()
        label = Message("add the role {role}", role=role_words(role))
        self.draft.keep(label, roles=(*self.draft.record.roles, Role(role=role)))
        self.add.setFocus()

    def _assign(self, at: int, id_: str, *new: Contact) -> None:
        role = self.draft.record.roles[at]
        contact = next((each for each in new), None) or self.draft.desk.plan.contacts[id_]
        label = Message("assign {person} as {role}", person=contact.name, role=role_words(role.role))
        self._keep(at, replace(role, assigned=(*role.assigned, id_)), label, *new)

    def _assign_new(self, at: int, name: str) -> None:
        contact = Contact(id=self.draft.desk.new_id(), name=name, zone=self.draft.desk.plan.campaign.zone)
        self._assign(at, contact.id, contact)

    def _free(self, at: int, id_: str) -> None:
        role = self.draft.record.roles[at]
        label = Message("free {role}", role=role_words(role.role))
        self._keep(at, replace(role, assigned=tuple(each for each in role.assigned if each != id_)), label)

    def _need(self, at: int, count: int) -> None:
        role = self.draft.record.roles[at]
        label = Message("need {count} for {role}", count=count, role=role_words(role.role))
        self._keep(at, replace(role, needed=count), label)

    def _strike(self, at: int) -> None:
        roles = self.draft.record.roles
        label = Message("take the role {role} out", role=role_words(roles[at].role))
        self.draft.keep(label, roles=(*roles[:at], *roles[at + 1 :]))

    def _keep(self, at: int, role: Role, label: Message, *new: Contact) -> None:
        roles = self.draft.record.roles
        self.draft.keep(label, *new, roles=(*roles[:at], role, *roles[at + 1 :]))
