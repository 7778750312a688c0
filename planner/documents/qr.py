"""QR codes: what a scanner reads off a paper, without any network in between."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import segno

from planner.documents.theme import MM
from planner.domain.event import Event, EventStatus

LEAST_MODULE = 0.4 * MM
"""The smallest square that telephones read off ordinary print."""

QUIET = 4
"""Modules of white that a code needs on every side (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Hold the modules of a code and what it says in words."""

    rows: tuple[tuple[bool, ...], ...]
    alt: str

    def size(self, wanted: float) -> float:
        """Return the side in points: as wanted, or larger where its modules would be too fine."""
        return max(wanted, len(self.rows) * LEAST_MODULE)

    def quiet(self, size: float) -> float:
        """Return the width of its quiet zone in points when set with sides of ``size``."""
        return QUIET * size / len(self.rows)


@lru_cache(maxsize=256)
def code(payload: str, alt: str) -> Code | None:
    """Return the code of a payload, None for one that no code can hold."""
    try:
        symbol = segno.make(payload, error="m", micro=False, boost_error=True, encoding="utf-8")
    except segno.DataOverflowError:
        return None
    return Code(rows=tuple(tuple(bool(module) for module in row) for row in symbol.matrix), alt=alt)


def calendar_entry(event: Event, title: str, place: str, now: datetime) -> str:
    """Return an event as iCalendar text (RFC 5545), which a telephone files without a network; "" without a start."""
    if event.start is None or not event.start.has_time:
        return ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Handbill//EN",
        "BEGIN:VEVENT",
        f"UID:{event.id}",
        f"DTSTAMP:{_utc(now)}",
        f"DTSTART:{_utc(event.start.instant())}",
        *([f"DTEND:{_utc(event.end.instant())}"] if event.end and event.end.has_time else []),
        f"SUMMARY:{_escaped(title)}",
        *([f"LOCATION:{_escaped(place)}"] if place else []),
        *(["STATUS:CANCELLED"] if event.status is EventStatus.CANCELLED else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, "\\" + character)
    return text.replace("\n", "\\n")
