"""How a figure changed: each version under the hour as of which it was known, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from planner.domain.fact import Fact
from planner.domain.plan import Plan
from planner.gui.language import alone
from planner.gui.style import look
from planner.gui.widgets.row_delegate import Words

STEP, DOT, RADIUS, TIME, GAP = 44, 6, 4.5, 22, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Hold one version of a figure; ``holds`` is false where a newer one replaced it."""

    time: str
    words: str
    holds: bool


class ChainView(QWidget):
    """Show the versions of a figure along a line, those that were replaced struck through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: tuple[Version, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show other versions, the newest first."""
        self._versions = tuple(versions)
        self.setAccessibleName("; ".join(f"{each.time} {each.words}" for each in versions))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(200), len(self._versions) * look().px(STEP))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widest = max((self._time_width(each) for each in self._versions), default=0)
        for at, each in enumerate(self._versions):
            row = QRect(0, at * look().px(STEP), self.width(), look().px(STEP))
            centre = self._dot(row).center()
            if at + 1 < len(self._versions):
                painter.setPen(QPen(look().colour("edge"), 1.5))
                end = QPointF(centre.x(), centre.y() + look().px(STEP) - RADIUS)
                painter.drawLine(QPointF(centre.x(), centre.y() + RADIUS), end)
            self._paint_dot(painter, QPointF(centre.x(), centre.y()), filled=each.holds)
            self._paint_words(painter, row, each, widest)

    def _paint_dot(self, painter: QPainter, centre: QPointF, *, filled: bool) -> None:
        painter.setPen(QPen(look().colour("accent" if filled else "edge"), 1.5))
        painter.setBrush(look().colour("accent" if filled else "sunken"))
        painter.drawEllipse(centre, RADIUS, RADIUS)

    def _paint_words(self, painter: QPainter, row: QRect, version: Version, widest: int) -> None:
        time = QRect(row.left() + look().px(TIME), row.top(), widest + 2, row.height())
        start = time.right() + look().px(GAP)
        words = QRect(start, row.top(), max(0, row.right() - start), row.height())
        tone = "ink" if version.holds else "faint"
        self._paint(painter, time, version.time, Words(bold=True, tone=tone))
        self._paint(painter, words, version.words, Words(tone=tone, struck=not version.holds))

    def _paint(self, painter: QPainter, box: QRect, text: str, how: Words) -> None:
        painter.setFont(how.font(self.font()))
        painter.setPen(look().colour(how.tone))
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        cut = alone(QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), box), int(flags), cut)

    def _dot(self, row: QRect) -> QRect:
        plain = QRect(row.left(), row.top(), 2 * look().px(DOT), row.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), plain)

    def _time_width(self, version: Version) -> int:
        return QFontMetrics(Words(bold=True).font(self.font())).horizontalAdvance(version.time)


def chain(plan: Plan, fact: Fact) -> list[Fact]:
    """Return every version of a fact, the newest first, whichever of them is given."""
    newest, seen = fact, {fact.id}
    while (newer := plan.superseded_by(newest.id)) is not None and newer.id not in seen:
        newest = newer
        seen.add(newer.id)
    versions, known = [newest], {newest.id}
    while (older := plan.facts.get(versions[-1].supersedes or "")) is not None and older.id not in known:
        if older.deleted:
            break
        versions.append(older)
        known.add(older.id)
    return versions
