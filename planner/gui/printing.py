"""Paper on a printer: handed over as it is where CUPS prints, else as pictures of 300 dots an inch."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from planner.domain.errors import PlannerError
from planner.domain.imposition import Flip
from planner.domain.message import Message
from planner.gui.rasteriser import POINTS_PER_INCH, page_sizes, rasterise

DOTS = 300
STEP, PATIENCE = 0.2, 10.0
"""Seconds between looks at whether printing was called off, and those that the queue is given to answer."""
JOB = "document"
"""What the printer's queue and its history call every job: nothing of what it says."""
_SIDES = {
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    QPrinter.DuplexMode.DuplexNone: "one-sided",
}
_TURNED = {
    None: QPrinter.DuplexMode.DuplexNone,
    Flip.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Flip.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}
_REQUEST = re.compile(r"\S+-\d+\b")
"""What CUPS calls a job in the sentence that it answers with, in any language: "OfficeJet-12"."""

Told = Callable[[int, int], bool]
"""Hears which page, from 1, of how many is printed next, and returns whether to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Hold how far a paper came: whether the printer has all of it, and the name of its job where CUPS has it.

    ``program`` is the one that handed it over; those that ask for the queue lie beside it.
    """

    whole: bool = True
    request: str = ""
    program: str = ""


def printer_for(pdf: bytes, *, turned: Flip | None = None, name: str = "") -> QPrinter:
    """Return a printer set to the paper of a PDF's first page, whole sheet, under the neutral name.

    ``turned`` is the edge that sheets are turned over, None where they are printed on one side; ``name`` is that of the
    printer to offer first, where the system has one of that name.
    """
    width, height = page_sizes(pdf)[0]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB)
    printer.setCreator("")
    printer.setResolution(DOTS)
    upright = QSizeF(min(width, height), max(width, height))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    lies = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(lies)
    if name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    printer.setDuplex(_TURNED[turned])
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    return printer


def ask(pdf: bytes, parent: QWidget, *, turned: Flip | None = None, name: str = "") -> QPrinter | None:
    """Show the system's print dialogue; return the printer it set, or None where it was left."""
    printer = printer_for(pdf, turned=turned, name=name)
    dialogue = QPrintDialog(printer, parent)
    dialogue.setMinMax(1, len(page_sizes(pdf)))
    dialogue.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    accepted = dialogue.exec() == QDialog.DialogCode.Accepted
    dialogue.deleteLater()
    return printer if accepted else None


def send(pdf: bytes, printer: QPrinter, lp: str | None = None, told: Told = lambda _page, _pages: True) -> Sent:
    """Print; ``lp`` is the program that takes PDF for CUPS, found on the system where it is not named.

    ``told`` hears of each page, and of the wait for CUPS as page 0 of 0; where it returns False no more is printed.
    Touches no widget, so it may run off the window's thread. Raise PlannerError where the printer refuses.
    """
    program = QStandardPaths.findExecutable("lp") if lp is None else lp
    if program and not printer.outputFileName():
        return _hand_over(pdf, printer, program, told)
    return _draw(pdf, printer, told)


def is_queued(sent: Sent) -> bool:
    """Tell whether CUPS still has a paper to print."""
    found = _asked(Path(sent.program).with_name("lpstat"), "-W", "not-completed", "-o")
    return sent.request in found.split()


def take_back(sent: Sent) -> None:
    """Take a paper out of the queue of CUPS; what is printed already is no mistake."""
    _asked(Path(sent.program).with_name("cancel"), sent.request)


def _asked(program: Path, *words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, our own words
            [str(program), *words],
            capture_output=True,
            check=False,
            timeout=PATIENCE,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _hand_over(pdf: bytes, printer: QPrinter, program: str, told: Told) -> Sent:
    order = [program, "-t", JOB, "-n", str(printer.copyCount()), "-o", "print-scaling=none"]
    if printer.printerName():
        order += ["-d", printer.printerName()]
    if printer.duplex() in _SIDES:
        order += ["-o", f"sides={_SIDES[printer.duplex()]}"]
    if printer.fromPage():
        order += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(order, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as handing:  # noqa: S603 - our words
        words: bytes | None = None
        while words is None:
            try:
                words = handing.communicate(pdf, timeout=STEP)[0]
            except subprocess.TimeoutExpired:
                if not told(0, 0):
                    handing.kill()
                    return Sent(whole=False)
    if handing.returncode:
        raise PlannerError(_REFUSED)
    request = _REQUEST.search(words.decode("utf-8", "replace"))
    return Sent(request=request[0] if request else "", program=program)


def _draw(pdf: bytes, printer: QPrinter, told: Told) -> Sent:
    sizes = page_sizes(pdf)
    first, last = (printer.fromPage() or 1) - 1, printer.toPage() or len(sizes)
    painter = QPainter()
    if not painter.begin(printer):
        raise PlannerError(_REFUSED)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    last = min(last, len(sizes))
    for page in range(first, last):
        if not told(page - first + 1, last - first):
            printer.abort()
            painter.end()
            return Sent(whole=False)
        if page > first:
            printer.newPage()
        raster = rasterise(pdf, page, lambda _width, _height: DOTS / POINTS_PER_INCH)
        dots = printer.resolution() / POINTS_PER_INCH
        painter.drawImage(QRectF(0, 0, raster.width * dots, raster.height * dots), raster.image)
    if not painter.end():
        raise PlannerError(_REFUSED)
    return Sent()


_REFUSED = Message("The printer did not take the paper. Save the PDF and print it from another program.")
