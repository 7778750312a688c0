"""The table of people: who, in which role, how they are best reached, who may see that, and their hour."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.domain.contact import Contact, Point
from planner.domain.visibility import Visibility
from planner.gui.language import _, alone, pgettext
from planner.gui.style import look
from planner.gui.widgets.chip import chip_size, paint_chip, visibility_chip
from planner.i18n.phones import dialled
from planner.services.saying import Saying

NAME, ROLE, REACHED, SEEN, HOUR = range(5)
WIDTHS = {NAME: 196, ROLE: 100, REACHED: 160}
HOUR_WIDTH, LEAST, NARROW = 88, 64, 440
ROW = 44
AnyIndex = QModelIndex | QPersistentModelIndex


def best_point(contact: Contact) -> Point | None:
    """Return the way to reach a contact that most may know, telephones first."""
    ways = sorted(contact.points, key=lambda point: (point.visibility.closeness, not point.kind.is_phone))
    return next(iter(ways), None)


class ContactsModel(QAbstractTableModel):
    """Hold the contacts shown, as they are said in the window's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: Sequence[Contact] = ()
        self._say: Saying | None = None
        self._hours: dict[str, str] = {}

    def show_contacts(self, contacts: Sequence[Contact], say: Saying, hours: dict[str, str]) -> None:
        """Replace the rows; ``hours`` holds what the clocks of each zone show."""
        self.beginResetModel()
        self._contacts, self._say, self._hours = contacts, say, hours
        self.endResetModel()

    def contact(self, row: int) -> Contact:
        return self._contacts[row]

    def row_of(self, contact: str) -> int:
        """Return the row of a contact, or -1."""
        return next((row for row, each in enumerate(self._contacts) if each.id == contact), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._contacts)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return HOUR + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            pgettext("column", "Name"),
            pgettext("column", "Role"),
            pgettext("column", "Best reached at"),
            pgettext("column", "Seen by"),
            pgettext("column", "There now"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._say is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        contact = self._contacts[index.row()]
        point = best_point(contact)
        match index.column():
            case 0:
                return contact.name
            case 1:
                return self._say.words(contact.role) or "–"
            case 2:
                return self._reached(point)
            case 3:
                return visibility_chip(point.visibility).text if point else ""
            case _:
                return self._hours.get(contact.zone, "")

    def _reached(self, point: Point | None) -> str:
        if point is None or self._say is None:
            return "–"
        if point.visibility is Visibility.SECRET:
            return _("Hidden")
        return dialled(point.value, point.region) if point.kind.is_phone else point.value


class ContactsHeader(QHeaderView):
    """Stand each title over the start of its column's words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(
            look().px(LEAST)
        )  # Qt's own goes by the widest letter, and Arabic has very wide ones
        self.setFixedHeight(look().px(32))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        face = QFont(self.font())
        face.setPixelSize(look().px(12))
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.fillRect(rect, look().colour("canvas"))
        painter.setPen(QPen(look().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(look().colour("soft"))
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        box = words_box(rect, logicalIndex, self.layoutDirection())
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(_side(self.layoutDirection())), cut)
        painter.restore()


class ContactRows(QStyledItemDelegate):
    """Paint rows by the measures of the window's look."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, look().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, ContactsModel):
            return
        painter.save()
        self._ground(painter, option, index)
        box = words_box(option.rect, index.column(), option.direction)
        point = best_point(model.contact(index.row()))
        if index.column() == SEEN:
            if point is not None:
                self._chip(painter, option, box, point.visibility)
        else:
            self._words(painter, option, index, box)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(option.rect, look().colour("accent_soft" if chosen else "hover"))
        if chosen and index.column() == 0:
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), look().colour("accent"))
        painter.setPen(QPen(look().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, box: QRect) -> None:
        face = QFont(option.font)
        main = index.column() == NAME
        face.setPixelSize(look().px(15 if main else 13))
        face.setWeight(QFont.Weight.DemiBold if main else QFont.Weight.Normal)
        painter.setFont(face)
        painter.setPen(look().colour("soft" if index.column() == ROLE else "ink"))
        words = str(index.data() or "")
        cut = alone(painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
        painter.drawText(box, int(_side(option.direction)), cut)

    @staticmethod
    def _chip(painter: QPainter, option: QStyleOptionViewItem, box: QRect, visibility: Visibility) -> None:
        chip = visibility_chip(visibility)
        size = chip_size(chip, option.font)
        place = QRect(box.left(), box.center().y() - size.height() // 2, size.width(), size.height())
        painter.setFont(option.font)
        paint_chip(painter, QStyle.visualRect(option.direction, box, place), chip, option.direction)


def words_box(cell: QRect, column: int, direction: Qt.LayoutDirection) -> QRect:
    """Return where the words of a cell stand."""
    start, end = look().px(12 if column else 24), look().px(8)
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    return cell.adjusted(end, 0, -start, 0) if right_to_left else cell.adjusted(start, 0, -end, 0)


def _side(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    right = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class ContactsTable(QTableView):
    """Show contacts; ``chosen`` carries the id of the current one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("People"))
        self._people = ContactsModel(self)
        self._rows = ContactRows(self)
        self.setModel(self._people)
        self.setItemDelegate(self._rows)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look().px(ROW))
        self._header = ContactsHeader(self)
        self.setHorizontalHeader(self._header)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._announce)

    def show_contacts(self, contacts: Sequence[Contact], say: Saying, hours: dict[str, str]) -> None:
        """Replace the rows; the current contact stays current where it is still shown."""
        current = self.current()
        self._people.show_contacts(contacts, say, hours)
        self.choose(current)

    def current(self) -> str:
        """Return the id of the current contact, or an empty string."""
        row = self.currentIndex().row()
        return self._people.contact(row).id if 0 <= row < self._people.rowCount() else ""

    def choose(self, contact: str) -> None:
        """Make a contact current if it is shown."""
        row = self._people.row_of(contact)
        if row >= 0:
            self.selectRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        chips = [chip_size(visibility_chip(each), self.font()).width() for each in Visibility]
        self.setColumnWidth(SEEN, max(chips) + look().px(20))
        room = self.viewport().width() - self.columnWidth(SEEN)
        narrow = room < look().px(NARROW)
        for column in (ROLE, HOUR):
            self.setColumnHidden(column, narrow)
        shown = (NAME, REACHED) if narrow else tuple(WIDTHS)
        spare = room - look().px(sum(WIDTHS[column] for column in shown) + (0 if narrow else HOUR_WIDTH))
        # Numbers are never cut: what is missing is taken from names and roles.
        shares = {NAME: 0.45, ROLE: 0.15, REACHED: 0.4} if spare > 0 else {NAME: 0.7, ROLE: 0.3, REACHED: 0}
        for column in shown:
            self.setColumnWidth(column, max(look().px(LEAST), look().px(WIDTHS[column]) + int(spare * shares[column])))

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._people.contact(current.row()).id)
