from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.widgets.picks import FinderField

PEOPLE = [("a", "Alex"), ("b", "Alex"), ("c", "Robin")]


def finder(show: Callable[[QWidget], None], *, new: bool = False) -> FinderField:
    field = FinderField("Find someone", lambda: PEOPLE, placeholder="Find someone", new=new)
    show(field)
    field.setFocus()
    return field


def test_a_name_is_taken_once_even_if_the_field_goes_away(show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    field = finder(show)
    found: list[str] = []
    field.found.connect(found.append)
    field.found.connect(lambda _: field.hide())
    qtbot.keyClicks(field, "robin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == ["c"]
    qtbot.waitUntil(lambda: field.text() == "")


def test_two_of_the_same_name_can_be_told_apart(show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    field = finder(show)
    found: list[str] = []
    field.found.connect(found.append)
    for name in ("Alex", "Alex (2)"):
        qtbot.keyClicks(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: field.text() == "")
    assert found == ["a", "b"]


def test_words_that_name_nobody_are_new_only_when_they_are_entered(
    show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    field = finder(show, new=True)
    named: list[str] = []
    field.named.connect(named.append)
    qtbot.keyClicks(field, "Kim")
    field.clearFocus()
    assert (named, field.text()) == ([], "Kim")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (named, field.text()) == (["Kim"], "")
