"""The panel in which one place is edited."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.domain.location import Access, Address, Location
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.clock_places import clock_places
from planner.gui.draft import Draft
from planner.gui.language import _, tag
from planner.gui.ledger_page import titled
from planner.gui.places.access_field import AccessField
from planner.gui.places.country_box import CountryBox
from planner.gui.places.map_field import MapField
from planner.gui.places.position_field import PositionField
from planner.gui.spoken import Spoken, SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.date_field import CountField
from planner.gui.widgets.form import FieldRow, Form, beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField, TextArea
from planner.gui.widgets.zone_box import ZoneBox
from planner.services.saying import Saying

LABELS, COUNT = 96, 112


class PlaceEditor(QWidget):
    """Edit the draft's place; ``struck`` asks for the trash."""

    struck = Signal()

    def __init__(self, draft: Draft[Location], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.title = Label(role="title", wrap=True)
        self.languages = LanguageSegment(draft.desk.plan.campaign.languages, stacked=True)
        self.name = LineField(_("Name"))
        self.lines = TextArea(_("Street and number"), lines=1, most=4)
        self.city = LineField(_("City"))
        self.postcode = LineField(_("Postcode"), latin=True)
        self.country = CountryBox()
        self.po_box = LineField(_("PO box"))
        self.zone = ZoneBox(clock_places(draft.desk.plan))
        self.meeting_point = TextArea(_("Meeting point"), lines=2)
        self.transport = TextArea(_("Transport"), lines=2)
        self.access = AccessField(LABELS)
        self.access_text = TextArea(_("More on access"), lines=2)
        self.capacity = CountField(_("Capacity"), width=COUNT)
        self.hazards = TextArea(_("Hazards"), lines=2)
        self.position = PositionField(_("Position"))
        self.meeting_position = PositionField(_("Position of the meeting point"))
        self.street_map = MapField(draft)
        self._spoken = SpokenFields(draft, self.languages, self)
        self._position_rows = self._arrange()
        self._speak()
        self._connect()

    def begin(self) -> None:
        """Put the caret where a new place is named."""
        QTimer.singleShot(0, self.name, self.name.setFocus)

    def field_of(self, path: str) -> QWidget:
        """Return the field of a path such as ``transport.en`` or ``address.lines[0]``, its language chosen."""
        name = self._spoken.turn_to(path).partition("[")[0]
        fields: dict[str, QWidget] = {
            "address.lines": self.lines,
            "address.city": self.city,
            "address.postcode": self.postcode,
            "address.country": self.country,
            "po_box": self.po_box,
            "zone": self.zone,
            "meeting_point": self.meeting_point,
            "transport": self.transport,
            "access": self.access,
            "access.text": self.access_text,
            "capacity": self.capacity,
            "hazards": self.hazards,
            "position": self.position,
            "meeting_position": self.meeting_position,
        }
        return fields.get(name) or fields.get(name.partition(".")[0], self.lines if name == "address" else self.name)

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        if not self.draft.id:
            return
        place, plan = self.draft.record, self.draft.desk.plan
        self.title.setText(Saying(plan, tag()).words(place.name) or _("New place"))
        self._spoken.show()
        self.lines.set_value("\n".join(place.address.lines))
        self.postcode.set_value(place.address.postcode)
        self.country.set_country(place.address.country)
        self.po_box.set_value(place.po_box)
        self.zone.set_places(clock_places(plan, place.zone))
        self.zone.set_zone(place.zone or plan.campaign.zone)
        self.access.show_access(place.access)
        self.capacity.set_number(place.capacity)
        self.hazards.set_value(place.hazards)
        self.position.show_position(place.position)
        self.meeting_position.show_position(place.meeting_position)
        self.street_map.show_draft()

    def _arrange(self) -> dict[str, FieldRow]:
        where, way, more = Form(label_width=LABELS), Form(label_width=LABELS), Form(label_width=LABELS)
        where.add(_("Name"), self.name)
        where.add(_("Street"), self.lines)
        where.add(_("City"), self.city)
        where.add(_("Postcode"), self.postcode)
        where.add(_("Country"), self.country)
        where.add(_("PO box"), self.po_box)
        where.add(_("Clock of"), self.zone)
        way.add(_("Meeting point"), self.meeting_point)
        way.add(_("Transport"), self.transport)
        more.add(_("More on access"), self.access_text)
        last = Form(label_width=LABELS)
        last.add(_("Capacity"), beside(self.capacity, Label(_("people"), tone="soft")))
        last.add(_("Hazards"), self.hazards)
        on_map = Form(label_width=LABELS)
        positions = {
            "position": on_map.add(_("Position"), self.position),
            "meeting_position": on_map.add(_("Meeting point"), self.meeting_position),
        }
        on_map.add(_("Streets"), self.street_map)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(side) for side in (24, 16, 20, 24)))
        column.setSpacing(look().px(8))
        column.addLayout(self._head())
        column.addWidget(self.languages)
        for part in (where, titled(_("Finding it")), way, titled(_("Access")), self.access, more):
            column.addWidget(part)
        for part in (titled(_("Safety")), last, titled(_("Map")), on_map):
            column.addWidget(part)
        column.addStretch(1)
        return positions

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        more = IconButton("ellipsis", _("More"))
        menu = QMenu(more)
        strike = QAction(_("Delete (to the trash)"), menu)
        strike.triggered.connect(self.struck)
        menu.addAction(strike)
        more.setMenu(menu)
        head.addWidget(more)
        return head

    def _speak(self) -> None:
        edited = self._label
        for field, name in ((self.name, "name"), (self.meeting_point, "meeting_point"), (self.transport, "transport")):
            self._spoken.bind(field, name, edited)
        # Papers know most cities in every language.
        city = Spoken(
            field=self.city, read=lambda place: place.address.city, write=_with_city, label=edited, translated=False
        )
        self._spoken.add(city)
        self._spoken.add(
            Spoken(field=self.access_text, read=lambda place: place.access.text, write=_with_access, label=edited)
        )

    def _connect(self) -> None:
        draft = self.draft
        draft.shown.connect(self.show_draft)
        self.lines.committed.connect(lambda words: self._address(lines=_lines(words)))
        self.postcode.committed.connect(lambda words: self._address(postcode=words.strip()))
        self.po_box.committed.connect(lambda words: self._keep(po_box=words.strip()))
        self.hazards.committed.connect(lambda words: self._keep(hazards=words.strip()))
        self.country.chosen.connect(lambda _: self._address(country=self.country.country()))
        self.zone.zone_chosen.connect(lambda zone: self._keep(zone=zone))
        self.access.answered.connect(self._answer)
        self.capacity.editingFinished.connect(lambda: self._keep(capacity=self.capacity.number()))
        for name, field in (("position", self.position), ("meeting_position", self.meeting_position)):
            field.taken.connect(lambda position, name=name: self._place(name, position))
            field.refused.connect(lambda name=name: self._refuse(name))

    def _answer(self, access: Access) -> None:
        # The words beside the answers may have been edited since the questions were shown.
        self._keep(access=replace(access, text=self.draft.record.access.text))

    def _place(self, name: str, position: object) -> None:
        self._position_rows[name].clear()
        self._keep(**{name: position})

    def _refuse(self, name: str) -> None:
        words = _("Write latitude and longitude in degrees, such as 51.4958, -0.1722.")
        self._position_rows[name].say(Severity.ERROR, words)

    def _address(self, **fields: Any) -> None:
        self._keep(address=replace(self.draft.record.address, **fields))

    def _keep(self, **fields: Any) -> None:
        self.draft.keep(self._label(self.draft.record), **fields)

    def _label(self, place: Location) -> Message:
        name = place.name.first(self.draft.desk.plan.campaign.languages)
        if self.draft.is_new:
            return Message("add the place “{place}”", place=name)
        return Message("edit the place “{place}”", place=name)


def _with_city(place: Location, text: Text) -> dict[str, Address]:
    return {"address": replace(place.address, city=text)}


def _with_access(place: Location, text: Text) -> dict[str, Access]:
    return {"access": replace(place.access, text=text)}


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())
