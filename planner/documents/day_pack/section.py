"""The sections of a day pack."""

from dataclasses import dataclass

from planner.documents.day_pack.pages import Listing, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold a section that begins a page: its title, what the foot warns of, and what it consists of."""

    title: str
    warning: str
    pieces: tuple[Passage | Listing, ...]
    landscape: bool = False
