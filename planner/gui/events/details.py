"""What is rarely changed about an event: its form, the clocks that papers print beside its own, its end."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.event import Event, EventForm
from planner.domain.message import Message
from planner.domain.moment import zone_names
from planner.gui.draft import Draft
from planner.gui.events.words import form_words
from planner.gui.language import _, tag
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.form import Form, beside
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.picks import Picks
from planner.i18n.zones import zone_city
from planner.services.saying import Saying


class EventDetails(QWidget):
    """Edit the rest of the draft's event; ``end_asked`` asks for an end to be set."""

    end_asked = Signal()

    def __init__(self, draft: Draft[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.kind = Choice(_("Form"), [(form.value, form_words(form)) for form in EventForm])
        self.kind.setMinimumWidth(look().px(160))
        self.zones = Picks(_("Clocks that papers print too"), self._cities, placeholder=_("Find a city"))
        self.ends = Button(_("Set when it ends"), kind=Kind.LINK, icon="clock")
        form = Form()
        form.add(_("Form"), beside(self.kind))
        form.add(_("Also told in"), self.zones)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(Hairline())
        column.addWidget(Label(_("Details"), role="heading"))
        column.addWidget(form)
        column.addWidget(self.ends)
        self.kind.chosen.connect(self._keep_form)
        self.zones.added.connect(lambda zone: self._keep_zones((*draft.record.show_zones, zone)))
        self.zones.removed.connect(
            lambda zone: self._keep_zones(tuple(each for each in draft.record.show_zones if each != zone))
        )
        self.ends.clicked.connect(self.end_asked)

    def show_event(self) -> None:
        """Show the record."""
        event = self.draft.record
        say = Saying(self.draft.desk.plan, tag())
        self.kind.choose(event.form.value)
        self.zones.show_picked([(zone, say.city(zone)) for zone in event.show_zones])
        self.ends.setVisible(event.end is None and event.start is not None)

    def _cities(self) -> Sequence[tuple[str, str]]:
        say = Saying(self.draft.desk.plan, tag())
        own = [(zone, say.city(zone)) for zone in say.zones(self.draft.desk.plan.campaign.zone)]
        known = {zone for zone, _city in own}
        return [*own, *(pair for pair in _every_city(tag()) if pair[0] not in known)]

    def _title(self) -> str:
        return self.draft.record.title.first(self.draft.desk.plan.campaign.languages)

    def _keep_form(self, key: str) -> None:
        self.draft.keep(Message("change the form of {title}", title=self._title()), form=EventForm(key))

    def _keep_zones(self, zones: tuple[str, ...]) -> None:
        self.draft.keep(Message("change the clocks of {title}", title=self._title()), show_zones=zones)


@cache
def _every_city(language: str) -> tuple[tuple[str, str], ...]:
    """Return every city that a zone is named after, once, by its name."""
    zones = (zone for zone in zone_names() if "/" in zone and not zone.startswith("Etc/"))
    named = sorted((zone_city(zone, language), zone) for zone in zones)
    cities: dict[str, str] = {}
    for city, zone in named:
        cities.setdefault(city, zone)  # America/New_York stands before its older name, US/Eastern
    return tuple((zone, city) for city, zone in cities.items())
