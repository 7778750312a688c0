"""Paper on a printer: handed over as it is where CUPS prints, else as pictures of 300 dots an inch."""

import subprocess

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.gui.rasteriser import POINTS_PER_INCH, page_sizes, rasterise

DOTS = 300
JOB = "document"
"""What the printer's queue and its history call every job: nothing of what it says."""
_SIDES = {
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    QPrinter.DuplexMode.DuplexNone: "one-sided",
}


def printer_for(pdf: bytes) -> QPrinter:
    """Return a printer set to the paper of a PDF's first page, whole sheet, under the neutral name."""
    width, height = page_sizes(pdf)[0]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB)
    printer.setCreator("")
    printer.setResolution(DOTS)
    upright = QSizeF(min(width, height), max(width, height))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    return printer


def ask(pdf: bytes, parent: QWidget) -> QPrinter | None:
    """Show the system's print dialogue; return the printer it set, or None where it was left."""
    printer = printer_for(pdf)
    dialogue = QPrintDialog(printer, parent)
    dialogue.setMinMax(1, len(page_sizes(pdf)))
    dialogue.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    accepted = dialogue.exec() == QDialog.DialogCode.Accepted
    dialogue.deleteLater()
    return printer if accepted else None


def send(pdf: bytes, printer: QPrinter, lp: str | None = None) -> None:
    """Print; ``lp`` is the program that takes PDF for CUPS, found on the system where it is not named.

    Touches no widget, so it may run off the window's thread. Raise PlannerError where the printer refuses.
    """
    program = QStandardPaths.findExecutable("lp") if lp is None else lp
    if program and not printer.outputFileName():
        _hand_over(pdf, printer, program)
    else:
        _draw(pdf, printer)


def _hand_over(pdf: bytes, printer: QPrinter, program: str) -> None:
    order = [program, "-t", JOB, "-n", str(printer.copyCount()), "-o", "print-scaling=none"]
    if printer.printerName():
        order += ["-d", printer.printerName()]
    if printer.duplex() in _SIDES:
        order += ["-o", f"sides={_SIDES[printer.duplex()]}"]
    if printer.fromPage():
        order += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    done = subprocess.run(order, input=pdf, capture_output=True, check=False)  # noqa: S603 - no shell, our own words
    if done.returncode:
        raise PlannerError(_REFUSED)


def _draw(pdf: bytes, printer: QPrinter) -> None:
    sizes = page_sizes(pdf)
    first, last = (printer.fromPage() or 1) - 1, printer.toPage() or len(sizes)
    painter = QPainter()
    if not painter.begin(printer):
        raise PlannerError(_REFUSED)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for page in range(first, min(last, len(sizes))):
        if page > first:
            printer.newPage()
        raster = rasterise(pdf, page, lambda _width, _height: DOTS / POINTS_PER_INCH)
        dots = printer.resolution() / POINTS_PER_INCH
        painter.drawImage(QRectF(0, 0, raster.width * dots, raster.height * dots), raster.image)
    if not painter.end():
        raise PlannerError(_REFUSED)


_REFUSED = Message("The printer did not take the paper. Save the PDF and print it from another program.")
