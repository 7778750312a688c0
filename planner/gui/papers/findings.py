"""What is wrong with the paper in view: a sentence each, with the way to its cure at the end of its line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.finding import Finding, Severity
from planner.gui.language import _, said
from planner.gui.style import look, mark
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.natural_area import NaturalArea

DISC, ROW, MOST, LABEL = 20, 44, 200, 32
"""Pixels of the number's disc, of a row and of all rows at most; and the letters that a button has room for."""
MISSING_LETTERS = "missing-glyphs"
"""The rule whose finding a font pack may cure."""
_LOOKS = {
    Severity.ERROR: ("circle-alert", "error"),
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.HINT: ("info", "info"),
}


class Disc(QWidget):
    """Show the number of a finding, filled while it is marked on the page."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._tone = ""
        self.setFixedSize(look().px(DISC), look().px(DISC))

    def fill(self, tone: str) -> None:
        """Fill the disc in the tone of a severity, or with the ground of a quiet one."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour(self._tone or "hover"))
        painter.drawEllipse(QRectF(self.rect()))
        face = QFont(self.font())
        face.setPixelSize(look().px(12))
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(look().colour("canvas" if self._tone else "soft"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class FindingRow(QFrame):
    """Show one finding.

    ``chosen`` asks to mark it on the page, ``cured`` to go to the field that cures it, ``mended`` to apply the cure
    that the program knows itself, ``fonts_asked`` to add a typeface.
    """

    chosen = Signal()
    cured = Signal()
    mended = Signal()
    fonts_asked = Signal()

    def __init__(self, number: int, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self.finding = finding
        self.setMinimumHeight(look().px(ROW))
        icon, self._tone = _LOOKS[finding.severity]
        severity = _severity(finding)
        self._disc = Disc(number)
        sentence = Label(said(finding.message), role="heading", wrap=True)
        self.cure = Button(_("Go to it"))
        self.cure.setAccessibleName(f"{severity}: {sentence.text()} {self.cure.text()}")
        self.cure.clicked.connect(self.cured)
        self.fix = self._fixing(finding, f"{severity}: {sentence.text()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look().px(side) for side in (24, 6, 24, 6)))
        row.setSpacing(look().px(12))
        row.addWidget(self._disc)
        row.addWidget(IconLabel(icon, tone=self._tone, name=severity))
        row.addWidget(sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        if self.fix is not None:
            row.addWidget(self.fix)
        if finding.rule == MISSING_LETTERS:
            fonts = Button(_("Add font files…"))
            fonts.setAccessibleName(f"{severity}: {sentence.text()} {fonts.text()}")
            fonts.clicked.connect(self.fonts_asked)
            row.addWidget(fonts)
        row.addWidget(self.cure)

    def _fixing(self, finding: Finding, what: str) -> Button | None:
        if finding.fix is None:
            return None
        words = said(finding.fix.label)
        button = Button(words if len(words) <= LABEL else _("Fix"), tip=words)
        button.setAccessibleName(f"{what} {words}")
        button.clicked.connect(self.mended)
        return button

    def mark(self, marked: bool) -> None:
        """Show whether this is the finding that the page marks."""
        mark(self, "tone", self._tone if marked else "")
        self._disc.fill(self._tone if marked else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit()


class FindingsList(QWidget):
    """List findings.

    ``chosen`` carries the number, from 1, of the one to mark, ``pressed`` of one that was chosen by hand, ``wanted``
    the Finding whose field is to be gone to, ``mended`` the Finding whose fix is to be applied.
    ``fonts_asked`` asks for the letters that no typeface has.
    """

    chosen = Signal(int)
    pressed = Signal(int)
    wanted = Signal(object)
    mended = Signal(object)
    fonts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[FindingRow] = []
        self._marked = 0
        self._title = Label(_("Findings"), role="heading")
        self._count = Label(tone="faint")
        self._checked = Label(tone="faint", end=True)
        self._column = QVBoxLayout()
        self._area = NaturalArea(MOST)
        self._arrange()

    def show_findings(self, findings: Sequence[Finding], checked: str) -> None:
        """Show findings; ``checked`` says when they were looked for."""
        self._checked.setText(checked)
        if tuple(findings) == self._findings:
            return
        before = self._findings[self._marked - 1] if self._marked else None
        focused = any(row.cure.hasFocus() for row in self._rows)
        self._findings = tuple(findings)
        clear(self._column)
        self._rows = [self._row(number, each) for number, each in enumerate(self._findings, start=1)]
        self._count.setText(str(len(findings)) if findings else _("Nothing found."))
        self._area.setVisible(bool(findings))
        if focused and self._rows:
            self._rows[0].cure.setFocus()
        self.choose(self._findings.index(before) + 1 if before in self._findings else min(1, len(self._findings)))
        self._area.updateGeometry()

    def choose(self, number: int) -> None:
        """Mark one finding, counted from 1; 0 marks none."""
        self._marked = number
        for at, row in enumerate(self._rows, start=1):
            row.mark(at == number)
        self.chosen.emit(number)

    @property
    def number(self) -> int:
        """Return the number, from 1, of the finding that is marked, 0 where none is."""
        return self._marked

    def enter(self) -> None:
        """Put the focus on the first finding's cure."""
        if self._rows:
            self._rows[0].cure.setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, number: int, finding: Finding) -> FindingRow:
        row = FindingRow(number, finding)
        row.chosen.connect(lambda: self._press(number))
        row.cured.connect(lambda: self._cure(number))
        row.mended.connect(lambda: self.mended.emit(finding))
        row.fonts_asked.connect(self.fonts_asked)
        self._column.addWidget(row)
        return row

    def _press(self, number: int) -> None:
        self.choose(number)
        self.pressed.emit(number)

    def _cure(self, number: int) -> None:
        self._press(number)
        self.wanted.emit(self._findings[number - 1])

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(*(look().px(side) for side in (24, 8, 24, 4)))
        head.setSpacing(look().px(8))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self._checked, 1)
        body = QWidget()
        body.setObjectName("page")
        body.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self._area)


def _severity(finding: Finding) -> str:
    return {
        Severity.ERROR: _("Must be mended"),
        Severity.WARNING: _("Better mended"),
        Severity.HINT: _("Worth a look"),
    }[finding.severity]
