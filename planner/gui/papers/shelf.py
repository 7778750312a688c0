"""A group of papers in the gallery: its heading, and its tiles as far as the width allows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from planner.gui.ledger_list import ROW, LedgerList
from planner.gui.papers.tile import GAP, TileDelegate, TileRow, tile_size
from planner.gui.style import look
from planner.gui.widgets.label import Label
from planner.gui.widgets.row_delegate import BODY, Words

APART, SPARE = 34, 4
"""Pixels between two groups beside the last tile's own gap, and what a row of tiles needs more than its tiles."""


class TileList(LedgerList):
    """Show tiles, all of them at once; a click on one enters it."""

    def __init__(self, name: str, delegate: TileDelegate, parent: QWidget | None = None) -> None:
        super().__init__(name, delegate, parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def tile(self) -> QSize:
        """Return the size of a tile, its gap included."""
        return tile_size(QFontMetrics(Words(size=BODY, bold=True).font(self.font())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.entered.emit(index.data(ROW).id)


class Shelf(QWidget):
    """Show one group of papers under its name and their number."""

    def __init__(self, title: str, delegate: TileDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileList(title, delegate)
        self._count = Label(tone="faint")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(look().px(8))
        head.addWidget(Label(title, role="strong"))
        head.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(head)
        column.addWidget(self.tiles)

    def show_rows(self, rows: Sequence[TileRow]) -> None:
        """Show papers."""
        self.tiles.rows.show(rows)
        self._count.setText(str(len(rows)))
        self.setVisible(bool(rows))

    @property
    def count(self) -> int:
        """Return how many papers are shown."""
        return self.tiles.rows.rowCount()

    def width_for(self, columns: int) -> int:
        """Return the pixels that so many tiles beside each other take."""
        return columns * self.tiles.tile().width() + SPARE

    def height_for(self, width: int) -> int:
        """Return the pixels that all tiles take in a width."""
        tile = self.tiles.tile()
        columns = max(1, (width - SPARE) // tile.width())
        rows = -(-self.count // columns)
        return self.sizeHint().height() - self.tiles.sizeHint().height() + rows * tile.height() + SPARE


class Shelves(QWidget):
    """Stand groups side by side while they fit, the next ones below; ``measured`` tells of another height."""

    measured = Signal()

    def __init__(self, shelves: Sequence[Shelf], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelves = tuple(shelves)
        for shelf in self._shelves:
            shelf.setParent(self)

    def lay_out(self) -> None:
        """Place the groups anew, because other papers are shown or there is another width."""
        apart = look().px(APART)
        # The gap of the last tile in a row may hang over the page's edge.
        whole = self.width() + look().px(GAP)
        left, top, below = 0, 0, 0
        for shelf in (each for each in self._shelves if not each.isHidden()):
            width = min(shelf.width_for(shelf.count), whole)
            if left and left + width > whole:
                left, top = 0, below + look().px(8)
            size = QSize(width, shelf.height_for(width))
            shelf.setGeometry(self._placed(QRect(QPoint(left, top), size)))
            left += width + apart
            below = max(below, top + size.height())
        if below != self.minimumHeight():
            self.setFixedHeight(below)
            self.measured.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.lay_out()

    def _placed(self, box: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - 1 - box.left())
        return box
