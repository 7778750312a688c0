"""Whole paragraphs: lines that fit, read right and lose nothing."""

import random
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.typesetting.bidi import isolate
from planner.documents.typesetting.clean import clean
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Family, Span, Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

BODY = Style(size=10)
HEADLINE = Style(family="condensed", weight=900, size=40, pitch=1.03)
SENTENCE = "They asked for their wages at 12 noon on 16 December 2011, 33 Thurloe Square, London SW7 2SD."


def in_language(language: str, family: Family = "text", weight: int = 400, size: float = 10) -> Style:
    return Style(language=language, family=family, weight=weight, size=size)


def shown(line: Line) -> str:
    """Return what the clusters of a line say, from left to right."""
    return "".join(glyph.text for run in line.runs for glyph in run.glyphs)


@pytest.mark.parametrize("measure", [60, 100, 137.5, 300, 1000])
def test_no_line_is_wider_than_the_measure(typesetter: Typesetter, measure: float) -> None:
    assert all(line.width <= measure for line in typesetter.lines(SENTENCE, BODY, measure))


@pytest.mark.parametrize("measure", [60, 100, 137.5, 300, 1000])
def test_lines_and_the_space_between_give_the_text_back(typesetter: Typesetter, measure: float) -> None:
    lines = typesetter.lines(f"{SENTENCE}\n\n{SENTENCE}", BODY, measure)
    assert "".join(line.text + line.tail for line in lines) == f"{SENTENCE}\n\n{SENTENCE}"


def test_lines_are_filled_as_far_as_they_go(typesetter: Typesetter) -> None:
    first, second, *_ = typesetter.lines("aa bb cc dd ee mm", BODY, typesetter.width("aa bb cc", BODY))
    assert (first.text, second.text) == ("aa bb cc", "dd")


def test_text_fits_in_exactly_its_own_width_at_any_size(typesetter: Typesetter) -> None:
    for tenth in range(80, 400, 7):
        style = Style(size=tenth / 10)
        assert len(typesetter.lines(SENTENCE, style, typesetter.width(SENTENCE, style))) == 1


def test_width_grows_with_size_alone(typesetter: Typesetter) -> None:
    assert typesetter.width("Peace", Style(size=30)) == pytest.approx(3 * typesetter.width("Peace", Style(size=10)))


def test_a_postcode_and_a_telephone_number_are_not_parted(typesetter: Typesetter) -> None:
    text = f"{SENTENCE} Call +44 20 7946 0123 or write to PO Box 12345 at once, everyone."
    for measure in range(90, 400, 3):
        ends = [line.text for line in typesetter.lines(text, BODY, measure)]
        assert not [end for end in ends if end.endswith(("SW7", "+44", "+44 20", "7946", "PO", "Box", " 16", " 12"))]


def test_what_is_kept_together_gives_way_where_it_does_not_fit(typesetter: Typesetter) -> None:
    lines = typesetter.lines("+44 20 7946 0123", BODY, typesetter.width("+44 20", BODY))
    assert [line.text for line in lines] == ["+44 20", "7946", "0123"]
    assert not any(line.broken for line in lines)


def test_a_word_that_no_line_can_hold_is_divided_and_says_so(typesetter: Typesetter) -> None:
    lines = typesetter.lines("Donaudampfschifffahrt ahoi", BODY, 40)
    assert all(line.width <= 40 for line in lines)
    assert lines[0].broken
    assert "".join(line.text + line.tail for line in lines) == "Donaudampfschifffahrt ahoi"
    assert not any(line.broken for line in typesetter.lines(SENTENCE, BODY, 60))


def test_longest_is_the_measure_that_divides_no_word(typesetter: Typesetter) -> None:
    needed = typesetter.longest(SENTENCE, HEADLINE)
    assert not any(line.broken for line in typesetter.lines(SENTENCE, HEADLINE, needed))
    assert any(line.broken for line in typesetter.lines(SENTENCE, HEADLINE, needed - 0.1))


def test_balanced_lines_are_as_many_and_their_longest_is_shorter(typesetter: Typesetter) -> None:
    plain = typesetter.lines(SENTENCE, HEADLINE, 700)
    even = typesetter.lines(SENTENCE, HEADLINE, 700, balance=True)
    assert len(even) == len(plain)
    assert max(line.width for line in even) < max(line.width for line in plain)


def test_no_other_breaks_are_better_balanced(typesetter: Typesetter) -> None:
    words = ["one", "three", "seventeen", "four", "eleven", "twentyfive", "six"]
    measure = 1.9 * typesetter.longest("twentyfive", HEADLINE)
    even = typesetter.lines(" ".join(words), HEADLINE, measure, balance=True)
    glued = [*words[:5], " ".join(words[5:])]
    best = min(
        max(typesetter.width(" ".join(part), HEADLINE) for part in (glued[:i], glued[i:j], glued[j:]))
        for i in range(1, 5)
        for j in range(i + 1, 6)
    )
    assert len(even) == 3
    assert max(line.width for line in even) == pytest.approx(best)


@pytest.mark.parametrize(
    ("words", "share", "lines"),
    [
        ("บ้านคือสิทธิ ไม่ใช่ของขวัญ", 0.85, ("บ้านคือสิทธิ", "ไม่ใช่ของขวัญ")),
        ("ทำไมบ้านพันหลังว่าง แต่ครอบครัวนอนในรถ", 0.47, ("ทำไมบ้านพันหลัง", "ว่าง แต่ครอบครัว", "นอนในรถ")),
    ],
)
def test_balanced_thai_lines_end_at_spaces_if_they_are_no_more_for_that_and_leave_no_word_alone(
    typesetter: Typesetter, words: str, share: float, lines: tuple[str, ...]
) -> None:
    style = Style(family="text", weight=700, size=40, pitch=1.35, language="th")
    room = share * typesetter.width(words, style)
    assert tuple(line.text for line in typesetter.lines(words, style, room, balance=True)) == lines


def test_no_balanced_line_is_one_short_word(typesetter: Typesetter) -> None:
    for text in ("We all stand united here to the end", "Pay us now or we stop the works for good"):
        for measure in range(200, 700, 11):
            plain = typesetter.lines(text, HEADLINE, measure)
            if any(len(line.text) <= 3 for line in plain):
                continue
            even = typesetter.lines(text, HEADLINE, measure, balance=True)
            assert not [line.text for line in even if len(line.text) <= 3]


def test_a_line_feed_ends_a_line_and_an_empty_line_stays(typesetter: Typesetter) -> None:
    assert [line.text for line in typesetter.lines("a\n\nb", BODY, 100)] == ["a", "", "b"]
    assert typesetter.lines("", BODY, 100) == ()
    assert typesetter.line("a\nb", BODY).text == "a b"


def test_the_persian_time_keeps_its_order(typesetter: Typesetter) -> None:
    line = typesetter.line("ساعت ۱۸:۳۰ در میدان", in_language("fa"))
    assert "۱۸:۳۰" in shown(line)
    assert "۰۳" not in shown(line)


def test_both_brackets_stand_around_the_arabic_words(typesetter: Typesetter, faces: Faces) -> None:
    line = typesetter.line("(السكن للجميع)", in_language("ar"))
    glyphs = [glyph for run in line.runs for glyph in run.glyphs]
    face = faces[line.runs[0].face]
    assert (glyphs[0].gid, glyphs[-1].gid) == (face.gid("("), face.gid(")"))
    assert (glyphs[0].text, glyphs[-1].text) == (")", "(")


def test_hebrew_with_english_and_an_address_reads_in_order(typesetter: Typesetter) -> None:
    line = typesetter.line("דיור לכולם – Housing for all: https://example.org/14", in_language("he"))
    assert "Housing for all" in shown(line)
    assert "https://example.org/14" in shown(line)
    assert "םלוכל רויד" in shown(line)
    assert shown(line).index("Housing") < shown(line).index("https") < shown(line).index("רויד")


def test_an_isolated_address_keeps_its_number_before_the_street(typesetter: Typesetter) -> None:
    line = typesetter.line(f"نلتقي عند {isolate('33 Thurloe Square')} غدا", in_language("ar"))
    assert "33 Thurloe Square" in shown(line)


def test_isolates_and_marks_of_direction_have_no_width(typesetter: Typesetter) -> None:
    for mark in "\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u061c":
        assert typesetter.width(f"a{mark}b", Style(size=10, features=("-kern",))) == pytest.approx(
            typesetter.width("a", BODY) + typesetter.width("b", BODY)
        )


def test_an_override_in_a_name_turns_nothing_around(typesetter: Typesetter) -> None:
    assert shown(typesetter.line("see \u202egro.elpmaxe\u202c now", BODY)) == "see gro.elpmaxe now"


def test_lines_of_a_right_to_left_language_start_at_the_right(typesetter: Typesetter) -> None:
    line = typesetter.line("نلتقي", in_language("ar"))
    assert line.rtl
    assert line.start(10, 100) == pytest.approx(110 - line.width)
    assert line.end(10, 100) == 10
    latin = typesetter.line("meet", BODY)
    assert latin.start(10, 100) == 10
    assert latin.end(10, 100) == pytest.approx(110 - latin.width)


@pytest.mark.parametrize(
    ("language", "text", "family", "weight", "factor"),
    [
        ("ar", "سكن", "condensed", 900, 0.78),
        ("ar", "سكن", "text", 400, 1.05),
        ("hi", "घर", "text", 400, 1.05),
        ("th", "บ้าน", "text", 400, 1.10),
        ("en", "home", "text", 400, 1.0),
    ],
)
def test_scripts_are_matched_in_size_and_pitch(
    typesetter: Typesetter, language: str, text: str, family: Family, weight: int, factor: float
) -> None:
    style = Style(language=language, family=family, weight=weight, size=20, pitch=1.5)
    line = typesetter.line(text, style)
    assert [run.size for run in line.runs] == [pytest.approx(20 * factor)]
    assert line.pitch == pytest.approx(30 * factor)


def test_latin_beside_arabic_keeps_the_nominal_size(typesetter: Typesetter) -> None:
    line = typesetter.line("سكن London", in_language("ar", "condensed", 900, 20))
    assert sorted(run.size for run in line.runs) == [pytest.approx(15.6), pytest.approx(20)]


def test_tracking_widens_latin_but_never_a_joined_script(typesetter: Typesetter) -> None:
    tracked = Style(size=10, tracking=0.04)
    assert typesetter.width("EMBARGO", tracked) == pytest.approx(typesetter.width("EMBARGO", BODY) + 7 * 0.4)
    arabic, plain = Style(size=10, tracking=0.04, language="ar"), in_language("ar")
    assert typesetter.width("سكن", arabic) == typesetter.width("سكن", plain)


def test_spans_change_weight_within_a_line(typesetter: Typesetter) -> None:
    line = typesetter.line((Span("LONDON – ", 700), Span("They asked")), BODY)
    assert [run.face for run in line.runs] == ["NotoSans-Bold", "NotoSans-Regular"]
    assert line.text == "LONDON – They asked"


def test_a_long_thai_phrase_does_not_overflow_and_parts_no_cluster(typesetter: Typesetter) -> None:
    text = "ที่อยู่อาศัยสำหรับทุกคนไม่มีใครถูกทิ้งไว้ข้างหลังและเราจะเดินไปด้วยกันอย่างสงบ"
    for measure in (90, 120, 150):
        lines = typesetter.lines(text, in_language("th"), measure)
        assert all(line.width <= measure for line in lines)
        assert "".join(line.text for line in lines) == text
        assert not [line.text for line in lines if unicodedata.category(line.text[0]) == "Mn"]
        assert not any(line.broken for line in lines)


def test_characters_that_no_face_has_are_named_and_boxed(typesetter: Typesetter) -> None:
    line = typesetter.line("Up ✊ and 住房", BODY)
    assert line.missing == "✊住房"
    assert shown(line) == "Up ✊ and 住房"
    assert 0 in {glyph.gid for run in line.runs for glyph in run.glyphs}


def test_vertical_measures_are_those_of_the_tallest_face(typesetter: Typesetter, faces: Faces) -> None:
    line = typesetter.line("Peace", HEADLINE)
    assert line.cap_height == pytest.approx(40 * faces["FiraSansCondensed-Black"].cap_height)
    assert line.ascent > line.cap_height > line.descent > 0


def test_an_unchanged_paragraph_is_the_same_object(typesetter: Typesetter) -> None:
    assert typesetter.lines(SENTENCE, BODY, 200)[0] is typesetter.lines(SENTENCE, BODY, 200)[0]


SHARED = Faces(resources() / "fonts")
ANYTHING = st.text(st.characters(codec=None), max_size=40)
STYLES = st.sampled_from(
    [BODY, HEADLINE, in_language("ar"), in_language("th", "condensed", 900, 30), in_language("he")]
)


@settings(max_examples=150, deadline=None)
@given(ANYTHING, STYLES, st.floats(1, 400), st.booleans())
def test_no_text_of_any_kind_raises_or_is_lost(text: str, style: Style, measure: float, balance: bool) -> None:
    typesetter = Typesetter(SHARED)
    lines = typesetter.lines(text, style, measure, balance=balance)
    assert "".join(line.text + line.tail for line in lines) == clean(text)
    narrowest = typesetter.longest(text, style)
    assert all(line.width <= max(measure, narrowest) + 1e-3 for line in lines)


def test_two_thousand_random_lines_are_set(typesetter: Typesetter) -> None:
    chance = random.Random(20111216)
    nasty = "\u202e\u202d\u2066\u2067\u2068\u2069\u200b\u200c\u200d\ufeff\u00ad\x00"
    nasty += "\x1b\t\u0301\u0e33\u0f0b\U0001f1f0\ufe0f\u20e3"
    for number in range(2000):
        length = chance.randrange(30)
        if number % 2:
            text = "".join(chr(chance.randrange(sys.maxunicode + 1)) for _ in range(length))
        else:
            text = "".join(chance.choice(nasty + "abc אבג ابج กขค कखग 012 ().,") for _ in range(length))
        lines = typesetter.lines(text, BODY, 80)
        assert "".join(line.text + line.tail for line in lines) == clean(text)


def test_lines_that_a_line_feed_parts_have_a_space_between_them_for_readers(typesetter: Typesetter) -> None:
    day, time = typesetter.lines("Friday 16 December\n12 noon", Style(size=20), 1000)
    assert (day.text, day.tail, time.text) == ("Friday 16 December", "\n", "12 noon")
    last = day.runs[-1]
    assert (last.width, [word.text for word in last.words]) == (0.0, [" "])
    assert day.width == typesetter.width("Friday 16 December", Style(size=20))
    assert time.runs[-1].width > 0
