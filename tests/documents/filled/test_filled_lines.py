from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.block import Block
from planner.documents.filled.divisions import divisions
from planner.documents.filled.filled_lines import Filled, FilledLines, Passage
from planner.documents.ink_extents import extents, touching
from planner.documents.model import Box, Part, PlacedLine, Role
from planner.documents.theme import Column
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)
WIDTH, ROOM, SPREAD, LEAST = 700.0, 640.0, 1.9, 30.0


def filling(*texts: str, language: str = "en", rtl: bool = False, spread: float = SPREAD) -> FilledLines:
    return FilledLines(
        typesetter=TYPESETTER,
        language=language,
        passages=[Passage(text=text) for text in texts],
        column=Column(left=50.0, width=WIDTH, rtl=rtl),
        part=Part(role=Role.H1),
        spread=spread,
        least=LEAST,
    )


def lines(filled: Filled) -> list[PlacedLine]:
    return [item for item in filled.block.items if isinstance(item, PlacedLine)]


def said(filled: Filled) -> list[str]:
    return [placed.line.text for placed in lines(filled)]


def widths(filled: Filled) -> list[float]:
    inks = [extents(placed.line, FACES) for placed in lines(filled)]
    return [ink.right - ink.left for ink in inks]


HEADLINES = [
    ("en", False, ("They asked for their wages.", "They got bullets.")),
    ("ru", False, ("Они просили зарплату.", "Им ответили пулями.")),
    ("kk", False, ("Олар жалақы сұрады.", "Оқпен жауап алды.")),
    ("he", True, ("דיור הוא זכות.", "לא מתנה.")),
    ("hi", False, ("घर हमारा अधिकार है।", "भीख नहीं।")),
]


@pytest.mark.parametrize(("language", "rtl", "texts"), HEADLINES)
def test_the_ink_of_every_line_fills_the_measure_unless_it_would_be_too_large(
    language: str, rtl: bool, texts: tuple[str, ...]
) -> None:
    filled = filling(*texts, language=language, rtl=rtl).fill(ROOM)
    for placed, width in zip(lines(filled), widths(filled), strict=True):
        left = placed.x + extents(placed.line, FACES).left
        assert (left + width if rtl else left) == pytest.approx(50.0 + WIDTH if rtl else 50.0)
        is_largest = placed.line.size == pytest.approx(SPREAD * filled.smallest)
        assert width == pytest.approx(WIDTH) or (is_largest and width < WIDTH)


@pytest.mark.parametrize(("language", "rtl", "texts"), HEADLINES)
def test_lines_take_most_of_the_room_and_no_more(language: str, rtl: bool, texts: tuple[str, ...]) -> None:
    filled = filling(*texts, language=language, rtl=rtl).fill(ROOM)
    assert 0.6 * ROOM < filled.block.height <= ROOM + 0.01
    assert filled.over == 0


@pytest.mark.parametrize(("language", "rtl", "texts"), HEADLINES)
def test_no_line_is_larger_beside_the_smallest_than_the_design_allows(
    language: str, rtl: bool, texts: tuple[str, ...]
) -> None:
    sizes = [placed.line.size for placed in lines(filling(*texts, language=language, rtl=rtl).fill(ROOM))]
    assert max(sizes) <= SPREAD * min(sizes) + 0.01


@pytest.mark.parametrize("room", [200.0, 400.0, 640.0, 900.0])
@pytest.mark.parametrize(("language", "rtl", "texts"), HEADLINES)
def test_glyphs_of_neighbouring_lines_never_meet(language: str, rtl: bool, texts: tuple[str, ...], room: float) -> None:

    for upper, lower in pairwise(lines(filling(*texts, language=language, rtl=rtl).fill(room))):
        assert not touching(upper.line, lower.line, lower.y - upper.y, lower.x - upper.x, FACES)


def test_a_passage_begins_a_line_and_no_short_word_stands_alone() -> None:
    assert said(filling("They asked for their wages.", "They got bullets.").fill(ROOM)) == [
        "They asked for",
        "their wages.",
        "They got",
        "bullets.",
    ]


def test_lower_room_gives_fewer_lines() -> None:
    assert said(filling("They asked for their wages.", "They got bullets.").fill(260.0)) == [
        "They asked for their wages.",
        "They got bullets.",
    ]


def test_a_thai_line_never_runs_from_one_phrase_into_the_next() -> None:
    text = "บ้านคือสิทธิ ไม่ใช่ของขวัญ"
    for room in (300.0, 500.0, 700.0):
        filled = said(filling(text, language="th").fill(room))
        assert "".join(filled) == text.replace(" ", "")


def test_what_parts_the_passages_stands_between_them() -> None:
    bar = Block(height=40.0, items=(Box(x=50.0, y=0, width=WIDTH, height=40.0),))
    block = replace(filling("Stop the killing", "Withdraw the troops"), parting=bar).fill(ROOM).block
    (box,) = (item for item in block.items if isinstance(item, Box))
    for placed in (item for item in block.items if isinstance(item, PlacedLine)):
        ink = extents(placed.line, FACES)
        is_above = placed.line.text in ("Stop", "the killing", "Stop the", "killing", "Stop the killing")
        assert placed.y + ink.bottom < box.y if is_above else placed.y - ink.top > box.y + box.height


def test_words_that_could_not_be_read_are_left_out_and_counted() -> None:
    text = " ".join(f"word{number}" for number in range(60))
    filled = filling(text).fill(300.0)
    assert filled.smallest >= LEAST
    assert len(" ".join(said(filled)).split()) + filled.over == 60
    assert filled.over > 0


def test_a_word_wider_than_the_paper_is_divided_at_the_least_size() -> None:
    filled = filling("w" * 120).fill(ROOM)
    assert "".join(said(filled)) == "w" * 120
    assert filled.smallest >= LEAST * 0.99


def test_nothing_to_say_takes_no_room() -> None:
    assert filling("", "  ").fill(ROOM).block.height == 0


WORDS = st.lists(
    st.one_of(st.text(max_size=12), st.sampled_from(["ЁЖИК", "ปฏิวัติ", "الحرية", "सेना", "\u2067", "ẞ", "—", "ij"])),
    max_size=25,
).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=3), st.floats(1.0, 1500.0), st.booleans())
def test_whatever_is_written_stays_within_the_column_and_the_room(texts: list[str], room: float, rtl: bool) -> None:
    filled = filling(*texts, rtl=rtl).fill(room)
    assert filled.block.height <= max(room, 30.0) + 0.01
    assert all(width <= WIDTH + 0.01 for width in widths(filled))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_every_division_holds_each_piece_once_and_parts_the_passages(counts: list[int]) -> None:
    edges = {sum(counts[:number]) for number in range(len(counts))}
    for division in divisions(counts, lambda start, end: float(end - start)):
        assert [start for start, _ in division][1:] == [end for _, end in division][:-1]
        assert division[0][0] == 0
        assert division[-1][1] == sum(counts)
        assert edges <= {start for start, _ in division}
