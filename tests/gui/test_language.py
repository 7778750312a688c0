from collections.abc import Iterator

import pytest

from planner.domain.message import Message
from planner.gui.language import _, alone, install, isolated, ngettext, said
from planner.i18n.catalogue import catalogue


@pytest.fixture
def arabic() -> Iterator[None]:
    install(catalogue("ar"))
    yield
    install(catalogue("en"))


@pytest.mark.usefixtures("arabic")
def test_a_value_in_an_arabic_sentence_keeps_its_own_direction() -> None:
    assert _("prints as {number}").format(number="+44 20 7946 0123").endswith("\u2068+44 20 7946 0123\u2069")
    assert "\u206833 Thurloe Square\u2069" in said(Message("“{paper}” is in the trash.", paper="33 Thurloe Square"))
    assert "\u206811\u2069" in ngettext("{count} event", "{count} events", 11).format(count=11)


@pytest.mark.usefixtures("arabic")
def test_a_brace_that_is_printed_is_no_value() -> None:
    words = said(Message("A brace stands alone: write the field whole, such as {{event:….when}}."))
    assert "{event:….when}" in words
    assert "\u2068" not in words


@pytest.mark.usefixtures("arabic")
def test_a_value_alone_runs_as_its_letters_do_and_a_sentence_as_the_window_does() -> None:
    assert alone("33 Thurloe Square") == "\u206833 Thurloe Square\u2069"
    sentence = f"{isolated('steward')} 0 من 4"
    assert alone(sentence) == sentence


def test_an_english_sentence_holds_nothing_but_its_words() -> None:
    assert _("prints as {number}").format(number="1") == "prints as 1"
    assert alone("33 Thurloe Square") == "33 Thurloe Square"
