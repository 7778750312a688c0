"""What the program remembers of this computer's user between two starts: nothing that a planner holds."""

import base64
import binascii
import json
from dataclasses import dataclass
from pathlib import Path

from planner.files import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold where the window stood, in the form that the toolkit gave it."""

    geometry: bytes = b""


def read_settings(path: Path) -> Settings:
    """Return what is remembered; a file that is missing or damaged means nothing is."""
    try:
        kept = json.loads(path.read_bytes())
        return Settings(geometry=base64.b64decode(kept["geometry"], validate=True))
    except (OSError, ValueError, KeyError, TypeError, binascii.Error):
        return Settings()


def write_settings(path: Path, settings: Settings) -> None:
    """Remember settings; where the folder cannot be written, nothing is remembered and nothing is lost."""
    data = json.dumps({"geometry": base64.b64encode(settings.geometry).decode("ascii")}).encode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError:
        return
