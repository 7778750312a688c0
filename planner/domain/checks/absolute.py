"""A day said for good: what stands in place of "today", and the weekday that a date falls on."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from planner.domain.checks.calendar_words import MONTHS, WEEKDAYS

_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "en": "{weekday} {day} {month}",
        "ru": "{day} {month}",
        "uk": "{day} {month}",
        "kk": "{day} {month}",
        "de": "{weekday}, {day}. {month}",
        "fr": "{weekday} {day} {month}",
        "es": "{weekday} {day} de {month}",
        "pt": "{weekday}, {day} de {month}",
        "it": "{weekday} {day} {month}",
        "pl": "{day} {month}",
        "tr": "{day} {month} {weekday}",
    }
)
"""How running text names a day; without its weekday where that would have to be declined."""

_DAYS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1},
        "ru": {"сегодня": 0, "завтра": 1, "вчера": -1, "послезавтра": 2, "позавчера": -2},
        "uk": {"сьогодні": 0, "завтра": 1, "вчора": -1, "учора": -1, "післязавтра": 2, "позавчора": -2},
        "kk": {"бүгін": 0, "ертең": 1, "кеше": -1, "бүрсігүні": 2, "алдыңгүні": -2},
        "de": {"heute": 0, "morgen": 1, "gestern": -1, "übermorgen": 2, "vorgestern": -2},
        "fr": {"aujourd’hui": 0, "aujourd'hui": 0, "demain": 1, "hier": -1, "après-demain": 2},
        "es": {"hoy": 0, "mañana": 1, "ayer": -1, "anteayer": -2},
        "pt": {"hoje": 0, "amanhã": 1, "ontem": -1},
        "it": {"oggi": 0, "domani": 1, "ieri": -1, "dopodomani": 2},
        "pl": {"dziś": 0, "dzisiaj": 0, "jutro": 1, "wczoraj": -1, "pojutrze": 2, "przedwczoraj": -2},
        "tr": {"bugün": 0, "yarın": 1, "dün": -1},
    }
)
"""Relative words that mean one day, and how many days after the one of writing it is."""

_NEAR = 30


def named_day(word: str, today: date, language: str) -> str:
    """Return the day that a relative word means when it is written on ``today``; empty where that is not known."""
    offset = _DAYS.get(language, {}).get(word.casefold())
    if offset is None:
        return ""
    day = today + timedelta(days=offset)
    return _PATTERNS[language].format(
        weekday=WEEKDAYS[language][day.weekday()][0], day=day.day, month=MONTHS[language][day.month - 1][0]
    )


def with_weekday(words: str, start: int, wrong: int, right: int, language: str) -> str:
    """Return words in which the weekday near a date that begins at ``start`` is another; unchanged if it is not found.

    Monday is 0.
    """
    for place, form in enumerate(WEEKDAYS[language][wrong]):
        forms = WEEKDAYS[language][right]
        pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE)
        found = pattern.search(words, max(0, start - _NEAR), start + 2 * _NEAR)
        if found and place < len(forms):
            return words[: found.start()] + forms[place] + words[found.end() :]
    return words
