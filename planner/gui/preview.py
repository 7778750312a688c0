"""A paper in its pane, always as it would print now: made, checked, saved and printed off the window's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.imposition import Flip, Imposition
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.gui import printing
from planner.gui.desk import Desk
from planner.gui.field_names import field_name
from planner.gui.file_dialogs import path_to_save
from planner.gui.jobs import Debounce
from planner.gui.language import _, said, tag
from planner.gui.paper_names import languages_words, leaflet_name, release_name, size_words
from planner.gui.print_job import PrintJob
from planner.gui.printing import Sent, Told
from planner.gui.widgets.field_sheet import FieldSpot
from planner.gui.widgets.preview_pane import PreviewPane
from planner.gui.widgets.sheet_view import Mark
from planner.services.checking import paper_findings
from planner.services.editions import Edition, editions, remembered
from planner.services.leaving import stop_private
from planner.services.paper_choice import DESK_COPY, PaperChoice, edition_of, make, record_of
from planner.services.papers import EVENT, PRESS
from planner.services.plans import save_file
from planner.services.print_room import Paper, Printing
from planner.services.print_runs import is_on_sheets
from planner.services.templates import template_card
from planner.services.test_sheet import make_test_sheet

DEBOUNCE_MS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Hold what there is to say of a paper: which it is, the paper as it is printed, and what is wrong with it.

    ``marks`` are where on its pages, by a finding's number from 1, ``sheet_marks`` where on the sheets that they lie
    on, ``fields`` where words stand that were typed.
    ``edition`` is the newest copy of it that went out, None where none did.
    """

    choice: PaperChoice
    paper: Paper
    findings: tuple[Finding, ...]
    marks: Mapping[int, tuple[Mark, ...]]
    sheet_marks: Mapping[int, tuple[Mark, ...]]
    fields: tuple[FieldSpot, ...]
    edition: Edition | None


class PaperPreview(QObject):
    """Keep a pane showing one of the papers that it is offered, as ``plan`` would have it printed now.

    ``checked`` carries a Seen whenever the paper was made and looked over; ``chosen`` a PaperChoice picked by hand.
    ``sent`` carries a Message once the paper was saved or printed; what went wrong goes to ``desk.failed``.
    ``field_wanted`` carries kind, id and path of the field whose words were clicked on the page.
    """

    checked = Signal(object)
    chosen = Signal(object)
    sent = Signal(object)
    field_wanted = Signal(str, str, str)

    def __init__(self, desk: Desk, pane: PreviewPane, plan: Callable[[], Plan], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.pane = pane
        self._plan = plan
        self._offered: dict[str, PaperChoice] = {}
        self._choice: PaperChoice | None = None
        self._printing = Printing()
        self._on_sheets = False
        self._folder = desk.workspace.folder.parent
        self._later = Debounce(DEBOUNCE_MS, self._make, self)
        desk.fonts_changed.connect(self.ask)
        pane.paper_chosen.connect(self._choose)
        pane.sheet_chosen.connect(self.show_sheets)
        pane.sheet.entered.connect(lambda spot: self.field_wanted.emit(spot.kind, spot.record, spot.field))
        pane.save_asked.connect(self.ask_where)
        pane.print_asked.connect(self.ask_printer)

    @property
    def choice(self) -> PaperChoice | None:
        """Return the paper in view."""
        return self._choice

    @property
    def printing(self) -> Printing:
        """Return how a leaflet is printed."""
        return self._printing

    def offer(self, choices: Sequence[PaperChoice], current: PaperChoice | None = None) -> None:
        """Offer papers and show what is nearest to ``current`` or the one in view, else the first.

        Without any the pane stays as it is.
        """
        plan = self._plan()
        self._offered = {choice.key: choice for choice in choices}
        wanted = _nearest(choices, current or self._choice)
        key = wanted.key if wanted else next(iter(self._offered), "")
        self._choice = self._offered.get(key)
        self.pane.offer_papers([(each.key, choice_words(plan, each)) for each in choices], current=key)
        self.ask()

    def print_as(self, printing: Printing) -> None:
        """Print papers so, and show the sheets where the pages are laid on sheets otherwise than before."""
        laid_anew = printing.imposition != self._printing.imposition
        self._printing = printing
        if laid_anew:
            self._on_sheets = self._is_laid
        self.pane.offer_sheet(offered=self._is_laid, shown=self._on_sheets)
        self.ask()

    def show_sheets(self, on: bool) -> None:
        """Show the sheets that are printed, or the pages that lie on them."""
        self._on_sheets = on and self._is_laid
        self.pane.offer_sheet(offered=self._is_laid, shown=self._on_sheets)
        self._make()

    @property
    def on_sheets(self) -> bool:
        """Tell whether sheets are in view, not pages."""
        return self._on_sheets

    @property
    def _is_laid(self) -> bool:
        return self._printing.imposition != Imposition()

    def ask(self) -> None:
        """Ask for the paper to be made again a moment after the last keystroke; the old page stays until then."""
        self._later.ask()

    def ask_where(self) -> None:
        """Ask where to save the PDF, and save it there."""
        if self._choice is None:
            return
        names = {PRESS: "press-sheet.pdf", EVENT: f"{self._choice.template}.pdf"}
        name = names.get(self._choice.kind, "leaflet.pdf")
        path = path_to_save(self.pane, _("Save PDF"), self._folder, name, _("PDF (*.pdf)"), "pdf")
        if path is not None:
            self._folder = path.parent
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the paper in view as a PDF and remember that it went out."""
        choice, plan, now, how = self._choice, self._plan(), self.desk.now(), self._printing
        if choice is None:
            return

        def work() -> None:
            paper = make(plan, choice, now, how)
            stop_private(plan, {(paper.kind, paper.record)}, now)
            save_file(path, paper.pdf)
            self.desk.workspace.remember_made(remembered(paper, now))

        def tell(_: None) -> None:
            self.desk.made.emit()
            self.sent.emit(Message("{name} is saved.", name=path.name))

        self.desk.jobs.run(work, tell, self.desk.failed.emit)

    def ask_printer(self) -> None:
        """Ask how to print, and print."""
        choice, plan, now, how = self._choice, self._plan(), self.desk.now(), self._printing
        if choice is not None:
            self.desk.jobs.run(lambda: make(plan, choice, now, how), self._ask_printer, self.desk.failed.emit)

    def ask_test_sheet(self) -> None:
        """Make the sheet that a printer is tested with, ask how to print it, and print it."""
        paper, language = self._plan().campaign.paper, tag()
        self.desk.jobs.run(lambda: make_test_sheet(paper, language), self._ask_test_printer, self.desk.failed.emit)

    def _ask_test_printer(self, pdf: bytes) -> None:
        printer = printing.ask(pdf, self.pane, turned=Flip.LONG)
        if printer is not None:
            self.print_test_sheet(pdf, printer)

    def print_test_sheet(self, pdf: bytes, printer: QPrinter) -> None:
        """Print a test sheet."""
        done = Message("The test sheet is on its way. It says itself what to measure.")
        self._print(lambda told: printing.send(pdf, printer, told=told), done)

    def _print(self, work: Callable[[Told], Sent], done: Message) -> PrintJob:
        job = PrintJob(self.desk, self)
        job.sent.connect(self.sent)
        job.begin(work, done)
        return job

    def _ask_printer(self, paper: Paper) -> None:
        printer = printing.ask(paper.pdf, self.pane, turned=paper.turned, name=self.desk.printers.chosen)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the paper in view and remember that it went out, unless it was called off before it did."""
        choice, plan, now, how = self._choice, self._plan(), self.desk.now(), self._printing
        if choice is None:
            return

        def work(told: Told) -> Sent:
            paper = make(plan, choice, now, how)
            stop_private(plan, {(paper.kind, paper.record)}, now)
            sent = printing.send(paper.pdf, printer, told=told)
            if sent.whole:
                self.desk.workspace.remember_made(remembered(paper, now))
            return sent

        self._print(work, Message("The paper is on its way to print.")).sent.connect(lambda _: self.desk.made.emit())

    def _choose(self, key: str) -> None:
        self._choice = self._offered.get(key)
        if self._choice is not None:
            self.chosen.emit(self._choice)
            self._make()

    def _make(self) -> None:
        choice, plan, now, how = self._choice, self._plan(), self.desk.now(), self._printing
        if choice is None:
            return
        self.pane.begin()
        shown = how if self._on_sheets else replace(how, imposition=Imposition())
        self.desk.jobs.run(
            lambda: make(plan, choice, now, shown),
            lambda paper: self._show(choice, plan, paper, None if shown == how else how),
            self._fail,
            key=f"paper-{id(self)}",
        )

    def _show(self, choice: PaperChoice, plan: Plan, shown: Paper, how: Printing | None) -> None:
        """Show a paper and look it over, as it is printed where that is otherwise than shown."""
        self.pane.show_pdf(shown.pdf)
        now, workspace = self.desk.now(), self.desk.workspace

        alone = not self._is_laid  # each page is its own sheet

        def look() -> Seen:
            paper = make(plan, choice, now, how) if how else shown
            found = paper_findings(plan, choice.kind, choice.record, paper, now)
            out = [each for each in workspace.made() if each.record == choice.record]
            return Seen(
                choice=choice,
                paper=paper,
                findings=found,
                marks=_all_marks(found, sheets=None if alone else False),
                sheet_marks={} if alone else _all_marks(found, sheets=True),
                fields=_fields(paper),
                edition=edition_of(choice, editions(plan, out)),
            )

        # Looking a large plan over takes longer than making one paper, so the page does not wait for it.
        self.desk.jobs.run(look, self._tell, self.desk.failed.emit, key=f"findings-{id(self)}")

    def _tell(self, seen: Seen) -> None:
        self.pane.show_findings([finding.severity for finding in seen.findings])
        self.pane.sheet.show_fields(() if self._on_sheets else seen.fields)
        self.pane.sheet.show_printer(seen.paper.printer if self._on_sheets else None)
        self.checked.emit(seen)

    def _fail(self, error: PlannerError) -> None:
        self.pane.show_failure()
        self.desk.failed.emit(error)


def _nearest(choices: Sequence[PaperChoice], wanted: PaperChoice | None) -> PaperChoice | None:
    """Return a paper itself, or the same record in the same languages."""
    if wanted is None or wanted in choices:
        return wanted
    alike = (each for each in choices if (each.record, each.languages) == (wanted.record, wanted.languages))
    return next(alike, None)


def _all_marks(found: Sequence[Finding], *, sheets: bool | None) -> dict[int, tuple[Mark, ...]]:
    """Return marks by the number of their finding: of those whose spots are on the sheets, of the others, or of all."""
    return {
        number: _marks(number, each)
        for number, each in enumerate(found, start=1)
        if each.spots and sheets in (None, is_on_sheets(each))
    }


def _marks(number: int, finding: Finding) -> tuple[Mark, ...]:
    return tuple(
        Mark(page=spot.page, number=number, x=spot.x, y=spot.y, width=spot.width, height=spot.height)
        for spot in finding.spots
    )


def _fields(paper: Paper) -> tuple[FieldSpot, ...]:
    return tuple(
        FieldSpot(
            page=each.spot.page,
            x=each.spot.x,
            y=each.spot.y,
            width=each.spot.width,
            height=each.spot.height,
            name=field_name(each.kind, each.field),
            kind=each.kind,
            record=each.record,
            field=each.field,
        )
        for each in paper.marks
    )


def choice_words(plan: Plan, choice: PaperChoice) -> str:
    """Return what tells a paper from the others of the plan: "Leaflet · A5 · English", "Release 1 · A4 · English"."""
    size, languages = size_words(PaperSize(plan.campaign.paper.value)), languages_words(choice.languages)
    if choice.kind == EVENT:
        return " · ".join((said(template_card(choice.template).title), languages))
    record = record_of(plan, choice)
    if isinstance(record, Leaflet):
        return leaflet_name(record, choice.languages, choice.size)
    desk_copy = (said(template_card(DESK_COPY).title),) if choice.template == DESK_COPY else ()
    return " · ".join((*desk_copy, release_name(record), size, languages))
