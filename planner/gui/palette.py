"""The field that Ctrl+K opens over everything: any record, any command, by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.gui.commands import Line, spans
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.keycap import KeyCap, keycap_size, paint_keycap
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.row_delegate import Index, RowPainter, Words

WIDTH, TOP, MOST_HIGH, GROUP, ROW = 640, 88, 464, 30, 44
Row = Line | str
"""A line, or the heading of a group."""


class PaletteRows(QAbstractListModel):
    """Hold the lines and the headings between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Line]]]) -> None:
        """Show groups under their headings; an empty group shows nothing."""
        self.beginResetModel()
        self._rows = []
        for heading, lines in groups:
            if lines:
                self._rows += [heading, *lines]
        self.endResetModel()

    def row_at(self, at: int) -> Row | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def lines(self) -> list[int]:
        """Return the rows that can be chosen."""
        return [at for at, row in enumerate(self._rows) if isinstance(row, Line)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.DisplayRole or row is None:
            return None
        return row if isinstance(row, str) else f"{row.text}, {row.detail}" if row.detail else row.text

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if isinstance(self.row_at(index.row()), Line) else Qt.ItemFlag.NoItemFlags


class PaletteDelegate(QStyledItemDelegate):
    """Paint a line: what was typed stands out by weight and by a bar under it."""

    def __init__(self, rows: PaletteRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed = ""
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(self._rows.row_at(index.row()), str)
        return QSize(0, look().px(GROUP if heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.row_at(index.row())
        at = RowPainter(painter, option)
        if isinstance(row, str):
            at.enabled = True
            at.words(at.rest(20, 0, GROUP, end=20), row, Words(bold=True, size=12, tone="soft"))
        elif row is not None:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look().colour("accent_soft"))
                painter.drawRoundedRect(option.rect.adjusted(look().px(8), 1, -look().px(8), -1), 6, 6)
            at.icon(row.icon, "accent" if selected else "soft", 20, 12, size=20)
            end = self._paint_end(at, row)
            self._paint_text(at, row.text, end)

    def _paint_end(self, at: RowPainter, row: Line) -> int:
        """Paint keys and detail at the end; return the unscaled pixels they keep free."""
        taken = look().px(20)
        if row.keys:
            size = keycap_size(row.keys, at.font)
            plain = QRect(QPoint(0, 0), size)
            plain.moveTopLeft(
                QPoint(at.box.right() - taken - size.width(), at.box.top() + (at.box.height() - size.height()) // 2)
            )
            at.painter.setFont(at.font)
            paint_keycap(at.painter, QStyle.visualRect(at.direction, at.box, plain), row.keys)
            taken += size.width() + look().px(8)
        if row.detail:
            how = Words(tone="soft")
            room = at.rest(54, 0, ROW, end=round(taken / look().scale))
            taken += at.words(room, row.detail, how, end=True) + look().px(12)
        return round(taken / look().scale)

    def _paint_text(self, at: RowPainter, text: str, end: int) -> None:
        box, painter = at.rest(54, 0, ROW, end=end), at.painter
        found = spans(text, self.typed) or ()
        plain = QFontMetrics(Words(size=15).font(at.font))
        if at.right_to_left or plain.horizontalAdvance(text) > box.width() - look().px(8):
            at.words(box, text, Words(size=15, bold=bool(found) and at.right_to_left))
            return
        left, before = box.left(), 0
        for start, stop in (*found, (len(text), len(text))):
            left += _part(at, QRect(left, box.top(), box.width(), box.height()), text[before:start], bold=False)
            width = _part(at, QRect(left, box.top(), box.width(), box.height()), text[start:stop], bold=True)
            if width:
                painter.setPen(QPen(look().colour("accent"), 2))
                under = box.top() + box.height() // 2 + look().px(11)
                painter.drawLine(left, under, left + width - 1, under)
            left, before = left + width, stop


def _part(at: RowPainter, box: QRect, text: str, *, bold: bool) -> int:
    return at.words(box, text, Words(size=15, bold=bold)) if text else 0


class Palette(QWidget):
    """Lie over a window as a scrim with the field on it; the focus stays inside until Escape or a choice.

    ``search`` is called with what is typed and answers through ``show_groups``, now or later.
    """

    left = Signal()

    def __init__(self, window: QWidget, search: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._search = search
        self._before: QWidget | None = None
        self.hide()
        self._frame = QFrame(self)
        self._frame.setObjectName("palette")
        shadow = QGraphicsDropShadowEffect(self._frame)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self._frame.setGraphicsEffect(shadow)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Find a record or a command"))
        self.field.setPlaceholderText(_("Find a record or a command"))
        self.field.setAlignment(_start(self.field))
        self.rows = PaletteRows(self)
        self._list = QListView()
        self._list.setAccessibleName(_("Found"))
        self._delegate = PaletteDelegate(self.rows, self)
        self._count = Label(role="small", tone="soft", end=True)
        self._arrange()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        window.installEventFilter(self)

    def open(self) -> None:
        """Open with an empty field."""
        self._before = self._window.focusWidget()
        self.field.clear()
        self._lie()
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._typed("")

    def close_again(self) -> None:
        """Close, and give the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.left.emit()

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Line]]], of: int) -> None:
        """Show what was found, the first line chosen; ``of`` is how many there are in all."""
        self._delegate.typed = self.field.text()
        self.rows.show_groups(groups)
        lines = self.rows.lines()
        self._count.setText(_("{count} of {total}").format(count=len(lines), total=of))
        if lines:
            self._list.setCurrentIndex(self.rows.index(lines[0]))
        self._lie()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._lie()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event.key())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.close_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = look().colour("scrim")
        scrim.setAlphaF(look().tokens.scrim_opacity)
        QPainter(self).fillRect(self.rect(), scrim)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lie()

    def _arrange(self) -> None:
        self._list.setModel(self.rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setContentsMargins(look().px(20), 0, look().px(20), 0)
        head.setSpacing(look().px(12))
        head.addWidget(IconLabel("search", size=20))
        head.addWidget(self.field, 1)
        head.addWidget(KeyCap(_("Esc")))
        foot = QHBoxLayout()
        foot.setContentsMargins(look().px(20), look().px(6), look().px(20), look().px(6))
        foot.setSpacing(look().px(6))
        for keys, words in ((("↑", "↓"), _("choose")), ((_("Enter"),), _("open"))):
            for key in keys:
                foot.addWidget(KeyCap(key))
            foot.addWidget(Label(words, role="small", tone="soft"))
            foot.addSpacing(look().px(12))
        foot.addStretch(1)
        foot.addWidget(self._count)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addSpacing(look().px(4))
        column.addWidget(self._list, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _typed(self, text: str) -> None:
        self._search(text)

    def _key(self, key: int) -> bool:
        """Take the keys that move and choose; the field gets the others."""
        if key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex().row())
        return key in _OWN

    def _move(self, step: int) -> None:
        lines = self.rows.lines()
        if lines:
            now = self._list.currentIndex().row()
            at = lines.index(now) + step if now in lines else 0
            self._list.setCurrentIndex(self.rows.index(lines[at % len(lines)]))

    def _choose(self, at: int) -> None:
        row = self.rows.row_at(at)
        if isinstance(row, Line):
            self.close_again()
            row.run()

    def _lie(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(look().px(WIDTH), self.width() - look().px(48))
        rows = sum(self._list.sizeHintForRow(at) for at in range(self.rows.rowCount()))
        around = look().px(48 + 36 + 4 + 8) + 4
        height = min(look().px(MOST_HIGH), rows + around, self.height() - look().px(48))
        top = min(look().px(TOP), max(0, (self.height() - height) // 2))
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)


def _start(widget: QWidget) -> Qt.AlignmentFlag:
    right_to_left = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


_OWN = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
"""Keys the field never sees: they move, choose and leave, and Tab must not carry the focus out."""
