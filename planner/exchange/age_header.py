"""The head of an age file, looked at before any work is done for it (age-encryption.org/v1)."""

from planner.exchange.refusal import Reason, RefusedError

FIRST_LINE = b"age-encryption.org/v1"
MOST_STANZAS = 32
MOST_WORK = 20
"""The logarithm of the most work that a passphrase may ask for: 1 GiB; a forged file must not eat the machine."""

_LONGEST = 64 * 1024


def check(data: bytes) -> None:
    """Raise RefusedError for what is no age file under a passphrase, or asks for more work than people wait for."""
    head, mark, _ = data[:_LONGEST].partition(b"\n---")
    lines = head.split(b"\n")
    if not mark or lines[0] != FIRST_LINE:
        raise RefusedError(Reason.KIND)
    stanzas = [line.split(b" ") for line in lines if line.startswith(b"->")]
    if not stanzas or len(stanzas) > MOST_STANZAS:
        raise RefusedError(Reason.DAMAGED)
    for stanza in stanzas:
        if stanza[1:2] != [b"scrypt"]:
            raise RefusedError(Reason.KIND)
        if len(stanza) != 4 or not stanza[3].isdigit() or len(stanza[3]) > 2:
            raise RefusedError(Reason.DAMAGED)
        if int(stanza[3]) > MOST_WORK:
            raise RefusedError(Reason.HUGE)
