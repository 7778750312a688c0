"""The head of a press sheet: who issues it, what it is, and from when it may be used."""

import re

from planner.documents.ink_extents import extents
from planner.documents.model import Box, Frame, Item, Part, Role
from planner.documents.press.manuscript import Manuscript
from planner.documents.press.setter import ADDRESS, ISSUER, KIND, RUNNING, STAMP, STATUS, Setter
from planner.documents.press.strip import Strip, shifted, spaced, stacked
from planner.documents.theme import MM, Column
from planner.documents.typesetting.line import Line

BAR = 1.6 * MM
ABOVE_BAR = 2.6 * MM
BELOW_BAR = 5 * MM
GUTTER = 6 * MM
BELOW_KIND = 5 * MM
FRAME = 0.8 * MM
PADDING = 2.2 * MM
_STATUS_LINES = 2
_RUNNING_LINES = 3
_COMMA = re.compile(r"[,،、] ")


def masthead(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    """Return the letterhead, the bar, the kind of paper and, at the end, its status and when it was issued."""
    letterhead = _letterhead(setter, manuscript, column)
    bar = letterhead.height + letterhead.gap
    below = bar + BAR + BELOW_BAR
    items = [*letterhead.items, Box(x=column.left, y=bar, width=column.width, height=BAR)]
    title = _title(setter, manuscript, column)
    items += [shifted(item, below) for item in title.items]
    return Strip(height=below + title.height, items=tuple(items), lines=letterhead.lines + title.lines)


def running_head(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    """Return what opens every later page: the headline and, as long as it holds, the embargo."""
    lines = setter.lines(manuscript.headline, RUNNING, column.width, balance=True)[:_RUNNING_LINES]
    strips = list(setter.strips(lines, column, part=None))
    if manuscript.embargoed:
        status = setter.lines(manuscript.status, STATUS, column.width - 2 * (FRAME + PADDING), balance=True)
        strips.append(_framed(setter, status, column, part=None, gap=4 * MM))
    items, height = stacked(strips, 0.0)
    return Strip(height=height, items=items, lines=0)


def _letterhead(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    """Return issuer and address; the gap is what keeps descenders off the bar."""
    address = setter.line(manuscript.address, ADDRESS) if manuscript.address else None
    beside = column.width - (address.width + GUTTER if address else 0.0)
    one = setter.fitted(manuscript.issuer, ISSUER, beside, least=16) if beside > 0 else None
    lines = one or setter.lines(manuscript.issuer, ISSUER._replace(size=18), column.width, balance=True)
    items, height = stacked(setter.strips(lines, column, Part(role=Role.P)), 0.0)
    last = lines[-1] if lines else None
    if address is not None and address.width > column.width:
        below = spaced(setter.paragraph(manuscript.address, ADDRESS, column, Part(role=Role.P)), setter.pitch(ADDRESS))
        more, height = stacked((Strip(height=height), *below), 0.0)
        items, last = (*items, *more), address
    elif address is not None:
        height += 0.0 if one else setter.pitch(ADDRESS) + 1 * MM
        place = setter.at_end if one else setter.at_start
        items = (*items, place(address, column, height, Part(role=Role.P)))
        last = last if one else address
    hanging = extents(last, setter.typesetter.faces).bottom if last else 0.0
    return Strip(height=height, items=items, lines=len(lines), gap=max(ABOVE_BAR, hanging + 0.9 * MM))


def _title(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    """Return the kind of paper with its status at the end, or below it where there is no room."""
    kind = setter.fitted(manuscript.kind, KIND, column.width, least=18) or setter.lines(
        manuscript.kind, KIND._replace(size=18), column.width, balance=True
    )
    items, height = stacked(setter.strips(kind, column, Part(role=Role.P)), 0.0)
    side = column.width - max(line.width for line in kind) - GUTTER
    status = _status_beside(setter, manuscript, side)
    if status is not None and len(kind) == 1:
        beside = _side(setter, manuscript, status, column, height)
        items, height = (*items, *beside.items), max(height, beside.height)
    else:
        below = _below(setter, manuscript, column)
        items = (*items, *(shifted(item, height + BELOW_KIND) for item in below.items))
        height += BELOW_KIND + below.height
    return Strip(height=height, items=items, lines=len(kind))


def _status_beside(setter: Setter, manuscript: Manuscript, width: float) -> tuple[Line, ...] | None:
    """Return the lines of the status where it and the stamps fit beside the kind."""
    inner = width - (2 * (FRAME + PADDING) if manuscript.embargoed else 0.0)
    if inner <= 0 or any(setter.width(stamp, STAMP) > width for stamp in manuscript.stamps):
        return None
    lines = _status_lines(setter, manuscript.status, inner)
    fits = len(lines) <= _STATUS_LINES and not any(line.broken for line in lines)
    return lines if fits else None


def _status_lines(setter: Setter, status: str, width: float) -> tuple[Line, ...]:
    """Return the status in lines, parted at a comma where that takes no more of them: "…2011," and "00:01 London"."""
    even = setter.lines(status, STATUS, width, balance=True)
    commas = [match.end() for match in _COMMA.finditer(status)]
    parted = [setter.lines(f"{status[:end]}\n{status[end:]}", STATUS, width) for end in commas]
    as_few = [lines for lines in parted if len(lines) == len(even) == _STATUS_LINES]
    return min(as_few, key=lambda lines: max(line.width for line in lines), default=even)


def _side(setter: Setter, manuscript: Manuscript, status: tuple[Line, ...], column: Column, kind: float) -> Strip:
    """Return status and stamps flush to the end; ``kind`` is the baseline that the first stamp shares if it can."""
    items: list[Item] = []
    if manuscript.embargoed:
        framed = _framed(setter, status, column, Part(role=Role.P), at_end=True)
        items += framed.items
        baseline = framed.height + 2.2 * MM + setter.cap(STAMP)
    else:
        part = Part(role=Role.P)
        cap, step = status[0].cap_height, status[0].pitch
        items += [setter.at_end(line, column, cap + number * step, part) for number, line in enumerate(status)]
        baseline = max(kind, cap + (len(status) - 1) * step + setter.pitch(STAMP))
    for stamp in manuscript.stamps:
        items.append(setter.at_end(setter.line(stamp, STAMP), column, baseline, Part(role=Role.P)))
        baseline += setter.pitch(STAMP)
    return Strip(height=baseline - setter.pitch(STAMP), items=tuple(items))


def _below(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    """Return status and stamps below the kind: at both ends of one line, else one below the other."""
    widths = setter.width(manuscript.status, STATUS), *(setter.width(stamp, STAMP) for stamp in manuscript.stamps)
    if not manuscript.embargoed and len(manuscript.stamps) == 1 and sum(widths) + GUTTER <= column.width:
        baseline = setter.cap(STATUS)
        status = setter.at_start(setter.line(manuscript.status, STATUS), column, baseline, Part(role=Role.P))
        stamp = setter.at_end(setter.line(manuscript.stamps[0], STAMP), column, baseline, Part(role=Role.P))
        return Strip(height=baseline, items=(status, stamp))
    return _stacked_below(setter, manuscript, column)


def _stacked_below(setter: Setter, manuscript: Manuscript, column: Column) -> Strip:
    if manuscript.embargoed:
        inner = column.width - 2 * (FRAME + PADDING)
        lines = setter.lines(manuscript.status, STATUS, inner, balance=True)
        head = [_framed(setter, lines, column, Part(role=Role.P))]
    else:
        head = list(setter.paragraph(manuscript.status, STATUS, column, Part(role=Role.P)))
    gap = setter.pitch(STAMP) - setter.cap(STAMP)
    for number, stamp in enumerate(manuscript.stamps):
        strips = setter.paragraph(stamp, STAMP, column, Part(role=Role.P))
        head += spaced(strips, gap if number else gap + 1 * MM)
    items, height = stacked(head, 0.0)
    return Strip(height=height, items=items)


def _framed(
    setter: Setter,
    lines: tuple[Line, ...],
    column: Column,
    part: Part | None,
    *,
    at_end: bool = False,
    gap: float = 0.0,
) -> Strip:
    """Put lines into a frame as narrow as they are."""
    inset = FRAME + PADDING
    width = max(line.width for line in lines) + 2 * inset
    left = column.end(width) if at_end else column.start(width)
    inner = Column(left=left + inset, width=width - 2 * inset, rtl=column.rtl)
    items, height = stacked(setter.strips(lines, inner, part), inset)
    frame = Frame(x=left, y=0.0, width=width, height=height + inset, stroke=FRAME)
    return Strip(height=height + inset, items=(frame, *items), lines=len(lines), gap=gap)
