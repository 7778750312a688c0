"""How a planner is kept, by name; plain JSON values that undo leaves alone."""

import json

from sqlalchemy import Connection, delete, insert, select

from planner.domain.changes import Json
from planner.store.records import encoded
from planner.store.schema import setting


def put(connection: Connection, name: str, value: Json) -> None:
    """Keep a value under a name."""
    connection.execute(delete(setting).where(setting.c.name == name))
    connection.execute(insert(setting).values(name=name, value=encoded(value)))


def get(connection: Connection, name: str) -> Json:
    """Return what is kept under a name, None where nothing is."""
    found = connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar_one_or_none()
    return None if found is None else json.loads(found)
