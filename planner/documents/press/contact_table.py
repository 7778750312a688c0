"""The table of media contacts: name, ways, and how each number is dialled from abroad and at home."""

from planner.documents.model import Item, Part, Role
from planner.documents.press.manuscript import Card
from planner.documents.press.setter import ROW, STRONG, Setter, Type
from planner.documents.press.strip import Strip, spaced
from planner.documents.theme import MM, Column

_KEYS = 22 * MM
_MOST_KEYS = 46 * MM
_MOST_NAME = 30 * MM
_KEY_GUTTER = 3 * MM
_DETAIL_GUTTER = 5 * MM
_BETWEEN_WAYS = 2.5
_BETWEEN_CARDS = 7.0

Cell = tuple[str, Type]


def contact_table(setter: Setter, cards: tuple[Card, ...], column: Column) -> tuple[Strip, ...]:
    """Return a line for each name and each way, keys, values and details standing below each other."""
    table = _Table(setter, cards, column)
    gap = setter.pitch(ROW) - setter.cap(ROW)
    strips: list[Strip] = []
    for card in cards:
        lines = list(table.card(card))
        strips += spaced((lines[0],), gap + _BETWEEN_CARDS)
        for line in lines[1:]:
            strips += spaced((line,), gap + _BETWEEN_WAYS)
    return spaced(tuple(strips), 0.0)


class _Table:
    """The columns of the table and where they stand."""

    def __init__(self, setter: Setter, cards: tuple[Card, ...], column: Column) -> None:
        self.setter = setter
        self.part = Part(role=Role.TABLE)
        self.column = column
        labels = [setter.width(way.label, ROW) for card in cards for way in card.ways]
        names = [width for card in cards if (width := setter.width(card.name, STRONG)) < _MOST_NAME]
        self.keys = min(max([_KEYS, *(width + _KEY_GUTTER for width in (*labels, *names))]), _MOST_KEYS)
        values = [setter.width(way.value, STRONG) for card in cards for way in card.ways if way.detail]
        self.details = self.keys + max(values, default=0.0) + _DETAIL_GUTTER

    def card(self, card: Card) -> tuple[Strip, ...]:
        """Return the name with what it offers beside or below it, then the ways."""
        strips = [*self._name(card)]
        for way in card.ways:
            strips += self._way(way.label, way.value, way.detail)
        return tuple(strips)

    def _name(self, card: Card) -> tuple[Strip, ...]:
        name, offer = self.setter.width(card.name, STRONG) + _KEY_GUTTER, self.setter.width(card.offer, ROW)
        if name <= self.keys:
            return self._lines((card.name, STRONG), (card.offer, ROW))
        if name + offer <= self.column.width:
            return self._lines((card.name, STRONG), (card.offer, ROW), keys=name)
        names = self.setter.paragraph(card.name, STRONG, self.column, Part(role=Role.P))
        return (*names, *self._lines(("", ROW), (card.offer, ROW)))

    def _way(self, label: str, value: str, detail: str) -> tuple[Strip, ...]:
        room = self.column.width - self.details
        if not detail or self.setter.width(detail, ROW) <= room:
            return self._lines((label, ROW), (value, STRONG), detail)
        return (*self._lines((label, ROW), (value, STRONG)), *self._lines(("", ROW), (detail, ROW)))

    def _lines(self, key: Cell, value: Cell, detail: str = "", keys: float = 0.0) -> tuple[Strip, ...]:
        """Return one line of the table, and more where the value is wider than its column."""
        column = self.column.after(keys or self.keys)
        row = Part(role=Role.ROW, parent=self.part)
        cap = self.setter.cap(ROW)
        cell = Part(role=Role.CELL, parent=row)
        texts = self.setter.paragraph(value[0], value[1], column, cell) if value[0] else ()
        items: list[Item] = list(texts[0].items) if texts else []
        if key[0]:
            head = Part(role=Role.HEADER, parent=row)
            items.insert(0, self.setter.at_start(self.setter.line(key[0], key[1]), self.column, cap, head))
        if detail:
            line = self.setter.line(detail, ROW)
            place = self.column.after(self.details)
            items.append(self.setter.at_start(line, place, cap, Part(role=Role.CELL, parent=row)))
        return (Strip(height=cap, items=tuple(items)), *texts[1:])
