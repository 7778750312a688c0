"""One file that holds everything, under a passphrase of its own (age), to be kept elsewhere or carried away."""

import json
import unicodedata

import pyrage

from planner.domain.changes import Json
from planner.domain.errors import DamagedPlannerError, PassphraseError, PlannerError
from planner.domain.message import Message
from planner.exchange.age_reader import LENGTH
from planner.exchange.gateway import MEGABYTE, Caps, through
from planner.exchange.refusal import Reason, RefusedError

CAPS = Caps(memory=2560 * MEGABYTE, work=60, wait=90.0, answer=512 * MEGABYTE)

_WRONG = Message("The passphrase of the file is not right. Check the keyboard layout and Caps Lock, then try again.")
_REFUSED = {
    Reason.KIND: Message("This is not a file that Handbill exported. Choose the one that backup -o wrote."),
    Reason.HUGE: Message("This file asks for more memory than a passphrase should. It was not made by Handbill."),
    Reason.SLOW: Message("Opening the file takes too long. Copy it to this computer and try again."),
}
_DAMAGED = Message("The file is damaged or was cut short. Use another copy of it.")


def sealed(value: dict[str, Json], passphrase: str) -> bytes:
    """Return the bytes of a file that holds a plain value and opens with the passphrase alone."""
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return bytes(pyrage.passphrase.encrypt(words, _spelt(passphrase)))


def opened(data: bytes, passphrase: str) -> dict[str, Json]:
    """Return what a file holds; raise PassphraseError for a wrong passphrase, PlannerError for what is no such file."""
    secret = _spelt(passphrase).encode("utf-8", "surrogatepass")
    try:
        words = through("planner.exchange.age_reader", len(secret).to_bytes(LENGTH, "big") + secret + data, CAPS)
        value = json.loads(words.decode("utf-8", "surrogatepass"))
    except RefusedError as refused:
        if refused.reason is Reason.WRONG_KEY:
            raise PassphraseError(_WRONG) from refused
        raise PlannerError(_REFUSED.get(refused.reason, _DAMAGED)) from refused
    except ValueError as error:
        raise DamagedPlannerError(_DAMAGED) from error
    if not isinstance(value, dict):
        raise DamagedPlannerError(_DAMAGED)
    return value


def _spelt(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)
