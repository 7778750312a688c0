"""Font files on their way into the font packs: looked over off the window's thread, and told where refused."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from planner import paths
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.file_dialogs import paths_to_open
from planner.gui.fonts import register_packs
from planner.gui.language import _
from planner.services import font_packs
from planner.services.font_packs import FontPack
from planner.services.print_room import look_for_fonts


class FontFiles(QObject):
    """Add typefaces and take them away; ``told`` carries a Message of what was added, ``refused`` a PlannerError.

    ``desk.fonts_changed`` tells every paper that there are others now.
    """

    told = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self) -> None:
        """Let font files be chosen, and add them."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        files = paths_to_open(self._window, _("Add font files"), Path(folder), _("Fonts (*.ttf)"))
        if files:
            self.add(files)

    def add(self, files: Sequence[Path]) -> None:
        """Add the typefaces of font files, all or none."""
        folder = paths.font_packs()
        self._do(lambda: font_packs.add(files, folder), self._added)

    def remove(self, name: str) -> None:
        """Take a typeface away."""
        folder = paths.font_packs()
        self._do(lambda: font_packs.remove(name, folder), lambda _: None)

    def packs(self) -> tuple[FontPack, ...]:
        """Return the typefaces that were added."""
        return font_packs.packs(paths.font_packs())

    def _do(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        def whole() -> object:
            outcome = work()
            look_for_fonts()
            return outcome

        def settle(outcome: object) -> None:
            register_packs(paths.font_packs())
            self._desk.fonts_changed.emit()
            done(outcome)

        self._desk.jobs.run(whole, settle, self.refused.emit)

    def _added(self, packs: object) -> None:
        names = ", ".join(pack.name for pack in packs) if isinstance(packs, tuple) else ""
        self.told.emit(Message("Papers can be set in {typefaces} now.", typefaces=names))
