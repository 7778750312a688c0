"""People, the ways to reach them, and who may see which."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from planner.domain.campaign import Language, Zone
from planner.domain.record import Pattern, Record, Ref
from planner.domain.text import Text
from planner.domain.visibility import Visibility


class PointKind(StrEnum):
    """Name a way to reach someone."""

    PHONE = "phone"
    MOBILE = "mobile"
    EMAIL = "email"
    POST = "post"
    PO_BOX = "po-box"
    CHAT = "chat"
    WEB = "web"

    @property
    def is_phone(self) -> bool:
        """Tell whether it is dialled."""
        return self in (PointKind.PHONE, PointKind.MOBILE)


class Purpose(StrEnum):
    """Say what a point is there for."""

    PRESS = "press"
    NEWS = "news"
    EVENT_DAY = "event-day"
    INFO = "info"
    LEGAL = "legal"
    WELFARE = "welfare"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Hold one way to reach someone; ``value`` stays as it was typed, ``region`` is where it is dialled from."""

    kind: PointKind
    value: str
    region: Annotated[str, Pattern(r"[A-Z]{2}|", 'a two-letter region such as "GB"')] = ""
    purposes: tuple[Purpose, ...] = ()
    visibility: Visibility = Visibility.INTERNAL
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Hold how, when and for what someone agreed to be kept here."""

    how: str = ""
    when: date | None = None
    for_: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """Hold a person or desk and the ways to reach it."""

    name: str
    organisation: Annotated[str, Ref("organisations")] | None = None
    role: Text = Text()
    languages: tuple[Language, ...] = ()
    zone: Zone = ""
    points: tuple[Point, ...] = ()
    consent: Consent | None = None
    do_not_contact: bool = False
    delete_after: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList(Record):
    """Hold a list of people for one purpose: named one by one, or by a query."""

    name: str
    purpose: Purpose | None = None
    members: tuple[Annotated[str, Ref("contacts")], ...] = ()
    query: str = ""
    delete_after: date | None = None
