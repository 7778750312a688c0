"""Papers that went out and are out of date, a line each: what changed, and the way to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.leaflet import Leaflet
from planner.gui.language import _, said
from planner.gui.paper_names import languages_words, leaflet_name, release_name
from planner.gui.papers.copies_band import difference_words, edition_words
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label
from planner.gui.widgets.natural_area import NaturalArea
from planner.services.editions import Edition, Variant
from planner.services.paper_choice import PaperChoice
from planner.services.papers import EVENT, LEAFLET, PRESS
from planner.services.saying import Saying
from planner.services.templates import template_card

MOST = 190
"""Pixels that the lines take at most before they scroll."""


class StaleRow(QFrame):
    """Show one edition that is out of date."""

    def __init__(self, edition: Edition, say: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self.setProperty("tone", "warn")
        zone = say.plan.campaign.zone
        when = f"{say.time_now(edition.made.at, zone)} {say.city(zone)}"
        name, state = _name(edition, say), edition_words(edition, when)
        changes = " · ".join(difference_words(each) for each in edition.differences)
        self.look = Button(_("Look at it"))
        self.look.setAccessibleName(f"{name}. {state} {changes} {self.look.text()}")
        self.correct = Button(
            _("Print a correction slip…") if edition.made.paper == LEAFLET else _("Make a correction")
        )
        self.correct.setAccessibleName(f"{self.correct.text()} {name}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(f"{name}. {state}", role="heading"))
        words.addWidget(ElidedLabel(changes, tone="soft"))
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look().px(side) for side in (12, 8, 12, 8)))
        row.setSpacing(look().px(12))
        row.addWidget(IconLabel("refresh-cw", tone="warn"))
        row.addLayout(words, 1)
        row.addWidget(self.correct)
        row.addWidget(self.look)
        slip = edition.made.paper == LEAFLET and any(each.said for each in edition.differences)
        self.correct.setVisible(slip or edition.made.paper == PRESS)


class StaleList(QWidget):
    """List editions that are out of date, and hide while there is none.

    ``opened`` carries the PaperChoice to look at, ``slip_asked`` and ``correction_asked`` an Edition.
    """

    opened = Signal(object)
    slip_asked = Signal(object)
    correction_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editions: tuple[Edition, ...] = ()
        self.rows: list[StaleRow] = []
        self._count = Label(tone="faint")
        self._lines = QVBoxLayout()
        self._area = NaturalArea(MOST)
        self._arrange()
        self.hide()

    def show_editions(self, editions: Sequence[Edition], say: Saying) -> None:
        """Show these."""
        if tuple(editions) == self._editions:
            return
        self._editions = tuple(editions)
        clear(self._lines)
        self.rows = [self._row(each, say) for each in self._editions]
        self._count.setText(str(len(self._editions)))
        self.setVisible(bool(self._editions))
        self._area.updateGeometry()

    def _row(self, edition: Edition, say: Saying) -> StaleRow:
        row, made = StaleRow(edition, say), edition.made
        asked = self.slip_asked if made.paper == LEAFLET else self.correction_asked
        row.correct.clicked.connect(lambda: asked.emit(edition))
        template = Variant.parse(made.variant).template if made.paper == EVENT else ""
        choice = PaperChoice(kind=made.paper, record=made.record, languages=made.languages, template=template)
        row.look.clicked.connect(lambda: self.opened.emit(choice))
        self._lines.addWidget(row)
        return row

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look().px(8))
        head.addWidget(Label(_("Out of date"), role="strong"))
        head.addWidget(self._count, 1)
        body = QWidget()
        body.setObjectName("page")
        body.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look().px(4))
        self._area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look().px(16))
        column.setSpacing(look().px(8))
        column.addLayout(head)
        column.addWidget(self._area)


def _name(edition: Edition, say: Saying) -> str:
    made = edition.made
    record = say.plan.shelf(made.paper)[made.record]
    if isinstance(record, Leaflet):
        return leaflet_name(record, made.languages, Variant.parse(made.variant).size)
    if made.paper == PRESS:
        return f"{release_name(say.plan.releases[made.record])} · {languages_words(made.languages)}"
    design = said(template_card(Variant.parse(made.variant).template).title)
    return f"{design} · {say.words(say.plan.events[made.record].title)}"
