"""The rows after the body: a label at the start, a hairline above, and never divided between pages."""

from dataclasses import replace
from typing import assert_never

from planner.documents.model import Part, PlacedLine, Role, Stroke
from planner.documents.press.contact_table import contact_table
from planner.documents.press.manuscript import ContactRow, FigureRow, NoteRow, Row, TextRow
from planner.documents.press.pagination import height
from planner.documents.press.setter import ANSWER, DETAIL, LABEL, ROW, SMALL, Setter
from planner.documents.press.strip import Strip, bound, shifted, spaced, stacked
from planner.documents.theme import HAIRLINE, MM, Column
from planner.i18n.numbers import number

_LABELS = 36 * MM
_MOST_LABELS = 41 * MM
_LEAST_LABEL = 10.5
_LABEL_GUTTER = 2 * MM
_ABOVE_TEXT = 2.6 * MM
_BELOW_TEXT = 4 * MM
_NOTE_NUMBERS = 6 * MM
_BETWEEN = 3.0


def set_rows(setter: Setter, rows: tuple[Row, ...], column: Column, gap: float) -> tuple[Strip, ...]:
    """Return all rows, the first one ``gap`` below what stands above it."""
    words = [setter.width(word, LABEL) + _LABEL_GUTTER for row in rows for word in row.label.split()]
    labels = min(max([_LABELS, *words]), _MOST_LABELS)
    strips: list[Strip] = []
    for row in rows:
        strips += spaced(setter.again(_row, row, column, labels), _BELOW_TEXT if strips else gap)
    return tuple(strips)


def _row(setter: Setter, row: Row, column: Column, width: float) -> tuple[Strip, ...]:
    """Set a row, its label in a column of that width, so that label and text share their first baseline."""
    content = list(_content(setter, row, column.after(width)))
    labels = _label(setter, row.label, column.before(column.width - width + _LABEL_GUTTER))
    label_items, label_height = stacked(labels, 0.0)
    baseline = _ABOVE_TEXT + max(content[0].height, labels[0].height)
    label_top = baseline - labels[0].height
    items = (
        _rule(column, 0.0),
        *(shifted(item, label_top) for item in label_items),
        *(shifted(item, baseline - content[0].height) for item in content[0].items),
    )
    content[0] = replace(content[0], height=baseline, items=items)
    room = max(0.0, label_top + label_height - height(content))
    content[-1] = replace(content[-1], height=content[-1].height + room, closing=_rule(column, _BELOW_TEXT))
    return (content[0], *bound(content[1:]))


def _label(setter: Setter, label: str, column: Column) -> tuple[Strip, ...]:
    """Set a label a word or more to a line, smaller where a word is wider than its column."""
    lines = setter.fitted(label, LABEL, column.width, least=_LEAST_LABEL, most=len(label.split()))
    return setter.strips(lines or setter.lines(label, LABEL, column.width), column, Part(role=Role.H2))


def _rule(column: Column, y: float) -> Stroke:
    return Stroke(x1=column.left, y1=y, x2=column.right, y2=y, width=HAIRLINE)


def _content(setter: Setter, row: Row, column: Column) -> tuple[Strip, ...]:
    match row:
        case ContactRow():
            return contact_table(setter, row.cards, column)
        case FigureRow():
            return _figures(setter, row, column)
        case NoteRow():
            return _notes(setter, row, column)
        case TextRow():
            return _texts(setter, row, column)
    assert_never(row)


def _figures(setter: Setter, row: FigureRow, column: Column) -> tuple[Strip, ...]:
    """Return each figure with as of when it was known below it, and what is true of all of them at the end."""
    part = Part(role=Role.LIST)
    close = setter.pitch(SMALL) - setter.cap(SMALL) + 1.0
    apart = setter.pitch(ROW) - setter.cap(ROW) + 2 * _BETWEEN
    strips: list[Strip] = []
    for figure in row.figures:
        item = Part(role=Role.ITEM, parent=part)
        words = setter.paragraph(figure.words, ROW, column, Part(role=Role.BODY, parent=item))
        known = setter.paragraph(figure.known, SMALL, column, Part(role=Role.BODY, parent=item))
        strips += spaced(words, apart if strips else 0.0)
        strips += spaced(known, close)
    for place, sentence in enumerate(row.common):
        gap = setter.pitch(ROW) - setter.cap(ROW) if place else apart
        strips += spaced(setter.paragraph(sentence, ROW, column, Part(role=Role.P)), gap)
    return tuple(strips)


def _notes(setter: Setter, row: NoteRow, column: Column) -> tuple[Strip, ...]:
    part = Part(role=Role.LIST)
    gap = setter.pitch(ROW) - setter.cap(ROW) + _BETWEEN
    strips: list[Strip] = []
    for place, note in enumerate(row.notes, 1):
        item = Part(role=Role.ITEM, parent=part)
        texts = setter.paragraph(note, ROW, column.after(_NOTE_NUMBERS), Part(role=Role.BODY, parent=item))
        figure = setter.line(f"{number(place, setter.language)}.", ROW)
        label = Part(role=Role.LABEL, parent=item)
        placed = PlacedLine(x=column.start(figure.width), y=texts[0].height, line=figure, part=label)
        texts = (replace(texts[0], items=(placed, *texts[0].items)), *texts[1:])
        strips += spaced(texts, gap if strips else 0.0)
    return tuple(strips)


def _texts(setter: Setter, row: TextRow, column: Column) -> tuple[Strip, ...]:
    kind = DETAIL if row.answer else ROW
    strips = list(setter.paragraph(row.answer, ANSWER, column, Part(role=Role.P)) if row.answer else ())
    gap = setter.pitch(kind) - setter.cap(kind) + _BETWEEN
    for paragraph in row.paragraphs:
        strips += spaced(setter.paragraph(paragraph, kind, column, Part(role=Role.P)), gap if strips else 0.0)
    return tuple(strips)
