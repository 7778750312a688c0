"""The panel in which one demand is edited."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.domain.demand import Demand, DemandKind, DemandStatus
from planner.domain.message import Message
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.plan import live
from planner.gui.demands.words import kind_words, status_words
from planner.gui.draft import Draft
from planner.gui.language import _
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.form import Form
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.picks import Picks
from planner.gui.widgets.text_field import TextArea

BRIEF = 40


class DemandEditor(QWidget):
    """Edit the draft's demand; ``moved`` carries -1 for earlier and 1 for later, ``struck`` asks for the trash."""

    moved = Signal(int)
    struck = Signal()

    def __init__(self, draft: Draft[Demand], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.title = Label(role="title")
        self.earlier = IconButton("chevron-up", _("Move up"), shortcut="Alt+↑")
        self.later = IconButton("chevron-down", _("Move down"), shortcut="Alt+↓")
        self.languages = LanguageSegment(draft.desk.plan.campaign.languages, stacked=True)
        self.text = TextArea(_("Words of the demand"), lines=3)
        self.kind = Choice(_("Kind"), [(kind.value, kind_words(kind)) for kind in DemandKind])
        self.status = Choice(_("State"), [(status.value, status_words(status)) for status in DemandStatus])
        self.addressees = Picks(
            _("Addressed to"), self._organisations, placeholder=_("Add someone, or type a new name"), new=True
        )
        self._spoken = SpokenFields(draft, self.languages, self)
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Put the caret where a new demand is written."""
        QTimer.singleShot(0, self.text, self.text.setFocus)

    def field_of(self, path: str) -> QWidget:
        """Return the field of a path such as ``text.en``, its language chosen."""
        name = self._spoken.turn_to(path).partition("[")[0]
        fields: dict[str, QWidget] = {"kind": self.kind, "status": self.status, "addressees": self.addressees}
        return fields.get(name, self.text)

    def show_number(self, number: int, count: int) -> None:
        """Show which of the demands it is."""
        self.title.setText(_("Number {number}").format(number=number) if number else _("New demand"))
        self.earlier.setEnabled(number > 1)
        self.later.setEnabled(0 < number < count)

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        if not self.draft.id:
            return
        demand = self.draft.record
        self._spoken.show()
        self.kind.choose(demand.kind.value)
        self.status.choose(demand.status.value)
        shelf = self.draft.desk.plan.organisations
        self.addressees.show_picked([(id_, shelf[id_].name) for id_ in demand.addressees if id_ in shelf])

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        more = IconButton("ellipsis", _("More"))
        menu = QMenu(more)
        strike = QAction(_("Delete (to the trash)"), menu)
        strike.triggered.connect(self.struck)
        menu.addAction(strike)
        more.setMenu(menu)
        for button in (self.earlier, self.later, more):
            head.addWidget(button)
        form = Form(label_width=96)
        form.add(_("Words"), self.text)
        form.add(_("Kind"), self.kind)
        form.add(_("State"), self.status)
        form.add(_("Addressed to"), self.addressees)
        column = QVBoxLayout(self)
        column.setContentsMargins(look().px(24), look().px(16), look().px(20), look().px(24))
        column.setSpacing(look().px(12))
        column.addLayout(head)
        column.addWidget(self.languages)
        column.addWidget(form)
        column.addStretch(1)

    def _connect(self) -> None:
        draft = self.draft
        self._spoken.bind(self.text, "text", self._worded)
        draft.shown.connect(self.show_draft)
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.kind.chosen.connect(self._take_kind)
        self.status.chosen.connect(self._take_status)
        self.addressees.added.connect(lambda id_: self._address((*draft.record.addressees, id_)))
        self.addressees.removed.connect(
            lambda id_: self._address(tuple(each for each in draft.record.addressees if each != id_))
        )
        self.addressees.named.connect(self._address_new)

    def _worded(self, demand: Demand) -> Message:
        if self.draft.is_new:
            return Message("add the demand “{demand}”", demand=_name(demand))
        return Message("edit the demand “{demand}”", demand=_name(demand))

    def _take_kind(self, key: str) -> None:
        self.draft.keep(Message("change the kind of “{demand}”", demand=_name(self.draft.record)), kind=DemandKind(key))

    def _take_status(self, key: str) -> None:
        label = Message("change the state of “{demand}”", demand=_name(self.draft.record))
        self.draft.keep(label, status=DemandStatus(key))

    def _address(self, ids: tuple[str, ...], *new: Organisation) -> None:
        label = Message("change whom “{demand}” is addressed to", demand=_name(self.draft.record))
        self.draft.keep(label, *new, addressees=ids)

    def _address_new(self, name: str) -> None:
        made = Organisation(id=self.draft.desk.new_id(), name=name, kind=OrganisationKind.TARGET)
        self._address((*self.draft.record.addressees, made.id), made)

    def _organisations(self) -> Sequence[tuple[str, str]]:
        return [(each.id, each.name) for each in live(self.draft.desk.plan.organisations)]


def _name(demand: Demand) -> str:
    return brief(demand.text.first(demand.text.languages()))


def brief(words: str) -> str:
    """Return words short enough for the name of an edit."""
    return words if len(words) <= BRIEF else words[: BRIEF - 1].rstrip() + "…"
