"""The guard against private numbers: found in every spelling, and in no clean text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checks.traces import Guard
from planner.domain.contact import Point, PointKind
from planner.i18n.phones import dial

MOBILE = Point(kind=PointKind.MOBILE, value="07700 900123", region="GB")
SPELLINGS = [
    "07700900123",
    "07700 900123",
    "07700 900 123",
    "077 00 90 01 23",
    "0 7 7 0 0 9 0 0 1 2 3",
    "07700-900-123",
    "07700.900.123",
    "07700/900123",
    "(07700) 900123",
    "+447700900123",
    "+44 7700 900123",
    "+44 (0)7700 900123",
    "0044 7700 900 123",
    "00447700900123",
    "44 7700 900123",
    "7700 900123",
    "07700\u00a0900\u2009123",
    "07700\n900123",
    "07\u200b700\u2060900\u00ad123",
    "０７７００　９００１２３",
    "٠٧٧٠٠ ٩٠٠١٢٣",
    "०७७०० ९००१२३",
    "0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
    "⓪⑦⑦⓪⓪ ⑨⓪⓪①②③",
    "07700_900_123",
    "tel:+44-7700-900123",
    "12:00 07700 900123",
    "07700 900123 020 7946 0123",
]
SENTENCE = "Bring water banners and candles to the embassy at 33 Thurloe Square SW7 2SD on Friday at noon"


def clean_text(chance: random.Random) -> str:
    words = [chance.choice(SENTENCE.split()) for _ in range(40)]
    numbers = [
        f"{chance.randint(1, 31)}.{chance.randint(1, 12)}.{chance.randint(2011, 2030)}",
        f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}",
        f"020 7946 0{chance.randint(0, 999):03}",
        f"{chance.randint(1, 99)},{chance.randint(0, 999):03}",
        f"PO Box {chance.randint(1, 99999)}",
    ]
    for number in numbers:
        words.insert(chance.randrange(len(words)), number)
    return " ".join(words)


def finds(point: Point, words: str) -> bool:
    return Guard.over([("someone", point)], dial).found_in(words) == ("someone",)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_number_is_found_in_every_spelling(spelling: str) -> None:
    assert finds(MOBILE, f"Ring {spelling} if you come late")


def test_a_thousand_hidden_numbers_are_all_found_and_a_thousand_clean_texts_are_let_through() -> None:
    chance, guard = random.Random(16), Guard.over([("someone", MOBILE)], dial)
    for _ in range(1000):
        words = clean_text(chance)
        assert not guard.found_in(words), words
        assert guard.found_in(f"{words} {chance.choice(SPELLINGS)} {words}")


@given(st.integers(0, 999), st.sampled_from(["", " ", "-", ".", "/"]))
def test_any_number_is_found_however_its_digits_are_parted(last: int, gap: str) -> None:
    digits = f"07700900{last:03}"
    point = Point(kind=PointKind.MOBILE, value=digits, region="GB")
    assert finds(point, f"a {gap.join(digits)} b")


def test_a_number_is_found_without_its_area_code() -> None:
    point = Point(kind=PointKind.PHONE, value="020 7946 0958", region="GB")
    assert finds(point, "Ring 7946 0958")
    assert not finds(point, "Ring 7946 0959")


def test_a_number_that_no_one_can_dial_is_guarded_as_it_was_typed() -> None:
    assert finds(Point(kind=PointKind.PHONE, value="89888797"), "Ring 8988 8797")


@pytest.mark.parametrize(
    "spelling",
    [
        "anna@example.org",
        "Anna@Example.Org",
        "anna @ example.org",
        "anna [at] example.org",
        "anna (at) example [dot] org",
        "anna at example dot org",
        "a n n a @ example . org",
        "mailto:anna@example.org.",
    ],
)
def test_an_address_of_mail_is_found_in_every_spelling(spelling: str) -> None:
    point = Point(kind=PointKind.EMAIL, value="anna@example.org")
    assert finds(point, f"Write to {spelling} now")
    assert not finds(point, "Write to joanna@example.org, or anna@example.organic")


def test_a_home_address_is_found_by_its_first_line() -> None:
    point = Point(kind=PointKind.POST, value="12 Mill Lane, London E5 0AA")
    assert finds(point, "Meet at 12, Mill Lane!")
    assert not finds(point, "Meet at the mill, London")


def test_a_name_in_a_messenger_is_found() -> None:
    assert finds(Point(kind=PointKind.CHAT, value="@red_anna"), "Find @red_anna there")
    assert not finds(Point(kind=PointKind.CHAT, value="@a"), "Find @a there")


def test_each_of_many_contacts_is_told_from_the_others() -> None:
    points = [(f"c{n}", Point(kind=PointKind.MOBILE, value=f"07700 900{n:03}", region="GB")) for n in range(200)]
    guard = Guard.over(points, dial)
    assert guard.found_in("Ring 07700 900 017, then +44 7700 900199") == ("c17", "c199")
    assert guard.found_in("Ring 07700 900 700") == ()
