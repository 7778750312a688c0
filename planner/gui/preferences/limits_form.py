"""The limits that papers are checked by: each with its usual figure, whose it is, and the way back to it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from planner.domain.codec import shape, unmarked
from planner.domain.finding import Severity
from planner.domain.limits import DEFAULTS, LIMITS, Limits
from planner.domain.message import Message
from planner.domain.record import Range
from planner.gui.language import _, said
from planner.gui.preferences.campaign_draft import CampaignDraft
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import FieldRow, Form, beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField

NAMES, FIGURE = 230, 72


class LimitField(QWidget):
    """Take one figure; ``taken`` carries a number within its bounds, ``refused`` that it was none."""

    taken = Signal(object)
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        limit = LIMITS[name]
        hint = next(hint for field, _field, hint in shape(Limits) if field == name)
        kind, marks, _optional = unmarked(hint)
        self._kind: type[int] | type[float] = kind
        self.bounds = next(each for each in marks if isinstance(each, Range))
        self._usual: float = getattr(DEFAULTS, name)
        self.line = LineField(said(limit.title), latin=True)
        self.line.setFixedWidth(look().px(FIGURE))
        self.reset = Button(_("Reset"), kind=Kind.LINK)
        self.reset.setAccessibleName(_("Reset: {limit}").format(limit=said(limit.title)))
        source = Label(
            _("usually {figure} ({source})").format(figure=f"{self._usual:g}", source=limit.source), tone="faint"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(beside(self.line, source, self.reset))
        self.setFocusProxy(self.line)
        self.line.committed.connect(self._take)
        self.reset.clicked.connect(lambda: self.taken.emit(self._kind(self._usual)))

    def show_figure(self, figure: float) -> None:
        """Show a figure, and the way back where it is not the usual one."""
        self.line.set_value(f"{figure:g}")
        self.reset.setVisible(figure != self._usual)

    def _take(self, words: str) -> None:
        try:
            figure = self._kind(words.strip().replace(",", "."))
        except ValueError:
            self.refused.emit()
            return
        if self.bounds.low <= figure <= self.bounds.high:
            self.taken.emit(figure)
        else:
            self.refused.emit()


class LimitsForm(QWidget):
    """Edit the figures that the campaign's papers are checked by, and whether they touch an election."""

    def __init__(self, draft: CampaignDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.election = QCheckBox(_("Our papers can be read as asking for votes"))
        self.fields = {name: LimitField(name) for name in LIMITS}
        self._rows: dict[str, FieldRow] = {}
        form = Form(label_width=NAMES)
        for name, field in self.fields.items():
            self._rows[name] = form.add(said(LIMITS[name].title), field)
            field.taken.connect(lambda figure, name=name: self._keep(name, figure))
            field.refused.connect(lambda name=name: self._refuse(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.election)
        column.addWidget(form)
        self.election.clicked.connect(
            lambda on: draft.keep(Message("change whether papers touch an election"), election=on)
        )

    def show_plan(self) -> None:
        """Show the limits as they stand; what is being typed stays."""
        campaign = self._draft.campaign
        self.election.setChecked(campaign.election)
        for name, field in self.fields.items():
            field.show_figure(getattr(campaign.limits, name))

    def _keep(self, name: str, figure: float) -> None:
        self._rows[name].clear()
        altered: dict[str, Any] = {name: figure}
        limits = replace(self._draft.campaign.limits, **altered)
        self._draft.keep(Message("change a limit of the checks"), limits=limits)

    def _refuse(self, name: str) -> None:
        bounds = self.fields[name].bounds
        self._rows[name].say(
            Severity.ERROR,
            _("Write a number from {low} to {high}.").format(low=f"{bounds.low:g}", high=f"{bounds.high:g}"),
        )
