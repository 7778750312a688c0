"""Glyphs out of words."""

import pytest

from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.shaper import shape


def widths(faces: Faces, name: str, text: str, *features: str) -> float:
    return shape(faces[name], text, False, "Latn", "en", features).advance


def test_letters_are_kerned(faces: Faces) -> None:
    name = "FiraSansCondensed-Black"
    assert widths(faces, name, "To") < widths(faces, name, "T") + widths(faces, name, "o")
    assert widths(faces, name, "To", "-kern") == widths(faces, name, "T") + widths(faces, name, "o")


def test_a_word_is_shaped_once(faces: Faces) -> None:
    face = faces["NotoSans-Regular"]
    assert shape(face, "march", False, "Latn", "en", ()) is shape(face, "march", False, "Latn", "en", ())


def test_figures_of_equal_width_come_on_demand(faces: Faces) -> None:
    name = "FiraSansCondensed-Bold"
    assert widths(faces, name, "11:11", "tnum") == widths(faces, name, "00:00", "tnum")


def test_arabic_letters_join(faces: Faces) -> None:
    face = faces["NotoSansArabic-Regular"]
    alone = shape(face, "س", True, "Arab", "ar", ())
    joined = shape(face, "سس", True, "Arab", "ar", ())
    assert joined.glyphs[0].gid != alone.glyphs[0].gid


@pytest.mark.parametrize(
    ("name", "script", "text", "rtl"),
    [
        ("NotoSans-Regular", "Latn", "Đặc biệt e\u0301", False),
        ("NotoSansDevanagari-Regular", "Deva", "प्रदर्शन क्षेत्र ति", False),
        ("NotoSansThai-Regular", "Thai", "ที่อยู่อาศัยสำหรับ", False),
        ("NotoSansArabic-Regular", "Arab", "فأُطلق می‌خواهیم لا", True),
        ("NotoKufiArabic-Black", "Arab", "شَدّة", True),
        ("NotoSansHebrew-Regular", "Hebr", "שָׁלוֹם", True),
    ],
)
def test_clusters_say_the_whole_word(faces: Faces, name: str, script: str, text: str, rtl: bool) -> None:
    word = shape(faces[name], text, rtl, script, "en", ())
    said = [glyph.text for glyph in word.glyphs if glyph.text]
    assert "".join(reversed(said) if rtl else said) == text
    assert word.missing == ""


def test_a_character_without_glyph_is_named(faces: Faces) -> None:
    word = shape(faces["NotoSans-Regular"], "a✊b", False, "Latn", "en", ())
    assert word.missing == "✊"
    assert word.advance > 0


def test_no_break_spaces_are_read_back_as_spaces(faces: Faces) -> None:
    word = shape(faces["NotoSans-Regular"], "10\u00a0h", False, "Latn", "en", ())
    assert "".join(glyph.text for glyph in word.glyphs) == "10 h"
