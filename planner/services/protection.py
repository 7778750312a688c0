"""Whether a planner asks for a passphrase, found out without the libraries that open it."""

from pathlib import Path

from planner.store import key_file


def is_protected(folder: Path) -> bool:
    """Tell whether a planner asks for a passphrase; raise PlannerError when ``folder`` is no planner."""
    return key_file.is_protected(key_file.sealed_key(folder))
