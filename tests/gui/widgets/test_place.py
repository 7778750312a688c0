from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.place import RailPlace


def test_a_place_is_36_high_and_says_its_problems(qtbot: QtBot, styler: Styler) -> None:
    place = RailPlace("newspaper", "Papers")
    qtbot.addWidget(place)
    place.show()
    assert (place.height(), place.accessibleName()) == (36, "Papers")
    place.show_count(2, warning=True)
    assert place.accessibleName() == "Papers, 2 problems"
    place.show_count(0, warning=True)
    assert place.accessibleName() == "Papers"


def test_a_place_without_words_keeps_them_in_its_tooltip(qtbot: QtBot, styler: Styler) -> None:
    place = RailPlace("newspaper", "Papers")
    qtbot.addWidget(place)
    place.show_icon_only(True)
    assert place.toolTip() == "Papers"
