import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from planner.gui.style import Look, Styler, look, sheet
from planner.gui.tokens import Theme


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_sheet_is_filled_in_completely(theme: Theme, scale: float) -> None:
    text = sheet(Look(theme=theme, campaign="#b3261e", scale=scale))
    assert not re.search(r"[$@]", text.split("*/", 1)[1])
    assert f"font-size: {round(28 * scale)}px" in text


def test_a_theme_is_switched_while_the_window_lives(styler: Styler, qapp: QApplication) -> None:
    light = qapp.palette().color(QPalette.ColorRole.Window).name()
    styler.choose_theme(Theme.DARK)
    assert (light, qapp.palette().color(QPalette.ColorRole.Window).name()) == ("#ffffff", "#1c1b1a")
    assert "#1c1b1a" in qapp.styleSheet()
    assert look().theme is Theme.DARK


def test_a_locked_planner_shows_no_campaign_colour(styler: Styler) -> None:
    assert look().hexadecimal("accent") == "#b3261e"
    styler.choose_campaign(None)
    assert look().hexadecimal("accent") == look().hexadecimal("ink")


def test_lengths_grow_with_the_text() -> None:
    assert Look(scale=1.5).px(32) == 48
