"""What the checks need to know about telephone numbers; the library that knows it lives elsewhere."""

from collections.abc import Callable
from typing import Protocol


class Dialled(Protocol):
    """Say how a number is dialled: ``validity`` is "valid", "local-only" or "invalid"."""

    @property
    def e164(self) -> str:
        """Return the number as it is dialled from anywhere, "+442079460123"; empty where it is not valid."""

    @property
    def international(self) -> str:
        """Return the same as people write it, "+44 20 7946 0123"."""

    @property
    def validity(self) -> str:
        """Return whether the number reaches anyone from outside its own town."""


Dial = Callable[[str, str], Dialled]
"""Return how to dial a number (as typed, region such as "GB")."""

VALID, LOCAL_ONLY = "valid", "local-only"
