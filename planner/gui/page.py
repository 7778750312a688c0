"""What every place of the rail shows: one page."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.changes import Changes
from planner.domain.record import Record
from planner.gui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Hold what is open on a page: a record of a shelf, also one that is not kept yet, and how it is shown."""

    shelf: str = ""
    record: Record | None = None
    view: str = ""


class Page(QWidget):
    """Show some of the planner and let it be edited.

    A page reads ``desk.plan`` and asks ``desk`` for edits. ``wanted`` carries a plural key and an id: a record that
    another page shows; ``field_wanted`` also the path of one of its fields, such as ``start``. ``noted`` carries a
    Message for the undo bar, such as that something went to the trash; ``sent`` one of what nobody can take back, such
    as that a paper was printed.
    """

    wanted = Signal(str, str)
    field_wanted = Signal(str, str, str)
    noted = Signal(object)
    sent = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        desk.changed.connect(self.refresh)

    def refresh(self, changes: Changes | None = None) -> None:
        """Show the planner as it stands now; ``changes`` tells what was altered, None means everything."""
        raise NotImplementedError

    def open_record(self, kind: str, record: str) -> None:
        """Show one record of this page."""
        raise NotImplementedError

    def open_field(self, kind: str, record: str, field: str) -> None:
        """Show one record of this page, and where there is such a field put the caret there."""
        self.open_record(kind, record)

    def opened(self) -> Opened:
        """Return what is open here, for ``resume`` in another process."""
        return Opened()

    def resume(self, opened: Opened) -> None:
        """Open what was open before the planner was locked, as far as it is still there."""
        if opened.record is not None:
            self.open_record(opened.shelf, opened.record.id)

    def add_record(self) -> None:
        """Begin a new record of this page."""
        raise NotImplementedError

    def print_paper(self) -> None:
        """Print the paper in view, where there is one."""
