"""The printers of this computer that someone measured with a test sheet: kept with its settings, in no planner."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from planner.domain.errors import PlannerError
from planner.domain.imposition import Flip
from planner.domain.message import Message
from planner.domain.printer import Printer
from planner.settings import Settings, read_settings, write_settings


class Printers:
    """Know the measured printers by name, as the settings file ``path`` holds them now.

    Without a file they are forgotten at the end.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._unkept = Settings()

    def all(self) -> Mapping[str, Printer]:
        """Return the printers by name, in the order of their names."""
        kept = self._settings().printers
        found = {name: _printer(kept[name]) for name in sorted(kept, key=str.casefold)}
        return {name: printer for name, printer in found.items() if printer is not None}

    @property
    def chosen(self) -> str:
        """Return the name of the printer that papers are printed on, empty where there is none."""
        name = self._settings().printer
        return name if name in self.all() else ""

    def get(self, name: str) -> Printer:
        """Return a printer; raise PlannerError where none of that name was measured."""
        found = self.all().get(name)
        if found is None:
            raise PlannerError(Message("No printer is called “{name}”: see handbill printer list", name=name))
        return found

    def choose(self, name: str) -> None:
        """Print on a printer from now on, or on one that nobody measured where ``name`` is empty."""
        if name:
            self.get(name)
        self._write(replace(self._settings(), printer=name))

    def keep(self, name: str, printer: Printer) -> None:
        """Remember what the test sheet told of a printer, and print on it; raise PlannerError without a name."""
        if not name.strip():
            raise PlannerError(Message("Give the printer a name to find it by."))
        settings = self._settings()
        printers = {**settings.printers, name.strip(): asdict(printer)}
        self._write(replace(settings, printers=printers, printer=name.strip()))

    def forget(self, name: str) -> None:
        """Forget a printer; raise PlannerError where none of that name was measured."""
        self.get(name)
        settings = self._settings()
        left = {other: figures for other, figures in settings.printers.items() if other != name}
        self._write(replace(settings, printers=left, printer="" if settings.printer == name else settings.printer))

    def _settings(self) -> Settings:
        return read_settings(self._path) if self._path else self._unkept

    def _write(self, settings: Settings) -> None:
        if self._path is None:
            self._unkept = settings
            return
        write_settings(self._path, settings)
        if read_settings(self._path) != settings:
            raise PlannerError(
                Message("What is measured cannot be kept: {path} cannot be written.", path=str(self._path))
            )


def _printer(figures: Mapping[str, Any]) -> Printer | None:
    """Return a printer out of its figures, None where they are damaged."""
    try:
        edges = {edge: float(figures[edge]) for edge in ("left", "right", "top", "bottom")}
        return Printer(**edges, flip=Flip(figures["flip"]) if figures["flip"] else None)
    except (KeyError, TypeError, ValueError, PlannerError):
        return None
