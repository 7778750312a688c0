"""The body of a press sheet: paragraphs, quotations, demands and the mark that ends it."""

from dataclasses import replace

from planner.documents.model import Box, Part, PlacedLine, Role
from planner.documents.press.manuscript import Demands, Manuscript, Paragraph
from planner.documents.press.setter import BODY, DEMAND, END, HEADING, NUMERAL, Setter
from planner.documents.press.strip import Strip, bound, spaced
from planner.documents.theme import MM, Column
from planner.i18n.numbers import number

ABOVE_BODY = 8 * MM
_NUMERALS = 8 * MM
_BETWEEN_DEMANDS = 2.6
_ABOVE_END = 8.4 * MM
_CHANGE_BAR = 1.6 * MM
_CHANGE_INDENT = 4 * MM
_CHANGE_HANG = 1.1 * MM


def body(setter: Setter, manuscript: Manuscript, column: Column, size: float) -> tuple[Strip, ...]:
    """Return the body in type of ``size`` points, bound to the headline above it, its end mark to its last line."""
    strips: list[Strip] = []
    for paragraph in manuscript.paragraphs:
        lines = setter.again(_paragraph, paragraph, column, size)
        strips += spaced(lines, _between(setter, size) if strips else ABOVE_BODY)
    if manuscript.demands:
        strips += setter.again(_demands, manuscript.demands, column, size)
    if manuscript.end:
        strips += bound(spaced(setter.paragraph(manuscript.end, END, column, Part(role=Role.P)), _ABOVE_END))
    return (*bound(strips[:1]), *strips[1:])


def _between(setter: Setter, size: float) -> float:
    """Return the white space between paragraphs: half a line more than between lines."""
    kind = BODY._replace(size=size)
    return setter.pitch(kind) - setter.cap(kind) + size / 2


def _paragraph(setter: Setter, paragraph: Paragraph, column: Column, size: float) -> tuple[Strip, ...]:
    kind = BODY._replace(size=size)
    role = Role.QUOTE if paragraph.quotation else Role.P
    part = Part(role=role, language=paragraph.language if paragraph.language != setter.language else "")
    if not paragraph.changed:
        return setter.paragraph(paragraph.words, kind, column, part, language=paragraph.language)
    words, indented = paragraph.words, column.after(_CHANGE_INDENT)
    strips = setter.paragraph(words, kind, indented, part, language=paragraph.language)
    return tuple(_barred(strip, column, first=strip is strips[0]) for strip in strips)


def _barred(strip: Strip, column: Column, *, first: bool) -> Strip:
    """Return a line of a changed paragraph with its stretch of the bar that marks it."""
    top = -_CHANGE_HANG if first else _CHANGE_HANG - strip.gap
    left = column.start(_CHANGE_BAR)
    mark = Box(x=left, y=top, width=_CHANGE_BAR, height=strip.height + _CHANGE_HANG - top)
    return replace(strip, items=(mark, *strip.items))


def _demands(setter: Setter, demands: Demands, column: Column, size: float) -> tuple[Strip, ...]:
    kind = DEMAND._replace(size=min(DEMAND.size, size))
    part = Part(role=Role.LIST)
    heading = setter.paragraph(demands.heading, HEADING._replace(size=size), column, Part(role=Role.H2))
    strips = [*spaced(heading, _between(setter, size) + 2.5)] if demands.demands else []
    gap = setter.pitch(kind) - setter.cap(kind) + _BETWEEN_DEMANDS
    for place, demand in enumerate(demands.demands, 1):
        item = spaced(_demand(setter, place, demand, kind.size, column, part), gap)
        alone = place in (1, 2, len(demands.demands))  # no page begins or ends with one demand of several
        strips += bound(item) if alone else (item[0], *bound(item[1:]))
    for endorsement in demands.endorsements:
        kind = BODY._replace(size=size)
        strips += spaced(setter.paragraph(endorsement, kind, column, Part(role=Role.P)), _between(setter, size))
    return tuple(strips)


def _demand(setter: Setter, place: int, demand: str, size: float, column: Column, parent: Part) -> tuple[Strip, ...]:
    """Return a demand with its numeral in a column of its own."""
    item = Part(role=Role.ITEM, parent=parent)
    kind = DEMAND._replace(size=size)
    strips = setter.paragraph(demand, kind, column.after(_NUMERALS), Part(role=Role.BODY, parent=item))
    numeral = setter.line(number(place, setter.language), NUMERAL)
    label = Part(role=Role.LABEL, parent=item)
    placed = PlacedLine(x=column.start(numeral.width), y=strips[0].height, line=numeral, part=label)
    return (replace(strips[0], items=(placed, *strips[0].items)), *strips[1:])
