"""What the program remembers of this computer between two starts: nothing that a planner holds."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner.files import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold where the window stood, in the form that the toolkit gave it, and the printers that someone measured.

    Of a printer there are its figures by name. ``printer`` names the one that papers are printed on, or none.
    """

    geometry: bytes = b""
    printers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    printer: str = ""


def read_settings(path: Path) -> Settings:
    """Return what is remembered; a file that is missing or damaged means nothing is."""
    try:
        kept = json.loads(path.read_bytes())
        printers = {str(name): dict(figures) for name, figures in dict(kept.get("printers", {})).items()}
        geometry = base64.b64decode(kept["geometry"], validate=True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        return Settings()
    return Settings(geometry=geometry, printers=printers, printer=str(kept.get("printer", "")))


def write_settings(path: Path, settings: Settings) -> None:
    """Remember settings; where the folder cannot be written, nothing is remembered and nothing is lost."""
    kept = {
        "geometry": base64.b64encode(settings.geometry).decode("ascii"),
        "printers": {name: dict(figures) for name, figures in settings.printers.items()},
        "printer": settings.printer,
    }
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, json.dumps(kept).encode())
    except OSError:
        return
