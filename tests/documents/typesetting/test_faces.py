"""The bundled faces and which of them sets what."""

import pytest
from fontTools.ttLib import TTFont

from planner.documents.typesetting.faces import Faces, matched
from planner.documents.typesetting.style import Family
from planner.paths import resources

FOLDER = resources() / "fonts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.ttf"))


@pytest.mark.parametrize("name", NAMES)
def test_every_face_may_be_embedded_and_has_outlines_that_pdf_can_hold(name: str) -> None:
    with TTFont(FOLDER / f"{name}.ttf", lazy=True) as font:
        assert font["OS/2"].fsType == 0
        assert "glyf" in font
        assert "fvar" not in font


@pytest.mark.parametrize("typeface", sorted({name.partition("-")[0] for name in NAMES}))
def test_every_typeface_comes_with_its_licence(typeface: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / f"{typeface}-OFL.txt").read_text(encoding="utf-8").upper()


def test_all_faces_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ttf")) < 10_000_000


@pytest.mark.parametrize("letters", ["ӘҒҚҢӨҰҮҺІәғқңөұүһі", "ЁЇЄҐЎ", "ĞŞİĄĘŁŐŰ", "Ệệ", "№€£“”‘’–—…"])
@pytest.mark.parametrize("family", ["condensed", "extra-condensed", "text"])
def test_every_family_has_the_letters_of_its_languages(faces: Faces, family: Family, letters: str) -> None:
    face = faces.chain(family, 900, "Cyrl")[0]
    assert not [letter for letter in letters if not face.gid(letter)]


@pytest.mark.parametrize(
    ("family", "weight", "script", "name"),
    [
        ("text", 400, "Latn", "NotoSans-Regular"),
        ("text", 500, "Latn", "NotoSans-SemiBold"),
        ("condensed", 900, "Cyrl", "FiraSansCondensed-Black"),
        ("extra-condensed", 900, "Latn", "FiraSansExtraCondensed-Black"),
        ("condensed", 900, "Arab", "NotoKufiArabic-Black"),
        ("condensed", 600, "Arab", "NotoSansArabic-SemiBold"),
        ("text", 700, "Arab", "NotoSansArabic-Bold"),
        ("extra-condensed", 900, "Deva", "NotoSansDevanagari-Black"),
        ("text", 400, "Thai", "NotoSansThai-Regular"),
        ("text", 400, "Hebr", "NotoSansHebrew-Regular"),
    ],
)
def test_the_face_follows_family_weight_and_script(
    faces: Faces, family: Family, weight: int, script: str, name: str
) -> None:
    assert faces.chain(family, weight, script)[0].name == name


def test_sizes_are_matched_to_the_latin_beside() -> None:
    assert matched("NotoKufiArabic", "condensed", 900) == 0.78
    assert matched("NotoSansArabic", "text", 400) == 1.05
    assert matched("NotoSansDevanagari", "text", 400) == 1.05
    assert matched("NotoSansThai", "text", 400) == 1.10
    assert matched("NotoSans", "text", 400) == 1.0


def test_measures_are_those_of_the_font(faces: Faces) -> None:
    assert faces["FiraSansCondensed-Black"].cap_height == pytest.approx(0.695, abs=0.01)
    assert faces["NotoSans-Regular"].cap_height == pytest.approx(0.714, abs=0.001)


def test_a_folder_is_looked_at_but_no_font_opened(faces: Faces) -> None:
    fresh = Faces(FOLDER)
    assert [face.name for face in fresh] == NAMES
    assert not [face for face in fresh if "face" in vars(face)]
