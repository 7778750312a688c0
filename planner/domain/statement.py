"""Words that someone said and stands by."""

from dataclasses import dataclass
from typing import Annotated

from planner.domain.moment import Moment
from planner.domain.record import Record, Ref
from planner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Hold who approved a statement, and when."""

    by: Annotated[str, Ref("contacts")]
    at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Hold a quotation, its speaker and the role that is printed beside it."""

    speaker: Annotated[str, Ref("contacts")]
    role_as_printed: Text = Text()
    text: Text
    approved: Approval | None = None
    available_for_interview: bool = False
