"""Correction slips for copies that are out of date: made, printed and saved off the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from planner.domain.campaign import Paper as CampaignPaper
from planner.domain.imposition import Imposition
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.gui import printing
from planner.gui.desk import Desk
from planner.gui.file_dialogs import path_to_save
from planner.gui.language import _
from planner.gui.print_job import PrintJob
from planner.services.editions import Edition
from planner.services.erratum import erratum_slip
from planner.services.plans import save_file
from planner.services.print_room import Paper, Printing

UP = 4
"""Slips on one sheet, with marks to cut along."""


class Slips(QObject):
    """Make slips, four to a sheet; ``sent`` carries a Message once they were saved or printed."""

    sent = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._folder = desk.workspace.folder.parent

    def ask_printer(self, edition: Edition) -> None:
        """Ask how to print the slips of an edition, and print them."""
        self._desk.jobs.run(self._maker(edition), self._ask_printer, self._desk.failed.emit)

    def print_on(self, slip: Paper, printer: QPrinter) -> None:
        """Print slips."""
        done = Message("The correction slips are on their way to print.")
        job = PrintJob(self._desk, self)
        job.sent.connect(self.sent)
        job.begin(lambda told: printing.send(slip.pdf, printer, told=told), done)

    def ask_where(self, edition: Edition) -> None:
        """Ask where to save the slips of an edition, and save them there."""
        path = path_to_save(
            self._window, _("Save the slip"), self._folder, "correction-slip.pdf", _("PDF (*.pdf)"), "pdf"
        )
        if path is not None:
            self._folder = path.parent
            self.save_to(edition, path)

    def save_to(self, edition: Edition, path: Path) -> None:
        """Save the slips of an edition as a PDF."""
        make = self._maker(edition)
        self._desk.jobs.run(
            lambda: save_file(path, make().pdf),
            lambda _: self.sent.emit(Message("{name} is saved.", name=path.name)),
            self._desk.failed.emit,
        )

    def _ask_printer(self, slip: Paper) -> None:
        printer = printing.ask(slip.pdf, self._window, turned=slip.turned, name=self._desk.printers.chosen)
        if printer is not None:
            self.print_on(slip, printer)

    def _maker(self, edition: Edition) -> Callable[[], Paper]:
        """Return how the slips are made of the plan as it stands; safe off the window's thread."""
        plan, now = self._desk.plan, self._desk.now()
        american = plan.campaign.paper is CampaignPaper.LETTER
        size = PaperSize.QUARTER_LETTER_LANDSCAPE if american else PaperSize.A6_LANDSCAPE
        how = Printing(imposition=Imposition(up=UP))
        return lambda: erratum_slip(plan, edition, now=now, size=size, printing=how)
