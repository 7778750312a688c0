"""The band over the ledger: a paper that people hold still says a figure that no longer holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.fact import Fact, FactStatus
from planner.domain.made_paper import MadePaper
from planner.domain.plan import Plan, live
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.label import IconLabel, Label
from planner.services.papers import LEAFLET
from planner.services.saying import Saying
from planner.services.usage import copies_saying

HEIGHT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Hold a fact that no longer holds and the newest copies outside that still say it."""

    fact: Fact
    copies: tuple[MadePaper, ...]


def outside(plan: Plan, newest: Iterable[MadePaper]) -> tuple[Outside, ...]:
    """Return every fact that was replaced or retracted and still stands on a copy, the newest copy first."""
    copies = tuple(newest)
    gone = [
        fact
        for fact in live(plan.facts)
        if fact.status is FactStatus.RETRACTED or plan.superseded_by(fact.id) is not None
    ]
    found = [Outside(fact=fact, copies=copies_saying(plan, fact, copies)) for fact in gone]
    return tuple(sorted((each for each in found if each.copies), key=lambda each: each.copies[0].at, reverse=True))


class OutsideBanner(QFrame):
    """Say which paper still says what, with the way to it; ``shown`` carries a fact, ``wanted`` a kind and a paper."""

    shown = Signal(str)
    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self.setProperty("tone", "warn")
        self.setMinimumHeight(look().px(HEIGHT))
        self._fact = ""
        self._paper = ("", "")
        self._says = Label(role="strong", wrap=True)
        self._since = Label(tone="soft", wrap=True)
        self.show_it = Button(_("Show it"))
        self.again = Button(_("Make it again"), icon="refresh-cw")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._says)
        words.addWidget(self._since)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        row.setSpacing(look().px(12))
        row.addWidget(IconLabel("triangle-alert", tone="warn"))
        row.addLayout(words, 1)
        row.addWidget(self.show_it)
        row.addWidget(self.again)
        self.show_it.clicked.connect(lambda: self.shown.emit(self._fact))
        self.again.clicked.connect(lambda: self.wanted.emit(*self._paper))
        self.hide()

    def show_outside(self, plan: Plan, found: Sequence[Outside]) -> None:
        """Show the first of what was found; nothing found hides the band."""
        self.setVisible(bool(found))
        if not found:
            return
        say, first = Saying(plan, tag()), found[0]
        copy = first.copies[0]
        self._fact, self._paper = first.fact.id, (copy.paper, copy.record)
        words = isolated(say.fact(first.fact))
        says = (
            _("A leaflet in circulation still says “{words}”")
            if copy.paper == LEAFLET
            else _("A press sheet in circulation still says “{words}”")
        )
        self._says.setText(says.format(words=words))
        at, city = say.time_now(copy.at, plan.campaign.zone), isolated(say.city(plan.campaign.zone))
        since = _("It was made at {time} {city}.").format(time=at, city=city)
        newer = plan.superseded_by(first.fact.id)
        if newer is not None:
            figure = isolated(say.number(newer) or say.fact(newer))
            since += " " + _("Since then it is “{figure}”.").format(figure=figure)
        others = sum(len(each.copies) for each in found) - 1
        if others:
            more = ngettext("One more paper is affected.", "{count} more papers are affected.", others)
            since += " " + more.format(count=others)
        self._since.setText(since)
        self.setAccessibleName(f"{self._says.text()} {since}")
