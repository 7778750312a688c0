import pytest

from planner.domain.checks.prose import is_shouted, paragraphs, sentence_count, word_count
from planner.domain.checks.quotation import is_quoted, unquoted


def test_paragraphs_are_parted_by_blank_lines_only() -> None:
    assert paragraphs("a\nb\n\n  \n c \n\n") == ("a\nb", "c")


@pytest.mark.parametrize(
    ("words", "language", "count"),
    [
        ("Workers' families don’t give up", "en", 5),
        ("After {fact:killed} were killed", "en", 3),
        ("Шахтёры объявили забастовку", "ru", 3),
        ("我们今天下午集会", "zh", 0),
    ],
)
def test_words_are_counted_without_fields(words: str, language: str, count: int) -> None:
    assert word_count(words, language) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("One. Two! “Three?” Four", 3),
        ("no end", 1),
        ("", 0),
        ("第一。 第二。", 2),
        ("“第一。”第二！", 2),
        ("At 12.30 in London.", 1),
    ],
)
def test_sentences_are_counted_by_their_ends(words: str, count: int) -> None:
    assert sentence_count(words) == count


def test_an_abbreviation_is_no_shout() -> None:
    assert is_shouted("STOP THE KILLING")
    assert not is_shouted("OSCE")
    assert not is_shouted("罢工工人要求工资")


@pytest.mark.parametrize("words", ["“we won”", "«мы»", "„wir“", '"we"', "»wir«", "‘we won’", "「我们」", "《今天》"])
def test_quotation_marks_of_every_kind_are_known(words: str) -> None:
    assert is_quoted(f"They said {words} there", len("They said ") + 1)
    assert unquoted(f"They {words} said").split() == ["They", "said"]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert not is_quoted("the strikers’ demands and today’s strike", 28)
