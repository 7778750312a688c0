from pytestqt.qtbot import QtBot

from planner.gui.style import Styler, look
from planner.gui.widgets.meter import Meter


def test_a_meter_fills_its_first_cells_and_says_how_many(qtbot: QtBot, styler: Styler) -> None:
    meter = Meter(1, 4)
    qtbot.addWidget(meter)
    meter.resize(meter.sizeHint())
    image = meter.grab().toImage()
    good = look().colour("good").name()
    assert [image.pixelColor(x, 4).name() == good for x in (7, 25, 43, 61)] == [True, False, False, False]
    assert meter.accessibleName() == "1 of 4"


def test_a_meter_of_many_is_one_bar(qtbot: QtBot, styler: Styler) -> None:
    meter = Meter(75, 150)
    qtbot.addWidget(meter)
    meter.resize(meter.sizeHint())
    image = meter.grab().toImage()
    good = look().colour("good").name()
    assert image.pixelColor(meter.width() // 4, 4).name() == good
    assert image.pixelColor(3 * meter.width() // 4, 4).name() != good
