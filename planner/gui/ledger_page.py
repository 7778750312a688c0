"""A page that is one list with a panel beside it: facts, demands, places."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from planner.gui.desk import Desk
from planner.gui.ledger_list import LedgerList, Row
from planner.gui.page import Page
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.empty_page import EmptyPage
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.row_delegate import RowDelegate
from planner.gui.widgets.search_field import SearchField

PANEL, WIDE_PANEL, HEADER, NARROW = 340, 420, 74, 988


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Hold what a list page says: its name, its search field and button, and what teaches where nothing is yet."""

    title: str
    find: str
    add: str
    empty: str
    empty_line: str
    empty_add: str


class LedgerPage(Page):
    """Lay out a list with its header at the start and a panel at the end; narrow windows show one of the two."""

    def __init__(self, desk: Desk, says: Sentences, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(says.title)
        self.subtitle = Label(tone="soft", wrap=True)
        self.search = SearchField(says.find)
        self.add = Button(says.add, kind=Kind.PRIMARY, icon="plus")
        self.band = QVBoxLayout()
        self.list = LedgerList(says.title, delegate)
        self.empty = EmptyPage(says.empty, says.empty_line, says.empty_add)
        self.back = Button(says.title, kind=Kind.QUIET, icon="chevron-left")
        self.panel = QStackedWidget()
        self._nothing = QWidget()
        self.panel.addWidget(self._nothing)
        self._narrow = self._detail = False
        self._width = PANEL
        self._arrange(says.title)
        self.add.clicked.connect(self.add_record)
        self.empty.begun.connect(self.add_record)
        self.search.entered.connect(self.list.setFocus)
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

    def show_list(self) -> None:
        """Go back to the list where the window is too narrow for both."""
        self._detail = False
        self._place()
        self.list.setFocus()

    def show_rows(self, rows: Sequence[Row], *, any_records: bool) -> None:
        """Show rows, or what teaches how to begin where there are no records at all."""
        self.list.rows.show(rows)
        self._content.setCurrentWidget(self.list if any_records else self.empty)
        for part in (self.search, self.add):
            part.setVisible(any_records)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < look().px(NARROW)
        self._place()

    def _place(self) -> None:
        self._side.setVisible(self._detail or not self._narrow)
        self._main.setVisible(not self._narrow or not self._detail)
        self._side.setMinimumWidth(0 if self._narrow else look().px(self._width))
        self._side.setMaximumWidth(16777215 if self._narrow else look().px(self._width))
        self._back_row.setVisible(self._narrow)

    def _arrange(self, title: str) -> None:
        self._content = QStackedWidget()
        self._content.addWidget(self.list)
        self._content.addWidget(self.empty)
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header(title))
        column.addLayout(self.band)
        column.addWidget(self._content, 1)
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
        row.addWidget(self._main, 1)
        row.addWidget(self._side)

    def _header(self, title: str) -> QWidget:
        header = QWidget()
        header.setMinimumHeight(look().px(HEADER))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(title, role="title"))
        words.addWidget(self.subtitle)
        words.addStretch(1)
        row = QHBoxLayout(header)
        row.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        row.setSpacing(look().px(8))
        row.addLayout(words, 1)
        row.addWidget(self.search)
        row.addWidget(self.add)
        return header


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
