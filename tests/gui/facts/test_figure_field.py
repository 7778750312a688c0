import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.gui.facts.figure_field import FigureField, figure_of
from planner.gui.style import Styler
from planner.i18n.numbers import number


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("70", 70),
        ("1,500", 1500),
        ("1 500", 1500),
        ("1.500", 1500),
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("١٥٠٠", 1500),
        ("", None),
    ],
)
def test_a_figure_is_read_as_people_write_it(typed: str, figure: float | None) -> None:
    assert figure_of(typed) == figure


@pytest.mark.parametrize("typed", ["about 70", "7O", "70-80", "1e9", "--1", "9" * 20])
def test_what_is_no_figure_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        figure_of(typed)


@given(st.integers(0, 10**15), st.sampled_from(["en", "ru", "kk", "ar", "de", "fr", "hi"]))
def test_a_figure_is_read_back_as_every_language_writes_it(value: int, language: str) -> None:
    assert figure_of(number(value, language)) == value


def test_the_field_hands_over_the_number_or_says_that_it_is_none(qtbot: QtBot, styler: Styler) -> None:
    field = FigureField("Number")
    qtbot.addWidget(field)
    field.show_figure(1500.0)
    assert field.text() == "1,500"
    taken: list[float | None] = []
    field.taken.connect(taken.append)
    with qtbot.waitSignal(field.refused):
        field.selectAll()
        QTest.keyClicks(field, "many")
        field.editingFinished.emit()
    field.selectAll()
    QTest.keyClicks(field, "70")
    field.editingFinished.emit()
    assert taken == [70.0]
