"""Dates as people write them in running text, with the weekday that stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from planner.domain.checks.calendar_words import MONTHS, WEEKDAYS, Names

_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|-?е|-?го|º|ª)?\.?"
_OF = r"\s*(?:of\s+|de\s+|ב)?\s*"
_YEAR = r"(?:,?\s+(?:de\s+)?(?P<year>\d{4})(?!\d))?"
_ISO = r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"
_DOTTED = r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)"
_SLASHED = r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?!\d)"
_CHINESE = r"(?:(?P<year>\d{4})\s*年\s*)?(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"

_ARTICLES = r"(?:(?:the|le|den|dem|der|el|il|dia)\b)?"
_WEEKDAY_FOLLOWS = {"kk", "tr", "zh"}
_NEAR = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """Hold a date in a text: ``year`` is None where it is not written, ``weekday`` (Monday is 0) likewise."""

    words: str
    start: int
    day: int
    month: int
    year: int | None
    weekday: int | None

    def on(self, year: int) -> date | None:
        """Return the calendar day, in ``year`` where none is written; None where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def written_dates(words: str, language: str) -> Iterator[WrittenDate]:
    """Yield the dates of a text in their order; ``language`` is a base language such as "ru"."""
    for match in _dates(language).finditer(words):
        found = {name.rstrip("_0123456789"): value for name, value in match.groupdict().items() if value}
        beside = _weekday_beside(words, match, language)
        yield WrittenDate(
            words=" ".join(match[0].split()),
            start=match.start(),
            day=int(found["day"]),
            month=int(found["month"]) if found["month"].isdecimal() else _number(found["month"], MONTHS[language]) + 1,
            year=int(found["year"]) if "year" in found else None,
            weekday=None if beside is None else _number(beside, WEEKDAYS[language]),
        )


def _number(name: str, names: Names) -> int:
    return next(index for index, forms in enumerate(_each(names)) if forms.fullmatch(name))


@cache
def _each(names: Names) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_any_of((forms,)), re.IGNORECASE) for forms in names)


@cache
def _dates(language: str) -> re.Pattern[str]:
    forms = [_ISO, _DOTTED]
    if language != "en":
        forms.append(_SLASHED)  # 5/6 is May or June in English
    if language == "zh":
        forms.append(_CHINESE)
    elif language in MONTHS:
        month = rf"(?P<month>{_any_of(MONTHS[language])})(?!\w)\.?"
        forms.append(r"(?:(?P<year>\d{4})\s*(?:ж\.|жылғы|жылы)\s*)" + _DAY + r"\s*" + month)
        forms.append(_DAY + _OF + month + _YEAR)
        forms.append(r"(?<!\w)" + month + r"\s*" + _DAY + r"(?!\d)" + _YEAR)
    numbered = (re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{index}>", form) for index, form in enumerate(forms))
    return re.compile("|".join(numbered), re.IGNORECASE)


def _any_of(names: Names) -> str:
    forms = sorted((form for each in names for form in each), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)


def _weekday_beside(words: str, match: re.Match[str], language: str) -> str | None:
    if language not in WEEKDAYS:
        return None
    before, after = _weekdays(language)
    found = before.search(words, max(0, match.start() - _NEAR), match.start())
    found = found or after.match(words, match.end(), match.end() + _NEAR)
    return next(filter(None, found.groups())) if found else None


@cache
def _weekdays(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = _any_of(WEEKDAYS[language])
    prefix = "[בה]?" if language == "he" else ""
    before = re.compile(rf"(?<![\w\u200c]){prefix}({names})[\s,،.(]{{0,3}}{_ARTICLES}\s*$", re.IGNORECASE)
    bare = rf"|[\s,]{{0,2}}(?:г\.|ж\.)?[\s,]{{0,2}}({names})(?!\w)" if language in _WEEKDAY_FOLLOWS else ""
    after = re.compile(rf"[\s,]{{0,2}}[(（]({names})[)）]{bare}", re.IGNORECASE)
    return before, after
