"""The fields of an event: when, where, what people bring, how firm it is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.event import Event, EventStatus, Expected
from planner.domain.finding import Severity
from planner.domain.location import Location
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import live
from planner.domain.text import Text
from planner.gui.clock_places import clock_places
from planner.gui.draft import Draft
from planner.gui.events.when import WhenField, first_guess
from planner.gui.events.where import WhereField
from planner.gui.events.words import REASONED, status_words
from planner.gui.language import _, isolated, tag
from planner.gui.style import look
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.date_field import CountField
from planner.gui.widgets.form import FieldRow, Form, Way, beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField, TextArea
from planner.i18n.dates import DateStyle
from planner.services.saying import Saying


class EventFields(Form):
    """Edit the draft's event; ``opened`` carries the id of a place to look at.

    The fields for words (``summary``, ``bring``, ``reason``) are bound by whoever knows the language.
    """

    opened = Signal(str)

    def __init__(self, draft: Draft[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.draft = draft
        self.start = WhenField(_("When"), _("Set the day and the hour"), _("No day yet"))
        self.end = WhenField(_("Until"), _("Set when it ends"), _("It ends when you say so"))
        self.where = WhereField()
        self.summary = TextArea(_("Summary"), lines=2)
        self.bring = LineField(_("Bring"))
        self.least, self.most = CountField(_("Expected at least")), CountField(_("Expected at most"))
        self.status = Choice(_("Status"), [(each.value, status_words(each)) for each in EventStatus])
        self.reason = LineField(_("Reason"), placeholder=_("Why, in words that papers may print"))
        self._by_name = self._lay_out()
        self._connect()

    def show_event(self) -> None:
        """Show the record; what is being typed stays."""
        event, plan = self.draft.record, self.draft.desk.plan
        say = Saying(plan, tag())
        place = plan.locations.get(event.location or "")
        zone = place.zone if place else ""
        first = event.start.zone if event.start else ""
        places = clock_places(plan, first, zone, *event.show_zones)
        self.start.show_moment(event.start, places, removable=False)
        self.start.moment.set_aside("" if event.end else _("· ends when you say so"))
        self.end.show_moment(event.end, places, removable=True)
        self._by_name["end"].setVisible(event.end is not None)
        known = [(each.id, self._where(each, say)) for each in live(plan.locations)]
        self.where.show_places(known, event.location)
        for field, count in ((self.least, event.expected.min), (self.most, event.expected.max)):
            if not field.hasFocus():
                field.set_number(count)
        self.status.choose(event.status.value)
        self._by_name["reason"].setVisible(event.status in REASONED)
        self._mind_the_clock(event, zone, say)

    def begin_end(self) -> None:
        """Set an end, two hours after the start."""
        start = self.draft.record.start
        if start is not None and self.draft.record.end is None:
            self._keep_end(start.later(120))
        self.end.enter()

    def _lay_out(self) -> dict[str, FieldRow]:
        rows = {"start": self.add(_("When"), self.start), "end": self.add(_("Until"), self.end)}
        rows["where"] = self.add(_("Where"), self.where)
        self.add(_("Summary"), self.summary)
        self.add(_("Bring"), self.bring)
        between, people = Label(_("to"), tone="soft"), Label(_("people"), tone="soft")
        self.add(_("Expected"), beside(self.least, between, self.most, people))
        rows["status"] = self.add(_("Status"), beside(self.status))
        rows["reason"] = self.add(_("Reason"), self.reason)
        self.status.setMinimumWidth(look().px(160))
        return rows

    def _connect(self) -> None:
        draft = self.draft
        self.start.asked.connect(self._begin_start)
        self.start.edited.connect(lambda moment: draft.type(start=moment))
        self.start.committed.connect(self._keep_start)
        self.end.edited.connect(lambda moment: draft.type(end=moment))
        self.end.committed.connect(self._keep_end)
        self.where.chosen.connect(self._keep_place)
        self.where.named.connect(self._add_place)
        self.where.opened.connect(self.opened)
        for field in (self.least, self.most):
            field.editingFinished.connect(self._keep_expected)
        self.status.chosen.connect(self._keep_status)

    def title(self) -> str:
        """Return what the undo list calls the event."""
        return self.draft.record.title.first(self.draft.desk.plan.campaign.languages)

    def _begin_start(self) -> None:
        desk = self.draft.desk
        place = desk.plan.locations.get(self.draft.record.location or "")
        zone = (place.zone if place else "") or desk.plan.campaign.zone
        self._keep_start(first_guess(desk.now(), zone))
        self.start.enter()

    def _keep_start(self, moment: Moment) -> None:
        before, say = self.draft.record.start, Saying(self.draft.desk.plan, tag())
        time = say.clock(moment, moment.zone).time
        if before is not None and before.date == moment.date and before.zone == moment.zone:
            words = time
        else:
            words = f"{say.day(moment, DateStyle.SHORT)} {time} {say.city(moment.zone)}"
        self.draft.keep(Message("move {title} to {time}", title=self.title(), time=words), start=moment)

    def _keep_end(self, moment: Moment | None) -> None:
        self.draft.keep(Message("change when {title} ends", title=self.title()), end=moment)

    def _keep_place(self, id_: str | None) -> None:
        place = self.draft.desk.plan.locations.get(id_ or "")
        languages = self.draft.desk.plan.campaign.languages
        label = Message("leave the place of {title} open", title=self.title())
        if place is not None:
            label = Message("hold {title} at {place}", title=self.title(), place=place.name.first(languages))
        self.draft.keep(label, location=id_)

    def _add_place(self, name: str) -> None:
        plan, start = self.draft.desk.plan, self.draft.record.start
        language = plan.campaign.language
        zone = start.zone if start else plan.campaign.zone
        place = Location(
            id=self.draft.desk.new_id(),
            name=Text.of({language: name}),
            zone=zone,
            jurisdiction=plan.campaign.jurisdiction,
        )
        label = Message("hold {title} at {place}", title=self.title(), place=name)
        self.draft.keep(label, place, location=place.id)

    def _keep_expected(self) -> None:
        least, most = self.least.number(), self.most.number()
        if least is not None and most is not None and most < least:
            least, most = most, least
        label = Message("change how many are expected at {title}", title=self.title())
        self.draft.keep(label, expected=Expected(min=least, max=most))

    def _keep_status(self, key: str) -> None:
        status = EventStatus(key)
        label = {
            EventStatus.CONFIRMED: Message("confirm {title}", title=self.title()),
            EventStatus.CANCELLED: Message("cancel {title}", title=self.title()),
            EventStatus.POSTPONED: Message("postpone {title}", title=self.title()),
        }.get(status, Message("change the status of {title}", title=self.title()))
        self.draft.keep(label, status=status)
        if status in REASONED:
            self.reason.setFocus()

    def _mind_the_clock(self, event: Event, zone: str, say: Saying) -> None:
        """Say so where the event's clock is not that of its place."""
        start = event.start
        if start is None or not zone or start.zone == zone:
            self._by_name["where"].clear()
            return
        there, own = isolated(say.city(zone)), isolated(say.city(start.zone))
        text = _("The clock here is that of {city}, the time above that of {other}.").format(city=there, other=own)
        same: dict[str, Any] = {"local": start.local, "zone": zone, "precision": start.precision}
        way = Way(text=_("Use {city}").format(city=there), take=lambda: self._keep_start(Moment(**same)))
        self._by_name["where"].say(Severity.HINT, text, [way])

    def _where(self, place: Location, say: Saying) -> str:
        name, address = say.words(place.name), say.address(place)
        return _("{place}, {address}").format(place=name, address=isolated(address)) if address else name
