"""Composed glyphs in TrueType fonts."""

import io

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from planner.documents.pdf.composites import Composite, compose
from planner.documents.pdf.fonts import subset
from planner.documents.pdf.words import Component
from planner.documents.typesetting.faces import Faces


@pytest.fixture
def font(faces: Faces) -> bytes:
    face = faces["NotoSansThai-Regular"]
    data, _ = subset(face, frozenset(range(60)), ())
    return data


def opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data), checkChecksums=2)


def bounds(font: TTFont, gid: int) -> tuple[float, float, float, float]:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getGlyphName(gid)].draw(pen)
    box: tuple[float, float, float, float] = pen.bounds
    return box


def inked(font: TTFont) -> list[int]:
    return [gid for gid, name in enumerate(font.getGlyphOrder()) if font["glyf"][name].numberOfContours > 0]


def test_a_composed_glyph_shows_its_parts_at_their_offsets(font: bytes) -> None:
    first_gid, second_gid, *_ = inked(opened(font))
    composed, number = compose(font, [Composite((Component(first_gid, 0, 0), Component(second_gid, 300, -50)), 700)])
    result = opened(composed)
    left, right = bounds(result, first_gid), bounds(result, second_gid)
    moved = (right[0] + 300, right[1] - 50, right[2] + 300, right[3] - 50)
    expected = (min(left[0], moved[0]), min(left[1], moved[1]), max(left[2], moved[2]), max(left[3], moved[3]))
    assert bounds(result, number) == expected
    assert result["hmtx"][result.getGlyphName(number)] == (700, expected[0])


def test_the_other_glyphs_stay_as_they_were(font: bytes) -> None:
    gid, *_ = inked(opened(font))
    composed, number = compose(font, [Composite((Component(gid, 5, 5),), 10)])
    before, after = opened(font), opened(composed)
    assert number == before["maxp"].numGlyphs
    assert after["maxp"].numGlyphs == number + 1
    for other in inked(before):
        assert bounds(before, other) == bounds(after, other)
        assert before["hmtx"][before.getGlyphName(other)] == after["hmtx"][after.getGlyphName(other)]


def test_parts_without_ink_make_an_empty_glyph(font: bytes) -> None:
    empty = next(
        gid for gid, name in enumerate(opened(font).getGlyphOrder()) if not opened(font)["glyf"][name].numberOfContours
    )
    composed, number = compose(font, [Composite((Component(empty, 0, 0),), 250)])
    result = opened(composed)
    assert result["glyf"][result.getGlyphName(number)].numberOfContours == 0
    assert result["hmtx"][result.getGlyphName(number)][0] == 250


def test_an_interpreter_is_told_to_make_room(font: bytes) -> None:
    gid, *_ = inked(opened(font))
    composed, _ = compose(font, [Composite(tuple(Component(gid, step, 0) for step in range(5)), 10)])
    assert opened(composed)["maxp"].maxComponentElements >= 5
    assert opened(composed)["maxp"].maxComponentDepth >= 1
