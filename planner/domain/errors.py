"""What cannot be done, said so that a tired person knows the way out."""

from dataclasses import dataclass
from typing import Self

from planner.domain.message import Message


class PlannerError(Exception):
    """Say in one sentence what cannot be done and, where there is one, the way out."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), (self.message,)  # an error of another process still knows its sentence


class PassphraseError(PlannerError):
    """Say that a planner's passphrase is missing or wrong: asking again may help."""


class DamagedPlannerError(PlannerError):
    """Say that a planner's files are damaged: asking for the passphrase again does not help, a copy does."""


class NotSavedError(PlannerError):
    """Say that the disk would not take an edit: there is nothing wrong with it, and trying again may help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Name one thing that is wrong in a plan: where, and what was expected.

    ``path`` is a JSON path such as ``events[3].start.zone``; it is empty for the file as a whole.
    """

    path: str
    message: Message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else str(self.message)


class BrokenPlanError(PlannerError):
    """Carry every problem of a plan that was refused as a whole."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            Message("The plan was not loaded: {count} problems. Nothing was changed.", count=len(problems))
            if len(problems) > 1
            else Message("The plan was not loaded: one problem. Nothing was changed.")
        )
        self.problems = problems

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), (self.problems,)
