"""What a line break must not part."""

import time

import pytest

from planner.documents.typesetting.glue import bound


def shut(text: str, gap: str, language: str = "en") -> bool:
    """Tell whether the break in `gap`, marked there by "|", is shut."""
    left, right = gap.split("|")
    return text.index(left + right) + len(left) in bound(text, language)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Meet at London SW7 2SD in the rain, all of us", "SW7 |2SD"),
        ("Write to PO Box 12345 in London about it, please do", "PO |Box"),
        ("Write to PO Box 12345 in London about it, please do", "Box |12345"),
        ("Call +44 20 7946 0123 before the march begins today", "+44 |20"),
        ("Call +44 20 7946 0123 before the march begins today", "7946 |0123"),
        ("Call (020) 7946 0123 before the march begins today", "(020) |7946"),
        ("They came – all of them came to the square", "came |–"),
        ("They came — all of them came to the square", "came |—"),
        ("wages—bullets came to the square", "wages|—"),
        ("at 12 noon on a day of rain and wind", "12 |noon"),
        ("on 16 December we meet at the embassy at noon", "16 |December"),
        ("on 16 December 2011 we meet at the embassy at noon", "December |2011"),
        ("собираемся 16 декабря 2011 г. у посольства в полдень", "декабря |2011"),
        ("am 16. Dezember 2011 vor der Botschaft, alle zusammen", "Dezember |2011"),
        ("up to 70 killed in the square, they say", "70 |killed"),
        ("about 20 % of all wages were never paid", "20 |%"),
        ("led by A. Smith from the first day on", "A. |Smith"),
        ("see No. 5 in the list of demands below", "No. |5"),
        ("and then they all went home", "went |home"),
        ("қолдаған 70-ке дейін бейбіт шеруші мен жақтаушы", "70-|ке"),
    ],
)
def test_what_belongs_together_stays_together(text: str, gap: str) -> None:
    assert shut(text, gap)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("They came – all of them came to the square", "– |all"),
        ("in December 2011 we met at the embassy", "December |2011"),
        ("Housing now", "Housing |now"),
        ("a well-known square in the city of London", "well-|known"),
        ("the 5 6 7 8 and other numbers in a row", "and |other"),
        ("he got an A. Then they went to the square", "square|"),
    ],
)
def test_other_gaps_stay_open(text: str, gap: str) -> None:
    assert not shut(text, gap)


def test_one_letter_words_cling_to_the_next_in_russian_but_not_in_english() -> None:
    assert shut("Встреча в полдень у здания посольства", "в |полдень", "ru")
    assert not shut("This is a march for all of us", "a |march")


def test_digits_of_any_script_are_numbers() -> None:
    assert shut("در ۱۶ آذر ما همه با هم می‌آییم", "۱۶ |آذر", "fa")


def test_numbers_of_several_parts_stay_with_their_noun() -> None:
    assert shut("from 9.30-12.45 noon they stood in the square", "12.45 |noon")
    assert not shut("the A12 road was shut all day long", "A12 |road")


@pytest.mark.parametrize("text", ["W", "—–-‑", "字", "㈱", "1:", "1 ", "1(", "a ", " "])
def test_long_texts_take_time_in_proportion_to_their_length(text: str) -> None:
    long = f"{text * (60_000 // len(text))}a"
    begun = time.process_time()
    bound(long, "ru")
    assert time.process_time() - begun < 3
