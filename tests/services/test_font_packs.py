"""Font packs: added from files at hand, listed, used at once, removed."""

from pathlib import Path

import pytest

from planner.documents.typesetting.faces import Faces
from planner.domain.errors import PlannerError
from planner.paths import resources
from planner.services.font_packs import FontPack, add, packs, remove
from tests.documents.font_pack import font

CHINESE = "们这说住房"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "fonts"


def file(where: Path, name: str, letters: str = CHINESE, **how: str) -> Path:
    path = where / name
    font(letters, **how).save(path)  # type: ignore[arg-type]
    return path


def test_fonts_are_kept_under_the_names_that_they_give_themselves(tmp_path: Path, folder: Path) -> None:
    light, heavy = file(tmp_path, "a.ttf"), file(tmp_path, "b.ttf", style="Black")
    added = add([heavy, light], folder)
    size = light.stat().st_size + heavy.stat().st_size
    assert added == packs(folder)
    assert added == (FontPack(name="NotoSansSC", styles=("Regular", "Black"), languages=("zh-Hans",), size=size),)
    chain = Faces(resources() / "fonts", folder).chain("condensed", 900, "Hans")
    assert chain[0].name == "NotoSansSC-Black"
    assert chain[0].gid("住")


def test_all_files_are_added_or_none(tmp_path: Path, folder: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"nothing")
    with pytest.raises(PlannerError, match=r"broken\.ttf is no font"):
        add([file(tmp_path, "a.ttf"), broken], folder)
    assert packs(folder) == ()


def test_what_handbill_has_or_cannot_use_is_refused(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(PlannerError, match="comes with this typeface"):
        add([file(tmp_path, "a.ttf", family="Noto Sans")], folder)
    with pytest.raises(PlannerError, match="without Latin letters"):
        add([file(tmp_path, "b.ttf", family="思源")], folder)
    thin = tmp_path / "thin.ttf"
    font(CHINESE, usWeightClass=100).save(thin)
    with pytest.raises(PlannerError, match=r"thin\.ttf is too light for print"):
        add([thin], folder)
    with pytest.raises(PlannerError, match="cannot be read"):
        add([tmp_path / "nowhere.ttf"], folder)


def test_a_name_leads_nowhere_else(tmp_path: Path, folder: Path) -> None:
    add([file(tmp_path, "a.ttf", family="../../Evil/Sans")], folder)
    assert [path.name for path in folder.iterdir()] == ["EvilSans-Regular.ttf"]


def test_a_pack_is_removed_by_its_name(tmp_path: Path, folder: Path) -> None:
    add([file(tmp_path, "a.ttf"), file(tmp_path, "b.ttf", family="Other")], folder)
    remove("NotoSansSC", folder)
    assert [pack.name for pack in packs(folder)] == ["Other"]
    with pytest.raises(PlannerError, match="There is no font pack “NotoSansSC”"):
        remove("NotoSansSC", folder)
