import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checks.relative import Weight, relative_words
from planner.domain.checks.relative_words import RELATIVES

HARD, SOFT = Weight.HARD, Weight.SOFT


def found(language: str, words: str) -> list[tuple[str, Weight]]:
    return [(each.words, each.weight) for each in relative_words(words, language)]


@pytest.mark.parametrize("language", sorted(RELATIVES))
def test_every_word_of_the_list_is_found_inside_a_sentence(language: str) -> None:
    gap = "" if language == "zh" else " "
    for weight, held in ((HARD, RELATIVES[language].hard), (SOFT, RELATIVES[language].soft)):
        for phrase in filter(None, (each.strip() for each in held.split(","))):
            plain = phrase.replace("*", "")
            sentence = f"xx{gap}{plain}{gap}xx"
            met = found(language, sentence)
            assert met, sentence
            assert weight in {each for _, each in met}, sentence


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Today’s rally and TONIGHT", ["Today", "TONIGHT"]),
        ("en", "Come\u00a0this\nmorning", ["this\nmorning"]),
        ("ru", "Сегодняшний митинг, вчерашнего дня", ["Сегодняшний", "вчерашнего"]),
        ("kk", "бүгінгі жиын, кеше кешке", ["бүгінгі", "кеше кешке"]),
        ("uk", "Сьогоднішня акція", ["Сьогоднішня"]),
        ("de", "heute Morgen, die heutige Aktion", ["heute Morgen", "heutige"]),
        ("fr", "aujourd'hui, AUJOURD’HUI, ce soir", ["aujourd'hui", "AUJOURD’HUI", "ce soir"]),
        ("tr", "YARIN ve bugünkü eylem", ["YARIN", "bugünkü"]),
        ("ar", "واليوم، وغداً لليوم حاليًّا", ["واليوم", "وغداً", "لليوم", "حاليًّا"]),
        ("fa", "هم اکنون، هماکنون، هم‌اکنون", ["هم اکنون", "هماکنون", "هم‌اکنون"]),
        ("he", "מהיום ולמחר, הַיּוֹם", ["מהיום", "ולמחר", "הַיּוֹם"]),
        ("hi", "आज और कल", ["आज", "कल"]),
        ("zh", "我们今天下午集会", ["今天下午"]),
    ],
)
def test_a_word_is_found_in_every_spelling(language: str, words: str, expected: list[str]) -> None:
    assert [each for each, _ in found(language, words)] == expected


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "todayish, snowed, knows, agony; no earlier than noon"),
        ("en", "As heard on Today FM and read in USA Today"),
        ("ru", "завтрак, днём и ночью"),
        ("de", "jeden Morgen"),
        ("tr", "dünya"),
        ("hi", "आज़ादी, कला"),
        ("ar", "واليومية"),
        ("he", "היומי"),
        ("fa", "امروزی"),
        ("pt-BR", "hoje"),
        ("xx", "today"),
    ],
)
def test_other_words_and_names_are_left_alone(language: str, words: str) -> None:
    assert found(language, words) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Justice now"),
        ("en", "Today FM is with us"),
        ("de", "am Morgen"),
        ("es", "por la mañana"),
        ("ar", "اليوم العالمي"),
        ("ar", "اليوم الأحد"),
        ("he", "היום שבו"),
        ("it", "ora basta"),
        ("zh", "当天"),
    ],
)
def test_what_may_be_meant_otherwise_weighs_less(language: str, words: str) -> None:
    assert [weight for _, weight in found(language, words)] == [SOFT]


def test_a_headline_in_title_case_hides_no_word() -> None:
    assert found("en", "Picket The Embassy Today") == [("Today", HARD)]


@given(st.text(), st.sampled_from(sorted(RELATIVES)))
def test_any_text_can_be_searched(words: str, language: str) -> None:
    for each in relative_words(words, language):
        assert words[each.start :].startswith(each.words)
