"""Rows as they stand on the disk, also where their text can no longer be read as text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import BLOB, Connection, Integer, Table, cast, select

Cell = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRow:
    """Hold a row; ``broken`` names the columns whose bytes are no text; ``cells`` hold of them what can be read."""

    number: int
    cells: Mapping[str, Cell]
    broken: frozenset[str]

    def text(self, name: str) -> str:
        """Return a column as text, empty where it holds nothing."""
        cell = self.cells[name]
        return "" if cell is None else str(cell)

    def plain(self) -> dict[str, Cell]:
        """Return what there is of the row, to be set aside."""
        return dict(self.cells)


def raw_rows(connection: Connection, table: Table) -> Iterator[RawRow]:
    """Yield every row of a table in the order of its numbers."""
    columns = [
        column if isinstance(column.type, Integer) else cast(column, BLOB).label(column.name)
        for column in table.columns
    ]
    for found in connection.execute(select(*columns).order_by(table.c.pk)).all():
        cells: dict[str, Cell] = {}
        broken = set()
        for name, value in zip(table.columns.keys(), found, strict=True):
            cells[name], whole = _read(value)
            if not whole:
                broken.add(name)
        yield RawRow(number=found[0], cells=cells, broken=frozenset(broken))


def _read(value: object) -> tuple[Cell, bool]:
    if not isinstance(value, bytes):
        return (value if isinstance(value, int) else None), True
    try:
        return value.decode("utf-8"), True
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace"), False
