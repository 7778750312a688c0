"""A clock, chosen by the city that keeps it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from planner.domain.moment import zone_names
from planner.gui.language import _, tag
from planner.gui.widgets.choice import Choice
from planner.i18n.moments import Place
from planner.i18n.zones import zone_city


class ZoneBox(Choice):
    """Offer the campaign's own places first, then every city that a zone is named after.

    The long list is made when the field is first entered: naming six hundred cities takes a moment.
    """

    zone_chosen = Signal(str)

    def __init__(self, places: Sequence[Place] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(_("City of the clock"), searched=True, parent=parent)
        self._places = tuple(places)
        self._complete = False
        self._offer_own()
        self.chosen.connect(self.zone_chosen)

    def set_places(self, places: Sequence[Place]) -> None:
        """Offer other places first."""
        kept = self.current()
        self._places = tuple(places)
        self._complete = False
        self._offer_own()
        self.set_zone(kept)

    def set_zone(self, zone: str) -> None:
        """Show a zone without a signal."""
        if zone and self.findData(zone) < 0:
            self.addItem(zone_city(zone, tag()), zone)
        self.choose(zone)
        self.show_start()

    def showPopup(self) -> None:
        self._offer_all()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offer_all()
        super().focusInEvent(event)

    def _offer_own(self) -> None:
        self.offer([(place.zone, place.name(tag())) for place in self._places])

    def _offer_all(self) -> None:
        if self._complete:
            return
        self._complete = True
        kept = self.current()
        own = {place.zone for place in self._places}
        cities = ((zone, zone_city(zone, tag())) for zone in zone_names() if "/" in zone and zone not in own)
        others = sorted((city.casefold(), city, zone) for zone, city in cities if not zone.startswith("Etc/"))
        self.offer(
            [(place.zone, place.name(tag())) for place in self._places] + [(zone, city) for _, city, zone in others]
        )
        self.set_zone(kept)
