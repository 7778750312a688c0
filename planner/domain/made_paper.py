"""Papers that left the program."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.campaign import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """Hold which paper was exported or printed, when, and the lines that it said.

    ``paper`` is its kind, such as ``leaflet``; ``record`` the id of what was printed; ``variant`` whatever else tells
    two papers of one record apart, such as its size; ``at`` is aware; ``lines`` are the paper's text in logical order.
    """

    paper: str
    record: str
    languages: tuple[Language, ...]
    variant: str
    at: datetime
    lines: tuple[str, ...]
