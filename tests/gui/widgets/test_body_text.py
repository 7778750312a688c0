import pytest
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from planner.domain.fields import Field
from planner.gui.style import Styler, look
from planner.gui.widgets.body_text import BodyText

WORDS = "😀 As of {fact:killed.as_of}, {fact:killed} and {fact:gone}."


def resolve(field: Field) -> str | None:
    return {"as_of": "10:15 London", "": "up to 70 peaceful protesters"}[field.aspect] if field.id == "killed" else None


@pytest.fixture
def body(qtbot: QtBot, styler: Styler) -> BodyText:
    made = BodyText("Text", resolve)
    qtbot.addWidget(made)
    made.set_value(WORDS)
    made.show()
    return made


def caret(body: BodyText, after: str) -> None:
    cursor = body.area.textCursor()
    cursor.setPosition(len(WORDS[: WORDS.index(after) + 1].encode("utf-16-le")) // 2 + 2)
    body.area.setTextCursor(cursor)


def test_the_field_at_the_caret_says_what_it_prints(body: BodyText) -> None:
    caret(body, "{fact:killed}")
    assert body._prints.text() == "{fact:killed} prints “up to 70 peaceful protesters”"
    caret(body, "{fact:gone}")
    assert body._prints.text().startswith("{fact:gone} names nothing")
    caret(body, " As of")
    assert body._prints.text() == ""


def test_fields_are_set_off_and_a_broken_one_gets_a_wave(body: BodyText) -> None:
    formats = body.area.document().firstBlock().layout().formats()
    sources = [(span.start, span.length, span.format.underlineStyle()) for span in formats]
    wave, none = QTextCharFormat.UnderlineStyle.WaveUnderline, QTextCharFormat.UnderlineStyle.NoUnderline
    start = len(WORDS[: WORDS.index("{fact:killed.")].encode("utf-16-le")) // 2
    assert sources[0] == (start, len("{fact:killed.as_of}"), none)
    assert [style for *_, style in sources] == [none, none, wave]
    assert formats[0].format.foreground().color().name() == look().hexadecimal("press_ink")


def test_words_are_counted(body: BodyText) -> None:
    assert body._count.text() == "7 words"


def test_an_inserted_field_stands_at_the_caret(body: BodyText) -> None:
    body.set_value("")
    body.insert("{fact:killed}")
    assert body.value() == "{fact:killed}"
