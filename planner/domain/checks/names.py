"""Names as the register spells them, and abbreviations that nobody explains (PR23)."""

import re
from collections.abc import Iterator

from planner.domain.campaign import base_language
from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.checks.prose import is_shouted, without_fields
from planner.domain.checks.subject import Subject
from planner.domain.checks.typing_slips import distance
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease

RULE = "PR23"

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ACRONYM = re.compile(r"(?<![\w.{:])[^\W\d_]{2,6}(?![\w.}-])")
_KNOWN = frozenset(
    re.findall(
        r"\w+",
        "UK US USA EU UN UNO NATO UTC GMT BST CET BBC CNN TV FM AM PM PO ID QR PDF SMS CEO COVID NGO MP DVD GPS OK США "
        "СССР ЕС ООН НАТО РФ СМИ ТВ АҚШ БҰҰ ЄС СРСР ONU OTAN UE ONG UNESCO UNICEF BRD DDR ARD ZDF ABD",
    )
)
"""Abbreviations that every desk knows."""

_ENGLISH_ENDINGS = frozenset({"s", "n", "an", "ian", "ese", "'s", "’s"})
_ENDING = 3
"""What may differ at the end of a word that is inflected."""

_SHORT, _LONG = 6, 9
"""Words of fewer letters are not compared; from so many on they may hold two slips."""


def check(case: Case) -> Iterator[Finding]:
    """Yield names in papers that differ from the register by a slip, and abbreviations met before their words."""
    registers: dict[str, tuple[tuple[str, ...], ...]] = {}
    for paper in case.papers:
        for language in paper.languages:
            if language not in registers:
                registers[language] = register(case.plan, language)
            for words in paper.words:
                if (words.subject.kind, words.subject.record) == (paper.kind, paper.record.id):
                    subject = words.subject.at(f"{words.subject.field}.{language}")
                    yield from _names(words.text.get(language), subject, registers[language], language)
            yield from _acronyms(paper, language)


def register(plan: Plan, language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of organisations, of places and of those who speak, each word by word."""
    names = [each.name for each in live(plan.organisations)]
    names += [
        words for each in live(plan.locations) for words in (each.name.get(language), each.address.city.get(language))
    ]
    speakers = {each.speaker for each in live(plan.statements)}
    names += [each.name for each in live(plan.contacts) if each.id in speakers]
    return tuple(dict.fromkeys(words for name in names if (words := tuple(_WORD.findall(name)))))


def _names(words: str, subject: Subject, names: tuple[tuple[str, ...], ...], language: str) -> Iterator[Finding]:
    tokens = [match[0] for match in _WORD.finditer(without_fields(words))]
    starts = [place for place, token in enumerate(tokens) if token[0].isupper()]  # names are, in scripts that can
    known = frozenset(word.casefold() for name in names for word in name)
    for said, name in _candidates(tokens, starts, names):
        if is_slip(said, name, known, base_language(language)):
            yield _misspelt(words, " ".join(said), " ".join(name), subject)


def _candidates(
    tokens: list[str], starts: list[int], names: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield, each once, words that stand together and names of as many words and about as many letters."""
    for name in names if starts else ():
        count, first = len(name), len(name[0])
        said = {
            tuple(tokens[place : place + count])
            for place in starts
            if abs(len(tokens[place]) - first) <= _ENDING and place + count <= len(tokens)
        }
        for each in sorted(said):
            yield each, name


def _misspelt(words: str, said: str, name: str, subject: Subject) -> Finding:
    label = Message("Write “{name}”", name=name)
    fix = subject.changed(label, words, words.replace(said, name)) if said in words else None
    return subject.warning(
        RULE, Message('"{said}" is spelt "{name}" elsewhere in this plan: make them agree.', said=said, name=name), fix
    )


def is_slip(said: tuple[str, ...], name: tuple[str, ...], known: frozenset[str], language: str) -> bool:
    """Tell whether words are a name with a slip or two, and not another name or another case of it."""
    slips = 0
    for word, right in zip(said, name, strict=True):
        one, other = word.casefold(), right.casefold()
        if one == other or _is_inflected(one, other, language):
            continue
        most = _slips_allowed(other)
        if one in known or abs(len(one) - len(other)) > most:
            return False
        slips += distance(one, other)
        if slips > most:
            return False
    return slips > 0


def _slips_allowed(word: str) -> int:
    if len(word) < _SHORT:
        return 0
    return 2 if len(word) >= _LONG else 1


def _is_inflected(word: str, name: str, language: str) -> bool:
    if language == "en":
        return word.startswith(name) and word[len(name) :] in _ENGLISH_ENDINGS
    common = next((at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    return max(len(word), len(name)) - common <= _ENDING


def _acronyms(paper: Paper, language: str) -> Iterator[Finding]:
    release = paper.record
    words = without_fields(release.body.get(language)) if isinstance(release, PressRelease) else ""
    if is_shouted(words):
        return
    ours = {each.name for each in live(paper.plan.organisations)}
    met: set[str] = set()
    for match in _ACRONYM.finditer(words):
        acronym = match[0]
        if acronym in met or not acronym.isupper() or acronym in _KNOWN or acronym in ours:
            continue
        met.add(acronym)
        explained = words[: match.start()].rstrip().endswith("(") or words[match.end() :].lstrip().startswith("(")
        if not explained:
            yield paper.subject(f"body.{language}").warning(
                RULE,
                Message(
                    '"{acronym}" is not explained: write its words at first, "{acronym}" in brackets.', acronym=acronym
                ),
            )
