import subprocess
import sys

import pytest
from babel import Locale, localedata

from planner.i18n.languages import direction, fallbacks, wanted


@pytest.mark.parametrize(
    ("tag", "chain"),
    [("ru-RU", ("ru_RU", "ru")), ("kk", ("kk",)), ("zh-Hans-CN", ("zh_Hans_CN", "zh_Hans", "zh"))],
)
def test_a_tag_falls_back_to_its_parents(tag: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(tag) == chain


def test_the_direction_of_every_language_is_that_of_cldr() -> None:
    for name in localedata.locale_identifiers():
        if "Mong" in name:
            continue  # written in columns, which no paper of ours can do
        assert direction(name) == Locale.parse(name).text_direction, name


def test_a_script_in_the_tag_decides_the_direction() -> None:
    assert direction("kk-Arab") == "rtl"
    assert direction("sd-Deva") == "ltr"
    assert direction("ar-EG") == "rtl"


def test_the_window_reads_its_words_without_babel() -> None:
    code = "import sys, planner.i18n.catalogue as c; c.catalogue('ru'); sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru_RU"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "kk_KZ.UTF-8@cyrillic"}, "kk_KZ"),
        ({"LANG": "de_DE", "LC_MESSAGES": ""}, "de_DE"),
    ],
)
def test_the_users_environment_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert wanted(environment) == language
