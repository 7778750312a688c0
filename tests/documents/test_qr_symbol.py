"""QR symbols, read back by a scanner that did not draw them."""

import random

import pytest
import zxingcpp
from PIL import Image

from planner.documents.qr_symbol import Rows, _data_words, _drawn, _interleaved, _padded, _segment, symbol

QUIET, MODULE = 4, 3

MOST = [
    *(14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857),
    *(911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331),
]
"""Bytes that each version holds with correction M (ISO/IEC 18004, table 7)."""


def scanned(rows: Rows) -> zxingcpp.Barcode:
    size = len(rows) + 2 * QUIET
    picture = Image.new("L", (size, size), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + QUIET, y + QUIET), 0 if dark else 255)
    (found,) = zxingcpp.read_barcodes(picture.resize((size * MODULE, size * MODULE), Image.Resampling.NEAREST))
    return found


def version_of(rows: Rows) -> int:
    return (len(rows) - 17) // 4


@pytest.mark.parametrize(("version", "most"), list(enumerate(MOST, 1)))
def test_each_version_holds_what_the_standard_says_and_is_read_back(version: int, most: int) -> None:
    words = "".join(random.Random(version).choices("abcdefghij /?=.:-", k=most))
    rows = symbol(words)
    assert rows is not None
    more = symbol(words + "x")

    assert version_of(rows) == version
    assert (scanned(rows).text, scanned(rows).ec_level) == (words, "M")
    assert more is None if version == 40 else more is not None and version_of(more) == version + 1


@pytest.mark.parametrize(("length", "level"), [(7, "H"), (8, "Q"), (11, "Q"), (12, "M"), (14, "M")])
def test_room_that_is_left_goes_into_correction(length: int, level: str) -> None:
    rows = symbol("x" * length)

    assert rows is not None
    assert (version_of(rows), scanned(rows).ec_level) == (1, level)


@pytest.mark.parametrize("version", [5, 10, 15, 22, 27, 30, 36, 40])
@pytest.mark.parametrize("level", ["Q", "H"])
def test_blocks_of_different_lengths_are_read_with_better_correction(version: int, level: str) -> None:
    most = _data_words(version, level) - (2 if version < 10 else 3)
    words = "".join(random.Random(version).choices("abcdefghij /?=.:-", k=most))
    bits = _interleaved(_padded(_segment(words).written(version), version, level), version, level)
    found = scanned(_drawn(version, level, bits))

    assert (found.text, found.ec_level) == (words, level)


@pytest.mark.parametrize("most", [("HTTPS://EXAMPLE.ORG/", 1), ("HTTPS://EXAMPLE.ORG/A", 2), ("0", 1)])
def test_capitals_and_figures_take_less_room(most: tuple[str, int]) -> None:
    words, version = most
    rows = symbol(words)

    assert rows is not None
    assert (scanned(rows).text, version_of(rows)) == (words, version)


@pytest.mark.parametrize("words", ["Митинг в Жаңаөзен", "الحرية للمعتقلين", "Zürich – 18 Uhr", "游行", "नारा"])
def test_words_of_every_script_are_read_as_they_were_written(words: str) -> None:
    rows = symbol(words)

    assert rows is not None
    assert scanned(rows).text == words
    assert scanned(rows).bytes == words.encode()
