"""A paragraph cut by direction, script and face."""

from pathlib import Path

import pytest

from planner.documents.typesetting.bidi import isolate
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.itemise import Cut, base_direction, itemise, resolve_scripts
from planner.paths import resources
from tests.documents.font_pack import font_pack

REGULAR = Cut("text", 400)


def cut(text: str, language: str, faces: Faces, style: Cut = REGULAR) -> list[tuple[str, str, str]]:
    """Return text, script and face of each item."""
    return [
        (text[item.start : item.end], item.script, item.face.name) for item in itemise([(text, style)], language, faces)
    ]


def test_plain_text_is_one_item(faces: Faces) -> None:
    text = "Housing for all, 12:00 (noon)!"
    assert cut(text, "en", faces) == [(text, "Latn", "NotoSans-Regular")]


def test_arabic_and_latin_get_their_own_faces(faces: Faces) -> None:
    assert cut(f"عند {isolate('33 Thurloe Square')} غدا", "ar", faces) == [
        ("عند ", "Arab", "NotoSansArabic-Regular"),
        ("33 Thurloe Square", "Latn", "NotoSans-Regular"),
        (" غدا", "Arab", "NotoSansArabic-Regular"),
    ]


def test_numbers_in_an_arabic_sentence_are_set_in_its_face(faces: Faces) -> None:
    assert {face for _, _, face in cut("الساعة 12:00 غدا", "ar", faces)} == {"NotoSansArabic-Regular"}


def test_brackets_take_the_script_of_what_they_enclose_in(faces: Faces) -> None:
    assert resolve_scripts("שלום (abc) שלום", [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1], "Hebr")[5:10] == [
        "Hebr",
        "Latn",
        "Latn",
        "Latn",
        "Hebr",
    ]


def test_a_character_that_the_first_face_lacks_comes_from_the_next(faces: Faces) -> None:
    assert [face for _, _, face in cut("a → b", "en", faces)] == [
        "NotoSans-Regular",
        "FiraSansCondensed-Medium",
        "NotoSans-Regular",
    ]


def test_a_mark_stays_with_its_letter(faces: Faces) -> None:
    text = "e\u0301\u0323x"
    assert cut(text, "en", faces) == [(text, "Latn", "NotoSans-Regular")]


def test_spans_of_another_weight_are_items_of_their_own(faces: Faces) -> None:
    items = itemise([("LONDON, ", Cut("text", 700)), ("16 December", REGULAR)], "en", faces)
    assert [(item.start, item.end, item.face.name) for item in items] == [
        (0, 8, "NotoSans-Bold"),
        (8, 19, "NotoSans-Regular"),
    ]


def test_marks_of_direction_are_in_no_item(faces: Faces) -> None:
    assert [part for part, _, _ in cut("a\u200eb\u2068c\u2069", "en", faces)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "language", "level"),
    [
        ("HB-1 نشرة", "ar", 1),
        ("نشرة HB-1", "en", 0),
        ("https://example.org", "ar", 0),
        ("سكن", "en", 1),
        ("12:00", "ar", 1),
        ("12:00", "en", 0),
        ("", "he", 1),
    ],
)
def test_a_paragraph_runs_as_its_language_unless_all_its_letters_do_not(text: str, language: str, level: int) -> None:
    assert base_direction(text, language) == level


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("住房。NHS", "zh", [("住房。", "Hans", "NotoSansSC-Regular"), ("NHS", "Latn", "NotoSans-Regular")]),
        ("住房", "zh-Hant", [("住房", "Hant", "NotoSansTC-Regular")]),
        ("住房", "zh-TW", [("住房", "Hant", "NotoSansTC-Regular")]),
        ("家と房", "ja", [("家と房", "Jpan", "NotoSansJP-Regular")]),
        ("家と房", "en", [("家と房", "Jpan", "NotoSansJP-Regular")]),
        ("住房", "en", [("住房", "Hans", "NotoSansSC-Regular")]),
        ("집 家", "ko", [("집 家", "Kore", "NotoSansKR-Regular")]),
        ("說", "zh", [("說", "Hans", "NotoSansTC-Regular")]),
    ],
)
def test_ideographs_are_set_as_their_language_draws_them(
    tmp_path: Path, text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    for typeface, letters in {"SC": "住房家。", "TC": "住房說", "JP": "家と房", "KR": "집 家"}.items():
        font_pack(tmp_path, letters, f"NotoSans{typeface}")
    assert cut(text, language, Faces(resources() / "fonts", tmp_path)) == expected
