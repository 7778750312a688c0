"""The foot of every page: which paper it is, whether more follows, and which page."""

from planner.documents.model import Item, PlacedLine, Stroke
from planner.documents.press.grid import Grid
from planner.documents.press.setter import MORE, SMALL, Setter
from planner.documents.theme import HAIRLINE, MM
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

_ABOVE_TEXT = 2.3 * MM
_GUTTER = 5 * MM
_MOST_LINES = 2


def foot(setter: Setter, name: str, grid: Grid, page: int, pages: int) -> tuple[Item, ...]:
    """Return the foot of ``page``, counted from 1, of ``pages``; ornaments that a screen reader passes over."""
    words = catalogue(setter.language, "papers")
    place = words.gettext("Page {x} of {y}").format(x=number(page, setter.language), y=number(pages, setter.language))
    count, more = setter.line(place, SMALL), setter.line(words.gettext("– more –"), MORE)
    column = grid.column(rtl=setter.rtl)
    room = column.width - count.width - more.width - 2 * _GUTTER
    issue = setter.lines(name, SMALL, room)[:_MOST_LINES]
    y = grid.foot + _ABOVE_TEXT + setter.cap(SMALL)
    items: list[Item] = [
        Stroke(x1=column.left, y1=grid.foot, x2=column.right, y2=grid.foot, width=HAIRLINE),
        *(setter.at_start(line, column, y + step * line.pitch) for step, line in enumerate(issue)),
    ]
    if page < pages:
        least = max(line.width for line in issue) + _GUTTER
        middle = max((column.width - more.width) / 2, least)
        items.append(PlacedLine(x=column.after(middle).start(more.width), y=y, line=more))
    return (*items, setter.at_end(count, column, y))
