"""Long work that the person can watch and call off."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Hold what is being done, in words with their count, and how to stop it."""

    words: str
    cancel: Callable[[], object]
