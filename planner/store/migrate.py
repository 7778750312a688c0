"""Bringing the tables of a planner up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from planner.store import schema


def migrate(connection: Connection, version: int = schema.VERSION) -> None:
    """Move the tables to a version, upwards or downwards, within the connection's transaction."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    present = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    move = command.upgrade if version >= present else command.downgrade
    move(config, f"{version:04}" if version else "base")
    connection.exec_driver_sql(f"PRAGMA user_version={version:d}")
    connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID:d}")
