"""Easy Read: short sentences without abbreviations (LF10)."""

import re
from collections.abc import Iterator

from planner.domain.campaign import base_language
from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.checks.prose import paragraphs, word_count
from planner.domain.finding import Finding
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

RULE = "LF10"
TAG = "easy-read"
"""The tag by which an organiser marks a leaflet as Easy Read."""

_SENTENCES = re.compile(r"(?<=[.!?…؟।。])\s+")
_ACRONYM = re.compile(r"(?<![\w{:])[^\W\d_]{2,6}(?![\w}])")


def check(case: Case) -> Iterator[Finding]:
    """Yield what is hard to read in leaflets that are marked as Easy Read."""
    for paper in case.papers:
        if isinstance(paper.record, Leaflet) and TAG in paper.record.tags:
            for language in paper.languages:
                yield from _sentences(paper, paper.record, language, case.limits.easy_read_words)


def _sentences(paper: Paper, leaflet: Leaflet, language: str, most: int) -> Iterator[Finding]:
    words, subject = leaflet.body.get(language), paper.subject(f"body.{language}")
    sentences = [each for part in paragraphs(words) for each in _SENTENCES.split(part)]
    if any(word_count(each, base_language(language)) > most for each in sentences):
        yield subject.warning(
            RULE, Message("A sentence has more than {most} words: in Easy Read, say one thing at a time.", most=most)
        )
    acronym = next((match[0] for match in _ACRONYM.finditer(words) if match[0].isupper()), "")
    if acronym:
        yield subject.warning(RULE, Message('"{acronym}" is short for something: write the words.', acronym=acronym))
