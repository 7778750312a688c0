"""Words inside phrases of ideographs, kana and Hangul."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.phrases import between_words, count_words, within_korean_words, within_phrases


def words(text: str) -> list[str]:
    edges = [0, *between_words(text), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立即停止驱逐租户", ["立即", "停止", "驱逐", "租户"]),
        ("我们要住得起的家园", ["我们", "要住得起的", "家园"]),
        ("特拉法加广场集会", ["特拉法加", "广场", "集会"]),
        ("房租涨了，工资不涨", ["房租", "涨了，工资", "不涨"]),
        ("家賃を下げろ", ["家賃を", "下げろ"]),
        (
            "みんなでいっしょにあるきましょう",
            ["みんな", "で", "い", "っ", "し", "ょ", "に", "あ", "る", "き", "ま", "しょう"],
        ),
        ("집세를 내려라", ["집세를 내려라"]),
        ("no words here", ["no words here"]),
    ],
)
def test_phrases_are_divided_between_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_korean_words_are_kept_whole() -> None:
    assert within_korean_words("집세 내려라") == {1, 4, 5}


@pytest.mark.parametrize(("text", "count"), [("", 0), ("Homes for all", 3), ("立即停止驱逐", 3), ("要NHS 住房", 2)])
def test_words_are_counted_with_and_without_spaces(text: str, count: int) -> None:
    assert count_words(text) == count


@given(st.text("我们要住得起的家园特拉法加。，“”「」 aあアーっ집", max_size=40))
def test_words_end_only_within_phrases(text: str) -> None:
    assert set(between_words(text)) <= within_phrases(text)
