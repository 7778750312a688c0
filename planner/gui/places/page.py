"""Places: where people come to, how they find it, and what awaits them there."""

from PySide6.QtWidgets import QWidget

from planner.domain.changes import Changes
from planner.domain.location import Address, Location
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, ngettext, tag
from planner.gui.ledger_page import LedgerPage
from planner.gui.ledger_view import Sentences
from planner.gui.page import Opened
from planner.gui.places.editor import PlaceEditor
from planner.gui.places.row import PlaceDelegate, PlaceRow
from planner.services.saying import Saying

KIND = "locations"


class PlacesPage(LedgerPage):
    """List the places by name, and edit one in the panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _sentences(), PlaceDelegate(), parent)
        self.draft: Draft[Location] = Draft(desk, KIND, whole=lambda place: bool(place.name), parent=self)
        self.editor = PlaceEditor(self.draft)
        self._area = self.add_panel(self.editor)
        self.search.sought.connect(lambda _: self.refresh())
        self.list.picked.connect(lambda id_: self.open_record(KIND, id_))
        self.list.entered.connect(lambda _: self.editor.name.setFocus())
        self.list.struck.connect(self._strike)
        self.editor.struck.connect(lambda: self._strike(self.draft.id))
        self.draft.gone.connect(lambda: self.show_panel(None))
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        say = Saying(self.desk.plan, tag())
        rows = sorted((self._row(place, say) for place in live(self.desk.plan.locations)), key=_by_name)
        sought = self.search.text().strip().casefold()
        self.view.show_rows([row for row in rows if sought in row.spoken.casefold()], any_records=bool(rows))
        words = ngettext("One place, with its clock.", "{count} places, each with its own clock.", len(rows))
        self.subtitle.setText(words.format(count=len(rows)) if rows else "")
        self.list.choose(self.draft.id)

    def open_record(self, kind: str, record: str) -> None:
        if record == self.draft.id or self.draft.open(record):
            self.list.choose(record)
            self.show_panel(self._area, wide=True)

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        if self.draft.id == record:
            self.enter(self._area, self.editor.field_of(field))

    def opened(self) -> Opened:
        return Opened(shelf=KIND, record=self.draft.record) if self.draft.id else Opened()

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Location) and opened.record.id not in self.desk.plan.locations:
            self._begin(opened.record)
        else:
            super().resume(opened)

    def add_record(self) -> None:
        campaign = self.desk.plan.campaign
        country = campaign.jurisdiction[:2] if campaign.jurisdiction[:2].isalpha() else ""
        place = Location(
            id=self.desk.new_id(),
            name=Text(),
            address=Address(country=country.upper()),
            zone=campaign.zone,
            jurisdiction=campaign.jurisdiction,
        )
        self._begin(place)

    def _begin(self, place: Location) -> None:
        self.search.clear()
        self.list.choose("")
        self.draft.begin(place)
        self.show_panel(self._area, wide=True)
        self.editor.begin()

    def _strike(self, id_: str) -> None:
        place = self.desk.plan.locations.get(id_)
        if place is None:
            self.draft.drop()
            self.show_panel(None)
            return
        self.desk.trash(KIND, id_)
        name = place.name.first(self.desk.plan.campaign.languages)
        self.noted.emit(Message("“{place}” is in the trash.", place=name))

    def _row(self, place: Location, say: Saying) -> PlaceRow:
        name, address = (
            say.words(place.name) or _("Place without a name"),
            say.address(place) or say.words(place.address.city),
        )
        here = sum(place.id in (event.location, event.fallback_location) for event in live(self.desk.plan.events))
        events = ngettext("{count} event", "{count} events", here).format(count=here) if here else ""
        spoken = ", ".join(part for part in (name, address, events) if part)
        return PlaceRow(id=place.id, spoken=spoken, name=name, address=address, events=events)


def _by_name(row: PlaceRow) -> str:
    return row.name.casefold()


def _sentences() -> Sentences:
    return Sentences(
        title=_("Places"),
        find=_("Find a place"),
        add=_("Add place"),
        empty=_("Where do people come to?"),
        empty_line=_("A place carries its address, its clock and how to get in, and every paper prints them alike."),
        empty_add=_("Add the first place"),
    )
