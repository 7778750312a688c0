import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from planner.domain.visibility import Visibility
from planner.gui.style import Styler, look
from planner.gui.widgets.chip import Chip, ChipLabel, Status, paint_chip, status_chip, visibility_chip


def painted(chip: Chip, direction: Qt.LayoutDirection, width: int = 120) -> QImage:
    image = QImage(width, 22, QImage.Format.Format_RGB32)
    image.fill(look().colour("canvas"))
    painter = QPainter(image)
    paint_chip(painter, QRect(0, 0, width, 22), chip, direction)
    painter.end()
    return image


@pytest.mark.parametrize("visibility", Visibility)
def test_a_visibility_is_said_by_icon_and_word(visibility: Visibility) -> None:
    chip = visibility_chip(visibility)
    assert chip.icon
    assert chip.text


def test_the_more_closed_the_more_ink(styler: Styler) -> None:
    def darkness(visibility: Visibility) -> float:
        image = painted(visibility_chip(visibility), Qt.LayoutDirection.LeftToRight)
        return -sum(image.pixelColor(x, y).lightness() for x in range(120) for y in range(22))

    ladder = [darkness(visibility) for visibility in Visibility]
    assert ladder[-1] == max(ladder)
    assert ladder[0] < ladder[2]


def test_the_icon_stands_at_the_start_in_both_directions(styler: Styler) -> None:
    chip = status_chip(Status.WARNING, "")
    left = painted(chip, Qt.LayoutDirection.LeftToRight)
    right = painted(chip, Qt.LayoutDirection.RightToLeft)
    ground = look().colour("warn_bg").name()

    def inked(image: QImage, columns: range) -> bool:
        return any(image.pixelColor(x, y).name() != ground for x in columns for y in range(4, 18))

    assert inked(left, range(8, 22))
    assert not inked(left, range(98, 112))
    assert inked(right, range(98, 112))
    assert not inked(right, range(8, 22))


def test_a_chip_is_22_high_and_says_its_word(qtbot: QtBot, styler: Styler) -> None:
    chip = ChipLabel(status_chip(Status.DRAFT, "Draft"))
    qtbot.addWidget(chip)
    assert (chip.sizeHint().height(), chip.accessibleName()) == (22, "Draft")
