"""The file ``keys`` of a planner: how it is laid out, and whether a passphrase keeps it.

Two equal copies stand in blocks of their own, each followed by its SHA-256, so that damage is told from a wrong
passphrase and one bad block costs nothing. Needs no cryptography: whoever opens a planner is asked at once.
"""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message

FORMAT, FIRST_FORMAT = 2, 1
OPEN_KEY = "unprotected-key"
_BLOCK = 4096


class Kind(StrEnum):
    """Tell what opens a slot: the passphrase, the printed recovery words, or a second person's passphrase."""

    PASSPHRASE = "passphrase"
    WORDS = "words"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Hold the planner's key sealed in one of the ways that open it; ``head`` names it and is sealed with it.

    ``key_file`` asks for the file on a stick beside the passphrase. A slot of the first format has no head.
    """

    kind: Kind
    head: str
    key_file: bool
    nonce: bytes
    box: bytes

    @classmethod
    def read(cls, value: dict[str, Any]) -> Self:
        """Return a slot out of the file; raise KeyError, TypeError or ValueError for what is none."""
        return cls(
            kind=Kind(value["kind"]),
            head=str(value["head"]),
            key_file=bool(value["key-file"]),
            nonce=bytes.fromhex(value["nonce"]),
            box=bytes.fromhex(value["sealed-key"]),
        )

    def plain(self) -> dict[str, Any]:
        """Return what the file holds of a slot."""
        return {
            "kind": self.kind.value,
            "head": self.head,
            "key-file": self.key_file,
            "nonce": self.nonce.hex(),
            "sealed-key": self.box.hex(),
        }


def is_protected(data: bytes) -> bool:
    """Tell whether the key in a ``keys`` file is sealed under a passphrase."""
    return OPEN_KEY not in intact(data)


def needs_key_file(data: bytes) -> bool:
    """Tell whether some way into the planner asks for a key file beside the passphrase."""
    return any(slot.key_file for slot in slots_of(intact(data)))


def kinds(data: bytes) -> frozenset[Kind]:
    """Return the ways into a planner; none where no passphrase keeps it."""
    return frozenset(slot.kind for slot in slots_of(intact(data)))


def slots_of(copy: dict[str, Any]) -> tuple[Slot, ...]:
    """Return the slots of a copy; raise DamagedPlannerError where they cannot be read."""
    try:
        if copy["handbill-keys"] == FIRST_FORMAT and OPEN_KEY not in copy:
            only = {"kind": "passphrase", "head": "", "key-file": False}
            return (Slot.read(only | {name: copy[name] for name in ("nonce", "sealed-key")}),)
        return tuple(Slot.read(each) for each in copy.get("slots", ()))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged() from error


def intact(data: bytes) -> dict[str, Any]:
    """Return the first copy that is whole; raise PlannerError when there is none, or a newer program wrote it."""
    words = _whole(data)
    if words is None:
        raise damaged()
    copy: dict[str, Any] = json.loads(words)
    if copy.get("handbill-keys") not in (FIRST_FORMAT, FORMAT):
        raise PlannerError(Message("This planner was made by a newer Handbill. Update Handbill to open it."))
    return copy


def is_whole(data: bytes) -> bool:
    """Tell whether one of the copies in a ``keys`` file is undamaged."""
    return _whole(data) is not None


def _whole(data: bytes) -> bytes | None:
    for start in (0, _BLOCK):
        words, _, digest = data[start : start + _BLOCK].rstrip(b" ").partition(b"\n")
        if digest.rstrip(b"\n") == hashlib.sha256(words).hexdigest().encode("ascii"):
            return words
    return None


def twice(value: dict[str, Any]) -> bytes:
    """Return the bytes of a ``keys`` file that holds ``value``."""
    words = canonical(value)
    copy = words + b"\n" + hashlib.sha256(words).hexdigest().encode("ascii") + b"\n"
    return copy.ljust(_BLOCK) * 2


def canonical(value: dict[str, Any]) -> bytes:
    """Return the one JSON text of a value, which its seal covers too."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def damaged() -> DamagedPlannerError:
    """Return what to say when no copy is whole."""
    return DamagedPlannerError(
        Message('The planner\'s file "keys" is damaged. Put the file of that name from a copy of this planner back.')
    )
