from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.tokens import Theme
from planner.gui.widgets.button import Button, IconButton, Kind


def test_every_kind_is_32_high_at_rest_and_in_focus(show: Callable[[QWidget], None]) -> None:
    holder = QWidget()
    buttons: list[Button | IconButton] = [Button("Print…", kind=kind, icon="printer", parent=holder) for kind in Kind]
    buttons.append(IconButton("history", "History", parent=holder))
    show(holder)
    for button in buttons:
        button.adjustSize()
        rest = button.size()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.hasFocus()
        button.adjustSize()
        assert (rest.height(), button.size()) == (32, rest)


def test_an_icon_changes_its_colour_with_the_theme(qtbot: QtBot, styler: Styler) -> None:
    button = Button("Events", kind=Kind.QUIET, icon="chevron-left")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().pixmap(20, 16).toImage()
    styler.choose_theme(Theme.DARK)
    assert button.icon().pixmap(20, 16).toImage() != light


def test_an_icon_alone_has_a_name_and_a_tooltip(qtbot: QtBot, styler: Styler) -> None:
    button = IconButton("zoom-in", "Larger", shortcut="Ctrl +")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Larger", "Larger (Ctrl +)")
