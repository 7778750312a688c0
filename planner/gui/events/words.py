"""What forms, states and roles of events are called."""

from planner.domain.event import EventForm, EventStatus
from planner.gui.language import pgettext
from planner.gui.widgets.chip import Chip, Status, status_chip


def form_words(form: EventForm) -> str:
    """Return the name of a form of action."""
    return {
        EventForm.STATIC: pgettext("form of action", "Static protest"),
        EventForm.PROCESSION: pgettext("form of action", "March"),
        EventForm.RALLY: pgettext("form of action", "Rally"),
        EventForm.VIGIL: pgettext("form of action", "Vigil"),
        EventForm.MEETING: pgettext("form of action", "Meeting"),
        EventForm.LEAFLETING: pgettext("form of action", "Leafleting"),
        EventForm.PRESS_CALL: pgettext("form of action", "Press call"),
        EventForm.ONLINE: pgettext("form of action", "Online"),
    }[form]


def status_words(status: EventStatus) -> str:
    """Return the name of a state."""
    return {
        EventStatus.IDEA: pgettext("state of an event", "Idea"),
        EventStatus.DRAFT: pgettext("state of an event", "Draft"),
        EventStatus.CONFIRMED: pgettext("state of an event", "Confirmed"),
        EventStatus.MOVED: pgettext("state of an event", "Moved"),
        EventStatus.POSTPONED: pgettext("state of an event", "Postponed"),
        EventStatus.CANCELLED: pgettext("state of an event", "Cancelled"),
        EventStatus.ENDED: pgettext("state of an event", "Ended"),
    }[status]


_LOOKS = {
    EventStatus.IDEA: Status.DRAFT,
    EventStatus.DRAFT: Status.DRAFT,
    EventStatus.CONFIRMED: Status.CONFIRMED,
    EventStatus.MOVED: Status.MOVED,
    EventStatus.POSTPONED: Status.MOVED,
    EventStatus.CANCELLED: Status.CANCELLED,
    EventStatus.ENDED: Status.PLAIN,
}

REASONED = frozenset({EventStatus.MOVED, EventStatus.POSTPONED, EventStatus.CANCELLED})
"""States that people want to know the reason of."""


def state_chip(status: EventStatus) -> Chip:
    """Return the chip of a state."""
    return status_chip(_LOOKS[status], status_words(status))
