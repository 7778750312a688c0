"""People: lists at the start, everyone in a table, one person at the end."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.contact import Contact
from planner.domain.message import Message
from planner.domain.plan import live
from planner.gui.desk import Desk
from planner.gui.language import _, ngettext, pgettext, tag
from planner.gui.page import Opened, Page
from planner.gui.people.groups import Group, care_groups, everyone, found, list_groups, purpose_groups
from planner.gui.people.panel import ContactPanel
from planner.gui.people.table import ContactsTable
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.place import RailPlace
from planner.gui.widgets.text_field import LineField
from planner.services.saying import Saying

LISTS, NARROW, MINUTE_MS = 176, 988, 60_000


class PeoplePage(Page):
    """Find people, and keep how they may be reached."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(_("People"))
        self._group = everyone()
        self._start, self._line, self._middle = QFrame(), Hairline(upright=True), QWidget()
        self._detail = self._narrow = False
        self._lists = QVBoxLayout()
        self._buttons = QButtonGroup(self)
        self._search = LineField(_("Find people"), placeholder=_("Type a name, a number, a role"))
        self._add = Button(_("Add person"), kind=Kind.PRIMARY, icon="plus")
        self._table = ContactsTable()
        self._empty = Label(tone="soft", wrap=True)
        self._count = Label(tone="soft")
        self._panel = ContactPanel(desk)
        self._side, self._back_row = QFrame(), QWidget()
        self._back = Button(_("People"), kind=Kind.QUIET, icon="chevron-left")
        self._arrange()
        self._connect()
        self.refresh()
        self._table.choose(next((each.id for each in self._shown()), ""))

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None or changes.kinds() & {"campaign", "contacts", "lists", "locations"}:
            self._show_groups()
            self._show_people()

    def open_record(self, kind: str, record: str) -> None:
        self._choose_group(everyone())
        self._search.clear()
        self._show_people()
        self._table.choose(record)
        self._panel.open(record)
        self._show_detail()

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        self._panel.enter(field)

    def opened(self) -> Opened:
        draft = self._panel.draft
        return Opened(shelf="contacts", record=draft.record) if draft.id else Opened()

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Contact) and opened.record.id not in self.desk.plan.contacts:
            self._begin(opened.record)
        else:
            super().resume(opened)

    def add_record(self) -> None:
        self._begin(Contact(id=self.desk.new_id(), name="", zone=self.desk.plan.campaign.zone))

    def _begin(self, contact: Contact) -> None:
        self._table.clearSelection()
        self._panel.begin(contact)
        self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < look().px(NARROW)
        self._place()

    def _show_detail(self, shown: bool = True) -> None:
        self._detail = shown
        self._place()

    def _place(self) -> None:
        """Show lists, table and person beside each other; in a narrow window the person in place of the others."""
        opened = not self._panel.isHidden()
        instead = self._narrow and self._detail and opened
        for part in (self._start, self._line, self._middle):
            part.setVisible(not instead)
        self._side.setVisible(instead or (opened and not self._narrow))
        self._back_row.setVisible(instead)
        self._panel.fill(instead)

    def _arrange(self) -> None:
        start = self._start
        start.setObjectName("canvas")
        start.setFixedWidth(look().px(LISTS))
        self._lists.setContentsMargins(look().px(8), look().px(14), look().px(8), look().px(12))
        self._lists.setSpacing(look().px(2))
        start.setLayout(self._lists)
        tools = QHBoxLayout()
        tools.setContentsMargins(look().px(24), look().px(14), look().px(16), look().px(10))
        tools.setSpacing(look().px(8))
        tools.addWidget(self._search, 1)
        tools.addWidget(self._add)
        foot = QHBoxLayout()
        foot.setContentsMargins(look().px(24), look().px(8), look().px(16), look().px(10))
        foot.addWidget(self._count)
        self._empty.setContentsMargins(look().px(24), look().px(16), look().px(24), look().px(16))
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(tools)
        middle.addWidget(self._table, 1)
        middle.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(start)
        row.addWidget(self._line)
        row.addWidget(self._middle, 1)
        row.addWidget(self._side, 0)
        self._arrange_side()

    def _arrange_side(self) -> None:
        self._side.setObjectName("panel")
        crumb = QHBoxLayout(self._back_row)
        crumb.setContentsMargins(look().px(16), look().px(8), look().px(16), 0)
        crumb.addWidget(self._back)
        crumb.addStretch(1)
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._back_row)
        beside.addWidget(self._panel, 1)
        self._panel.hide()

    def _connect(self) -> None:
        self._search.edited.connect(lambda _: self._show_people())
        self._add.clicked.connect(self.add_record)
        self._table.chosen.connect(self._panel.open)
        self._table.clicked.connect(lambda _: self._show_detail())
        self._table.activated.connect(lambda _: self._show_detail())
        self._back.clicked.connect(lambda: self._show_detail(False))
        self._panel.draft.shown.connect(self._place)
        self._panel.draft.gone.connect(self._place)
        self._panel.trashed.connect(self._trash)
        self._panel.wanted.connect(self.wanted)
        self._hours = QTimer(self, interval=MINUTE_MS)
        self._hours.timeout.connect(self._show_people)
        self._hours.start()

    def _trash(self, contact: str) -> None:
        record = self.desk.plan.contacts.get(contact)
        self._panel.hide()
        self._show_detail(False)
        if record is not None:
            self.desk.trash("contacts", contact)
            self.noted.emit(Message("{name} is in the trash.", name=record.name))

    def _show_groups(self) -> None:
        clear(self._lists)
        plan = self.desk.plan
        self._lists.addWidget(Label(_("Lists"), role="heading"))
        for group in (everyone(), *list_groups(plan)):
            self._add_group(group)
        for title, groups in (
            (pgettext("people", "By purpose"), purpose_groups(plan)),
            (pgettext("people", "Care"), care_groups()),
        ):
            if groups:
                self._lists.addSpacing(look().px(8))
                self._lists.addWidget(Label(title, tone="soft"))
            for group in groups:
                self._add_group(group)
        self._lists.addStretch(1)

    def _add_group(self, group: Group) -> None:
        count = sum(group.holds(contact) for contact in live(self.desk.plan.contacts))
        button = RailPlace(group.icon, group.title, count=count)
        button.setChecked(group.key == self._group.key)
        button.clicked.connect(lambda _=False: self._choose_group(group))
        self._buttons.addButton(button)
        self._lists.addWidget(button)

    def _choose_group(self, group: Group) -> None:
        self._group = group
        self._show_people()

    def _shown(self) -> tuple[Contact, ...]:
        plan = self.desk.plan
        held = [contact for contact in live(plan.contacts) if self._group.holds(contact)]
        return found(held, self._search.value(), plan.campaign.languages)

    def _show_people(self) -> None:
        plan, now = self.desk.plan, self.desk.now()
        say = Saying(plan, tag())
        shown = self._shown()
        hours = {zone: say.time_now(now, zone) for zone in {each.zone for each in shown} if zone}
        self._table.show_contacts(shown, say, hours)
        self._table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        everybody = any(live(plan.contacts))
        self._empty.setText(
            _("Nobody is found by these words.")
            if everybody
            else _("Add the people whom papers name and stewards call. Each number says who may see it.")
        )
        self._count.setText(ngettext("{count} person", "{count} people", len(shown)).format(count=len(shown)))
