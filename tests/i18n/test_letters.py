import pytest

from planner.i18n.letters import capitalised, capitals


@pytest.mark.parametrize(
    ("text", "language", "printed"),
    [
        ("пятница, 16 декабря", "ru", "Пятница, 16 декабря"),
        ("up to 70 people", "en", "Up to 70 people"),
        ("70-ке дейін", "kk", "70-ке дейін"),
        ("«до 70»", "ru", "«До 70»"),
        ("istanbul", "tr", "İstanbul"),
        ("istanbul", "en", "Istanbul"),
        ("ijsberg", "nl", "IJsberg"),
        ("الجمعة", "ar", "الجمعة"),
        ("", "en", ""),
        ("—", "en", "—"),
    ],
)
def test_a_line_opens_with_a_capital_where_the_script_has_one(text: str, language: str, printed: str) -> None:
    assert capitalised(text, language) == printed


@pytest.mark.parametrize(
    ("text", "language", "printed"),
    [
        ("London", "en", "LONDON"),
        ("Жаңаөзен", "kk", "ЖАҢАӨЗЕН"),
        ("Diyarbakır", "tr", "DİYARBAKIR"),
        ("Straße", "de", "STRAẞE"),
        ("Αθήνα", "el", "Αθήνα"),
        ("لندن", "ar", "لندن"),
    ],
)
def test_capitals_are_those_of_the_language(text: str, language: str, printed: str) -> None:
    assert capitals(text, language) == printed
