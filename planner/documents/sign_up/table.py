"""The table of a sign-up sheet: what people write, and what they tick."""

from planner.documents.block import Block
from planner.documents.exact_type import ExactType
from planner.documents.model import Item
from planner.documents.sign_up.words import Words
from planner.documents.table import HEAD, PADDING, Table
from planner.documents.theme import MM, Column

ROW = 11.4 * MM
LEAST_ROW = 10 * MM
MOST_ROW = 12.8 * MM

_TICKED = 19 * MM
_LAST_TICKED = 30 * MM
_MOST_TICKED = 36 * MM
_POSTCODE = 26 * MM
_NAME = 0.487


def sign_up_table(words: Words, exact: ExactType, column: Column, *, sturdy: bool) -> Table:
    """Return the table in a column, the columns to tick as wide as their heads need."""

    def fitting(head: str, least: float) -> float:
        return min(max(least, exact.longest(head, HEAD) + 2 * PADDING), _MOST_TICKED)

    least = (_TICKED,) * (len(words.ticked) - 1) + (_LAST_TICKED,)
    ticked = [fitting(head, width) for head, width in zip(words.ticked, least, strict=True)]
    postcode = fitting(words.written[2], _POSTCODE)
    room = column.width - sum(ticked) - postcode
    return Table(
        exact=exact,
        column=column,
        heads=(*words.written, *words.ticked),
        widths=(_NAME * room, (1 - _NAME) * room, postcode, *ticked),
        sturdy=sturdy,
    )


def blank_rows(table: Table, words: Words, room: float) -> Block:
    """Return as many rows as are wide enough to write in, filling the room."""
    count = max(1, int(room // ROW))
    step = min(max(room / count, LEAST_ROW), MOST_ROW)
    ticked = range(len(words.written), len(table.heads))
    items: list[Item] = []
    for number in range(count):
        items += table.blank(step, ticked).at(number * step)
    return Block(height=count * step, items=tuple(items))
