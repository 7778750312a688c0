"""A country, chosen by its name in the window's language."""

from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from planner.gui.language import _, tag
from planner.gui.widgets.choice import Choice
from planner.i18n.territories import territory_name

NONE = "-"


@cache
def _codes() -> tuple[str, ...]:
    """Return every ISO 3166 code that the toolkit knows."""
    codes = {QLocale.territoryToCode(territory) for territory in QLocale.Country}
    return tuple(sorted(code for code in codes if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY))


_NO_COUNTRY = frozenset({"EU", "UN", "ZZ"})


class CountryBox(Choice):
    """Offer countries; the long list is made when the field is first entered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Country"), searched=True, parent=parent)
        self._complete = False

    def set_country(self, code: str) -> None:
        """Show a country by its code without a signal; an empty code shows none."""
        key = code or NONE
        if self.findData(key) < 0:
            self.addItem(territory_name(code, tag()) if code else _("No country"), key)
        self.choose(key)

    def country(self) -> str:
        """Return the code of the country, empty for none."""
        return self.current().replace(NONE, "")

    def showPopup(self) -> None:
        self._offer_all()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offer_all()
        super().focusInEvent(event)

    def _offer_all(self) -> None:
        if self._complete:
            return
        self._complete = True
        kept = self.current()
        named = sorted((territory_name(code, tag()), code) for code in _codes())
        self.offer([(NONE, _("No country")), *((code, name) for name, code in named)])
        self.set_country(kept.replace(NONE, ""))
