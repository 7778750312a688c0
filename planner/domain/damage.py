"""What a look over a planner's file found wrong, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.message import Message


class Cure(StrEnum):
    """Say what was done about a damage: mended out of the history, let go because nothing hangs on it, or set aside."""

    MENDED = "mended"
    LET_GO = "let-go"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """Hold one thing that was wrong: where it stands, in words, and the cure."""

    where: str
    message: Message
    cure: Cure
