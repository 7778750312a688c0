"""One person: who they are, how they are reached, where they appear."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.contact import Contact
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext, tag
from planner.gui.ledger_page import reveal
from planner.gui.people.points import PointList
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.form import Form
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField, TextArea
from planner.gui.widgets.zone_box import ZoneBox
from planner.i18n.moments import Place
from planner.services.saying import Saying

WIDTH, LABELS = 360, 84
QWIDGETSIZE_MAX = 16_777_215


class ContactPanel(QFrame):
    """Edit one contact; ``trashed`` asks to put it into the trash, ``wanted`` to show another record."""

    trashed = Signal(str)
    wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(look().px(WIDTH))
        self.desk = desk
        self.draft: Draft[Contact] = Draft(desk, "contacts", whole=lambda contact: bool(contact.name), parent=self)
        self._name = LineField(pgettext("of a person", "Name"), placeholder=_("Name or desk"), large=True)
        self._trash = IconButton("trash-2", _("Put into the trash"))
        self._languages = LanguageSegment(desk.plan.campaign.languages, stacked=True)
        self._spoken: SpokenFields[Contact] = SpokenFields(self.draft, self._languages, self)
        self._role = LineField(_("Role"), placeholder=_("Such as press contact"))
        self._organisation = Choice(_("Organisation"))
        self._zone = ZoneBox()
        self._note = TextArea(_("Note"), placeholder=_("Never printed"), lines=2)
        self._add = Button(_("Add"), kind=Kind.LINK, icon="plus")
        self._add.setAccessibleName(_("Add a way to reach them"))
        self._points = PointList()
        self._appears = QVBoxLayout()
        self._area = QScrollArea()
        self._adding = False
        self._arrange()
        self._connect()

    def open(self, contact: str) -> bool:
        """Show a contact; return False where there is none."""
        return self.draft.open(contact)

    def begin(self, contact: Contact) -> None:
        """Show a contact that is not kept yet."""
        self.draft.begin(contact)
        self._name.setFocus()

    def enter(self, path: str) -> None:
        """Put the caret into the field of a path such as ``role.en`` or ``points[1].value``."""
        name, _bracket, rest = self._spoken.turn_to(path).partition("[")
        number = rest.partition("]")[0]
        fields: dict[str, QWidget] = {
            "role": self._role,
            "organisation": self._organisation,
            "zone": self._zone,
            "note": self._note,
        }
        point = self._points.field_at(int(number)) if name == "points" and number.isdecimal() else None
        field = point or fields.get(name, self._name)
        QTimer.singleShot(0, field, lambda: reveal(self._area, field))  # by then everything has its place

    def fill(self, whole: bool) -> None:
        """Take the whole width of the page, or that of a panel beside it."""
        self.setMinimumWidth(0 if whole else look().px(WIDTH))
        self.setMaximumWidth(QWIDGETSIZE_MAX if whole else look().px(WIDTH))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look().px(4))
        top.addWidget(self._name, 1)
        top.addWidget(self._trash)
        form = Form(label_width=LABELS)
        form.add(_("Role"), self._role)
        form.add(_("Belongs to"), self._organisation)
        form.add(_("Clock"), self._zone)
        form.add(_("Note"), self._note)
        ways = QHBoxLayout()
        ways.addWidget(Label(_("Ways to reach them"), role="heading"), 1)
        ways.addWidget(self._add)
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(*(look().px(side) for side in (24, 16, 20, 16)))
        column.setSpacing(look().px(8))
        column.addLayout(top)
        column.addWidget(self._languages)
        column.addWidget(form)
        column.addSpacing(look().px(8))
        column.addLayout(ways)
        column.addWidget(Hairline())
        column.addWidget(self._points)
        column.addSpacing(look().px(8))
        column.addWidget(Label(_("Where they appear"), role="heading"))
        column.addWidget(Hairline())
        column.addLayout(self._appears)
        column.addStretch(1)
        area = self._area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self._spoken.bind(self._role, "role", lambda c: Message("change the role of {name}", name=c.name))
        self.draft.shown.connect(self._show)
        self.draft.gone.connect(lambda: self.setVisible(False))
        self._name.committed.connect(self._rename)
        self._organisation.chosen.connect(
            lambda key: self._keep(
                Message("change where {name} belongs", name=self._called()), organisation=key or None
            )
        )
        self._zone.zone_chosen.connect(
            lambda zone: self._keep(Message("change the clock of {name}", name=self._called()), zone=zone)
        )
        self._note.committed.connect(
            lambda words: self._keep(Message("change the note on {name}", name=self._called()), note=words)
        )
        self._points.kept.connect(
            lambda points: self._keep(Message("change how to reach {name}", name=self._called()), points=points)
        )
        self._add.clicked.connect(self._add_point)
        self._trash.clicked.connect(lambda: self.trashed.emit(self.draft.id))

    def _called(self) -> str:
        return self.draft.record.name

    def _rename(self, name: str) -> None:
        if name.strip():
            self._keep(Message("rename {name}", name=self._called() or name.strip()), name=name.strip())
        else:
            self._name.set_value(self._called())

    def _keep(self, label: Message, **fields: object) -> None:
        self.draft.keep(label, **fields)

    def _add_point(self) -> None:
        self._adding = True
        self._points.add_point()

    def _show(self) -> None:
        contact, plan = self.draft.record, self.desk.plan
        say = Saying(plan, tag())
        self.setVisible(True)
        self._name.set_value(contact.name)
        self._spoken.show()
        own = [(each.id, each.name) for each in live(plan.organisations)]
        self._organisation.offer([("", pgettext("organisation", "None")), *own], current=contact.organisation or "")
        zones = say.zones(plan.campaign.zone)
        self._zone.set_places([Place(zone=zone, city=say.city(zone)) for zone in zones])
        self._zone.set_zone(contact.zone)
        self._note.set_value(contact.note)
        self._points.show_points(contact.points, _region(plan, contact))
        if self._adding:
            self._adding = False
            self._points.focus_last()
        self._show_appearances(plan, contact, say)

    def _show_appearances(self, plan: Plan, contact: Contact, say: Saying) -> None:
        clear(self._appears)
        places = _appearances(plan, contact, say)
        for kind, record, words in places:
            link = Button(words, kind=Kind.LINK)
            link.clicked.connect(lambda _=False, kind=kind, record=record: self.wanted.emit(kind, record))
            self._appears.addWidget(link)
        if not places:
            self._appears.addWidget(Label(_("Nowhere yet."), tone="soft"))


def _region(plan: Plan, contact: Contact) -> str:
    """Guess the country that a new number is dialled from: that of a place on the contact's own clock."""
    place = plan.place_in(contact.zone or plan.campaign.zone) or plan.place_in(plan.campaign.zone)
    return place.address.country if place else ""


def _appearances(plan: Plan, contact: Contact, say: Saying) -> list[tuple[str, str, str]]:
    events = [
        ("events", event.id, say.words(event.title))
        for event in live(plan.events)
        if any(contact.id in role.assigned for role in event.roles) or any(p.lead == contact.id for p in event.phases)
    ]
    releases = [
        ("releases", each.id, say.words(each.headline)) for each in live(plan.releases) if _names(each, contact)
    ]
    leaflets = [
        ("leaflets", each.id, say.words(each.headline)) for each in live(plan.leaflets) if _names(each, contact)
    ]
    return events + releases + leaflets


def _names(paper: PressRelease | Leaflet, contact: Contact) -> bool:
    return contact.id in paper.contacts
