"""Words for a time that only the day of writing explains, and dates whose weekday is another one (PR16)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from unicodedata import normalize
from zoneinfo import ZoneInfo

from planner.domain.campaign import base_language
from planner.domain.checks.absolute import named_day, with_weekday
from planner.domain.checks.case import Case
from planner.domain.checks.contents import texts
from planner.domain.checks.quotation import is_quoted
from planner.domain.checks.relative_words import RELATIVES, Relatives
from planner.domain.checks.subject import Subject
from planner.domain.checks.written_dates import written_dates
from planner.domain.demand import Demand, DemandKind
from planner.domain.edit import Fix
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.plan import plural_of
from planner.domain.record import Record
from planner.domain.statement import Statement
from planner.domain.text import Text

RULE = "PR16"

_LETTER = r"\w\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u200c"
_MARKS = {
    "ar": r"[\u0640\u064b-\u065f\u0670]*",
    "fa": r"[\u0640\u064b-\u065f\u0670]*",
    "he": r"[\u0591-\u05bd\u05bf-\u05c7]*",
}
_ALIKE = {
    **dict.fromkeys("'’ʼ", "['’ʼ]"),
    **dict.fromkeys("اأإآ", "[اأإآ]"),
    **dict.fromkeys("يیى", "[يیى]"),
    **dict.fromkeys("كک", "[كک]"),
}
_TURKISH = {"i": "[iİ]", "ı": "[ıI]"}
_SENTENCE_START = '.!?…:;—–-\n"“„«»(¡¿'
_NEAR = 60
_DATED_FIELD = re.compile(r"\{\s*(?:event\s*:[^{}]*\.when|fact\s*:[^{}]*\.as_of)\s*\}")


class Weight(StrEnum):
    """Say how surely a relative word is one."""

    HARD = "hard"
    SOFT = "soft"
    INNOCENT = "innocent"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeWord:
    """Hold a relative word that was found in a text."""

    words: str
    start: int
    weight: Weight


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with words of time in every text that may be printed."""
    for record in case.plan.records():
        if not record.deleted:
            for path, text in texts(record):
                yield from _in_text(record, Subject(kind=plural_of(record), record=record.id, field=path), text, case)
    campaign = Subject(kind="", record="", field="boilerplate")
    yield from _in_text(None, campaign, case.plan.campaign.boilerplate, case)


def _in_text(record: Record | None, subject: Subject, text: Text, case: Case) -> Iterator[Finding]:
    for tag, words in text:
        plain, language = normalize("NFC", words), base_language(tag)
        there = subject.at(f"{subject.field}.{tag}")
        yield from _weekdays(plain, language, there, case.now.year)
        today = case.now.astimezone(ZoneInfo(case.plan.campaign.zone)).date()
        for each in {found.words.casefold(): found for found in relative_words(plain, language)}.values():
            finding = _finding(each, plain, language, record, there)
            fix = _named(each, words, language, there, today) if finding.severity is Severity.ERROR else None
            yield replace(finding, fix=fix)


def _named(found: RelativeWord, words: str, language: str, subject: Subject, today: date) -> Fix | None:
    """Return the change from a word to the day that it means if it was typed today."""
    day = named_day(found.words, today, language)
    if not day or found.words not in words:
        return None
    label = Message("Change “{word}” to “{day}”", word=found.words, day=day)
    return subject.changed(label, words, re.sub(rf"(?<!\w){re.escape(found.words)}(?!\w)", day, words))


def _finding(found: RelativeWord, words: str, language: str, record: Record | None, subject: Subject) -> Finding:
    if isinstance(record, Statement) or is_quoted(words, found.start):
        return subject.hint(
            RULE,
            Message(
                '"{word}" is the speaker\'s: leave it, and add the day in square brackets after it.', word=found.words
            ),
        )
    slogan = isinstance(record, Demand) and record.kind is DemandKind.SLOGAN
    if slogan or found.weight is Weight.SOFT:
        return subject.hint(
            RULE, Message('"{word}" ages with the paper: name the day, unless this is a slogan.', word=found.words)
        )
    if _is_dated(words, found, language):
        return subject.hint(
            RULE, Message('"{word}" is not needed beside a date: leave it out, and the date stands.', word=found.words)
        )
    return subject.error(
        RULE,
        Message(
            '"{word}" means another day to whoever reads it later: name the day, or print the event\'s own time.',
            word=found.words,
        ),
    )


def _is_dated(words: str, found: RelativeWord, language: str) -> bool:
    start = max(words.rfind("\n", 0, found.start) + 1, found.start - _NEAR)
    around = words[start : found.start + len(found.words) + _NEAR].partition("\n")[0]
    return bool(_DATED_FIELD.search(around)) or any(True for _ in written_dates(around, language))


def _weekdays(words: str, language: str, subject: Subject, year: int) -> Iterator[Finding]:
    for each in written_dates(words, language):
        day = each.on(year)
        if day is None or each.weekday is None or each.weekday == day.weekday():
            continue
        mended = with_weekday(words, each.start, each.weekday, day.weekday(), language)
        fix = subject.changed(Message("Correct the weekday"), words, mended) if mended != words else None
        if each.year is None:
            message = Message(
                "{date} falls on another weekday in {year}: correct one of them, or write the year.",
                date=each.words,
                year=str(year),
            )
            yield subject.warning(RULE, message, fix)
        else:
            message = Message("{date} falls on another weekday: correct one of them.", date=each.words)
            yield subject.error(RULE, message, fix)


def relative_words(words: str, language: str) -> Iterator[RelativeWord]:
    """Yield the relative words of a text; names such as "Today FM" are left alone."""
    if language not in RELATIVES:
        return
    for match in _pattern(language).finditer(words):
        weight = Weight(str(match.lastgroup).rstrip("0123456789"))
        if weight is Weight.HARD and language != "de":
            weight = _unless_a_name(words, match)
        if weight is not Weight.INNOCENT:
            yield RelativeWord(words=match[0], start=match.start(), weight=weight)


def _unless_a_name(words: str, match: re.Match[str]) -> Weight:
    """Weigh a capitalised word by its neighbours: "USA Today" is a name, "on Today" may be one."""
    if not match[0][0].isupper() or match[0].isupper():
        return Weight.HARD
    line = words[words.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if _in_title_case(line):
        return Weight.HARD
    before, after = words[: match.start()].rstrip(" "), words[match.end() :].lstrip(" ").partition(" ")[0]
    if not before or before[-1] in _SENTENCE_START:
        return Weight.SOFT if len(after) > 1 and after.isupper() else Weight.HARD
    last = before.split()[-1]
    opens = before[: -len(last)].rstrip(" ")
    named = last.isupper() or (last[0].isupper() and opens and opens[-1] not in _SENTENCE_START)
    return Weight.INNOCENT if named or after[:1].isupper() else Weight.SOFT


def _in_title_case(line: str) -> bool:
    long = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    relatives = RELATIVES[language]
    phrases = [
        (phrase.strip(), weight)
        for weight, held in (
            (Weight.HARD, relatives.hard),
            (Weight.SOFT, relatives.soft),
            (Weight.INNOCENT, relatives.innocent),
        )
        for phrase in held.split(",")
        if phrase.strip()
    ]
    phrases.sort(key=lambda each: len(each[0]), reverse=True)
    groups = (
        f"(?P<{weight}{index}>{_spelt(phrase, language, relatives)})" for index, (phrase, weight) in enumerate(phrases)
    )
    found = "|".join(groups)
    return re.compile(found if language == "zh" else f"(?<![{_LETTER}])(?:{found})(?![{_LETTER}])", re.IGNORECASE)


def _spelt(phrase: str, language: str, relatives: Relatives) -> str:
    """Return a pattern for every spelling of a phrase."""
    plain = normalize("NFC", phrase)
    if language == "ar" and plain.startswith("ال"):
        return f"(?:{relatives.prefixes}{_letters('ال', language)}|[وف]?لل)" + _letters(plain[2:], language)
    return relatives.prefixes + _letters(plain, language)


def _letters(phrase: str, language: str) -> str:
    return "".join(_letter(each, language) for each in phrase)


def _letter(letter: str, language: str) -> str:
    if letter == "*":
        return r"\w*"
    if letter in " \u200c":
        return r"[\s\u200c]*" if language == "fa" else r"\s+"
    if language == "tr" and letter in _TURKISH:
        return _TURKISH[letter]
    if letter == "\u0654":
        return ""  # a hamza above is among the marks that may be left out
    return _ALIKE.get(letter, re.escape(letter)) + _MARKS.get(language, "")
