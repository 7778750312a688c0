"""Dated, sourced claims, and where they come from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.moment import Moment
from planner.domain.record import Pattern, Range, Record, Ref
from planner.domain.text import Text
from planner.domain.visibility import Visibility


class SourceKind(StrEnum):
    """Say what sort of source it is."""

    EYEWITNESS = "eyewitness"
    ORGANISATION = "organisation"
    MEDIA = "media"
    OFFICIAL = "official"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """Hold a source; ``reliability`` runs from A (always right so far) to F (cannot be judged)."""

    name: str
    kind: SourceKind = SourceKind.ORGANISATION
    reliability: Annotated[str, Pattern(r"[A-F]|", "a letter from A to F")] = ""
    visibility: Visibility = Visibility.INTERNAL


class Qualifier(StrEnum):
    """Say how a number stands to the truth."""

    EXACTLY = "exactly"
    AT_LEAST = "at-least"
    UP_TO = "up-to"
    ABOUT = "about"
    MORE_THAN = "more-than"


class FactStatus(StrEnum):
    """Say how sure a fact is."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """Hold one claim: what was counted, how many, as of when, who says so, and which claim it replaces.

    In ``text`` the place ``{value}`` stands for the number with its qualifier.
    """

    metric: Annotated[str, Pattern(r"[a-z0-9][a-z0-9-]*|", 'a key such as "killed"')] = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    value: Annotated[float, Range(-1e15, 1e15)] | None = None
    text: Text
    location: Annotated[str, Ref("locations")] | None = None
    as_of: Moment
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()
    status: FactStatus = FactStatus.REPORTED
    supersedes: Annotated[str, Ref("facts")] | None = None
