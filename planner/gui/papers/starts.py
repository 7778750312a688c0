"""The papers that can be begun, each as a small drawing with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.plan import Plan, live
from planner.domain.release import ReleaseKind
from planner.gui.language import _, pgettext
from planner.gui.paper_names import release_name
from planner.gui.style import look
from planner.gui.widgets.label import ElidedLabel

HEIGHT, COLUMN, SHEET = 72, 287, QSize(34, 48)


class Start(StrEnum):
    """Name a paper that can be begun."""

    LEAFLET = "leaflet"
    BILINGUAL = "bilingual"
    RELEASE = "release"
    STATEMENT = "statement"
    ADVISORY = "advisory"
    CORRECTION = "correction"

    @property
    def release_kind(self) -> ReleaseKind | None:
        """Return which press paper it is, None for a leaflet."""
        return None if self in (Start.LEAFLET, Start.BILINGUAL) else ReleaseKind(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Hold a paper that can be begun: its name, and what there is to say of it in a few words."""

    start: Start
    name: str
    aside: str


def offers(plan: Plan) -> tuple[Offer, ...]:
    """Return what can be begun with this plan: two languages need two, and a correction something to correct."""
    issued = [release for release in live(plan.releases) if release.kind is not ReleaseKind.CORRECTION]
    found = [Offer(start=Start.LEAFLET, name=_("Leaflet"), aside=_("For an event, in your colour"))]
    if len(plan.campaign.languages) > 1:
        two = _("Side by side or one per side")
        found.append(Offer(start=Start.BILINGUAL, name=_("Two-language leaflet"), aside=two))
    found += [
        Offer(start=Start.RELEASE, name=pgettext("paper", "Press release"), aside=_("News, with figures and quotes")),
        Offer(start=Start.STATEMENT, name=pgettext("paper", "Statement"), aside=_("Where you stand, in your words")),
        Offer(start=Start.ADVISORY, name=pgettext("paper", "Media advisory"), aside=_("What, when, where, who")),
    ]
    if issued:
        of = _("Of {paper}").format(paper=release_name(issued[-1]))
        found.append(Offer(start=Start.CORRECTION, name=pgettext("paper", "Correction"), aside=of))
    return tuple(found)


class Sketch(QWidget):
    """Draw what a paper looks like from afar."""

    def __init__(self, start: Start, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self.setFixedSize(look().px(SHEET.width()) + 2, look().px(SHEET.height()) + 2)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = (self.width() - 2) / SHEET.width()
        painter.translate(1, 1)
        painter.scale(unit, unit)
        painter.setPen(QPen(look().colour("edge"), 1 / unit))
        painter.setBrush(look().colour("canvas"))
        painter.drawRect(QRectF(0.5, 0.5, SHEET.width() - 1, SHEET.height() - 1))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._start.release_kind is None:
            self._paint_leaflet(painter)
        else:
            self._paint_press(painter)

    def _paint_leaflet(self, painter: QPainter) -> None:
        painter.setBrush(look().colour("accent"))
        halves = ((1, 15.5), (17.5, 15.5)) if self._start is Start.BILINGUAL else ((1, 32),)
        for left, width in halves:
            painter.fillRect(QRectF(left, 1, width, 14), look().colour("accent"))
        self._paint_lines(painter, 24)

    def _paint_press(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(6, 6, 16, 3), look().colour("ink"))
        if self._start is Start.CORRECTION:
            painter.setPen(QPen(look().colour("soft"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(6.5, 13.5, 21, 7))
            self._paint_lines(painter, 26)
        elif self._start is Start.ADVISORY:
            for top in (14, 21, 28, 35):
                painter.fillRect(QRectF(6, top, 5, 1.6), look().colour("soft"))
                painter.fillRect(QRectF(14, top, 14, 1.6), look().colour("disabled"))
        else:
            self._paint_lines(painter, 14)

    @staticmethod
    def _paint_lines(painter: QPainter, top: int) -> None:
        for at in range(top, 42, 5):
            painter.fillRect(QRectF(6, at, 22 if at < 37 else 14, 1.6), look().colour("disabled"))


class StartButton(QPushButton):
    """Show one paper that can be begun."""

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = offer.start
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{offer.name}, {offer.aside}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(look().px(2))
        words.addStretch(1)
        words.addWidget(ElidedLabel(offer.name, role="heading"))
        words.addWidget(ElidedLabel(offer.aside, tone="soft"))
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(look().px(8), look().px(4), look().px(8), look().px(4))
        row.setSpacing(look().px(16))
        row.addWidget(Sketch(offer.start))
        row.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(look().px(COLUMN), max(look().px(HEIGHT), self._row.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(160), self.sizeHint().height())


class Starts(QWidget):
    """Offer papers to begin in as many columns as fit; ``begun`` carries a Start."""

    begun = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._buttons: list[StartButton] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look().px(4))

    def show_offers(self, found: Sequence[Offer]) -> None:
        """Offer these."""
        if tuple(found) == self._offers:
            return
        self._offers = tuple(found)
        for old in self._buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [StartButton(offer) for offer in self._offers]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, start=button.start: self.begun.emit(start))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, min(4, self.width() // look().px(COLUMN - 20)))
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
