"""Every paper of the campaign as it would print now, and what can be begun."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.gui.desk import Desk
from planner.gui.language import _, ngettext, said, tag
from planner.gui.paper_names import languages_words, release_name, size_words
from planner.gui.papers.pictures import Pictures
from planner.gui.papers.shelf import Shelf, Shelves
from planner.gui.papers.slips import Slips
from planner.gui.papers.stale_list import StaleList
from planner.gui.papers.starts import Starts, offers
from planner.gui.papers.tile import TileDelegate, TileRow
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.chip import Chip, Status, status_chip
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import ElidedLabel, Label
from planner.gui.widgets.search_field import SearchField
from planner.gui.widgets.segment import Segment
from planner.services.paper_choice import PaperChoice, choices, record_of, steward_papers
from planner.services.papers import EVENT, LEAFLET, PRESS
from planner.services.saying import Saying
from planner.services.templates import size_in, template_card

HEADER = 74
_STATUS = {Severity.ERROR: Status.ERROR, Severity.WARNING: Status.WARNING, Severity.HINT: Status.HINT}


class Gallery(QWidget):
    """Show the papers; ``opened`` carries a PaperChoice, ``begun`` a Start, ``struck`` a record's kind and id.

    ``many_asked`` asks for many papers at once, ``correction_asked`` for a press sheet that corrects the one whose id
    it carries; ``sent`` carries a Message.
    """

    opened = Signal(object)
    begun = Signal(object)
    struck = Signal(str, str)
    many_asked = Signal()
    correction_asked = Signal(str)
    sent = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choices: dict[str, PaperChoice] = {}
        self._pictures = Pictures(desk, self)
        self.kinds = Segment(
            _("Papers to show"),
            [("", _("All")), (LEAFLET, _("Leaflets")), (PRESS, _("Press")), (EVENT, _("Stewards"))],
            current="",
        )
        self.search = SearchField(_("Find a paper"))
        self.many = Button(_("Make many…"))
        self.add = Button(_("New paper"), kind=Kind.PRIMARY, icon="plus")
        self.menu = QMenu(self.add)
        self._delegate = TileDelegate(self._drawing)
        self.shelves = {
            LEAFLET: Shelf(_("Leaflets"), self._delegate),
            PRESS: Shelf(_("Press sheets"), self._delegate),
            EVENT: Shelf(_("For stewards"), self._delegate),
        }
        self._side_by_side = Shelves(tuple(self.shelves.values()))
        self._nothing = Label(tone="soft", wrap=True)
        self._starts = Starts()
        self.slips = Slips(desk, self)
        self.stale = StaleList()
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Show the papers of the plan as it stands."""
        plan = self._desk.plan
        held = (*choices(plan), *steward_papers(plan))
        self._choices = {choice.key: choice for choice in held}
        sought, kind = self.search.text().strip().casefold(), self.kinds.current()
        rows = [(choice, self._row(plan, choice)) for choice in held]
        shown = [(choice, row) for choice, row in rows if sought in row.spoken.casefold() and kind in ("", choice.kind)]
        for each, shelf in self.shelves.items():
            shelf.show_rows([row for choice, row in shown if choice.kind == each])
            shelf.tiles.viewport().update()  # a tile that is painted asks for its picture
        self._nothing.setText(
            _("No paper is found by these words.") if held else _("Nothing to hand out yet. Begin with one of these:")
        )
        self._nothing.setVisible(not shown)
        self._side_by_side.setVisible(bool(shown))
        self._side_by_side.lay_out()
        self._starts.show_offers(offers(plan))
        self._pictures.look_over()
        self.stale.show_editions(self._pictures.out_of_date(), Saying(plan, tag()))

    def choose(self, key: str) -> None:
        """Mark one paper, so that one who comes back from it finds the place."""
        for shelf in self.shelves.values():
            shelf.tiles.choose(key)

    def chosen(self) -> PaperChoice | None:
        """Return the paper that is marked."""
        keys = (shelf.tiles.current() for shelf in self.shelves.values())
        return next((self._choices[key] for key in keys if key in self._choices), None)

    def offer(self) -> None:
        """Open the list of papers that can be begun."""
        self.menu.clear()
        for offer in offers(self._desk.plan):
            action = QAction(offer.name.replace("&", "&&"), self.menu)
            action.triggered.connect(lambda _=False, start=offer.start: self.begun.emit(start))
            self.menu.addAction(action)
        self.menu.setMinimumWidth(self.add.width())
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        across = 0 if right_to_left else self.add.width() - self.menu.sizeHint().width()
        self.menu.popup(self.add.mapToGlobal(QPoint(across, self.add.height() + look().px(4))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._side_by_side.lay_out()

    def _arrange(self) -> None:
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(*(look().px(side) for side in (24, 16, 24, 24)))
        column.setSpacing(0)
        column.addWidget(self.stale)
        column.addWidget(self._nothing)
        column.addWidget(self._side_by_side)
        column.addSpacing(look().px(8))
        column.addWidget(Label(_("Start a new one"), role="strong"))
        column.addSpacing(look().px(4))
        column.addWidget(Hairline())
        column.addSpacing(look().px(4))
        column.addWidget(self._starts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header())
        outer.addWidget(Hairline())
        outer.addWidget(area, 1)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMinimumHeight(look().px(HEADER))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(_("Papers"), role="title"))
        words.addWidget(ElidedLabel(_("Every picture is the real page as it will print."), tone="soft"))
        words.addStretch(1)
        row = QHBoxLayout(header)
        row.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        row.setSpacing(look().px(8))
        row.addLayout(words, 1)
        for part in (self.kinds, self.search, self.many, self.add):
            row.addWidget(part)
        return header

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _: self.refresh())
        self.search.sought.connect(lambda _: self.refresh())
        self.search.entered.connect(self._enter)
        self.add.clicked.connect(self.offer)
        self.many.clicked.connect(self.many_asked)
        self._starts.begun.connect(self.begun)
        self.stale.opened.connect(self.opened)
        self.stale.slip_asked.connect(self.slips.ask_printer)
        self.stale.correction_asked.connect(lambda edition: self.correction_asked.emit(edition.made.record))
        self.slips.sent.connect(self.sent)
        self._pictures.drawn.connect(lambda _: self.refresh())
        self._pictures.inspected.connect(self.refresh)
        for shelf in self.shelves.values():
            shelf.tiles.entered.connect(self._open)
            shelf.tiles.struck.connect(self._strike)
            shelf.tiles.picked.connect(lambda _, own=shelf: self._leave_others(own))

    def _enter(self) -> None:
        shown = next((shelf for shelf in self.shelves.values() if shelf.count), None)
        if shown is not None:
            shown.tiles.setFocus()
            shown.tiles.setCurrentIndex(shown.tiles.rows.index(0))

    def _leave_others(self, own: Shelf) -> None:
        for shelf in self.shelves.values():
            if shelf is not own:
                shelf.tiles.choose("")

    def _open(self, key: str) -> None:
        self.opened.emit(self._choices[key])

    def _strike(self, key: str) -> None:
        if self._choices[key].kind != EVENT:  # its papers go with the event, and that from its own page
            self.struck.emit(self._choices[key].kind, self._choices[key].record)

    def _drawing(self, key: str, height: int) -> QImage | None:
        picture = self._pictures.of(self._choices[key], height) if key in self._choices else None
        return picture.image if picture else None

    def _row(self, plan: Plan, choice: PaperChoice) -> TileRow:
        title, aside = _words(plan, choice)
        chip = self._chip(choice)
        spoken = ", ".join((title, aside, *((chip.text,) if chip else ())))
        return TileRow(id=choice.key, spoken=spoken, title=title, aside=aside, chip=chip)

    def _chip(self, choice: PaperChoice) -> Chip | None:
        edition = self._pictures.edition(choice)
        if edition is not None and edition.out_of_date:
            return status_chip(Status.OUT_OF_DATE, _("Out of date"))
        found = self._pictures.findings(choice)
        return None if found is None else findings_chip(found)


def findings_chip(found: Sequence[Finding]) -> Chip:
    """Return the chip of a paper with findings, or of one that is ready."""
    if not found:
        return status_chip(Status.READY, _("Ready"))
    worst = min((finding.severity for finding in found), key=list(Severity).index)
    words = ngettext("{count} finding", "{count} findings", len(found)).format(count=len(found))
    return status_chip(_STATUS[worst], words)


def _words(plan: Plan, choice: PaperChoice) -> tuple[str, str]:
    """Return what a paper is called, and in a few words which it is."""
    spoken = (*choice.languages, *plan.campaign.languages)
    if choice.kind == EVENT:
        card = template_card(choice.template)
        size = size_words(size_in(card.name, None, plan.campaign.paper))
        return plan.events[choice.record].title.first(spoken), " · ".join((said(card.title), size))
    record = record_of(plan, choice)
    title = record.headline.first(spoken) or _("Without a headline")
    languages = languages_words(choice.languages)
    if isinstance(record, Leaflet):
        return title, " · ".join((size_words(choice.size or record.paper), languages))
    size = size_words(PaperSize(plan.campaign.paper.value))
    return title, " · ".join((release_name(record), size, languages))
