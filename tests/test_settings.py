"""What the program remembers between two starts."""

from pathlib import Path

import pytest

from planner.settings import Settings, read_settings, write_settings


def test_settings_are_remembered_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "handbill" / "settings.json"
    write_settings(path, Settings(geometry=b"\x01\x02\xff"))

    assert read_settings(path) == Settings(geometry=b"\x01\x02\xff")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damaged", [b"", b"[]", b"{", b'{"geometry": 7}', b'{"geometry": "?"}', b"\xff\xfe"])
def test_damaged_settings_mean_that_nothing_is_remembered(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(damaged)

    assert read_settings(tmp_path / "settings.json") == Settings()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    write_settings(tmp_path / "file" / "settings.json", Settings(geometry=b"x"))

    assert (tmp_path / "file").read_bytes() == b""
