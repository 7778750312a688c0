"""Leaflets to hand out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.campaign import Language
from planner.domain.paper_size import PaperSize
from planner.domain.record import Pattern, Record, Ref
from planner.domain.text import Text

TEMPLATE_NAME = Pattern(r"[a-z]+(-[a-z]+)*", 'the name of a template such as "rally"')


class QrKind(StrEnum):
    """Say what a QR code holds."""

    URL = "url"
    TEL = "tel"
    EVENT = "event"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Qr:
    """Hold what a QR code says: a link, a number to dial, the leaflet's event as a calendar entry, or plain words."""

    kind: QrKind = QrKind.URL
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet(Record):
    """Hold a leaflet: one or two languages, an event, a headline and what stands around them."""

    template: Annotated[str, TEMPLATE_NAME] = "rally"
    paper: PaperSize = PaperSize.A5
    languages: tuple[Language, ...] = ()
    event: Annotated[str, Ref("events")] | None = None
    headline: Text
    body: Text = Text()
    demands: tuple[Annotated[str, Ref("demands")], ...] = ()
    facts: tuple[Annotated[str, Ref("facts")], ...] = ()
    contacts: tuple[Annotated[str, Ref("contacts")], ...] = ()
    image: Annotated[str, Ref("pictures")] | None = None
    qr: Qr | None = None
    imprint: Text = Text()
    edition: str = ""
