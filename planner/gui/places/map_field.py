"""The street map that the planner keeps of a place: taken from a file once, shown in words, removed."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.location import Location
from planner.domain.message import Message
from planner.domain.street_map import StreetMap
from planner.gui.draft import Draft
from planner.gui.file_dialogs import path_to_open
from planner.gui.language import _, ngettext, said, tag
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Notice
from planner.gui.widgets.label import Label
from planner.i18n.numbers import number
from planner.services.maps import cut_map, kept, removed


class MapField(QWidget):
    """Keep a street map of the draft's place."""

    def __init__(self, draft: Draft[Location], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._reading = ""
        self.choose = Button(_("Street map…"), icon="map-pin")
        self.remove = Button(_("Remove"), kind=Kind.QUIET)
        self.state = Label(tone="soft", role="small", wrap=True)
        self.notice = Notice()
        buttons = QHBoxLayout()
        buttons.setSpacing(look().px(8))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(buttons)
        column.addWidget(self.state)
        column.addWidget(self.notice)
        self.setAccessibleName(_("Street map"))
        self.remove.setAccessibleName(_("Remove the street map"))
        self.choose.clicked.connect(self.ask)
        self.remove.clicked.connect(self._strike)

    def show_draft(self) -> None:
        """Show what is kept of the streets around the place."""
        held = self._held()
        reading = bool(self._reading) and self._reading == self._draft.id
        self.choose.setEnabled(not reading and not self._draft.is_new)
        self.remove.setVisible(held is not None and not reading)
        if reading:
            self.state.setText(_("Reading the extract…"))
        else:
            self.state.setText(_in_words(held) if held else _hint())

    def ask(self) -> None:
        """Let an extract be chosen."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = _("OpenStreetMap extracts (*.osm.pbf *.osm)")
        path = path_to_open(self, _("Choose an extract that holds this place"), Path(folder), kinds)
        if path is not None:
            self.take(path)

    def take(self, extract: Path) -> None:
        """Cut the streets around the place out of a file; the window goes on meanwhile."""
        plan, place = self._draft.plan(), self._draft.id
        self._reading = place
        self.notice.clear()
        self.show_draft()
        self._draft.desk.jobs.run(lambda: cut_map(plan, place, extract), self._keep, self._refuse, key="street-map")

    def _held(self) -> StreetMap | None:
        return self._draft.desk.plan.map_of(self._draft.id) if self._draft.id else None

    def _keep(self, cut: StreetMap) -> None:
        self._reading = ""
        self._draft.desk.save(Message("keep a street map"), cut)
        self.show_draft()

    def _refuse(self, error: PlannerError) -> None:
        self._reading = ""
        self.notice.say(Severity.ERROR, said(error.message))
        self.show_draft()

    def _strike(self) -> None:
        held = self._held()
        if held is not None:
            self._draft.desk.save(Message("remove a street map"), removed(held))


def _hint() -> str:
    return _("Leaflets print it on their back. It is cut out of an OpenStreetMap extract, around the position.")


def _in_words(held: StreetMap) -> str:
    found = kept(held)
    across = _("Kept, {metres} m across").format(metres=number(found.metres, tag()))
    streets = ngettext("{count} named street", "{count} named streets", found.streets)
    stations = ngettext("{count} station", "{count} stations", found.stations)
    parts = (
        across,
        streets.format(count=number(found.streets, tag())),
        stations.format(count=number(found.stations, tag())),
    )
    return " · ".join(parts)
