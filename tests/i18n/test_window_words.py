"""What the window and the command line say, in every language that has a catalogue of it."""

from collections import defaultdict
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from planner import paths
from planner.i18n.catalogue import catalogue

LOCALE = paths.resources() / "locale"
LANGUAGES = sorted(file.parts[-3] for file in LOCALE.glob("*/LC_MESSAGES/handbill.po"))


def read(file: Path, language: str | None = None) -> Catalog:
    with file.open("rb") as text:
        return read_po(text, locale=language, domain="handbill")


def translations(language: str) -> Catalog:
    return read(LOCALE / language / "LC_MESSAGES" / "handbill.po", language)


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (str(message.string),)


def counted(plural: str) -> dict[int, set[int]]:
    """Return which numbers each plural form of a language is said with."""
    chosen = c2py(plural)
    numbers: defaultdict[int, set[int]] = defaultdict(set)
    for number in range(1000):
        numbers[chosen(number)].add(number)
    return dict(numbers)


def pairs(said: Catalog) -> Iterator[tuple[Message, str, set[str], set[str]]]:
    """Yield every form of every translation with the slots that it must have and those that it may leave out."""
    numbers = counted(said.plural_expr)
    for message in said:
        if not message.id:
            continue
        originals = message.id if isinstance(message.id, tuple) else (message.id, message.id)
        wanted = slots(str(originals[1]))
        for form, text in enumerate(forms(message)):
            # A form for one number alone may say it as a word: "One fact".
            spoken = {"count"} if isinstance(message.id, tuple) and len(numbers[form]) == 1 else set()
            yield message, text, wanted - spoken, spoken & wanted


def test_the_window_speaks_russian_and_kazakh() -> None:
    assert {"ru", "kk"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_window_is_translated(language: str) -> None:
    template = {(message.context, message.id) for message in read(LOCALE / "handbill.pot") if message.id}
    said = {(message.context, message.id) for message in translations(language) if message.id and all(forms(message))}
    assert template
    assert sorted(map(str, template - said)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_slots_of_its_sentence(language: str) -> None:
    checked = 0
    for message, text, wanted, spoken in pairs(translations(language)):
        given = slots(text)
        assert wanted <= given <= wanted | spoken, (message.id, text)
        checked += bool(wanted)
    assert checked > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_all_forms_of_its_language(language: str) -> None:
    said = translations(language)
    plurals = [message for message in said if isinstance(message.id, tuple)]
    assert plurals
    assert {len(forms(message)) for message in plurals} == {said.num_plurals} == {len(counted(said.plural_expr))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_no_reader_has_passed_says_so(language: str) -> None:
    assert "Unreviewed by a native reader." in translations(language).header_comment


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 факт"), (2, "2 факта"), (5, "5 фактов"), (11, "11 фактов"), (21, "21 факт"), (104, "104 факта")],
)
def test_russian_counts_in_three_forms(count: int, said: str) -> None:
    assert catalogue("ru").ngettext("One fact", "{count} facts", count).format(count=count) == said


@pytest.mark.parametrize("count", [1, 2, 21])
def test_kazakh_counts_in_one_form(count: int) -> None:
    assert catalogue("kk").ngettext("One fact", "{count} facts", count).format(count=count) == f"{count} дерек"
