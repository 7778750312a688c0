"""What was being typed when the planner was locked: one text, held until it is back in its fields."""

from sqlalchemy import Connection, delete, insert, select

from planner.store.schema import draft


def keep(connection: Connection, body: str) -> None:
    """Hold a draft in the place of any before."""
    connection.execute(delete(draft))
    connection.execute(insert(draft).values(body=body))


def held(connection: Connection) -> str | None:
    """Return the draft that is held."""
    return connection.execute(select(draft.c.body)).scalar_one_or_none()


def drop(connection: Connection) -> None:
    """Hold no draft any more."""
    connection.execute(delete(draft))
