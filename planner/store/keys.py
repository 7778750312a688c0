"""The vault's random key, sealed in one slot for each way that opens it."""

import hashlib
import hmac
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from planner.domain.errors import DamagedPlannerError, PassphraseError, PlannerError
from planner.domain.message import Message
from planner.store import recovery_words
from planner.store.key_file import (
    FIRST_FORMAT,
    FORMAT,
    OPEN_KEY,
    Kind,
    Slot,
    canonical,
    damaged,
    intact,
    slots_of,
    twice,
)

KEY_BYTES = 32
_SALT_BYTES, _NONCE_BYTES, _HEAD_BYTES = 16, 12, 8

Noise = Callable[[int], bytes]
"""Returns so many bytes that nobody can guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Hold what one guess at a passphrase costs under Argon2id: memory in KiB, passes over it, and lanes."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def is_sane(self) -> bool:
        """Tell whether a key file may ask for this much; a forged one must not eat the machine."""
        return 8 * self.lanes <= self.memory_kib <= 4 << 20 and 1 <= self.passes <= 100 and 1 <= self.lanes <= 64


_FORMER = b"handbill former key"

FLOOR = Cost(memory_kib=64 * 1024)
_SLOWEST, _WANTED = 1.5, 1.0


def calibrated(stopwatch: Callable[[], float]) -> Cost:
    """Return the cost that makes one guess take about a second here; ``stopwatch`` counts seconds.

    At least 256 MiB and three passes are asked for, unless that takes longer than 1.5 s: then down to 64 MiB.
    """
    cost = Cost()
    started = stopwatch()
    _derived("", bytes(_SALT_BYTES), cost)
    taken = max(stopwatch() - started, 1e-3)
    if taken > _SLOWEST:
        memory = max(int(cost.memory_kib * _WANTED / taken), FLOOR.memory_kib)
        return Cost(memory_kib=memory, passes=cost.passes, lanes=cost.lanes)
    passes = min(max(round(cost.passes * _WANTED / taken), cost.passes), 100)
    return Cost(memory_kib=cost.memory_kib, passes=passes, lanes=cost.lanes)


# --- making -------------------------------------------------------------------------------------------------------


def sealed(key: bytes, passphrase: str | None, cost: Cost, noise: Noise, key_file: bytes | None = None) -> bytes:
    """Return the bytes of a ``keys`` file; without a passphrase the key stands in it for anyone to read.

    With the bytes of a ``key_file``, the passphrase opens it only beside that file.
    """
    if passphrase is None:
        return twice({"handbill-keys": FORMAT, OPEN_KEY: key.hex()})
    copy = {"handbill-keys": FORMAT, "argon2id": _asked(cost, noise(_SALT_BYTES)), "slots": []}
    return twice(_with(copy, _slot(copy, key, Kind.PASSPHRASE, passphrase, key_file, noise)))


def with_slot(
    data: bytes, key: bytes, kind: Kind, passphrase: str, noise: Noise, key_file: bytes | None = None
) -> bytes:
    """Return the bytes of a ``keys`` file in which a passphrase is the way in of its kind; the others stay.

    Raise PassphraseError for an empty passphrase, PlannerError where the planner has no passphrase at all.
    """
    copy = _protected(data)
    return twice(_with(copy, _slot(copy, key, kind, passphrase, key_file, noise)))


def with_words(data: bytes, key: bytes, language: str, noise: Noise) -> tuple[bytes, str]:
    """Return the bytes of a ``keys`` file that twelve new words open, and these words; older words open it no more."""
    copy = _protected(data)
    entropy = noise(recovery_words.ENTROPY_BYTES)
    slot = _boxed(copy, key, Kind.WORDS, False, lambda head: _slot_key(_extracted(copy, entropy), head, None), noise)
    return twice(_with(copy, slot)), recovery_words.words_of(entropy, language)


def without(data: bytes, kind: Kind) -> bytes:
    """Return the bytes of a ``keys`` file that no longer opens in the way of ``kind``."""
    copy = _protected(data)
    left = [slot.plain() for slot in slots_of(copy) if slot.kind is not kind]
    if not left:
        raise PlannerError(Message("A planner needs one way in that stays. Add another before this one is taken away."))
    return twice({**copy, "slots": left})


def _protected(data: bytes) -> dict[str, Any]:
    copy = intact(data)
    if OPEN_KEY in copy:
        raise PlannerError(Message("This planner has no passphrase. Give it one first."))
    if copy["handbill-keys"] == FIRST_FORMAT:
        kept = [slot.plain() for slot in slots_of(copy)]
        return {"handbill-keys": FORMAT, "argon2id": copy["argon2id"], "slots": kept}
    return copy


def _with(copy: dict[str, Any], slot: Slot) -> dict[str, Any]:
    others = [each.plain() for each in slots_of(copy) if each.kind is not slot.kind]
    return {**copy, "slots": [*others, slot.plain()]}


def _slot(copy: dict[str, Any], key: bytes, kind: Kind, passphrase: str, key_file: bytes | None, noise: Noise) -> Slot:
    if not passphrase:
        raise PassphraseError(Message("The passphrase is empty. Enter one, or choose a planner without a passphrase."))
    cost, salt = _cost_and_salt(copy)
    derived = _derived(passphrase, salt, cost)
    return _boxed(copy, key, kind, key_file is not None, lambda head: _slot_key(derived, head, key_file), noise)


def _boxed(
    copy: dict[str, Any], key: bytes, kind: Kind, key_file: bool, slot_key: Callable[[str], bytes], noise: Noise
) -> Slot:
    head, nonce = noise(_HEAD_BYTES).hex(), noise(_NONCE_BYTES)
    empty = Slot(kind=kind, head=head, key_file=key_file, nonce=nonce, box=b"")
    box = ChaCha20Poly1305(slot_key(head)).encrypt(nonce, key, _bound(copy, empty))
    return Slot(kind=kind, head=head, key_file=key_file, nonce=nonce, box=box)


def with_former(data: bytes, key: bytes, former: bytes, noise: Noise) -> bytes:
    """Return the bytes of a ``keys`` file that also tells, to who has its key, under which one the vault was before."""
    nonce = noise(_NONCE_BYTES)
    box = ChaCha20Poly1305(key).encrypt(nonce, former, _FORMER)
    return twice({**intact(data), "former": {"nonce": nonce.hex(), "sealed-key": box.hex()}})


def without_former(data: bytes) -> bytes:
    """Return the bytes of a ``keys`` file that tells of no key but its own."""
    return twice({name: value for name, value in intact(data).items() if name != "former"})


def former(data: bytes, key: bytes) -> bytes | None:
    """Return the key that the vault was under before, while its change is under way; None at all other times."""
    told = intact(data).get("former")
    if told is None:
        return None
    try:
        return ChaCha20Poly1305(key).decrypt(bytes.fromhex(told["nonce"]), bytes.fromhex(told["sealed-key"]), _FORMER)
    except (KeyError, TypeError, ValueError, InvalidTag) as error:
        raise damaged() from error


def named(data: bytes, candidates: Sequence[bytes]) -> bytes:
    """Return which key a ``keys`` file holds: while a change of it is under way, another than the vault's."""
    for key in candidates:
        with suppress(DamagedPlannerError):
            former(data, key)
            return key
    raise damaged()


# --- opening ------------------------------------------------------------------------------------------------------


def opened(data: bytes, passphrase: str | None, key_file: bytes | None = None) -> bytes:
    """Return the key; recovery words may stand in the place of the passphrase.

    Raise PassphraseError when the passphrase or the key file is missing or wrong, never for a damaged file.
    """
    copy = intact(data)
    if OPEN_KEY in copy:
        try:
            return bytes.fromhex(copy[OPEN_KEY])
        except (TypeError, ValueError) as error:
            raise damaged() from error
    _cost_and_salt(copy)
    if passphrase is None:
        raise PassphraseError(Message("This planner is protected. Enter its passphrase."))
    slots = slots_of(copy)
    for slot, slot_key in _tried(copy, slots, passphrase, key_file):
        try:
            return ChaCha20Poly1305(slot_key).decrypt(slot.nonce, slot.box, _bound(copy, slot))
        except InvalidTag:
            continue
    raise _wrong(slots)


def _tried(
    copy: dict[str, Any], slots: tuple[Slot, ...], passphrase: str, key_file: bytes | None
) -> Iterator[tuple[Slot, bytes]]:
    """Yield every slot that may open, with the key to try: recovery words first, which cost no second."""
    cost, salt = _cost_and_salt(copy)
    words = [slot for slot in slots if slot.kind is Kind.WORDS]
    entropy = recovery_words.entropy_of(passphrase) if words else None
    if entropy is not None:
        yield from ((slot, _slot_key(_extracted(copy, entropy), slot.head, None)) for slot in words)
    derived = _derived(passphrase, salt, cost)
    for slot in slots:
        if slot.kind is not Kind.WORDS:
            yield slot, _slot_key(derived, slot.head, key_file if slot.key_file else None)


def _wrong(slots: tuple[Slot, ...]) -> PassphraseError:
    # One sentence for all that may be wrong: which it was is nothing that a stranger should learn.
    if any(slot.key_file for slot in slots):
        return PassphraseError(
            Message(
                "The passphrase or the key file is not right. Check the keyboard layout, Caps Lock and the stick, "
                "then try again."
            )
        )
    return PassphraseError(
        Message("The passphrase is not right. Check the keyboard layout and Caps Lock, then try again.")
    )


def _cost_and_salt(copy: dict[str, Any]) -> tuple[Cost, bytes]:
    try:
        asked = copy["argon2id"]
        cost = Cost(memory_kib=int(asked["memory-kib"]), passes=int(asked["passes"]), lanes=int(asked["lanes"]))
        salt = bytes.fromhex(asked["salt"])
        slots = slots_of(copy)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged() from error
    if not cost.is_sane() or len(salt) != _SALT_BYTES or any(len(slot.nonce) != _NONCE_BYTES for slot in slots):
        raise damaged()
    return cost, salt


def _asked(cost: Cost, salt: bytes) -> dict[str, Any]:
    return {"memory-kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes, "salt": salt.hex()}


def _bound(copy: dict[str, Any], slot: Slot) -> bytes:
    """Return what a slot's seal covers beside the key, so that nobody makes guesses cheaper or moves a slot."""
    if not slot.head:
        return canonical({"handbill-keys": FIRST_FORMAT, "argon2id": copy["argon2id"]})
    named = {"kind": slot.kind.value, "head": slot.head, "key-file": slot.key_file}
    return canonical({"handbill-keys": FORMAT, "argon2id": copy["argon2id"], **named})


def _slot_key(derived: bytes, head: str, key_file: bytes | None) -> bytes:
    """Return the key of one slot out of what a secret was turned into, and the key file (HKDF-Expand, RFC 5869)."""
    if not head:
        return derived  # the first format had one slot, sealed under it as it was
    file = b"" if key_file is None else hashlib.sha256(key_file).digest()
    return hmac.digest(derived, b"handbill slot\0" + bytes.fromhex(head) + file + b"\x01", "sha256")


def _extracted(copy: dict[str, Any], entropy: bytes) -> bytes:
    """Return recovery words as a key: 128 random bits need no slow guess (HKDF-Extract, RFC 5869)."""
    return hmac.digest(_cost_and_salt(copy)[1], entropy, "sha256")


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # Compatibility forms make full-width and decomposed letters equal: keyboards differ, people do not.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    except HashingError as error:
        raise PlannerError(
            Message(
                "There is not enough free memory to check the passphrase: {count} MiB are needed. "
                "Close other programs and try again.",
                count=cost.memory_kib // 1024,
            )
        ) from error
