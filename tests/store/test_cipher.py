import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.store import cipher
from planner.store.cipher import connector, is_encrypted
from planner.store.database import Database
from tests.store.program import Program

KEY = bytes(range(32))

WITHOUT_SQLCIPHER = """
import sqlite3, sys, types
package = types.ModuleType("sqlcipher3")
package.dbapi2 = sqlite3
sys.modules |= {"sqlcipher3": package, "sqlcipher3.dbapi2": sqlite3}
from datetime import UTC, datetime
from pathlib import Path
from planner.domain.errors import PlannerError
from planner.services.planners import create, open_planner
from planner.store.keys import Cost
folder = Path(sys.argv[1])
use = {"create": lambda: create(folder, None, lambda: datetime.now(UTC)),
       "open": lambda: open_planner(folder, None, lambda: datetime.now(UTC))}[sys.argv[2]]
try:
    use()
except PlannerError as error:
    print(error)
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    connection = connector(tmp_path / "vault.db", KEY)()
    connection.execute("CREATE TABLE place (name TEXT)")
    connection.execute("INSERT INTO place VALUES ('Zhanaozen')")
    connection.close()
    return tmp_path / "vault.db"


def test_what_is_written_comes_back_under_the_same_key(vault: Path) -> None:
    connection = connector(vault, KEY)()
    assert connection.execute("SELECT name FROM place").fetchall() == [("Zhanaozen",)]
    connection.close()


def test_the_file_is_no_database_to_anyone_without_the_key(vault: Path) -> None:
    assert is_encrypted(vault)
    assert b"Zhanaozen" not in vault.read_bytes()
    plain = sqlite3.connect(vault)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM place")
    plain.close()
    with pytest.raises(sqlcipher.DatabaseError) as caught:
        connector(vault, bytes(32))()
    assert isinstance(cipher.refusal(caught.value), DamagedPlannerError)


def test_a_plain_database_is_known_as_one(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE place (name TEXT)")
    plain.close()
    assert not is_encrypted(tmp_path / "plain.db")


def test_an_empty_file_is_no_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.db").touch()
    assert not is_encrypted(tmp_path / "vault.db")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("cipher_page_size", "4096"),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ],
)
def test_the_vault_is_set_up_for_safety(vault: Path, pragma: str, value: str | int) -> None:
    connection = connector(vault, KEY)()
    assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    connection.close()


@pytest.mark.parametrize("use", ["create", "open"])
def test_without_sqlcipher_nothing_is_ever_written(
    use: str, folder: Path, make: Callable[[str | None], Database]
) -> None:
    if use == "open":
        make(None).close()
    before = {file.name: file.read_bytes() for file in folder.glob("*")}
    program = Program(WITHOUT_SQLCIPHER, folder, use)
    said, complaint = program.communicate()
    assert said.startswith("Planners cannot be encrypted here: SQLCipher 4.19.0 is needed and none was found."), (
        complaint
    )
    assert {file.name: file.read_bytes() for file in folder.glob("*")} == before
    assert [file.name for file in folder.parent.iterdir() if file.name != "home"] == [folder.name] * (use == "open")


def test_another_sqlcipher_under_the_same_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "CIPHER_VERSION", "4.12.0")
    with pytest.raises(PlannerError, match=r"SQLCipher 4\.12\.0 is needed and 4\.19\.0 community was found"):
        connector(tmp_path / "vault.db", KEY)()
    assert not (tmp_path / "vault.db").exists() or (tmp_path / "vault.db").stat().st_size == 0


def test_an_error_that_the_vault_did_not_make_is_no_refusal() -> None:
    assert cipher.refusal(ValueError("a mistake of the program")) is None
