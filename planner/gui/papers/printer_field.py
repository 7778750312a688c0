"""The printer that papers are printed on, and what a test sheet told of it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.imposition import Flip
from planner.domain.printer import MOST, Printer
from planner.gui.language import _, pgettext, said
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.flow import Flow
from planner.gui.widgets.form import Form, Notice, beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField
from planner.services.printers import Printers

FIGURE, LABELS, LAID_OUT_MS = 64, 84, 20


class PrinterField(QWidget):
    """Choose a measured printer, or measure one; ``changed`` tells that another is printed on, or the same otherwise.

    ``test_asked`` asks for the sheet that a printer is tested with, ``entered`` carries a field that wants
    to be seen and typed in.
    """

    changed = Signal()
    entered = Signal(QWidget)
    test_asked = Signal()

    def __init__(self, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printers = printers
        self.choice = Choice(_("Printer"))
        self.test = Button(_("Print a test sheet…"), kind=Kind.LINK)
        self.measure = Button("", kind=Kind.LINK)
        self.name = LineField(_("Name of the printer"), placeholder=_("As you call it"))
        self.edges = {edge: LineField(words, latin=True) for edge, words in _edges().items()}
        self.flip = Choice(_("The printer turns sheets"), _flips())
        self.keep = Button(_("Keep"))
        self.forget = Button(_("Forget this printer"), kind=Kind.LINK)
        self.notice = Notice()
        self.sheet = self._measuring()
        self._arrange()
        self._connect()
        self.show_printers()

    @property
    def printer(self) -> Printer | None:
        """Return what is known of the printer, None where nobody measured it."""
        return self._printers.all().get(self._printers.chosen)

    def show_printers(self) -> None:
        """Offer the printers that were measured, also by another window meanwhile."""
        names = list(self._printers.all())
        offered = [("", _("One that nobody measured")), *((name, name) for name in names)]
        self.choice.offer(offered, current=self._printers.chosen)
        self.choice.setVisible(bool(names))
        self.measure.setText(_("Change what was measured…") if self.printer else _("Enter what it told…"))

    def _arrange(self) -> None:
        row = Flow(gap=look().px(16))
        for part in (self.choice, self.test, self.measure):
            row.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(row)
        column.addWidget(self.sheet)
        self.setFocusProxy(self.test)

    def _measuring(self) -> QWidget:
        sheet = QWidget()
        form = Form(label_width=LABELS)
        form.add(_("Name"), self.name)
        names = [each for each in QPrinterInfo.availablePrinterNames() if each]
        if names:
            self.name.setCompleter(QCompleter(names, self.name))
        for edge, field in self.edges.items():
            field.setFixedWidth(look().px(FIGURE))
            form.add(_edges()[edge], beside(field, Label(_("mm stay blank"), tone="soft")))
        form.add(_("Turned over"), self.flip)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, look().px(8))
        column.setSpacing(look().px(8))
        column.addWidget(Label(_("Write here what you measured on the test sheet."), tone="soft", wrap=True))
        for part in (form, self.notice, beside(self.keep, self.forget)):
            column.addWidget(part)
        sheet.hide()
        return sheet

    def _connect(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.test.clicked.connect(self.test_asked)
        self.measure.clicked.connect(self._open)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(self._forget)

    def _open(self) -> None:
        if not self.sheet.isHidden():
            self.sheet.hide()
            return
        known = self.printer
        self.name.set_value(self._printers.chosen)
        for edge, field in self.edges.items():
            field.set_value(f"{getattr(known, edge):g}" if known else "")
        self.flip.choose(known.flip.value if known and known.flip else "")
        self.forget.setVisible(known is not None)
        self.notice.clear()
        self.sheet.show()
        # Once everything has its place the foot of the sheet is brought into sight, then its first field.
        QTimer.singleShot(LAID_OUT_MS, self.name, self._enter)

    def _enter(self) -> None:
        if self.isVisible():
            self.entered.emit(self.keep)
            self.entered.emit(self.name)

    def _choose(self, name: str) -> None:
        self.sheet.hide()
        if self._done(lambda: self._printers.choose(name)):
            self.changed.emit()

    def _keep(self) -> None:
        try:
            edges = {edge: float(field.value().strip().replace(",", ".")) for edge, field in self.edges.items()}
        except ValueError:
            wrong = next(field for field in self.edges.values() if not _is_figure(field.value()))
            self.notice.say(Severity.ERROR, _("Write four numbers from 0 to {most}.").format(most=MOST))
            wrong.setFocus()
            return
        flip = Flip(self.flip.current()) if self.flip.current() else None
        self._finish(lambda: self._printers.keep(self.name.value(), Printer(**edges, flip=flip)))

    def _forget(self) -> None:
        self._finish(lambda: self._printers.forget(self._printers.chosen))

    def _finish(self, deed: Callable[[], None]) -> None:
        if self._done(deed):
            self.sheet.hide()
            self.measure.setFocus()
            self.changed.emit()

    def _done(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except PlannerError as error:
            self.notice.say(Severity.ERROR, said(error.message))
            return False
        self.show_printers()
        return True


def _is_figure(words: str) -> bool:
    try:
        float(words.strip().replace(",", "."))
    except ValueError:
        return False
    return True


def _edges() -> dict[str, str]:
    return {
        "left": pgettext("edge of a sheet", "Left"),
        "right": pgettext("edge of a sheet", "Right"),
        "top": pgettext("edge of a sheet", "Top"),
        "bottom": pgettext("edge of a sheet", "Bottom"),
    }


def _flips() -> list[tuple[str, str]]:
    return [
        ("", _("Over the edge it is told")),
        (Flip.LONG.value, _("Over the long edge")),
        (Flip.SHORT.value, _("Over the short edge")),
    ]
