"""Foreign font files are let in only when a PDF may hold them."""

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from planner.domain.errors import PlannerError
from planner.exchange.fonts import MOST_IN_FILE, ForeignFont, foreign_font
from tests.documents.font_pack import font


def saved(made: TTFont) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def variable() -> TTFont:
    made = font("住房")
    builder = FontBuilder(font=made)
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    return made


def postscript() -> TTFont:
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "a"])
    builder.setupCharacterMap({ord("a"): "a"})
    empty = {name: T2CharStringPen(500, None).getCharString() for name in (".notdef", "a")}
    builder.setupCFF("Test-Regular", {}, empty, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "a": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    return builder.font


def without_outlines() -> TTFont:
    made = font("住房")
    del made["glyf"], made["loca"]
    return made


def test_a_font_tells_its_family_and_weight() -> None:
    assert foreign_font(saved(font("住房", style="Black")), "x.ttf") == ForeignFont(family="Noto Sans SC", weight=900)


@pytest.mark.parametrize("embedding", [0x0000, 0x0004, 0x0008])
def test_a_font_that_may_be_printed_with_is_taken(embedding: int) -> None:
    assert foreign_font(saved(font("住房", fsType=embedding)), "x.ttf").weight == 400


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(font("住房", fsType=0x0002)), "may not be put into documents"),
        (saved(font("住房", fsType=0x0100)), "may not be put into documents"),
        (saved(font("住房", fsType=0x0200)), "may not be put into documents"),
        (saved(font("住房", fsSelection=0x0001)), "is slanted"),
        (saved(font("住房", family=" ")), "does not say how its family is called"),
        (saved(variable()), "is a variable font"),
        (saved(postscript()), "has PostScript outlines"),
        (saved(without_outlines()), "is damaged"),
        (b"ttcf" + bytes(40), "is a collection of fonts"),
        (b"wOF2" + bytes(40), "is no font"),
        (b"", "is no font"),
        (b"\0\1\0\0" + b"\xff" * 400, "is damaged"),
    ],
)
def test_what_cannot_be_printed_with_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(PlannerError) as refused:
        foreign_font(data, "x.ttf")
    assert str(refused.value.message).startswith(f"x.ttf {reason}")


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.99])
def test_a_font_cut_short_is_refused(share: float) -> None:
    whole = saved(font("住房是权利"))
    with pytest.raises(PlannerError, match=r"x\.ttf is damaged"):
        foreign_font(whole[: int(len(whole) * share)], "x.ttf")


def test_a_file_too_large_is_not_even_looked_at() -> None:
    with pytest.raises(PlannerError, match=r"x\.ttf is too large"):
        foreign_font(bytes(MOST_IN_FILE + 1), "x.ttf")
