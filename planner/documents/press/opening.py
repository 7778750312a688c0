"""What stands between the head and the body: headline and subhead, and above them the notice of a correction."""

from dataclasses import replace

from planner.documents.model import Frame, Part, Role
from planner.documents.press.manuscript import Change, Manuscript, Notice
from planner.documents.press.setter import ANSWER, APPEAL, DETAIL, HEADLINE, LABEL, SMALL, SUBHEAD, Setter
from planner.documents.press.strip import Strip, bound, shifted, spaced, stacked
from planner.documents.press.voice import BOLD
from planner.documents.theme import MM, Column
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Span

HEADLINE_LINES = 2
_SHORT_HEADLINE = HEADLINE._replace(size=34)
_LEAST_HEADLINE = 24
_LEAST_SUBHEAD = 13
_ABOVE_HEADLINE = 8 * MM
_ABOVE_SUBHEAD = 4 * MM
_ABOVE_APPEAL = 3 * MM
_ABOVE_NOTICE = 7 * MM
_FRAME = 1.2 * MM
_INSET = _FRAME + 5 * MM
_LABELS = 24 * MM


def opening(setter: Setter, manuscript: Manuscript, column: Column) -> tuple[Strip, ...]:
    """Return notice, headline, subhead and whose appeal this answers, each bound to what stands above it."""
    words = (manuscript.headline, manuscript.subhead, manuscript.appeal)
    return setter.again(_opening, manuscript.notice, words, column)


def _opening(setter: Setter, notice: Notice | None, words: tuple[str, str, str], column: Column) -> tuple[Strip, ...]:
    framed = _notice(setter, notice, column) if notice else ()
    headline = setter.strips(headline_lines(setter, words[0], column.width), column, Part(role=Role.H1))
    subhead = setter.strips(_subhead_lines(setter, words[1], column.width), column, Part(role=Role.P))
    appeal = setter.paragraph(words[2], APPEAL, column, Part(role=Role.P))
    strips = [*spaced(framed, _ABOVE_NOTICE), *spaced(headline, _ABOVE_HEADLINE)]
    for part, gap in ((subhead, _ABOVE_SUBHEAD), (appeal, _ABOVE_APPEAL if subhead else _ABOVE_SUBHEAD)):
        strips += setter.below(tuple(strips), part, gap)
    return bound(strips)


def headline_lines(setter: Setter, text: str, width: float) -> tuple[Line, ...]:
    """Return the headline on one line as large as may be, else on two, else on as many as its least size takes."""
    most = HEADLINE_LINES
    return (
        setter.fitted(text, _SHORT_HEADLINE, width, least=HEADLINE.size)
        or setter.fitted(text, HEADLINE, width, least=_LEAST_HEADLINE, most=most)
        or setter.lines(text, HEADLINE._replace(size=_LEAST_HEADLINE), width, balance=True)
    )


def _subhead_lines(setter: Setter, text: str, width: float) -> tuple[Line, ...]:
    if not text:
        return ()
    return setter.fitted(text, SUBHEAD, width, least=_LEAST_SUBHEAD + 1) or setter.lines(
        text, SUBHEAD._replace(size=_LEAST_SUBHEAD + 1), width, balance=True
    )


def _notice(setter: Setter, notice: Notice, column: Column) -> tuple[Strip, ...]:
    """Return the frame that says what changed."""
    inner = column.inset(_INSET)
    strips = [*setter.paragraph(notice.title, ANSWER, inner, Part(role=Role.H2))]
    for number, change in enumerate(notice.changes):
        strips += _change(setter, notice, change, inner, 4.5 * MM if number == 0 else 6 * MM)
    strips += spaced(setter.paragraph(notice.replaces, SMALL, inner, Part(role=Role.P)), 4.5 * MM)
    items, height = stacked(strips, _INSET)
    frame = Frame(x=column.left, y=0.0, width=column.width, height=height + _INSET, stroke=_FRAME)
    lines = sum(strip.lines for strip in strips)
    return (Strip(height=height + _INSET, items=(frame, *items), lines=lines),)


def _change(setter: Setter, notice: Notice, change: Change, column: Column, gap: float) -> list[Strip]:
    was = _labelled(setter, notice.was_label, (Span(change.was),), column)
    now = _labelled(setter, notice.now_label, (Span(change.now, BOLD),), column)
    return [*spaced(was, gap), *spaced(now, 4 * MM)]


def _labelled(setter: Setter, label: str, words: tuple[Span, ...], column: Column) -> tuple[Strip, ...]:
    """Set words beside a label on the same baseline."""
    part = Part(role=Role.P)
    texts = setter.paragraph(words, DETAIL, column.after(_LABELS), part)
    labels = setter.paragraph(label, LABEL, column.before(column.width - _LABELS + 2 * MM), part)
    down = texts[0].height - labels[0].height
    items = (*(shifted(item, down) for strip in labels[:1] for item in strip.items), *texts[0].items)
    return (replace(texts[0], items=items), *texts[1:])
