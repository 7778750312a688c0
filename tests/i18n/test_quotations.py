import pytest

from planner.i18n.catalogue import catalogue
from planner.i18n.quotations import attributed, dateline


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Press desk, spokesperson, said: “We want it.”"),
        ("en-US", "“We want it,” said Press desk, spokesperson."),
        ("ru", "«We want it», — говорит Press desk, spokesperson."),
        ("kk", "«We want it», – деді Press desk, spokesperson."),
        ("ar", "بحسب Press desk، spokesperson: «We want it»."),
        ("he", 'לדברי Press desk, spokesperson: "We want it".'),
        ("zh", "spokespersonPress desk表示：“We want it.”"),
    ],
)
def test_a_quotation_names_its_speaker_in_the_manner_of_the_press(language: str, printed: str) -> None:
    assert attributed("We want it.", "Press desk", "spokesperson", language) == printed


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Press desk said: “Why?”"),
        ("en-US", "“Why?” said Press desk."),
        ("ru", "«Why?» — говорит Press desk."),
        ("ar", "بحسب Press desk: «Why?»"),
    ],
)
def test_a_question_keeps_its_mark_and_takes_no_comma(language: str, printed: str) -> None:
    assert attributed("Why?", "Press desk", "", language) == printed


def test_braces_in_what_people_said_are_only_letters() -> None:
    assert attributed("We {want} it.", "Desk {1}", "", "en") == "Desk {1} said: “We {want} it.”"


@pytest.mark.parametrize(
    ("city", "day", "language", "printed"),
    [
        ("London", "16 December 2011", "en", "LONDON, 16 December 2011 –"),
        ("London", "December 16, 2011", "en-US", "LONDON, December 16, 2011 —"),
        ("Лондон", "16 декабря 2011 г.", "ru", "Лондон, 16 декабря 2011 г. —"),
        ("Жаңаөзен", "2011 жылғы 16 желтоқсан", "kk", "ЖАҢАӨЗЕН, 2011 жылғы 16 желтоқсан –"),
    ],
)
def test_a_dateline_opens_as_the_agencies_of_the_language_open(
    city: str, day: str, language: str, printed: str
) -> None:
    assert dateline(city, day, language) == printed


@pytest.mark.parametrize("language", ["ru", "uk", "ar", "fa", "he"])
def test_no_verb_of_saying_tells_the_speakers_gender(language: str) -> None:
    template = catalogue(language, "papers").pgettext("quotation", "{speaker}, {role}, said: “{quote}”")
    gendered = {"сказал", "сказала", "сказав", "قال", "قالت", "אמר", "אמרה"}
    assert gendered.isdisjoint(template.replace(",", " ").split())
