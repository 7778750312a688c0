"""The plain form of a text: ``{"en": "Bring water", "ru": "Возьмите воду"}``."""

import re
from typing import Any

from planner.domain.campaign import LANGUAGE
from planner.domain.changes import Json
from planner.domain.message import Message
from planner.domain.reading import Reading, join
from planner.domain.scalars import read_string
from planner.domain.text import Text

MADE_FROM = "made_from"


def plain_text(text: Text) -> Json:
    """Return the plain form of a text."""
    out: dict[str, Json] = dict(text.words)
    if text.made_from:
        out[MADE_FROM] = dict(text.made_from)
    return out


def read_text(_hint: Any, value: Json, path: str, reading: Reading) -> Text:
    """Read a text; a bare string is in the language of the reading."""
    if isinstance(value, str):
        words = read_string(str, value, path, reading)
        return Text.of({reading.language: words} if words else {})
    if not isinstance(value, dict):
        reading.expected(path, "words by language", value)
        return Text()
    words_by_language = {language: words for language, words in value.items() if language != MADE_FROM}
    return Text.of(
        _read_words(words_by_language, path, reading),
        _read_words(value.get(MADE_FROM, {}), join(path, MADE_FROM), reading),
    )


def _read_words(value: Json, path: str, reading: Reading) -> dict[str, str]:
    if not isinstance(value, dict):
        reading.expected(path, "words by language", value)
        return {}
    for language in value:
        if not re.fullmatch(LANGUAGE.regex, language):
            reading.wrong(join(path, language), Message("is not {expects}", expects=LANGUAGE.expects))
    return {language: read_string(str, words, join(path, language), reading) for language, words in value.items()}
