"""Many papers at once: which, in which languages and sizes, and into which folder."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from planner.domain.errors import PlannerError
from planner.domain.imposition import Imposition
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.plan import live
from planner.gui.desk import Desk
from planner.gui.file_dialogs import folder_to_open
from planner.gui.language import _, isolated, ngettext, pgettext, said
from planner.gui.paper_names import design_words, languages_words, release_name, size_words
from planner.gui.papers.batch_run import BatchRun
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Form, beside
from planner.gui.widgets.label import ElidedLabel, Label
from planner.gui.widgets.segment import Segment
from planner.gui.widgets.ticks import Ticks
from planner.services.batch import Batch, chosen
from planner.services.paper_choice import PaperChoice
from planner.services.papers import template_of
from planner.services.print_room import Printing
from planner.services.print_runs import ways_up
from planner.services.templates import TemplateCard, templates
from planner.services.usage import PaperRecord

LABELS, READABLE, BRIEF = 92, 720, 40


class BatchView(QWidget):
    """Choose many papers and make them into a folder; ``left`` asks to go back."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: Path | None = None
        self._wanted: tuple[PaperChoice, ...] = ()
        self.run = BatchRun(desk, self)
        self.back = Button(_("Papers"), kind=Kind.QUIET, icon="chevron-left")
        self.records = Ticks(_("Papers"))
        self.languages = Ticks(_("Languages"))
        self.sizes = Ticks(_("Sizes"))
        self.up = Segment(_("Papers to a sheet"), ())
        self.ink = Segment(_("Inks"), ())
        self.folder = Button(_("Choose a folder…"), icon="folder-open")
        self._folder_words = ElidedLabel(tone="soft")
        self.make = Button("", kind=Kind.PRIMARY)
        self.cancel = Button(_("Cancel"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(_("Papers made"))
        self._words = Label(tone="soft", wrap=True)
        self._arrange()
        self._connect()

    def begin(self, record: str = "") -> None:
        """Show what there is to choose, ``record`` alone ticked, or every paper."""
        records = self._records()
        self.records.offer(
            [(each.id, self._called(each)) for each in records], [record] if record else [each.id for each in records]
        )
        self.languages.offer(
            [(each, languages_words((each,))) for each in self._desk.plan.campaign.languages],
            self._desk.plan.campaign.languages,
        )
        self.sizes.offer((), ())
        self._words.setText("")
        self.refresh()

    def refresh(self) -> None:
        """Offer what the ticked papers can be, and count what would be made."""
        cards = self._cards()
        sizes = dict.fromkeys(size for card in cards for size in card.papers)
        self.sizes.offer([(size.value, size_words(size)) for size in sizes], self.sizes.ticked())
        self._offer_up()
        inks = [ink for ink in ("colour", "black", "photocopy") if cards and all(ink in card.inks for card in cards)]
        names = {
            "colour": pgettext("inks", "Colour"),
            "black": pgettext("inks", "Black"),
            "photocopy": pgettext("inks", "For a photocopier"),
        }
        self.ink.offer([("", _("As designed")), *((ink, names[ink]) for ink in inks)], current=self.ink.current())
        self._count()

    def _offer_up(self) -> None:
        paper = self._desk.plan.campaign.paper
        own = [each.paper if isinstance(each, Leaflet) else PaperSize(paper.value) for each in self._ticked()]
        wanted = [PaperSize(each) for each in self.sizes.ticked()] or own
        ways = [each for each in (1, 2, 4, 8) if all(each in ways_up(size, Imposition(), paper) for size in wanted)]
        before = self.up.current()
        self.up.offer([(str(each), str(each)) for each in ways], current=before if before in map(str, ways) else "1")

    def _records(self) -> list[PaperRecord]:
        return [*live(self._desk.plan.leaflets), *live(self._desk.plan.releases)]

    def _ticked(self) -> list[PaperRecord]:
        ticked = self.records.ticked()
        return [each for each in self._records() if each.id in ticked]

    def _cards(self) -> list[TemplateCard]:
        names = {template_of(record) for record in self._ticked()}
        return [card for card in templates() if card.name in names]

    def _called(self, record: PaperRecord) -> str:
        kind = design_words(record) if isinstance(record, Leaflet) else release_name(record)
        headline = record.headline.first(self._desk.plan.campaign.languages)
        short = headline if len(headline) <= BRIEF else headline[: BRIEF - 1].rstrip() + "…"
        return f"{kind}: {isolated(short)}" if short else kind

    def _count(self) -> None:
        languages = self.languages.ticked()
        every = len(languages) == len(self.languages.buttons)
        batch = Batch(
            sizes=tuple(PaperSize(each) for each in self.sizes.ticked()), languages=() if every else languages
        )
        problem = ""
        try:
            nothing = not self._ticked() or not languages
            self._wanted = () if nothing else chosen(self._desk.plan, self.records.ticked(), batch)
        except PlannerError as error:
            self._wanted, problem = (), said(error.message)
        count = len(self._wanted)
        self.make.setText(ngettext("Make {count} paper", "Make {count} papers", count).format(count=count))
        self.make.updateGeometry()
        self.make.setEnabled(bool(count) and self._folder is not None and not self.run.busy)
        self.make.setToolTip("" if self._folder else _("Choose a folder first."))
        if problem or not self.run.busy:
            self._words.setText(problem)
        self._folder_words.setText(str(self._folder) if self._folder else _("No folder is chosen yet."))

    def _ask_folder(self) -> None:
        folder = folder_to_open(self, _("Folder for the papers"), self._folder or self._desk.workspace.folder.parent)
        if folder is not None:
            self.choose_folder(folder)

    def choose_folder(self, folder: Path) -> None:
        """Make the papers into this folder."""
        self._folder = folder
        self._count()

    def _make(self) -> None:
        if self._folder is None or not self._wanted:
            return
        ink = next((each for each in ("colour", "black", "photocopy") if each == self.ink.current()), None)
        printing = Printing(ink=ink, imposition=Imposition(up=int(self.up.current())))
        self._busy(True)
        self.cancel.setFocus()
        self._show_progress(0)
        self.run.begin(self._folder, self._wanted, printing)

    def _busy(self, on: bool) -> None:
        for part in (self.progress, self.cancel):
            part.setVisible(on)
        self.make.setEnabled(not on)

    def _show_progress(self, made: int) -> None:
        whole = len(self._wanted)
        self.progress.setMaximum(whole)
        self.progress.setValue(made)
        self._words.setText(_("{made} of {count} made").format(made=made, count=whole))

    def _ended(self, made: int) -> None:
        focused = self.cancel.hasFocus()
        self._busy(False)
        if focused:
            self.make.setFocus()
        folder = isolated(self._folder.name if self._folder else "")
        words = ngettext(
            "{count} paper is in the folder “{folder}”.", "{count} papers are in the folder “{folder}”.", made
        )
        self._words.setText(words.format(count=made, folder=folder))

    def _arrange(self) -> None:
        form = Form(label_width=LABELS)
        form.add(_("Papers"), self.records)
        form.add(_("Languages"), self.languages)
        form.add(_("Sizes"), self.sizes)
        form.add("", Label(_("Without a size each paper has its own."), role="small", tone="soft"))
        form.add(_("To a sheet"), beside(self.up))
        form.add(_("Inks"), beside(self.ink))
        form.add(_("Folder"), beside(self.folder, self._folder_words, gap=12, stretch=self._folder_words))
        inner = QWidget()
        inner.setMaximumWidth(look().px(READABLE))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        column.addWidget(Label(_("Make many"), role="display"))
        column.addWidget(Label(_("Each paper becomes a PDF of its own, all in one folder."), tone="soft", wrap=True))
        for part in (form, beside(self.make, self.cancel, gap=8), self.progress, self._words):
            column.addWidget(part)
        column.addStretch(1)
        self._busy(False)
        self._scroll(inner)

    def _scroll(self, inner: QWidget) -> None:
        body = QWidget()
        body.setObjectName("page")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        row.setContentsMargins(*(look().px(side) for side in (24, 6, 24, 24)))
        row.addWidget(inner, 1)
        row.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        head = beside(self.back)
        head.setContentsMargins(look().px(16), look().px(11), look().px(16), 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(area, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        for ticks in (self.records, self.languages, self.sizes):
            ticks.changed.connect(self.refresh)
        self.folder.clicked.connect(self._ask_folder)
        self.make.clicked.connect(self._make)
        self.cancel.clicked.connect(self.run.cancel)
        self.run.made.connect(self._show_progress)
        self.run.ended.connect(self._ended)
