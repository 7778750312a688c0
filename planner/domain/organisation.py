"""Organisations: our own, those beside us, and those we address."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.record import Record
from planner.domain.text import Text


class OrganisationKind(StrEnum):
    """Say what an organisation is to the campaign."""

    OWN = "own"
    ALLY = "ally"
    UNION = "union"
    MEDIA = "media"
    AUTHORITY = "authority"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """Hold an organisation as papers print it."""

    name: str
    kind: OrganisationKind = OrganisationKind.ALLY
    website: str = ""
    boilerplate: Text = Text()
