"""Press releases and their kin."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from planner.domain.campaign import Language
from planner.domain.moment import Moment
from planner.domain.record import Record, Ref
from planner.domain.text import Text


class ReleaseKind(StrEnum):
    """Name the sort of press paper."""

    RELEASE = "release"
    ADVISORY = "advisory"
    STATEMENT = "statement"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Hold the city and day that open the text."""

    city: Text
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRelease(Record):
    """Hold a paper for the press; paragraphs of ``body`` and ``notes`` are parted by a blank line."""

    kind: ReleaseKind = ReleaseKind.RELEASE
    number: str = ""
    headline: Text
    subhead: Text = Text()
    dateline: Dateline | None = None
    issued: Moment | None = None
    embargo: Moment | None = None
    body: Text = Text()
    facts: tuple[Annotated[str, Ref("facts")], ...] = ()
    demands: tuple[Annotated[str, Ref("demands")], ...] = ()
    events: tuple[Annotated[str, Ref("events")], ...] = ()
    statements: tuple[Annotated[str, Ref("statements")], ...] = ()
    contacts: tuple[Annotated[str, Ref("contacts")], ...] = ()
    notes: Text = Text()
    corrects: Annotated[str, Ref("releases")] | None = None
    change_note: Text = Text()
    in_response_to: Annotated[str, Ref("organisations")] | None = None
    languages: tuple[Language, ...] = ()
