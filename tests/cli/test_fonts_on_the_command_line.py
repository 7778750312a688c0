"""Font packs on the command line."""

from pathlib import Path

from tests.cli.program import Handbill
from tests.documents.font_pack import font


def test_a_font_is_added_listed_and_removed(handbill: Handbill, tmp_path: Path) -> None:
    font("们这说住房").save(tmp_path / "a.ttf")
    added = handbill("fonts", "add", tmp_path / "a.ttf")
    assert added.returncode == 0
    assert added.stdout.decode().startswith("NotoSansSC\tRegular\tzh-Hans\t")
    assert handbill("fonts", "list").stdout == added.stdout
    assert handbill("fonts", "remove", "NotoSansSC").stdout == b""
    assert handbill("fonts", "remove", "NotoSansSC").returncode == 3


def test_help_says_where_fonts_come_from(handbill: Handbill) -> None:
    said = handbill("fonts", "--help").stdout.decode()
    assert "Noto Sans SC" in said
    assert "Nothing is downloaded" in " ".join(said.split())
    assert handbill("fonts", "add").returncode == 2
