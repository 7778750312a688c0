"""What is measured on a test sheet: the cross of two rulers, and bars that end at each millimetre from an edge."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Item, Part, PlacedLine, Stroke
from planner.documents.theme import MM, TypeRole
from planner.documents.typesetting.line import Line
from planner.i18n.numbers import number

RULER = 100
"""Millimetres of each ruler."""

FIGURE_SIZE = 9.0
PEN = 0.35 * MM
FINE_PEN = 0.2 * MM
DEEPEST = 10
"""Millimetres that the bars at the edges tell apart."""

BAR_PITCH = 7.2 * MM
BAR_WIDTH = 5.6 * MM
BAR = 0.5 * MM
STEM_FOOT = 12.5 * MM
FIGURES_AT = 14 * MM
FRAME_AT = 5 * MM
FRAME = 0.8 * MM
FRAME_GAP = 4 * MM


@dataclass(frozen=True, slots=True)
class Scales:
    """Draws the scales of a sheet of a size in points; ``part`` is the figure that they belong to."""

    width: float
    height: float
    setter: Setter
    part: Part

    def cross(self) -> Iterator[Item]:
        """Yield two rulers that cross in the middle of the sheet, their figures counted from there."""
        x, y, half = self.width / 2, self.height / 2, RULER / 2 * MM
        yield self._stroke(x - half, y, x + half, y, PEN)
        yield self._stroke(x, y - half, x, y + half, PEN)
        for step in range(-RULER // 2, RULER // 2 + 1):
            if step:
                yield from self._graduation(step)

    def _graduation(self, step: int) -> Iterator[Item]:
        """Yield the marks of one millimetre on both rulers, and its figure at each ten."""
        x, y = self.width / 2 + step * MM, self.height / 2 + step * MM
        length = (2.5 if step % 10 == 0 else 1.8 if step % 5 == 0 else 1.0) * MM
        pen = PEN if step % 10 == 0 else FINE_PEN
        yield self._stroke(x, self.height / 2 - length, x, self.height / 2 + length, pen)
        yield self._stroke(self.width / 2 - length, y, self.width / 2 + length, y, pen)
        if step % 10 == 0:
            line = self._figure(abs(step))
            yield self._placed(line, x - line.width / 2, self.height / 2 - length - 1 * MM)
            yield self._placed(line, self.width / 2 - length - 1 * MM - line.width, y + line.cap_height / 2)

    def edges(self) -> Iterator[Item]:
        """Yield the bars at the middle of each edge: the nth ends n millimetres from it."""
        for step in range(DEEPEST + 1):
            along = (step - DEEPEST / 2) * BAR_PITCH
            line = self._figure(step)
            for far in (False, True):
                yield from self._across(step, self.width / 2 + along, line, far=far)
                yield from self._down(step, self.height / 2 + along, line, far=far)

    def _across(self, step: int, x: float, line: Line, *, far: bool) -> Iterator[Item]:
        """Yield a bar of the upper edge, or of the lower one."""
        turned = self.height if far else 0.0
        depth = step * MM
        top = turned - depth - BAR if far else depth
        yield Box(x=x - BAR_WIDTH / 2, y=top, width=BAR_WIDTH, height=BAR, part=self.part)
        yield self._stroke(x, abs(turned - depth), x, abs(turned - STEM_FOOT), FINE_PEN)
        y = self.height - FIGURES_AT if far else FIGURES_AT + line.cap_height
        yield self._placed(line, x - line.width / 2, y)

    def _down(self, step: int, y: float, line: Line, *, far: bool) -> Iterator[Item]:
        """Yield a bar of the left edge, or of the right one."""
        turned = self.width if far else 0.0
        depth = step * MM
        left = turned - depth - BAR if far else depth
        yield Box(x=left, y=y - BAR_WIDTH / 2, width=BAR, height=BAR_WIDTH, part=self.part)
        yield self._stroke(abs(turned - depth), y, abs(turned - STEM_FOOT), y, FINE_PEN)
        x = self.width - FIGURES_AT - line.width if far else FIGURES_AT
        yield self._placed(line, x, y + line.cap_height / 2)

    def frame(self) -> Iterator[Box]:
        """Yield the frame whose outer edge lies 5 mm from that of the sheet, open where the bars are."""
        reach = (DEEPEST / 2 + 0.5) * BAR_PITCH + FRAME_GAP - 2 * MM
        near, right, foot = FRAME_AT, self.width - FRAME_AT, self.height - FRAME_AT
        for start, end in ((near, self.width / 2 - reach), (self.width / 2 + reach, right)):
            for y in (near, foot - FRAME):
                yield Box(x=start, y=y, width=end - start, height=FRAME, part=self.part)
        for start, end in ((near, self.height / 2 - reach), (self.height / 2 + reach, foot)):
            for x in (near, right - FRAME):
                yield Box(x=x, y=start, width=FRAME, height=end - start, part=self.part)

    def _figure(self, value: int) -> Line:
        style = self.setter.style(TypeRole.ZONE, FIGURE_SIZE)
        return self.setter.typesetter.line(number(value, self.setter.language), style)

    def _placed(self, line: Line, x: float, y: float) -> PlacedLine:
        return PlacedLine(x=x, y=y, line=line, part=self.part)

    def _stroke(self, x1: float, y1: float, x2: float, y2: float, width: float) -> Stroke:
        return Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=width, part=self.part)
