"""The city and the day that open a press text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.domain.message import Message
from planner.domain.release import Dateline, PressRelease
from planner.domain.text import Text
from planner.gui.language import _
from planner.gui.paper_names import release_name
from planner.gui.spoken import Spoken
from planner.gui.style import look
from planner.gui.widgets.date_field import DateField
from planner.gui.widgets.text_field import LineField


class DatelineField(QWidget):
    """Take a dateline; without a city there is none. ``day_committed`` carries a date."""

    day_committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.city = LineField(_("City of the dateline"), placeholder=_("City"))
        self.day = DateField(_("Day of the dateline"), parent=self)
        self._shown: date | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(self.city, 1)
        row.addWidget(self.day)
        self.day.editingFinished.connect(self._commit)
        self.day.calendarWidget().activated.connect(lambda _: self._commit())

    def show_day(self, day: date) -> None:
        """Show the day that is kept, without a signal; one that is being typed stays."""
        if self.day.hasFocus() and self._shown is not None and self._typed() != self._shown:
            return
        self._shown = day
        self.day.setDate(QDate(day.year, day.month, day.day))

    def spoken(self, day: Callable[[], date]) -> Spoken[PressRelease]:
        """Bind the city to a release; ``day`` tells the day of a dateline that gets its first city."""

        def write(release: PressRelease, city: Text) -> dict[str, Any]:
            if not city:
                return {"dateline": None}
            before = release.dateline or Dateline(city=city, date=day())
            return {"dateline": replace(before, city=city)}

        return Spoken(
            field=self.city,
            read=lambda release: release.dateline.city if release.dateline else Text(),
            write=write,
            label=lambda release: Message("change the dateline of {paper}", paper=release_name(release)),
        )

    def _typed(self) -> date:
        typed = self.day.date()
        return date(typed.year(), typed.month(), typed.day())

    def _commit(self) -> None:
        if self._typed() != self._shown:
            self._shown = self._typed()
            self.day_committed.emit(self._shown)
