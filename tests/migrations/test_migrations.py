"""Every migration, up and down, on vaults that hold data."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.pool import StaticPool

from planner.store import migrate as migrate_module
from planner.store import schema
from planner.store.database import Database
from planner.store.keys import Cost
from planner.store.migrate import migrate

ROWS: dict[int, dict[str, list[dict[str, Any]]]] = {
    1: {
        "record": [
            {"pk": 7, "kind": "campaign", "id": "campaign", "body": '{"name":"Солидарность"}'},
            {"pk": 9, "kind": "demands", "id": "stop", "body": '{"id":"stop","text":{"kk":"Атуды тоқтатыңдар"}}'},
        ],
        "device": [{"pk": 1, "id": "0134464c-0000-7000-8000-000000000000"}],
        "unit": [
            {
                "pk": 1,
                "stamp": "013446c7a2c00000",
                "device": "0134464c-0000-7000-8000-000000000000",
                "role": "found",
                "label": '{"template":"Create the planner","values":{}}',
                "reverses": None,
                "state": "done",
            },
            {
                "pk": 2,
                "stamp": "013446c7a2c00001",
                "device": "0134464c-0000-7000-8000-000000000000",
                "role": "undo",
                "label": '{"template":"Add {what}","values":{"what":"a demand"}}',
                "reverses": 1,
                "state": "done",
            },
        ],
        "change": [
            {"pk": 1, "unit": 1, "kind": "demands", "id": "stop", "field": "text", "before": None, "after": "null"}
        ],
        "made_paper": [
            {
                "pk": 1,
                "paper": "leaflet",
                "record": "rally",
                "languages": '["ru","kk"]',
                "variant": "A5",
                "at": "2011-12-16T11:00:00+00:00",
                "lines": '["12:00"]',
            }
        ],
    },
    2: {
        "draft": [{"pk": 1, "body": '{"place":"events","words":["Митинг у пос"]}'}],
        "setting": [{"pk": 4, "name": "lock-minutes", "value": "10"}],
    },
}
"""For every schema, one row or more of each of its tables; a new schema adds its own."""

VERSIONS = list(range(1, schema.VERSION + 1))


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = create_engine(
        "sqlite://",
        poolclass=StaticPool,
        connect_args={"isolation_level": None},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    yield engine
    engine.dispose()


def fill(connection: Connection, version: int) -> None:
    for table, rows in ROWS[version].items():
        for row in rows:
            names = ", ".join(f'"{name}"' for name in row)
            places = ", ".join(f":{name}" for name in row)
            connection.execute(text(f'INSERT INTO "{table}" ({names}) VALUES ({places})'), row)


def rows_of(connection: Connection, version: int) -> dict[str, list[dict[str, Any]]]:
    return {
        table: [dict(row) for row in connection.execute(text(f'SELECT * FROM "{table}" ORDER BY pk')).mappings()]
        for table in ROWS[version]
    }


def structure(connection: Connection) -> dict[str, list[str]]:
    """Describe every table of the program's own, the order of its parts left out."""
    found = inspect(connection)
    described = {}
    for table in set(found.get_table_names()) - {"alembic_version"}:
        columns = [(each["name"], str(each["type"]), each["nullable"]) for each in found.get_columns(table)]
        parts = (
            columns,
            [found.get_pk_constraint(table)],
            found.get_foreign_keys(table),
            found.get_unique_constraints(table),
            found.get_check_constraints(table),
            found.get_indexes(table),
        )
        described[table] = sorted(repr(part) for group in parts for part in group)
    return described


def test_every_schema_has_one_migration_and_rows_to_test_it_with() -> None:
    scripts = ScriptDirectory(str(Path(migrate_module.__file__).parent / "migrations"))
    assert sorted(script.revision for script in scripts.walk_revisions()) == [f"{each:04}" for each in VERSIONS]
    assert scripts.get_heads() == [f"{schema.VERSION:04}"]
    assert sorted(ROWS) == VERSIONS


def test_the_migrated_tables_are_those_that_the_program_uses(engine: Engine) -> None:
    with engine.begin() as connection:
        migrate(connection)
        migrated = structure(connection)
        differences = compare_metadata(MigrationContext.configure(connection), schema.metadata)
    fresh = create_engine("sqlite://", poolclass=StaticPool)
    with fresh.begin() as connection:
        schema.metadata.create_all(connection)
        assert migrated == structure(connection)
    fresh.dispose()
    assert [each for each in differences if each[0] != "remove_table"] == []  # Alembic's own is not among ours


@pytest.mark.parametrize("version", VERSIONS)
def test_a_vault_of_each_schema_comes_up_to_date_with_all_its_rows(engine: Engine, version: int) -> None:
    with engine.begin() as connection:
        migrate(connection, version)
        fill(connection, version)
        migrate(connection)
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.VERSION
        for table, rows in ROWS[version].items():
            held = [dict(row) for row in connection.execute(text(f'SELECT * FROM "{table}" ORDER BY pk')).mappings()]
            assert [{name: row[name] for name in kept} for row, kept in zip(held, rows, strict=True)] == rows
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


@pytest.mark.parametrize("version", VERSIONS)
def test_each_migration_goes_down_and_up_again_without_losing_a_row(engine: Engine, version: int) -> None:
    with engine.begin() as connection:
        migrate(connection, version - 1)
        before = structure(connection)
        if version > 1:
            fill(connection, version - 1)
        migrate(connection, version)
        migrate(connection, version - 1)
        assert structure(connection) == before
        if version > 1:
            assert rows_of(connection, version - 1) == ROWS[version - 1]
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == version - 1
        migrate(connection, version)


def test_a_migration_that_fails_leaves_nothing_behind(engine: Engine) -> None:
    def fail() -> None:
        with engine.begin() as connection:
            migrate(connection)
            assert inspect(connection).has_table("record")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    with engine.begin() as connection:
        assert structure(connection) == {}
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 0


def test_an_up_to_date_planner_is_opened_without_loading_the_migrations(tmp_path: Path) -> None:
    folder = tmp_path / "a.handbill"
    Database.create(folder, None, Cost(), os.urandom, lambda _: None).close()
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from planner.store.database import Database\n"
        "Database.open(Path(sys.argv[1]), None).close()\n"
        "print(sorted(name for name in sys.modules if name.startswith(('alembic', 'mako'))))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_vault_says_whose_it_is_and_which_schema_it_has(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "a.handbill", None, Cost(), os.urandom, lambda _: None)
    with database.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA application_id").scalar_one().to_bytes(4, "big") == b"HBLL"
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.VERSION
    database.close()
