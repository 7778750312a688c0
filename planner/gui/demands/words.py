"""What kinds and states of demands are called."""

from planner.domain.demand import DemandKind, DemandStatus
from planner.gui.language import pgettext
from planner.gui.widgets.chip import Chip, Status, status_chip


def kind_words(kind: DemandKind) -> str:
    """Return the name of a kind."""
    return {
        DemandKind.DEMAND: pgettext("kind of demand", "Demand"),
        DemandKind.SLOGAN: pgettext("kind of demand", "Slogan"),
        DemandKind.QUESTION: pgettext("kind of demand", "Question"),
        DemandKind.ENDORSEMENT: pgettext("kind of demand", "Call we support"),
    }[kind]


def status_words(status: DemandStatus) -> str:
    """Return the name of a state."""
    return {
        DemandStatus.OPEN: pgettext("state of a demand", "Open"),
        DemandStatus.ANSWERED: pgettext("state of a demand", "Answered"),
        DemandStatus.PARTLY_MET: pgettext("state of a demand", "Partly met"),
        DemandStatus.MET: pgettext("state of a demand", "Met"),
        DemandStatus.REFUSED: pgettext("state of a demand", "Refused"),
        DemandStatus.DROPPED: pgettext("state of a demand", "Dropped"),
    }[status]


_LOOKS = {
    DemandStatus.OPEN: Status.PLAIN,
    DemandStatus.ANSWERED: Status.HINT,
    DemandStatus.PARTLY_MET: Status.WARNING,
    DemandStatus.MET: Status.CONFIRMED,
    DemandStatus.REFUSED: Status.CANCELLED,
    DemandStatus.DROPPED: Status.PLAIN,
}


def state_chip(status: DemandStatus) -> Chip:
    """Return the chip of a state."""
    return status_chip(_LOOKS[status], status_words(status))
