"""Line breaks by UAX #14."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.breaks import opportunities

CONFORMANCE = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
NUMBERS = re.compile(r"[.,:;/]\d|[)}\]][%$]|[%$\\][({\u2329]| \.\d", re.ASCII)
"""Where the file follows a finer rule for numbers than LB25 itself, which this program keeps."""


def parts(text: str) -> list[str]:
    edges = [0, *opportunities(text), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Housing for all", ["Housing ", "for ", "all"]),
        ("anti-war march", ["anti-", "war ", "march"]),
        ("at 12:00, noon", ["at ", "12:00, ", "noon"]),
        ("“Enough!” they said", ["“Enough!” ", "they ", "said"]),
        ("pay (all) now", ["pay ", "(all) ", "now"]),
        ("one\u00a0thing", ["one\u00a0thing"]),
        ("wages—bullets", ["wages", "—", "bullets"]),
        ("$50 and 10%", ["$50 ", "and ", "10%"]),
        ("-5 °C", ["-5 ", "°C"]),
        ("24/7 open", ["24/7 ", "open"]),
        ("example.org/picket", ["example.org/", "picket"]),
        ("住房权", ["住", "房", "权"]),
        ("「住房」。", ["「住", "房」。"]),
        ("说“你好”吧", ["说", "“你", "好”", "吧"]),
        ("说‘不’。", ["说", "‘不’。"]),
        ("（一）我们……", ["（一）", "我", "们……"]),
        ("ちょっと、", ["ちょっ", "と、"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("word\u2060joined on", ["word\u2060joined ", "on"]),
        ("e\u0301te\u0301 oui", ["e\u0301te\u0301 ", "oui"]),
        ("🇰🇿🇬🇧🇫🇷", ["🇰🇿", "🇬🇧", "🇫🇷"]),
        ("👩\u200d🔬 ok", ["👩\u200d🔬 ", "ok"]),
        ("Что ? Да", ["Что ? ", "Да"]),
        ("(  x", ["(  x"]),
        ("", [""]),
        ("   ", ["   "]),
    ],
)
def test_lines_may_end_where_readers_expect(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@given(st.text(max_size=60))
def test_offsets_ascend_within_the_text(text: str) -> None:
    found = opportunities(text)
    assert list(found) == sorted(set(found))
    assert all(0 < place < len(text) for place in found)


@given(st.text("ab (),.!?\"'«»", max_size=40))
def test_no_line_begins_with_closing_punctuation_or_space(text: str) -> None:
    assert all(text[place] not in " ),.!?" for place in opportunities(text))


@pytest.mark.sweep
def test_the_conformance_file_holds_but_for_numbers() -> None:
    if not CONFORMANCE.exists():
        pytest.skip("needs the package unicode-data")
    wrong = []
    for line in CONFORMANCE.read_text().splitlines():
        tokens = line.partition("#")[0].split()
        text = "".join(chr(int(token, 16)) for token in tokens if token not in "×÷")
        if not text or re.search("[\n\r\x0b\x0c\x85\u2028\u2029]", text) or NUMBERS.search(re.sub("\u0308", "", text)):
            continue
        expected = tuple(len(tokens[:at]) // 2 for at in range(2, len(tokens) - 1, 2) if tokens[at] == "÷")
        if opportunities(text) != expected:
            wrong.append(text)
    assert len(wrong) <= 25, wrong
