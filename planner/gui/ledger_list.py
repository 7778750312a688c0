"""Lists of records, painted row by row, with headings among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from planner.gui.widgets.row_delegate import RowDelegate

ROW = Qt.ItemDataRole.UserRole
"""The role under which delegates find the row itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one line of a list: the record it shows, empty for a heading, and what a screen reader says of it."""

    id: str
    spoken: str


class Rows(QAbstractListModel):
    """Offer rows to a view; headings cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows, telling the view only where something changed."""
        new = tuple(rows)
        if [row.id for row in new] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
        elif new != self._rows:
            self._rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))

    def row(self, id_: str) -> int:
        """Return where a record stands, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), -1)

    def first(self) -> str:
        """Return the first record's id, or an empty string."""
        return next((row.id for row in self._rows if row.id), "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not self._rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LedgerList(QListView):
    """Show rows.

    ``picked`` carries the id of the record that is chosen, ``entered`` of one to work on, ``struck`` of one to delete.
    """

    picked = Signal(str)
    entered = Signal(str)
    struck = Signal(str)

    def __init__(self, name: str, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.rows = Rows(self)
        self._delegate = delegate
        self.setModel(self.rows)
        self.setItemDelegate(delegate)
        self._quiet = False
        self.selectionModel().currentChanged.connect(lambda now, _: self._pick(now))
        self.activated.connect(lambda index: self.entered.emit(index.data(ROW).id))

    def choose(self, id_: str) -> None:
        """Mark a record as chosen without a signal; an unknown one marks nothing."""
        at = self.rows.row(id_) if id_ else -1
        self._quiet = True
        if at < 0:
            self.selectionModel().clear()
        else:
            index = self.rows.index(at)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self._quiet = False

    def current(self) -> str:
        """Return the id of the chosen record, or an empty string."""
        index = self.currentIndex()
        return index.data(ROW).id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current():
            self.struck.emit(self.current())
            return
        super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid() and index.data(ROW).id:
            self.picked.emit(index.data(ROW).id)
