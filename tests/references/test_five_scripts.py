"""One plan in Arabic, Persian, Hebrew, Hindi and Thai: what its papers say when they are read back."""

import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from planner.domain.finding import Severity
from planner.services.checking import findings
from planner.services.papers import leaflet, press_sheet
from planner.services.plans import plan_from

NOW = datetime(2026, 3, 13, 12, tzinfo=UTC)
PLAN = plan_from(Path(__file__).parent / "five-scripts.plan.json")
LEAFLET, RELEASE = PLAN.leaflets["leaflet"], PLAN.releases["release"]
LANGUAGES = ("ar", "fa", "he", "hi", "th")
CLOCK = {"ar": "18:30", "fa": "۱۸:۳۰", "he": "18:30", "hi": "18:30", "th": "18:30"}


def letters(words: str) -> list[str]:
    """Return the words of a text without marks of punctuation, digits and Latin, in their order."""
    kept = (letter if unicodedata.category(letter)[0] in "LM" and not letter.isascii() else " " for letter in words)
    return "".join(kept).split()


def read_back(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leaflet_reads_back_word_for_word(language: str) -> None:
    made = leaflet(PLAN, now=NOW, languages=(language,))
    seen = letters(read_back(made.pdf))

    for text in (LEAFLET.headline, PLAN.demands["build"].text, PLAN.events["rally"].title):
        for word in letters(text.get(language)):
            assert word in seen, word
    assert letters(made.text) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_headline_reads_in_the_order_in_which_it_was_written(language: str) -> None:
    wanted = letters(LEAFLET.headline.get(language))
    seen = letters(read_back(leaflet(PLAN, now=NOW, languages=(language,)).pdf))

    first = seen.index(wanted[0])
    assert "".join(seen[first : first + len(wanted)]) == "".join(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_clock_is_turned_round(language: str) -> None:
    for paper in (leaflet(PLAN, now=NOW, languages=(language,)), press_sheet(PLAN, now=NOW, language=language)):
        seen = read_back(paper.pdf)
        assert CLOCK[language] in seen
        assert CLOCK[language][::-1] not in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_brackets_and_foreign_words_keep_their_places(language: str) -> None:
    paper = press_sheet(PLAN, now=NOW, language=language)
    said, seen = (re.sub(r"\s+", " ", words) for words in (paper.text, read_back(paper.pdf)))

    # PDFium sets the words of Latin runs and the sides of brackets in lines like these by rules of its own.
    assert "1 High Street, London E1 1AA" in said
    assert "+44 20 7946 0123" in said
    assert said.count("(") == said.count(")")
    assert seen.count("(") + seen.count(")") == said.count("(") + said.count(")")
    for word in ("1 High Street", "+44 20 7946 0123"):
        assert set(word.split()) <= set(re.split(r"[\s,()]+", seen))
    assert "900456" not in re.sub(r"\D", "", seen)


def test_nothing_in_any_of_the_five_must_be_held_back() -> None:
    assert [finding for finding in findings(PLAN, NOW) if finding.severity is Severity.ERROR] == []
