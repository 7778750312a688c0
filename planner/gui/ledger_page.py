"""A page that is one list with a panel beside it: facts, demands, places."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from planner.gui.desk import Desk
from planner.gui.ledger_view import LedgerView, Sentences
from planner.gui.page import Page
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.entry import enter
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.row_delegate import RowDelegate

PANEL, WIDE_PANEL, NARROW, SMALLEST, MARGIN = 340, 420, 988, 360, 48
"""Pixels: the panel, the panel with fields, the page under which list and panel take turns, and the least of it; and
what is seen around a field that was gone to."""


class LedgerPage(Page):
    """Lay out a list with its header at the start and a panel at the end; narrow windows show one of the two."""

    def __init__(self, desk: Desk, says: Sentences, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(says.title)
        self.view = LedgerView(says, delegate)
        self.subtitle, self.search, self.add = self.view.subtitle, self.view.search, self.view.add
        self.list, self.empty, self.band = self.view.list, self.view.empty, self.view.band
        self.back = Button(says.title, kind=Kind.QUIET, icon="chevron-left")
        self.panel = QStackedWidget()
        self._nothing = QWidget()
        self.panel.addWidget(self._nothing)
        self._narrow = self._detail = False
        self._width = PANEL
        self._arrange()
        self.view.add_asked.connect(self.add_record)
        self.back.clicked.connect(self.show_list)

    def add_panel(self, content: QWidget) -> QScrollArea:
        """Make something showable in the panel; return it as ``show_panel`` wants it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setObjectName("page")
        area.setWidget(content)
        self.panel.addWidget(area)
        return area

    def show_panel(self, area: QScrollArea | None, *, wide: bool = False) -> None:
        """Show one content of the panel, or nothing; in a narrow window it takes the list's place."""
        self.panel.setCurrentWidget(area or self._nothing)
        self._width = WIDE_PANEL if wide else PANEL
        self._detail = area is not None
        self._place()

    def enter(self, area: QScrollArea, field: QWidget) -> None:
        """Put the caret into a field of the panel, and bring it into sight."""
        QTimer.singleShot(0, field, lambda: reveal(area, field))  # by then everything has its place

    def show_list(self) -> None:
        """Go back to the list where the window is too narrow for both."""
        self._detail = False
        self._place()
        self.list.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(SMALLEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < look().px(NARROW)
        if not self._narrow and self.panel.currentWidget() is self._nothing:
            self._open_first()
        self._place()

    def _open_first(self) -> None:
        """Show the first record beside the list, though not in its place where there is no room for both."""
        first = self.list.rows.first()
        if first:
            self.list.picked.emit(first)
            self._detail = False

    def _place(self) -> None:
        self._side.setVisible(self._detail or not self._narrow)
        self.view.setVisible(not self._narrow or not self._detail)
        self._side.setMinimumWidth(0 if self._narrow else look().px(self._width))
        self._side.setMaximumWidth(16777215 if self._narrow else look().px(self._width))
        self._back_row.setVisible(self._narrow)

    def _arrange(self) -> None:
        self._side = QFrame()
        self._side.setObjectName("panel")
        self._back_row = QWidget()
        crumb = QHBoxLayout(self._back_row)
        crumb.setContentsMargins(look().px(16), look().px(8), look().px(16), 0)
        crumb.addWidget(self.back)
        crumb.addStretch(1)
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._back_row)
        beside.addWidget(self.panel, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self._side)


def reveal(area: QScrollArea, field: QWidget) -> None:
    """Put the caret into a field that lies in an area, and bring it into sight."""
    area.ensureWidgetVisible(field, 0, look().px(MARGIN))
    enter(field)


def titled(text: str, count: str = "") -> QWidget:
    """Return the heading of a group over its hairline."""
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, look().px(16), 0, 0)
    column.setSpacing(look().px(4))
    row = QHBoxLayout()
    row.addWidget(Label(text, role="heading"), 1)
    if count:
        row.addWidget(Label(count, role="small", tone="faint", end=True))
    column.addLayout(row)
    column.addWidget(Hairline())
    return head
