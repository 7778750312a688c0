"""Words of opinion in a press paper's own voice (PR13)."""

import re
from collections.abc import Iterator
from functools import cache

from planner.domain.campaign import base_language
from planner.domain.checks.case import Case
from planner.domain.checks.opinion_words import OPINIONS
from planner.domain.checks.quotation import unquoted
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.release import PressRelease, ReleaseKind

RULE = "PR13"


def check(case: Case) -> Iterator[Finding]:
    """Yield the words that judge outside quotations; a statement is somebody's own voice throughout."""
    for paper in case.papers:
        release = paper.record
        if not isinstance(release, PressRelease) or release.kind is ReleaseKind.STATEMENT:
            continue
        for field, text in (("headline", release.headline), ("subhead", release.subhead), ("body", release.body)):
            for language in paper.languages:
                for word in opinions(text.get(language), base_language(language)):
                    yield paper.subject(f"{field}.{language}").warning(
                        RULE, Message('"{word}" is an opinion: let somebody say it in a quotation.', word=word)
                    )


def opinions(words: str, language: str) -> tuple[str, ...]:
    """Return the words of opinion outside quotations, each once, in their order."""
    if language not in OPINIONS:
        return ()
    found = (match[0] for match in _pattern(language).finditer(unquoted(words)))
    return tuple({word.casefold(): word for word in found}.values())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    spelt = (
        re.escape(word.strip()).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in OPINIONS[language].split(",")
    )
    joined = "|".join(spelt)
    return re.compile(joined if language == "zh" else rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
