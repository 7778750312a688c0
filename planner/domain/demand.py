"""What the campaign asks for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.record import Range, Record, Ref
from planner.domain.text import Text


class DemandKind(StrEnum):
    """Tell a demand from a slogan, a question and a call of others that the campaign backs."""

    DEMAND = "demand"
    SLOGAN = "slogan"
    QUESTION = "question"
    ENDORSEMENT = "endorsement"


class DemandStatus(StrEnum):
    """Say what became of a demand."""

    OPEN = "open"
    ANSWERED = "answered"
    PARTLY_MET = "partly-met"
    MET = "met"
    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(Record):
    """Hold a demand and those it is addressed to; ``order`` sorts lists, lowest first."""

    kind: DemandKind = DemandKind.DEMAND
    text: Text
    addressees: tuple[Annotated[str, Ref("organisations")], ...] = ()
    status: DemandStatus = DemandStatus.OPEN
    order: Annotated[int, Range(-1_000_000, 1_000_000)] = 0
