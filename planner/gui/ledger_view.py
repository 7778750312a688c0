"""A list under its header: what it is called, how much it holds, how to search it and how to add to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.gui.ledger_list import LedgerList, Row
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.empty_page import EmptyPage
from planner.gui.widgets.label import Label
from planner.gui.widgets.row_delegate import RowDelegate
from planner.gui.widgets.search_field import SearchField

HEADER = 74


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Hold what a list page says: its name, its search field and button, and what teaches where nothing is yet."""

    title: str
    find: str
    add: str
    empty: str
    empty_line: str
    empty_add: str


class LedgerView(QWidget):
    """Show a list with its header; ``add_asked`` asks for a new record. Bands stand between header and list."""

    add_asked = Signal()

    def __init__(self, says: Sentences, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subtitle = Label(tone="soft", wrap=True)
        self.search = SearchField(says.find)
        self.add = Button(says.add, kind=Kind.PRIMARY, icon="plus")
        self.band = QVBoxLayout()
        self.list = LedgerList(says.title, delegate)
        self.empty = EmptyPage(says.empty, says.empty_line, says.empty_add)
        self._content = QStackedWidget()
        self._content.addWidget(self.list)
        self._content.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header(says.title))
        column.addLayout(self.band)
        column.addWidget(self._content, 1)
        self.add.clicked.connect(self.add_asked)
        self.empty.begun.connect(self.add_asked)
        self.search.entered.connect(self.list.setFocus)

    def show_rows(self, rows: Sequence[Row], *, any_records: bool) -> None:
        """Show rows, or what teaches how to begin where there are no records at all."""
        self.list.rows.show(rows)
        self._content.setCurrentWidget(self.list if any_records else self.empty)
        for part in (self.search, self.add):
            part.setVisible(any_records)

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
