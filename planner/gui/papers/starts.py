"""The papers that can be begun, each as a small drawing with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.plan import Plan, live
from planner.domain.release import ReleaseKind
from planner.gui.language import _, pgettext
from planner.gui.paper_names import release_name
from planner.gui.papers.sketch import Sketch
from planner.gui.style import look
from planner.gui.widgets.label import ElidedLabel

HEIGHT, COLUMN, GAP = 72, 287, 4


class Start(StrEnum):
    """Name a paper that can be begun."""

    LEAFLET = "leaflet"
    BILINGUAL = "bilingual"
    LARGE_PRINT = "large-print"
    TRI_FOLD = "tri-fold"
    POSTER = "poster"
    PLACARD = "placard"
    BUST_CARD = "bust-card"
    SIGN_UP = "sign-up"
    RELEASE = "release"
    STATEMENT = "statement"
    ADVISORY = "advisory"
    CORRECTION = "correction"

    @property
    def release_kind(self) -> ReleaseKind | None:
        """Return which press paper it is, None for a leaflet."""
        return ReleaseKind(self.value) if self.value in set(ReleaseKind) else None

    @property
    def template(self) -> str:
        """Return the template that a leaflet begins in."""
        return "rally" if self in (Start.LEAFLET, Start.BILINGUAL) else self.value


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
        Offer(start=Start.LARGE_PRINT, name=_("Large print"), aside=_("For eyes that need 16 points")),
        Offer(start=Start.TRI_FOLD, name=_("Tri-fold"), aside=_("Six panels for the pocket")),
        Offer(start=Start.POSTER, name=_("Poster"), aside=_("Up to A1, also over many sheets")),
        Offer(start=Start.PLACARD, name=_("Placard"), aside=_("A slogan to hold up")),
        Offer(start=Start.BUST_CARD, name=_("Bust card"), aside=_("Rights, and the number to call")),
        Offer(start=Start.SIGN_UP, name=_("Sign-up sheet"), aside=_("Rows for names and numbers")),
        Offer(start=Start.RELEASE, name=pgettext("paper", "Press release"), aside=_("News, with figures and quotes")),
        Offer(start=Start.STATEMENT, name=pgettext("paper", "Statement"), aside=_("Where you stand, in your words")),
        Offer(start=Start.ADVISORY, name=pgettext("paper", "Media advisory"), aside=_("What, when, where, who")),
    ]
    if issued:
        of = _("Of {paper}").format(paper=release_name(issued[-1]))
        found.append(Offer(start=Start.CORRECTION, name=pgettext("paper", "Correction"), aside=of))
    return tuple(found)


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
        row.addWidget(Sketch(offer.start.value))
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
        self._grid.setSpacing(look().px(GAP))

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
        rows = -(-len(self._buttons) // columns)
        # The style sheet's least height of a button would count, not the one that its drawing takes.
        high = max((button.sizeHint().height() for button in self._buttons), default=0)
        self.setMinimumHeight(rows * high + max(0, rows - 1) * look().px(GAP))
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
