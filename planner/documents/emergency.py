"""The number to dial where a life is in danger, by country: data with its sources and the day it was checked."""

import tomllib
from dataclasses import dataclass
from functools import cache

from planner.paths import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """Hold numbers that work from any telephone, ambulance first where police have another, and who says so."""

    dial: str
    source: str


def emergency_in(country: str) -> str:
    """Return what to dial in a country of ISO 3166, "" where nobody looked."""
    known = emergencies().get(country)
    return known.dial if known else ""


@cache
def emergencies() -> dict[str, Emergency]:
    """Return what is known of every country."""
    data = tomllib.loads((resources() / "emergency.toml").read_text(encoding="utf-8"))
    return {
        country: Emergency(dial=each["dial"], source=each["source"])
        for each in data["numbers"]
        for country in each["countries"]
    }
