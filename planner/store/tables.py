"""All rows of a planner as plain values, and back."""

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.exc import IntegrityError

from planner.domain.changes import Json
from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message
from planner.store import schema
from planner.store.migrate import migrate

Rows = dict[str, Json]


def all_rows(connection: Connection) -> Rows:
    """Return every row of every table, as lists in the order of the columns."""
    return {
        table.name: [list[Json](row) for row in connection.execute(select(table).order_by(*table.primary_key))]
        for table in schema.metadata.sorted_tables
    }


def fill(connection: Connection, version: int, rows: Rows) -> None:
    """Fill the empty tables of a new planner with the rows of one whose schema had this version.

    Raise PlannerError for a newer one, DamagedPlannerError for rows that do not belong there.
    """
    if version > schema.VERSION:
        raise PlannerError(Message("The file was written by a newer Handbill. Update Handbill to read it."))
    if version < schema.VERSION:
        migrate(connection, version)
    for table in schema.metadata.sorted_tables:
        if found := rows.get(table.name):
            try:
                connection.execute(insert(table), [_row(table, row) for row in _lists(found)])
            except IntegrityError as error:
                raise _strange() from error
    if version < schema.VERSION:
        migrate(connection)
    if not connection.execute(select(schema.device)).first():
        raise _strange()


def _lists(found: Json) -> list[list[Json]]:
    if isinstance(found, list) and all(isinstance(row, list) for row in found):
        return [row for row in found if isinstance(row, list)]
    raise _strange()


def _row(table: Table, values: list[Json]) -> dict[str, Json]:
    if len(values) > len(table.columns) or not all(each is None or isinstance(each, str | int) for each in values):
        raise _strange()
    return dict(zip(table.columns.keys(), values, strict=False))


def _strange() -> DamagedPlannerError:
    return DamagedPlannerError(Message("The file holds what no planner holds. Use another copy of it."))
