"""The paper as it would print now, beside the form that makes it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.gui.jobs import Jobs
from planner.gui.language import _, ngettext, pgettext
from planner.gui.rasteriser import POINTS_PER_INCH, Raster, rasterise
from planner.gui.style import look
from planner.gui.widgets.busy_line import BusyLine
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.field_sheet import FieldSheet
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.segment import Segment
from planner.gui.widgets.sheet_view import MARGIN, Mark

SCREEN_DPI = 96
PAGE, SHEET = "page", "sheet"
STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_TONES = {
    Severity.ERROR: ("circle-alert", "error"),
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.HINT: ("info", "info"),
}


class PreviewPane(QWidget):
    """Show the pages of a PDF, drawn off the window's thread: the latest wins and the old page stays until then.

    The page makes the bytes and calls ``show_pdf``; it hears ``paper_chosen`` (a key of ``offer_papers``),
    ``sheet_chosen`` (whether the sheet is to be seen, or the page), ``findings_asked``, ``save_asked`` and
    ``print_asked``.
    """

    paper_chosen = Signal(str)
    sheet_chosen = Signal(bool)
    findings_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, jobs: Jobs, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf: bytes | None = None
        self._raster: Raster | None = None
        self._page = 0
        self._zoom: float | None = None
        self._papers = Choice(_("Paper to show"))
        self._shown_zoom = Label(tone="soft")
        self._of = Label(tone="soft")
        self._before = IconButton("chevron-left", _("Page before"), shortcut=_keys(Qt.Key.Key_PageUp))
        self._after = IconButton("chevron-right", _("Page after"), shortcut=_keys(Qt.Key.Key_PageDown))
        self.views = Segment(_("What to show"), [(PAGE, pgettext("view", "Page")), (SHEET, pgettext("view", "Sheet"))])
        self._turning = _strip("tools", 36)  # stays where there is nothing to turn, or the page would change its size
        self._findings = Button("", kind=Kind.QUIET, icon="check", tone="good")
        self._save = Button(_("Save PDF…"))
        self._print = Button(_("Print…"), kind=Kind.PRIMARY, icon="printer")
        self._print.setToolTip(
            QKeySequence(QKeySequence.StandardKey.Print).toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.sheet = FieldSheet(_("Preview"))
        self._desk = QScrollArea()
        self._busy = BusyLine(self._desk)
        self._settle = QTimer(self, singleShot=True, interval=60)
        self._settle.timeout.connect(self._draw)
        self._arrange()
        self._connect()
        self.offer_sheet(offered=False)
        self.show_findings(())
        self._turn(0, 1)

    def offer_papers(self, papers: Iterable[tuple[str, str]], *, current: str = "") -> None:
        """Offer papers of this record as pairs of key and words, such as "Leaflet · A5 · English"."""
        self._papers.offer(papers, current=current)
        if not self._papers.current() and self._papers.count():
            self._papers.setCurrentIndex(0)

    def paper(self) -> str:
        """Return the key of the paper that is chosen."""
        return self._papers.current()

    def offer_sheet(self, *, offered: bool, shown: bool = False) -> None:
        """Offer to show the sheets that are printed in place of the pages that they are made of."""
        self.views.setVisible(offered)
        self.views.choose(SHEET if shown else PAGE)

    def begin(self) -> None:
        """Say that new bytes are on their way; the old page stays."""
        self._busy.begin()

    def show_pdf(self, pdf: bytes) -> None:
        """Show other bytes at the same page and size."""
        self._pdf = pdf
        for part in (self._save, self._print):
            part.setEnabled(True)
        self._draw()

    def show_failure(self) -> None:
        """Say that the paper could not be made: what is shown is older than the form."""
        self._busy.end()

    def show_findings(
        self, severities: Sequence[Severity], marks: Sequence[Mark] = (), *, right_to_left: bool = False
    ) -> None:
        """Count findings at the foot and mark those that stand on the page."""
        worst = min(severities, key=list(Severity).index) if severities else None
        icon, tone = _TONES[worst] if worst else ("check", "good")
        count = len(severities)
        text = (
            ngettext("{count} finding", "{count} findings", count).format(count=count) if count else _("Nothing found")
        )
        self._findings.setText(text)
        self._findings.show_icon(icon, tone=tone)
        self.sheet.show_marks(marks, right_to_left=right_to_left)

    def zoom_by(self, step: int) -> None:
        """Show the page one step larger (1) or smaller (-1)."""
        now = self._zoom or self._fitting()
        steps = [at for at in STEPS if (at > now + 0.01 if step > 0 else at < now - 0.01)]
        if steps:
            self._zoom = steps[0] if step > 0 else steps[-1]
            self._draw()

    def fit(self) -> None:
        """Show the whole page, as large as the pane allows."""
        self._zoom = None
        self._draw()

    def go_to(self, page: int) -> None:
        """Show another page, counted from 0."""
        self._page = page
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None:
            self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()  # nothing is drawn for a window that is closing

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()

    def _arrange(self) -> None:
        self._papers.setProperty("bare", True)
        tools = _strip("tools", 48)
        out, into = IconButton("zoom-out", _("Smaller")), IconButton("zoom-in", _("Larger"))
        fit = IconButton("maximize", _("Whole page"))
        out.clicked.connect(lambda: self.zoom_by(-1))
        into.clicked.connect(lambda: self.zoom_by(1))
        fit.clicked.connect(self.fit)
        self._fill(tools, self._papers, out, self._shown_zoom, into, fit)
        self._fill(self._turning, self.views, None, self._before, self._of, self._after)
        foot = _strip("foot", 48)
        self._fill(foot, self._findings, None, self._save, self._print)
        self._desk.setObjectName("desk")
        self._desk.setWidgetResizable(True)
        self._desk.setWidget(self.sheet)
        self._desk.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((tools, 0), (self._turning, 0), (self._desk, 1), (Hairline(), 0), (foot, 0)):
            column.addWidget(part, stretch)
        for command in (self._save, self._print):
            command.setEnabled(False)

    @staticmethod
    def _fill(strip: QFrame, *parts: QWidget | None) -> None:
        row = QHBoxLayout(strip)
        row.setContentsMargins(look().px(16), 0, look().px(16), 0)
        row.setSpacing(look().px(4 if strip.objectName() == "tools" else 8))
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part, 1 if isinstance(part, Choice) else 0)

    def _connect(self) -> None:
        self._papers.chosen.connect(self.paper_chosen)
        self._findings.clicked.connect(self.findings_asked)
        self._save.clicked.connect(self.save_asked)
        self._print.clicked.connect(self.print_asked)
        self._before.clicked.connect(lambda: self.go_to(self._page - 1))
        self._after.clicked.connect(lambda: self.go_to(self._page + 1))
        self.views.chosen.connect(lambda view: self.sheet_chosen.emit(view == SHEET))
        for keys, button in (("PgUp", self._before), ("[", self._before), ("PgDown", self._after), ("]", self._after)):
            QShortcut(QKeySequence(keys), self, button.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _draw(self) -> None:
        if self._pdf is None:
            return
        pdf, page, zoom = self._pdf, self._page, self._zoom
        room, ratio = self._room(), self.devicePixelRatioF()

        def scale(width: float, height: float) -> float:
            return _pixels_per_point(zoom, room, width, height) * ratio

        self._jobs.run(lambda: rasterise(pdf, page, scale), self._show, self._fail, key=f"preview-{id(self)}")

    def _show(self, raster: Raster) -> None:
        self._busy.end()
        self._raster = raster
        ratio = self.devicePixelRatioF()
        raster.image.setDevicePixelRatio(ratio)
        size = QSize(round(raster.image.width() / ratio), round(raster.image.height() / ratio))
        self.sheet.show_raster(raster, size)
        self._turn(raster.page, raster.pages)
        share = size.width() / raster.width * POINTS_PER_INCH / SCREEN_DPI
        # Translators: how large the page is shown, such as "67 %".
        self._shown_zoom.setText(_("{share} %").format(share=round(share * 100)))

    def _fail(self, error: PlannerError) -> None:
        self._busy.end()

    def _turn(self, page: int, pages: int) -> None:
        self._page = page
        for part in (self._before, self._of, self._after):
            part.setVisible(pages > 1)
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page < pages - 1)
        self._of.setText(_("{page} of {pages}").format(page=page + 1, pages=pages))

    def _room(self) -> QSize:
        margin = 2 * look().px(MARGIN)
        area = self._desk.maximumViewportSize()
        return QSize(max(80, area.width() - margin), max(80, area.height() - margin))

    def _fitting(self) -> float:
        if self._raster is None:
            return 1.0
        scale = _pixels_per_point(None, self._room(), self._raster.width, self._raster.height)
        return scale * POINTS_PER_INCH / SCREEN_DPI


def _pixels_per_point(zoom: float | None, room: QSize, width: float, height: float) -> float:
    if zoom is None:
        return min(room.width() / width, room.height() / height)
    return zoom * SCREEN_DPI / POINTS_PER_INCH


def _keys(key: Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _strip(name: str, height: int) -> QFrame:
    strip = QFrame()
    strip.setObjectName(name)
    strip.setMinimumHeight(look().px(height))
    return strip
