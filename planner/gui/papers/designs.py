"""The designs that a leaflet can be set in, each with the very leaflet as it would look."""

from collections import deque
from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.leaflet import Leaflet
from planner.gui.draft import Draft
from planner.gui.jobs import Debounce
from planner.gui.language import _, said
from planner.gui.papers.design_tile import DesignTile
from planner.gui.rasteriser import rasterise
from planner.gui.style import look
from planner.gui.widgets.flow import Flow
from planner.gui.widgets.label import Label
from planner.services.paper_choice import PaperChoice, make
from planner.services.papers import LEAFLET
from planner.services.templates import TemplateCard, templates

PAUSE_MS = 600
"""How long nobody types before the pictures are made again: the page beside the form comes first."""


class Designs(QWidget):
    """Offer every design for leaflets in groups; ``chosen`` carries the name of a template.

    Pictures are made off the window's thread, one after the other, and only while the designs are in sight.
    """

    chosen = Signal(str)

    def __init__(self, draft: Draft[Leaflet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._waiting: deque[str] = deque()
        self._later = Debounce(PAUSE_MS, self._begin, self)
        self._stale = True
        self.tiles: dict[str, DesignTile] = {}
        self.setAccessibleName(_("Designs"))
        self._arrange()
        draft.typed.connect(self._age)

    def show_chosen(self, name: str) -> None:
        """Mark the design that the leaflet is set in."""
        for each, tile in self.tiles.items():
            tile.setChecked(each == name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus by arrows, which tiles leave to their group; Space chooses."""
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sideways = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        step = -sideways if right_to_left else sideways
        step += {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        tiles = list(self.tiles.values())
        at = next((at for at, tile in enumerate(tiles) if tile.hasFocus()), None)
        if not step or at is None:
            super().keyPressEvent(event)
            return
        tiles[(at + step) % len(tiles)].setFocus(Qt.FocusReason.TabFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = self._stale or bool(self._waiting)
        self._waiting.clear()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        for group, cards in groupby(templates(LEAFLET), key=lambda card: card.group):
            column.addWidget(Label(_group_words(group), role="small", tone="soft"))
            column.addWidget(self._shelf(cards))
            column.addSpacing(look().px(4))

    def _shelf(self, cards: Iterable[TemplateCard]) -> Flow:
        shelf = Flow(gap=look().px(8))
        for card in cards:
            tile = DesignTile(card.name, said(card.title), said(card.summary))
            tile.clicked.connect(lambda _=False, name=card.name: self._choose(name))
            self.tiles[card.name] = tile
            shelf.add(tile)
        return shelf

    def _choose(self, name: str) -> None:
        self.show_chosen(name)
        self.chosen.emit(name)

    def _age(self) -> None:
        self._stale = True
        if self.isVisible():
            self._later.ask()

    def _begin(self) -> None:
        if self._draft.id and self.isVisible():
            idle, self._stale = not self._waiting, False
            self._waiting = deque(self.tiles)
            if idle:
                self._draw_next()

    def _draw_next(self) -> None:
        if not self._waiting or not self._draft.id:
            return
        name = self._waiting[0]
        plan, record = self._draft.plan(), self._draft.id
        now, room, ratio = self._draft.desk.now(), self.tiles[name].room(), self.devicePixelRatioF()

        def draw() -> QImage:
            choice = PaperChoice(kind=LEAFLET, record=record, languages=(), template=name)
            return rasterise(make(plan, choice, now).pdf, 0, lambda *page: _scale(room, *page) * ratio).image

        def show(page: QImage | None) -> None:
            if page is not None:
                self.tiles[name].show_page(page)
            if self._waiting and self._waiting[0] == name:
                self._waiting.popleft()
            self._draw_next()

        # A design that the leaflet cannot be set in says so when it is chosen.
        self._draft.desk.jobs.run(draw, show, lambda _: show(None), key=f"designs-{id(self)}")


def _scale(room: QSize, width: float, height: float) -> float:
    return min(room.width() / width, room.height() / height)


def _group_words(group: str) -> str:
    return {
        "leaflet": _("Leaflets"),
        "poster": _("Posters"),
        "card": _("Cards"),
        "sheet": _("Sheets"),
    }.get(group, group)
