from pytestqt.qtbot import QtBot

from planner.domain.text import Text
from planner.gui.style import Styler
from planner.gui.widgets.language_segment import LanguageSegment


def test_a_missing_translation_is_named_and_empty_texts_are_none(qtbot: QtBot, styler: Styler) -> None:
    languages = LanguageSegment(["en", "ru"])
    qtbot.addWidget(languages)
    languages.show_written(Text.of({"en": "Bring candles"}), Text())
    assert languages._state.text() == "Not written yet: Русский"
    languages.show_written(Text.of({"en": "Bring candles", "ru": "Свечи"}))
    assert languages._state.text() == "Both languages are written"


def test_a_translation_of_older_words_is_named(qtbot: QtBot, styler: Styler) -> None:
    languages = LanguageSegment(["en", "ru"])
    qtbot.addWidget(languages)
    languages.show_written(Text.of({"en": "Candles", "ru": "Флаги"}, {"ru": "Flags"}))
    assert languages._state.text() == "Original changed since: Русский"


def test_one_language_needs_no_choice(qtbot: QtBot, styler: Styler) -> None:
    languages = LanguageSegment(["en"])
    qtbot.addWidget(languages)
    assert languages.isHidden()
    languages.set_languages(["en", "ru"])
    assert not languages.isHidden()
    assert languages.current() == "en"
