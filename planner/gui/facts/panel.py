"""One fact beside the ledger: its number, its words, how it was known, how it changed, which papers print it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.domain.fact import Fact, Source
from planner.domain.plan import Plan
from planner.gui.facts.chain import ChainView, Version, chain
from planner.gui.facts.ledger import Ledger
from planner.gui.facts.words import reliability_words, state_chip
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.paper_names import paper_name
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.chip import ChipLabel, Status, status_chip, visibility_chip
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.services.editions import Edition
from planner.services.saying import Saying
from planner.services.usage import PaperRecord, papers_with_fact

KEYS = 84


class FactPanel(QWidget):
    """Show a fact; asks by ``edit_asked``, ``replace_asked``, ``struck`` and ``wanted`` (kind and id of a paper)."""

    edit_asked = Signal()
    replace_asked = Signal()
    struck = Signal()
    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = Label(role="display", wrap=True)
        self.words = Label(role="lead", wrap=True)
        self.replaced = Label(role="heading", tone="soft", wrap=True)
        self.newer = Button(_("Replace with a newer figure"), icon="refresh-cw")
        self._keys = QGridLayout()
        self._changed, self._papers = _Group(_("How it changed")), _Group("")
        self.chain = ChainView()
        self._changed.body.addWidget(self.chain)
        self._arrange()

    def show_fact(self, plan: Plan, fact: Fact, editions: Sequence[Edition]) -> None:
        """Show another fact, or the same one as it stands now; ``editions`` are the newest copies outside."""
        say, ledger = Saying(plan, tag()), Ledger(plan, {})
        number = say.number(fact)
        self.figure.setText(number or say.counted(fact))
        self.words.setText(say.counted(fact))
        self.words.setVisible(bool(number))
        replaced = ledger.replaced(fact)
        self.replaced.setText(replaced)
        self.replaced.setVisible(bool(replaced))
        self.newer.setVisible(not replaced)
        self._show_keys(plan, fact, say)
        self._show_chain(plan, fact, say, ledger)
        self._show_papers(plan, papers_with_fact(plan, fact.id), editions, say)

    def _show_keys(self, plan: Plan, fact: Fact, say: Saying) -> None:
        clear(self._keys)
        clocks = [isolated(f"{clock.time} {clock.city}") for clock in say.clocks(fact.as_of) if clock.time]
        known = "\n".join(filter(None, (" · ".join(clocks), say.day(fact.as_of))))
        if say.is_vague(fact.as_of):
            known = _("around {moment}").format(moment=known)
        self._add_key(_("As of"), Label(known, wrap=True))
        place = plan.locations.get(fact.location or "")
        if place is not None:
            self._add_key(_("Where"), Label(say.words(place.name), wrap=True))
        self._add_key(_("Status"), ChipLabel(state_chip(fact.status)))
        sources = [plan.sources[id_] for id_ in fact.sources if id_ in plan.sources]
        for source in sources:
            self._add_key(_("Source"), _source(source))
        if not sources:
            self._add_key(_("Source"), Label(_("No source yet"), tone="warn", wrap=True))

    def _add_key(self, key: str, value: QWidget) -> None:
        at = self._keys.count() // 2
        name = Label(key, tone="soft")
        self._keys.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        self._keys.addWidget(value, at, 1)

    def _show_chain(self, plan: Plan, fact: Fact, say: Saying, ledger: Ledger) -> None:
        versions = chain(plan, fact)
        self._changed.setVisible(len(versions) > 1)
        self.chain.show_versions(
            [
                Version(time=ledger.moment_short(each.as_of), words=say.fact(each), holds=at == 0)
                for at, each in enumerate(versions)
            ]
        )

    def _show_papers(self, plan: Plan, papers: Sequence[PaperRecord], editions: Sequence[Edition], say: Saying) -> None:
        clear(self._papers.body)
        count = len(papers)
        words = ngettext("Stands in one paper", "Stands in {count} papers", count) if count else _("Stands in no paper")
        self._papers.title.setText(words.format(count=count))
        for paper in papers:
            out = [each for each in editions if each.made.record == paper.id]
            self._papers.body.addWidget(self._paper(plan, paper, out, say))
            self._papers.body.addWidget(Hairline())

    def _paper(self, plan: Plan, paper: PaperRecord, out: Sequence[Edition], say: Saying) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look().px(6), 0, look().px(6))
        line.setSpacing(look().px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        name = Button(paper_name(paper, plan.campaign.language), kind=Kind.LINK)
        kind = "leaflets" if hasattr(paper, "template") else "releases"
        name.clicked.connect(lambda: self.wanted.emit(kind, paper.id))
        words.addWidget(name)
        line.addLayout(words, 1)
        if not out:
            words.addWidget(Label(_("Not printed yet"), tone="soft", role="small"))
            return row
        at = say.time_now(out[0].made.at, plan.campaign.zone)
        city = isolated(say.city(plan.campaign.zone))
        made = _("Made at {time} {city}").format(time=at, city=city)
        words.addWidget(Label(made, tone="soft", role="small", wrap=True))
        stale = any(each.out_of_date for each in out)
        chip = status_chip(Status.OUT_OF_DATE, _("Out of date")) if stale else status_chip(Status.CURRENT, _("Current"))
        line.addWidget(ChipLabel(chip), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _arrange(self) -> None:
        self._keys.setContentsMargins(0, look().px(12), 0, 0)
        self._keys.setHorizontalSpacing(look().px(8))
        self._keys.setVerticalSpacing(look().px(8))
        self._keys.setColumnMinimumWidth(0, look().px(KEYS))
        self._keys.setColumnStretch(1, 1)
        self.newer.clicked.connect(self.replace_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(side) for side in (24, 16, 20, 24)))
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.words)
        column.addWidget(self.replaced)
        column.addLayout(self._keys)
        column.addWidget(self._changed)
        column.addWidget(self._papers)
        column.addSpacing(look().px(20))
        column.addWidget(self.newer)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.figure, 1)
        edit, more = IconButton("pencil", _("Edit")), IconButton("ellipsis", _("More"))
        edit.clicked.connect(self.edit_asked)
        menu = QMenu(more)
        for text, signal in (
            (_("Replace with a newer figure"), self.replace_asked),
            (_("Delete (to the trash)"), self.struck),
        ):
            action = QAction(text, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        more.setMenu(menu)
        for button in (edit, more):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head


class _Group(QWidget):
    """Hold a heading over its hairline and what stands under it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = Label(title, role="heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(20), 0, 0)
        column.setSpacing(look().px(4))
        column.addWidget(self.title)
        column.addWidget(Hairline())
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        column.addLayout(self.body)


def _source(source: Source) -> QWidget:
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(4))
    column.addWidget(Label(source.name, wrap=True))
    chips = QHBoxLayout()
    chips.setSpacing(look().px(6))
    if source.reliability:
        grade = ChipLabel(status_chip(Status.PLAIN, _("Reliability {grade}").format(grade=source.reliability)))
        grade.setToolTip(reliability_words(source.reliability))
        chips.addWidget(grade)
    chips.addWidget(ChipLabel(visibility_chip(source.visibility)))
    chips.addStretch(1)
    column.addLayout(chips)
    return shown
