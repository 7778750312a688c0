"""Foreign pictures, let in through the gateway."""

from dataclasses import dataclass

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.picture import MOST_BYTES, MOST_PIXELS
from planner.exchange.gateway import Caps, through
from planner.exchange.jpeg import clean_size
from planner.exchange.refusal import Reason, RefusedError

READER = "planner.exchange.picture_reader"
MOST_IN_FILE = 64_000_000
"""Bytes of the largest file that is looked at."""

_CAPS = Caps(answer=MOST_BYTES)
_SENTENCES = {
    Reason.KIND: Message("This is no JPEG, PNG or WebP picture: save it as one of them first."),
    Reason.DAMAGED: Message("The picture is damaged or cut short: take another copy of it."),
    Reason.HUGE: Message("The picture is too large to be read safely: make it smaller first."),
    Reason.SLOW: Message("Reading the picture took too long and was stopped: save it as a JPEG first."),
    Reason.FAILED: Message("The picture could not be read safely: save it as a JPEG in another program first."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPicture:
    """Hold a JPEG without metadata, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def clean_picture(data: bytes) -> CleanPicture:
    """Return a foreign JPEG, PNG or WebP as a clean picture; a clean one comes back byte for byte.

    Raise PlannerError with one sentence when it is none of them, damaged, or too large.
    """
    if len(data) > MOST_IN_FILE:
        raise PlannerError(_SENTENCES[Reason.HUGE])
    try:
        jpeg = through(READER, data, _CAPS)
    except RefusedError as error:
        raise PlannerError(_SENTENCES[error.reason]) from error
    size = clean_size(jpeg)
    if size is None or max(size) > MOST_PIXELS:
        raise PlannerError(_SENTENCES[Reason.FAILED])
    return CleanPicture(jpeg=jpeg, width=size[0], height=size[1])
