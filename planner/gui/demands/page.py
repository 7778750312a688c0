"""Demands: what the campaign asks for, in the order in which papers print it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from planner.domain.changes import Changes
from planner.domain.demand import Demand, DemandKind, DemandStatus
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.text import Text
from planner.gui.demands.editor import DemandEditor, brief
from planner.gui.demands.row import DemandDelegate, DemandRow
from planner.gui.demands.words import kind_words, state_chip
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.ledger_page import LedgerPage
from planner.gui.ledger_view import Sentences
from planner.gui.page import Opened
from planner.gui.widgets.chip import Chip, Status, status_chip
from planner.i18n.cldr import own_name
from planner.i18n.lists import listed
from planner.services.saying import Saying

KIND = "demands"


class DemandsPage(LedgerPage):
    """List the demands in their order, and edit them in the panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _sentences(), DemandDelegate(), parent)
        self.draft: Draft[Demand] = Draft(desk, KIND, whole=lambda demand: bool(demand.text), parent=self)
        self.editor = DemandEditor(self.draft)
        self._area = self.add_panel(self.editor)
        self._steps: list[int] = []
        self._connect()
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        self._take_steps()
        demands = ordered(self.desk.plan.demands.values())
        say = Saying(self.desk.plan, tag())
        sought = self.search.text().strip().casefold()
        rows = [self._row(at, demand, say) for at, demand in enumerate(demands, start=1)]
        self.view.show_rows([row for row in rows if sought in row.spoken.casefold()], any_records=bool(rows))
        self.subtitle.setText(_summary(demands))
        self.list.choose(self.draft.id)
        self._show_number()

    def open_record(self, kind: str, record: str) -> None:
        if record == self.draft.id or self.draft.open(record):
            self.list.choose(record)
            self.show_panel(self._area, wide=True)
            self._show_number()

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        if self.draft.id == record:
            self.enter(self._area, self.editor.field_of(field))

    def opened(self) -> Opened:
        return Opened(shelf=KIND, record=self.draft.record) if self.draft.id else Opened()

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Demand) and opened.record.id not in self.desk.plan.demands:
            self._begin(opened.record)
        else:
            super().resume(opened)

    def add_record(self) -> None:
        self._begin(Demand(id=self.desk.new_id(), text=Text(), order=self._last() + 1))

    def _begin(self, demand: Demand) -> None:
        self.search.clear()
        self.list.choose("")
        self.draft.begin(demand)
        self.show_panel(self._area, wide=True)
        self._show_number()
        self.editor.begin()

    def shift(self, step: int) -> None:
        """Move the chosen demand so many places down, or up where negative."""
        if self.draft.id and not self.draft.is_new and not self.search.text():
            self._steps.append(step)
            self._take_steps()

    def _connect(self) -> None:
        self.search.sought.connect(lambda _: self.refresh())
        self.list.picked.connect(lambda id_: self.open_record(KIND, id_))
        self.list.entered.connect(lambda _: self.editor.text.setFocus())
        self.list.struck.connect(self._strike)
        self.editor.struck.connect(lambda: self._strike(self.draft.id))
        self.editor.moved.connect(self.shift)
        self.draft.gone.connect(lambda: self.show_panel(None))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self.shift(step))

    def _take_steps(self) -> None:
        # A move is reckoned from the order as it is kept, so it waits for the one before it.
        if not self._steps or self.desk.saving:
            return
        demands = ordered(self.desk.plan.demands.values())
        at = next((at for at, demand in enumerate(demands) if demand.id == self.draft.id), None)
        step, self._steps = sum(self._steps), []
        if at is None or not step:
            return
        demand = demands.pop(at)
        demands.insert(min(max(0, at + step), len(demands)), demand)
        moved = [replace(each, order=place) for place, each in enumerate(demands) if each.order != place]
        if moved:
            words = brief(demand.text.first(self.desk.plan.campaign.languages))
            self.desk.save(Message("move the demand “{demand}”", demand=words), *moved)

    def _strike(self, id_: str) -> None:
        demand = self.desk.plan.demands.get(id_)
        if demand is None:
            self.draft.drop()
            self.show_panel(None)
            return
        self.desk.trash(KIND, id_)
        words = brief(demand.text.first(self.desk.plan.campaign.languages))
        self.noted.emit(Message("“{demand}” is in the trash.", demand=words))

    def _last(self) -> int:
        return max((demand.order for demand in live(self.desk.plan.demands)), default=-1)

    def _show_number(self) -> None:
        ids = [demand.id for demand in ordered(self.desk.plan.demands.values())]
        self.editor.show_number(ids.index(self.draft.id) + 1 if self.draft.id in ids else 0, len(ids))

    def _row(self, number: int, demand: Demand, say: Saying) -> DemandRow:
        text = say.words(demand.text) or _("No words yet")
        aside = self._aside(demand, say)
        chips = _chips(demand)
        spoken = ", ".join((str(number), text, *(chip.text for chip in chips), aside))
        faded = demand.status is DemandStatus.DROPPED
        return DemandRow(
            id=demand.id, spoken=spoken, number=str(number), text=text, aside=aside, chips=chips, faded=faded
        )

    def _aside(self, demand: Demand, say: Saying) -> str:
        shelf = self.desk.plan.organisations
        names = [isolated(shelf[id_].name) for id_ in demand.addressees if id_ in shelf]
        parts = [_("To {organisations}").format(organisations=listed(names, tag()))] if names else []
        missing = [
            isolated(own_name(each)) for each in say.plan.campaign.languages if each not in demand.text.languages()
        ]
        if missing:
            parts.append(_("Not written yet: {languages}").format(languages=listed(missing, tag())))
        return " · ".join(parts)


def ordered(demands: Iterable[Demand]) -> list[Demand]:
    """Return the live demands in the order in which papers print them."""
    return sorted((demand for demand in demands if not demand.deleted), key=lambda demand: demand.order)


def _chips(demand: Demand) -> tuple[Chip, ...]:
    kind = () if demand.kind is DemandKind.DEMAND else (status_chip(Status.PLAIN, kind_words(demand.kind)),)
    return (*kind, state_chip(demand.status))


def _summary(demands: Sequence[Demand]) -> str:
    count = len(demands)
    words = ngettext(
        "One demand, in the order that papers print.", "{count} demands, in the order that papers print.", count
    )
    return words.format(count=count) if count else ""


def _sentences() -> Sentences:
    return Sentences(
        title=_("Demands"),
        find=_("Find a demand"),
        add=_("Add demand"),
        empty=_("What does the campaign ask for?"),
        empty_line=_(
            "Leaflets and press sheets print the demands in your order. Write the one that people will chant first."
        ),
        empty_add=_("Add the first demand"),
    )
