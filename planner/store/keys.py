"""The vault's random key, sealed under a passphrase."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from planner.domain.errors import PassphraseError, PlannerError
from planner.domain.message import Message
from planner.store.key_file import FORMAT, OPEN_KEY, canonical, damaged, intact, twice

KEY_BYTES = 32
_SALT_BYTES, _NONCE_BYTES = 16, 12

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


def sealed(key: bytes, passphrase: str | None, cost: Cost, noise: Noise) -> bytes:
    """Return the bytes of a ``keys`` file; without a passphrase the key stands in it for anyone to read."""
    if passphrase is None:
        return twice({"handbill-keys": FORMAT, OPEN_KEY: key.hex()})
    if not passphrase:
        raise PassphraseError(Message("The passphrase is empty. Enter one, or choose a planner without a passphrase."))
    salt, nonce = noise(_SALT_BYTES), noise(_NONCE_BYTES)
    header = _header(cost, salt)
    box = ChaCha20Poly1305(_derived(passphrase, salt, cost)).encrypt(nonce, key, canonical(header))
    return twice({**header, "nonce": nonce.hex(), "sealed-key": box.hex()})


def opened(data: bytes, passphrase: str | None) -> bytes:
    """Return the key; raise PassphraseError when the passphrase is missing or wrong, never for a damaged file."""
    copy = intact(data)
    try:
        if OPEN_KEY in copy:
            return bytes.fromhex(copy[OPEN_KEY])
        asked = copy["argon2id"]
        cost = Cost(memory_kib=int(asked["memory-kib"]), passes=int(asked["passes"]), lanes=int(asked["lanes"]))
        salt, nonce, box = (bytes.fromhex(each) for each in (asked["salt"], copy["nonce"], copy["sealed-key"]))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged() from error
    if not cost.is_sane() or (len(salt), len(nonce)) != (_SALT_BYTES, _NONCE_BYTES):
        raise damaged()
    if passphrase is None:
        raise PassphraseError(Message("This planner is protected. Enter its passphrase."))
    try:
        return ChaCha20Poly1305(_derived(passphrase, salt, cost)).decrypt(nonce, box, canonical(_header(cost, salt)))
    except InvalidTag as error:
        raise PassphraseError(
            Message("The passphrase is not right. Check the keyboard layout and Caps Lock, then try again.")
        ) from error


def _header(cost: Cost, salt: bytes) -> dict[str, Any]:
    asked = {"memory-kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes, "salt": salt.hex()}
    return {"handbill-keys": FORMAT, "argon2id": asked}


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
