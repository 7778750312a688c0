"""Foreign font files, let in through the gateway."""

from dataclasses import dataclass

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.exchange.gateway import MEGABYTE, Caps, through
from planner.exchange.json_text import read_json
from planner.exchange.refusal import Reason, RefusedError

READER = "planner.exchange.font_reader"
MOST_IN_FILE = 48 * MEGABYTE
"""Bytes of the largest font that is looked at; one of all Chinese letters has 10 to 25 MB."""

NO_EMBEDDING = 0x0002
NO_SUBSETTING = 0x0100
BITMAPS_ONLY = 0x0200
"""Bits of fsType under which no part of the outlines may be put into a PDF (OpenType 1.9, OS/2 table)."""

_CAPS = Caps(memory=768 * MEGABYTE, work=20, wait=40.0, answer=MEGABYTE // 16)
_SENTENCES = {
    Reason.KIND: Message("{file} is no font: choose files that end in .ttf."),
    Reason.DAMAGED: Message("{file} is damaged or cut short: get another copy of the font."),
    Reason.HUGE: Message("{file} is too large: choose the file of one style, of no more than 48 MB."),
    Reason.SLOW: Message("Looking at {file} took too long and was stopped: get another copy of the font."),
    Reason.FAILED: Message("{file} could not be read safely: get another copy of the font."),
}
_KINDS = {
    "cff": Message(
        "{file} has PostScript outlines, which Handbill cannot print: choose the TrueType edition of the font (.ttf)."
    ),
    "collection": Message("{file} is a collection of fonts: choose the single files of the font (.ttf)."),
}
_VARIABLE = Message("{file} is a variable font: choose its static files, such as those in the folder “static”.")
_NOT_ALLOWED = Message("{file} may not be put into documents, as its makers say in it: choose another font.")
_SLANTED = Message("{file} is slanted: Handbill sets upright letters only.")
_NAMELESS = Message("{file} does not say how its family is called: get another copy of the font.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignFont:
    """Hold the family of a font that may be used, and its weight from 1 to 1000."""

    family: str
    weight: int


def foreign_font(data: bytes, file: str) -> ForeignFont:
    """Return what a font file is; ``file`` is how a sentence calls it.

    Raise PlannerError with one sentence for a file that is no font, cannot be embedded, or has no TrueType outlines.
    """
    if len(data) > MOST_IN_FILE:
        raise _refused(_SENTENCES[Reason.HUGE], file)
    try:
        answer, _ = read_json(through(READER, data, _CAPS))
    except RefusedError as error:
        raise _refused(_SENTENCES[error.reason], file) from error
    match answer:
        case {"kind": "cff" | "collection" as kind}:
            raise _refused(_KINDS[kind], file)
        case {
            "family": str(family),
            "weight": int(weight),
            "embedding": int(embedding),
            "slanted": bool(slanted),
            "variable": bool(variable),
        }:
            _check(file, embedding, family=family, slanted=slanted, variable=variable)
            return ForeignFont(family=family, weight=weight)
        case _:
            raise _refused(_SENTENCES[Reason.FAILED], file)


def _check(file: str, embedding: int, *, family: str, slanted: bool, variable: bool) -> None:
    faults = {
        _VARIABLE: variable,
        _NOT_ALLOWED: bool(embedding & (NO_EMBEDDING | NO_SUBSETTING | BITMAPS_ONLY)),
        _SLANTED: slanted,
        _NAMELESS: not family.strip(),
    }
    for sentence, applies in faults.items():
        if applies:
            raise _refused(sentence, file)


def _refused(sentence: Message, file: str) -> PlannerError:
    return PlannerError(Message(sentence.template, file=file))
