"""Opens a foreign age file. Only ever run behind the gateway, see ``planner.exchange.confinement``."""

import pyrage

from planner.exchange.age_header import check
from planner.exchange.refusal import Reason, RefusedError

LENGTH = 4
"""Bytes that hold how long the passphrase is which stands before the file."""


def read(data: bytes) -> bytes:
    """Return what a file holds that is under a passphrase; the passphrase comes first, behind its length."""
    end = LENGTH + int.from_bytes(data[:LENGTH], "big")
    passphrase, sealed = data[LENGTH:end].decode("utf-8"), data[end:]
    check(sealed)
    try:
        return bytes(pyrage.passphrase.decrypt(sealed, passphrase))
    except pyrage.DecryptError as error:
        # The library says which it was only in English words; a wrong passphrase is by far the likelier.
        wrong = "Decryption failed" in str(error)
        raise RefusedError(Reason.WRONG_KEY if wrong else Reason.DAMAGED) from error
