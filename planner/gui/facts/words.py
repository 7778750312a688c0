"""What qualifiers, states, sources and degrees of exactness are called."""

from planner.domain.fact import FactStatus, Qualifier
from planner.domain.moment import Precision
from planner.gui.language import _, pgettext
from planner.gui.widgets.chip import Chip, Status, status_chip


def qualifier_words(qualifier: Qualifier) -> str:
    """Return the name of a qualifier."""
    return {
        Qualifier.EXACTLY: pgettext("qualifier", "exactly"),
        Qualifier.AT_LEAST: pgettext("qualifier", "at least"),
        Qualifier.UP_TO: pgettext("qualifier", "up to"),
        Qualifier.ABOUT: pgettext("qualifier", "about"),
        Qualifier.MORE_THAN: pgettext("qualifier", "more than"),
    }[qualifier]


def status_words(status: FactStatus) -> str:
    """Return the name of a state."""
    return {
        FactStatus.REPORTED: pgettext("state of a fact", "Reported"),
        FactStatus.CONFIRMED: pgettext("state of a fact", "Confirmed"),
        FactStatus.DISPUTED: pgettext("state of a fact", "Disputed"),
        FactStatus.RETRACTED: pgettext("state of a fact", "Retracted"),
    }[status]


_LOOKS = {
    FactStatus.REPORTED: Status.REPORTED,
    FactStatus.CONFIRMED: Status.CONFIRMED,
    FactStatus.DISPUTED: Status.WARNING,
    FactStatus.RETRACTED: Status.CANCELLED,
}


def state_chip(status: FactStatus) -> Chip:
    """Return the chip of a state."""
    return status_chip(_LOOKS[status], status_words(status))


def exactness_words(precision: Precision) -> str:
    """Return how exactly a moment is known, in words."""
    return {
        Precision.MINUTE: _("At this minute"),
        Precision.HOUR: _("Around this hour"),
        Precision.DAY: _("The whole day"),
        Precision.TBC: _("The hour is to be announced"),
    }[precision]


def reliability_words(grade: str) -> str:
    """Return how reliable a source is, in words: A to F, or nobody said."""
    return {
        "A": _("A – has always been right"),
        "B": _("B – has mostly been right"),
        "C": _("C – has often been right"),
        "D": _("D – has often been wrong"),
        "E": _("E – has been wrong"),
        "F": _("F – cannot be judged"),
    }.get(grade, _("Reliability not judged"))
