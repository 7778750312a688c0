"""Where a Thai line may end within a phrase."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.syllables import NEVER_FIRST, syllables

PHRASE = "ไม่มีใครถูกทิ้งไว้ข้างหลังและเราจะไปด้วยกัน"


def test_a_line_may_end_before_a_leading_vowel() -> None:
    assert PHRASE.index("ใคร") in syllables(PHRASE)
    assert PHRASE.index("เรา") in syllables(PHRASE)


def test_a_line_may_end_between_known_words() -> None:
    text = "เราเรียกร้องค่าจ้างและที่อยู่อาศัยสำหรับทุกคน"
    edges = [0, *syllables(text), len(text)]
    parts = [text[start:end] for start, end in pairwise(edges)]
    assert parts == ["เรา", "เรียกร้อง", "ค่าจ้าง", "และ", "ที่อยู่อาศัย", "สำหรับ", "ทุกคน"]


def test_a_word_of_two_words_is_not_parted() -> None:
    text = "ไม่ใช่ของขวัญในฤดูหนาวนี้"
    edges = [0, *syllables(text), len(text)]
    assert [text[start:end] for start, end in pairwise(edges)] == ["ไม่", "ใช่", "ของขวัญ", "ใน", "ฤดูหนาว", "นี้"]


def test_no_line_begins_with_a_mark_or_a_following_vowel() -> None:
    assert not [place for place in syllables(PHRASE) if PHRASE[place] in NEVER_FIRST]


def test_no_line_ends_with_a_leading_vowel() -> None:
    assert not [place for place in syllables(PHRASE) if PHRASE[place - 1] in "เแโใไ"]


def test_other_scripts_have_no_such_places() -> None:
    assert syllables("Housing for all, жильё, سكن") == ()


@given(st.text("กขคงเแาะ่้ ", max_size=30))
def test_places_lie_between_thai_letters(text: str) -> None:
    assert all(text[place - 1] != " " != text[place] for place in syllables(text))
