"""What people come to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.campaign import Zone
from planner.domain.moment import Moment
from planner.domain.polyline import POLYLINE
from planner.domain.record import Range, Record, Ref
from planner.domain.text import Text

COUNT = Range(0, 100_000_000)


class EventForm(StrEnum):
    """Name the form of an action, which the law of a place may treat differently."""

    STATIC = "static"
    PROCESSION = "procession"
    RALLY = "rally"
    VIGIL = "vigil"
    MEETING = "meeting"
    LEAFLETING = "leafleting"
    PRESS_CALL = "press-call"
    ONLINE = "online"


class EventStatus(StrEnum):
    """Say how firm an event is."""

    IDEA = "idea"
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Hold one part of an event: at a moment of its own, or so many minutes from the event's start."""

    title: Text
    start: Moment | None = None
    offset_min: Annotated[int, Range(-100_000, 100_000)] | None = None
    location: Annotated[str, Ref("locations")] | None = None
    lead: Annotated[str, Ref("contacts")] | None = None
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Hold a job at an event, how many it needs and who does it."""

    role: str
    needed: Annotated[int, COUNT] = 1
    assigned: tuple[Annotated[str, Ref("contacts")], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Hold how many people are expected, from and to."""

    min: Annotated[int, COUNT] | None = None
    max: Annotated[int, COUNT] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """Hold one stretch of a march; ``path`` is where it runs, counted from 0° north, 0° east."""

    from_: str = ""
    to: str = ""
    via: str = ""
    distance_m: Annotated[int, COUNT] | None = None
    note: str = ""
    kerbs_or_steps: bool = False
    path: Annotated[str, POLYLINE] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Hold an action: what it is, when, where, who runs it and what people bring."""

    form: EventForm = EventForm.STATIC
    title: Text
    summary: Text = Text()
    start: Moment | None = None
    end: Moment | None = None
    status: EventStatus = EventStatus.DRAFT
    status_reason: Text = Text()
    replaced_by: Annotated[str, Ref("events")] | None = None
    location: Annotated[str, Ref("locations")] | None = None
    fallback_location: Annotated[str, Ref("locations")] | None = None
    route: tuple[Leg, ...] = ()
    phases: tuple[Phase, ...] = ()
    expected: Expected = Expected()
    organisers: tuple[Annotated[str, Ref("organisations")], ...] = ()
    in_response_to: Annotated[str, Ref("organisations")] | None = None
    show_zones: tuple[Zone, ...] = ()
    bring: Text = Text()
    roles: tuple[Role, ...] = ()
