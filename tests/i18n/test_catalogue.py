import ast
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from planner import paths
from planner.i18n.catalogue import NOTHING, catalogue

LOCALE = paths.resources() / "locale"
COMPLETE = ["ru", "kk", "ar", "fa", "he", "hi", "th", "uk", "zh"]
# Slots that hold a case suffix exist in the languages that have one.
SUFFIXES = {"dative", "ablative"}
# Both spell the city; a language takes the one its agencies use.
CITY = {"CITY", "city"}
LOOK_UPS = {"_", "gettext", "ngettext", "pgettext", "npgettext", "marked", "Message"}


def source(language: str) -> Catalog:
    path: Path = LOCALE / language / "LC_MESSAGES" / "papers.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="papers")


def messages(language: str) -> list[Message]:
    return [message for message in source(language) if message.id]


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def template() -> set[tuple[str | None, object]]:
    with (LOCALE / "papers.pot").open("rb") as file:
        return {(message.context, message.id) for message in read_po(file) if message.id}


def test_the_template_holds_the_words_that_the_papers_ask_for_and_no_others() -> None:
    """`make strings` brings it up to date; translations of what is new come next."""
    asked = {
        (context, message)
        for part in ("documents", "i18n")
        for _file, _line, message, _comments, context in extract_from_dir(
            paths.resources().parent / "planner" / part,
            method_map=[("**.py", "python")],
            keywords={"gettext": None, "marked": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)},
        )
    }
    assert template() == asked


def test_no_sentence_hides_in_a_formatted_string_where_no_extractor_finds_it() -> None:
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in (paths.resources().parent / "planner").rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] in LOOK_UPS
    ]
    assert hidden == []


@pytest.mark.parametrize("language", COMPLETE)
def test_every_word_of_the_papers_is_translated(language: str) -> None:
    translated = {(message.context, message.id) for message in messages(language) if message.string}
    assert translated == template()


@pytest.mark.parametrize("language", [*COMPLETE, "en_US"])
def test_a_translation_keeps_the_slots_of_its_message(language: str) -> None:
    for message in messages(language):
        if not message.string:
            continue
        assert isinstance(message.id, str)
        assert isinstance(message.string, str)
        wanted, given = slots(message.id), slots(message.string) - SUFFIXES
        assert given in ({*wanted}, (wanted - CITY) | {"city"}) or message.string == NOTHING, message.id


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("ru", "Пресс-релиз"),
        ("ru-RU", "Пресс-релиз"),
        ("kk", "Баспасөз хабарламасы"),
        ("ar", "بيان صحفي"),
        ("ar-EG", "بيان صحفي"),
        ("en", "Press release"),
        ("en-US", "News release"),
        ("en_AU", "Press release"),
    ],
)
def test_the_compiled_catalogues_are_there(language: str, printed: str) -> None:
    assert catalogue(language, "papers").gettext("Press release") == printed


def test_a_language_without_a_catalogue_reads_english_and_says_so() -> None:
    words = catalogue("cy", "papers")
    assert words.gettext("Press release") == "Press release"
    assert not words.translated
    assert catalogue("ru", "papers").translated
    assert catalogue("en-GB", "papers").translated


def test_an_american_word_that_does_not_differ_is_the_british_one() -> None:
    assert catalogue("en-US", "papers").gettext("Notes to editors") == "Notes to editors"


def test_a_language_may_print_nothing_where_english_prints_a_word() -> None:
    assert catalogue("en", "papers").gettext("ENDS") == "ENDS"
    assert catalogue("en-US", "papers").gettext("ENDS") == "###"
    assert catalogue("ru", "papers").gettext("ENDS") == ""


def test_context_tells_equal_words_apart() -> None:
    words = catalogue("ar", "papers")
    assert words.pgettext("first clock", "{time} {city}") != words.pgettext("other clock", "{time} {city}")


def test_an_empty_message_is_empty_and_not_the_header() -> None:
    assert catalogue("ru", "papers").gettext("") == ""


@pytest.mark.parametrize("language", COMPLETE)
def test_a_word_no_reader_has_passed_is_marked_so(language: str) -> None:
    marked = [message for message in messages(language) if message.user_comments]
    assert marked
    assert {tuple(message.user_comments) for message in marked} == {("Unreviewed by a native reader.",)}


def test_the_pseudo_language_needs_no_file() -> None:
    words = catalogue("en-XA", "papers")
    assert words.gettext("Page {x} of {y}").startswith("[")
    assert words.ngettext("{n} page", "{n} pages", 2) != words.ngettext("{n} page", "{n} pages", 1)
    assert words.pgettext("clock", "around {time}").startswith("[")
    assert words.translated


def test_a_language_from_a_strangers_plan_cannot_lead_to_another_folder() -> None:
    folder = LOCALE / "ru" / ".." / "ru" / "LC_MESSAGES" / "papers.mo"
    assert folder.is_file()
    assert catalogue("ru/../ru", "papers").gettext("Press release") == "Press release"
