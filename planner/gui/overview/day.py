"""The day of the next event as a line of time, on two clocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from planner.domain.visibility import Visibility
from planner.gui.language import _, alone
from planner.gui.style import look
from planner.gui.widgets.chip import chip_size, paint_chip, visibility_chip
from planner.services.overview import Entry
from planner.services.saying import Saying

ROW, CLOCK, AXIS, TEXT = 32, 60, 146, 164


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one entry as it is painted: its time on each clock, its words, and whether it is over."""

    entry: Entry
    times: tuple[str, ...]
    title: str
    past: bool


class DayLine(QWidget):
    """Paint the entries of a day: time here, time there, a dot on the axis, what happens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cities: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, entries: Sequence[Entry], zones: Sequence[str], say: Saying, past: Sequence[bool]) -> None:
        """Show entries on the clocks of at most two zones; ``past`` tells which of them are over."""
        self._cities = tuple(say.city(zone) for zone in zones[:2])
        self._rows = tuple(
            Row(
                entry=entry,
                times=tuple(say.clock(entry.at, zone).time for zone in zones[:2]),
                title=say.words(entry.title),
                past=over,
            )
            for entry, over in zip(entries, past, strict=True)
        )
        self.setAccessibleName(
            "; ".join(f"{' / '.join(row.times)} {row.title}" for row in self._rows)
            or _("Nothing is planned for that day.")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        row = max(look().px(ROW), self.fontMetrics().height() + 4)
        return QSize(look().px(404), row * (len(self._rows) + 1) if self._rows else row)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(280), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.sizeHint().height() // (len(self._rows) + 1)
        if not self._rows:
            self._write(painter, QRect(0, 0, self.width(), height), _("Nothing is planned for that day."), "faint", 13)
            return
        for column, city in enumerate(self._cities):
            box = QRect(look().px(CLOCK) * column, 0, look().px(CLOCK + 20), height)
            self._write(painter, box, city, "soft", 12)
        self._paint_axis(painter, height)
        for index, row in enumerate(self._rows, start=1):
            self._paint_row(painter, height * index, height, row)

    def _paint_row(self, painter: QPainter, top: int, height: int, row: Row) -> None:
        entry, past = row.entry, row.past
        ink, size = "faint" if past else "ink", 15 if entry.main else 13
        for column, time in enumerate(row.times):
            box = QRect(look().px(CLOCK) * column, top, look().px(CLOCK), height)
            first = column == 0
            self._write(
                painter, box, time, ink if first else "faint" if past else "soft", 15 if first else 13, bold=first
            )
        start = look().px(self._text_start())
        chip = None if entry.public else visibility_chip(Visibility.INTERNAL)
        size_of_chip = chip_size(chip, self.font()) if chip else QSize()
        room = self.width() - start - (size_of_chip.width() + look().px(8) if chip else 0)
        used = self._write(painter, QRect(start, top, room, height), row.title, ink, size, bold=entry.main)
        if chip:
            left = start + min(used, room) + look().px(8)
            box = QRect(QPoint(left, top + (height - size_of_chip.height()) // 2), size_of_chip)
            painter.setFont(self.font())
            paint_chip(painter, self._mirrored(box), chip, self.layoutDirection())

    def _text_start(self) -> int:
        return TEXT - CLOCK * (2 - max(1, len(self._cities)))

    def _paint_axis(self, painter: QPainter, height: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = look().px(AXIS - CLOCK * (2 - max(1, len(self._cities))))
        x = self._mirrored(QRect(axis, 0, 1, 1)).x()
        centres = [QPointF(x + 0.5, height * (index + 1.5)) for index in range(len(self._rows))]
        painter.setPen(QPen(look().colour("line"), 1))
        for above, below in pairwise(centres):
            painter.drawLine(above, below)
        for centre, row in zip(centres, self._rows, strict=True):
            main, past = row.entry.main, row.past
            ink = look().colour("accent" if main else "faint" if past else "edge")
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if main or past else look().colour("canvas"))
            radius = 4.5 if main or not past else 3
            painter.drawEllipse(centre, radius, radius)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, words: str, ink: str, size: int, *, bold: bool = False) -> int:
        face = QFont(self.font())
        face.setPixelSize(look().px(size))
        face.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(face)
        painter.setPen(look().colour(ink))
        metrics = painter.fontMetrics()
        cut = alone(metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
        side = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(self._mirrored(box), int(side | Qt.AlignmentFlag.AlignAbsolute), cut)
        return metrics.horizontalAdvance(cut)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
