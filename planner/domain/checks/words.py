"""Words that a paper lacks, that fell behind their original, or that hold what nobody sees."""

import re
from collections.abc import Iterator
from unicodedata import name

from planner.domain.campaign import base_language
from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper, Words
from planner.domain.checks.subject import Subject
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.text import Text

MISSING = "missing-translation"
STALE = "stale-translation"
UNSPOKEN = "unspoken-language"
HIDDEN = "hidden-character"
MIXED = "mixed-scripts"

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\ufeff\ufff9-\ufffb\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset("aceopxyijshABCEHIJKMOPSTXYһіјѕаеорсухвкмнтАВЕНІЈКМОРЅСТХУ")


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the words of every paper in each of its languages."""
    for paper in case.papers:
        yield from _languages(paper)
        for words in paper.words:
            for language in paper.languages:
                yield from _translation(words, language)
                yield from _letters(words.text.get(language), words.subject.at(f"{words.subject.field}.{language}"))


def _languages(paper: Paper) -> Iterator[Finding]:
    spoken = paper.plan.campaign.languages
    for language in paper.languages:
        if language not in spoken:
            yield paper.subject("languages").warning(
                UNSPOKEN,
                Message(
                    'The campaign does not speak "{language}": add it to the campaign, or take it off this paper.',
                    language=language,
                ),
                Subject(kind="", record="", field=f"languages[{len(spoken)}]").changed(
                    Message("Add “{language}” to the campaign", language=language), None, language
                ),
            )


def _translation(words: Words, language: str) -> Iterator[Finding]:
    if not words.text:
        return
    subject = words.subject.at(f"{words.subject.field}.{language}")
    if not _said(words.text, language):
        yield subject.warning(
            MISSING,
            Message('There is no translation into "{language}": the paper prints the original.', language=language),
        )
    elif language in words.text.stale():
        yield subject.warning(
            STALE,
            Message("The original was changed after this translation was made: read it again and save it."),
        )


def _said(text: Text, language: str) -> bool:
    return bool(text.get(language).strip() or text.get(base_language(language)).strip())


def _letters(words: str, subject: Subject) -> Iterator[Finding]:
    if _HIDDEN.search(words):
        yield subject.warning(
            HIDDEN,
            Message("There are characters here that nobody sees and that can turn text around: type this text anew."),
            subject.changed(Message("Take the hidden characters out"), words, _HIDDEN.sub("", words)),
        )
    for match in _WORD.finditer(words):
        if not match[0].isascii() and _is_mixed(match[0]):
            yield subject.warning(
                MIXED,
                Message('"{word}" mixes letters of two alphabets that look alike: type this word anew.', word=match[0]),
            )


def _is_mixed(word: str) -> bool:
    scripts = [name(letter, "").partition(" ")[0] for letter in word]
    latin, cyrillic = scripts.count("LATIN"), scripts.count("CYRILLIC")
    if not latin or not cyrillic:
        return False
    fewer = "LATIN" if latin <= cyrillic else "CYRILLIC"
    return all(letter in _ALIKE for letter, script in zip(word, scripts, strict=True) if script == fewer)
