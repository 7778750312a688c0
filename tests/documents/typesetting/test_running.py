"""Running text: lines that are even together, and hyphens where a line would stay too empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Span, Style
from planner.documents.typesetting.typesetter import Typesetter

TEXTS = {
    "en": "Up to 70 peaceful protesters and supporters of the strikers killed in Zhanaozen, western Kazakhstan. Oil "
    "workers there have been on strike since May; about 1,500 marines and soldiers were sent into the city.",
    "ru": "До 70 мирных демонстрантов и сторонников забастовщиков убиты в Жанаозене на западе Казахстана. Социальные "
    "сети и крупнейшие новостные сайты заблокированы внутри страны, распространение информации преследуется.",
    "kk": "Батыс Қазақстандағы Жаңаөзенде ереуілшілерді қолдаған 70-ке дейін бейбіт шерушілер мен жақтаушылар қаза "
    "тапты. Мұнайшылар мамыр айынан бері ереуілде.",
    "ar": "قُتل ما يصل إلى 70 متظاهرا سلميا ومناصرا للمضربين في جاناوزن غربي كازاخستان. عمال النفط مضربون "
    "هناك منذ مايو.",
    "th": "ผู้ประท้วงโดยสันติและผู้สนับสนุนผู้นัดหยุดงานเสียชีวิตมากถึง 70 คนในเมืองจาเนาเซน ทางตะวันตกของคาซัคสถาน",
}
WIDTHS = (90, 130, 170, 260, 400)


def style(language: str) -> Style:
    return Style(size=11, language=language)


def joined(lines: tuple[Line, ...]) -> str:
    return "".join(line.text + line.tail for line in lines)


def hyphened(line: Line) -> bool:
    return any(word.text == "\u00ad" for run in line.runs for word in run.words)


def raggedness(lines: tuple[Line, ...], width: float) -> float:
    return sum((1 - line.width / width) ** 2 for line in lines[:-1])


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_running_text_keeps_its_words_its_measure_and_at_most_as_many_lines(
    typesetter: Typesetter, language: str, width: float
) -> None:
    text = TEXTS[language]
    filled = typesetter.lines(text, style(language), width)
    running = typesetter.lines(text, style(language), width, running=True)
    assert joined(running) == text
    assert max(line.width for line in running) <= width + 0.01
    assert len(running) <= len(filled)
    if len(running) == len(filled) and not any(line.broken for line in filled):
        assert raggedness(running, width) <= raggedness(filled, width) + 0.02


def test_lines_are_evener_than_filled_ones(typesetter: Typesetter) -> None:
    text = TEXTS["en"]
    filled, running = (typesetter.lines(text, style("en"), 170, running=run) for run in (False, True))
    assert len(filled) == len(running)
    assert raggedness(running, 170) < 0.8 * raggedness(filled, 170)


def test_a_word_is_divided_only_where_its_line_would_stay_too_empty(typesetter: Typesetter) -> None:
    found = 0
    for width in range(80, 300, 7):
        for language in ("en", "ru"):
            lines = typesetter.lines(TEXTS[language], style(language), width, running=True)
            for line in filter(hyphened, lines):
                found += 1
                whole = line.text.rpartition(" ")[0].removesuffix(" и")  # which stays with the next word
                assert typesetter.width(whole, style(language)) < 0.7 * width
    assert found > 20


def test_the_hyphen_is_no_part_of_the_word(typesetter: Typesetter) -> None:
    lines = typesetter.lines("supporters", style("en"), 45, running=True)
    assert [line.text for line in lines] == ["sup", "porters"] or [line.text for line in lines] == ["support", "ers"]
    assert [line.tail for line in lines] == ["", ""]
    assert not any(line.broken for line in lines)
    assert hyphened(lines[0])
    assert lines[0].width == pytest.approx(typesetter.width(f"{lines[0].text}-", style("en")), abs=0.2)


def test_no_part_of_a_word_makes_the_last_line(typesetter: Typesetter) -> None:
    for width in range(60, 200, 3):
        lines = typesetter.lines(TEXTS["ru"], style("ru"), width, running=True)
        if not any(line.broken for line in lines) and width > 90:
            assert not hyphened(lines[-2]) or " " in lines[-1].text


def test_a_soft_hyphen_says_where_a_name_may_be_divided(typesetter: Typesetter) -> None:
    text = [Span("to all of "), Span("Kazakh\u00adstanigrad", weight=700), Span(" at once")]
    lines = typesetter.lines(text, style("en"), 115, running=True)
    assert [line.text for line in lines] == ["to all of Kazakh", "stanigrad at once"]
    assert "\u00ad" not in joined(typesetter.lines(text, style("en"), 90))
    assert hyphened(lines[0])


def test_each_paragraph_has_soft_hyphens_of_its_own(typesetter: Typesetter) -> None:
    lines = typesetter.lines("one\nof the Kazakh\u00adstanigrad now", style("en"), 95, running=True)
    assert [line.text for line in lines] == ["one", "of the Kazakh", "stanigrad now"]


def test_a_word_nobody_may_divide_is_broken_as_ever(typesetter: Typesetter) -> None:
    lines = typesetter.lines("Ааааааааааааааааааа", style("ru"), 60, running=True)
    assert lines[0].broken
    assert joined(lines) == "Ааааааааааааааааааа"


def test_no_text_gives_no_lines(typesetter: Typesetter) -> None:
    assert typesetter.lines("", style("en"), 100, running=True) == ()
    assert [line.text for line in typesetter.lines("a\n\nb", style("en"), 100, running=True)] == ["a", "", "b"]


@given(
    st.lists(st.text(alphabet="abcde oнтс12-\u00ad.סת", max_size=14), max_size=25).map(" ".join),
    st.sampled_from(["en", "ru", "he"]),
    st.floats(20, 300),
)
def test_no_words_are_lost_in_any_measure(typesetter: Typesetter, text: str, language: str, width: float) -> None:
    lines = typesetter.lines(text, style(language), width, running=True)
    assert joined(lines) == text.replace("\u00ad", "")
