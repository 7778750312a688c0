"""What opens a planner, found out without the libraries that open it."""

from dataclasses import dataclass
from pathlib import Path

from planner.store import key_file
from planner.store.key_places import sealed_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Hold which ways lead into a planner, none where it is open to anyone, and whether one asks for a key file."""

    kinds: tuple[str, ...]
    key_file: bool


def ways_in(folder: Path) -> Ways:
    """Return what opens a planner; raise PlannerError when ``folder`` is no planner."""
    data = sealed_key(folder)
    present = key_file.kinds(data)
    kinds = tuple(kind.value for kind in key_file.Kind if kind in present)
    return Ways(kinds=kinds, key_file=key_file.needs_key_file(data))


def is_protected(folder: Path) -> bool:
    """Tell whether a planner asks for a passphrase; raise PlannerError when ``folder`` is no planner."""
    return bool(ways_in(folder).kinds)
