"""Names for new records that two laptops never choose alike."""

from datetime import datetime
from uuid import UUID


def new_id(at: datetime, noise: bytes) -> str:
    """Return a UUID of version 7 for an aware moment and at least ten random bytes.

    Source: RFC 9562, section 5.7.
    """
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    random = int.from_bytes(noise[:10], "big")
    value = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0b10 << 62 | random & ((1 << 62) - 1)
    return str(UUID(int=value))
