"""Preferences: what all papers of the campaign share, and what waits in the trash."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.gui.desk import Desk
from planner.gui.language import _
from planner.gui.ledger_page import reveal
from planner.gui.page import Page
from planner.gui.preferences.campaign_form import CampaignForm
from planner.gui.preferences.keeping_form import KeepingForm
from planner.gui.preferences.trash import Trash
from planner.gui.style import look
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label

HEADER, READABLE, PANEL, NARROW = 74, 720, 360, 988


class PreferencesPage(Page):
    """Let the campaign be edited, and bring back what was deleted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(_("Preferences"))
        self.form = CampaignForm(desk)
        self.trash = Trash()
        self.keeping = KeepingForm(desk)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._area = QScrollArea()
        self._arrange()
        self.trash.restored.connect(desk.restore)
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        self.trash.show_plan(self.desk.plan)

    def open_record(self, kind: str, record: str) -> None:
        self.open_field(kind, record, "")

    def open_field(self, kind: str, record: str, field: str) -> None:
        whose = kind == "organisations"
        found = self.form.field_of_organisation(record, field) if whose else self.form.field_of(field)
        QTimer.singleShot(0, found, lambda: reveal(self._area, found))  # by then everything has its place

    def add_record(self) -> None:
        self.form.spoken.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._side.setMaximumWidth(16777215 if narrow else look().px(PANEL))
        self._side.setMinimumWidth(0 if narrow else look().px(PANEL))

    def _arrange(self) -> None:
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look().px(8))
        beside.addWidget(Label(_("Trash"), role="heading"))
        beside.addWidget(Hairline())
        beside.addWidget(self.trash)
        beside.addSpacing(look().px(24))
        beside.addWidget(Label(_("Kept from others"), role="heading"))
        beside.addWidget(Hairline())
        beside.addWidget(self.keeping)
        beside.addStretch(1)
        self.form.setMaximumWidth(look().px(READABLE))
        body = QFrame()
        body.setObjectName("page")
        body.setLayout(self._row)
        self._row.setContentsMargins(*(look().px(side) for side in (24, 20, 24, 24)))
        self._row.setSpacing(look().px(40))
        self._row.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(0)
        area = self._area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(Hairline())
        column.addWidget(area, 1)

    @staticmethod
    def _header() -> QWidget:
        header = QWidget()
        header.setMinimumHeight(look().px(HEADER))
        words = QVBoxLayout(header)
        words.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(_("Preferences"), role="title"))
        words.addWidget(Label(_("What all papers of the campaign share."), tone="soft", wrap=True))
        words.addStretch(1)
        return header
