"""Distances in words."""

from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

LONG = 1000
"""Metres from which a distance is told in kilometres."""


def distance(metres: int, language: str) -> str:
    """Return a distance as people say it: "450 m", "1.2 km"."""
    said = catalogue(language, "papers")
    if metres < LONG:
        return said.gettext("{metres} m").format(metres=number(metres, language))
    return said.gettext("{kilometres} km").format(kilometres=number(round(metres / 1000, 1), language))
