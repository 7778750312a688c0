import io
from pathlib import Path

from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase, QFontMetrics, QTextLayout

from planner import paths
from planner.gui import fonts
from planner.gui.style import Styler
from tests.documents.font_pack import font

FOLDER = paths.resources() / "fonts"


def test_a_face_under_our_name_is_a_sound_font_file_with_true_checksums() -> None:
    data = fonts.renamed((FOLDER / "NotoSans-SemiBold.ttf").read_bytes())
    face = TTFont(io.BytesIO(data), checkChecksums=2)
    assert face["name"].getDebugName(16) == "Hand Sans"
    assert "Noto" not in face["name"].getDebugName(4)
    assert sum(int.from_bytes(data[at : at + 4]) for at in range(0, len(data), 4)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_the_bundled_families_are_known_to_the_window(styler: Styler) -> None:
    known = set(QFontDatabase.families())
    assert {fonts.FAMILY, *(f"{fonts.FAMILY} {script}" for script in fonts.SCRIPT_FAMILIES.values())} <= known


def test_a_font_pack_shows_its_letters_in_the_window(styler: Styler, tmp_path: Path) -> None:
    letter = "\uf8ff"  # of no script, so that no font of the system has it
    font(letter, family="Pack Sans").save(tmp_path / "PackSans-Regular.ttf")
    fonts.register_packs(tmp_path)
    layout = QTextLayout(letter, fonts.font("en", 40))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    assert run.rawFont().familyName() == "Pack Sans"


def test_figures_have_one_width_in_both_weights(styler: Styler) -> None:
    for weight in (400, 600):
        face = fonts.font("en", 40)
        face.setWeight(face.weight().__class__(weight))
        widths = {QFontMetrics(face).horizontalAdvance(digit) for digit in "0123456789"}
        assert len(widths) == 1


def test_the_script_of_the_window_comes_first() -> None:
    assert fonts.families("en")[0] == "Hand Sans"
    assert fonts.families("ar-EG")[:2] == ["Hand Sans Arabic", "Hand Sans"]
    assert all(len(set(fonts.families(tag))) == len(fonts.families(tag)) for tag in ("en", "th", "he", "kk"))


def test_semibold_is_wider_than_regular_so_both_faces_are_there(styler: Styler) -> None:
    regular, bold = fonts.font("en", 40), fonts.font("en", 40)
    bold.setWeight(bold.weight().__class__(600))
    one, other = (QFontMetrics(face).horizontalAdvance("Handbill") for face in (regular, bold))
    assert one < other
