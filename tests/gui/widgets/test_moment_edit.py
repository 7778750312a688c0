from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.moment import Moment, Precision
from planner.gui import language
from planner.gui.style import Styler
from planner.gui.widgets.button import Button
from planner.gui.widgets.moment_edit import MomentEdit, elsewhere
from planner.i18n.catalogue import catalogue
from planner.i18n.moments import Place

LONDON, ZHANAOZEN = Place(zone="Europe/London"), Place(zone="Asia/Aqtau", city="Zhanaozen")
PICKET = Moment(local=datetime(2011, 12, 16, 12), zone="Europe/London")


@pytest.fixture
def edit(show: Callable[[QWidget], None]) -> Iterator[MomentEdit]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = MomentEdit([LONDON, ZHANAOZEN], parent=holder)
    made.set_value(PICKET)
    column.addWidget(made)
    column.addWidget(QPushButton("elsewhere"))
    holder.resize(560, 200)
    show(holder)
    yield made
    holder.hide()


def kept(edit: MomentEdit) -> list[Moment]:
    heard: list[Moment] = []
    edit.committed.connect(heard.append)
    return heard


def test_a_time_typed_and_left_is_handed_over_once(edit: MomentEdit) -> None:
    heard = kept(edit)
    edit.time.setFocus()
    edit.time.selectAll()
    QTest.keyClicks(edit.time, "1300")
    edit.date.setFocus()
    assert heard == [Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London")]


def test_the_time_elsewhere_follows_the_typing(edit: MomentEdit) -> None:
    assert edit._elsewhere.text() == "17:00 in Zhanaozen"
    edit.time.setTime(QTime(21, 0))
    assert edit._elsewhere.text() == "02:00, Saturday 17 December 2011 in Zhanaozen"


def test_a_time_that_does_not_exist_is_not_kept_and_two_that_do_are_offered(edit: MomentEdit) -> None:
    heard = kept(edit)
    edit.date.setDate(QDate(2011, 3, 27))
    edit.time.setTime(QTime(1, 30))
    edit.commit()
    assert heard == []
    ways = edit.notice.findChildren(Button)
    assert [way.text() for way in ways] == ["00:30", "02:30"]
    assert edit.time.property("state") == "error"
    QTest.mouseClick(ways[1], Qt.MouseButton.LeftButton)
    assert heard == [Moment(local=datetime(2011, 3, 27, 2, 30), zone="Europe/London")]
    assert edit.notice.isHidden()


def test_a_time_that_comes_twice_is_asked_about(edit: MomentEdit) -> None:
    edit.set_value(Moment(local=datetime(2011, 10, 30, 1, 30), zone="Europe/London"))
    heard = kept(edit)
    ways = edit.notice.findChildren(Button)
    assert [way.text() for way in ways] == ["The first, UTC+01:00", "The second, UTC+00:00"]
    QTest.mouseClick(ways[1], Qt.MouseButton.LeftButton)
    assert [moment.fold for moment in heard] == [1]
    assert edit.notice.isHidden()


def test_another_city_keeps_the_wall_time(edit: MomentEdit) -> None:
    heard = kept(edit)
    edit.zone.set_zone("Asia/Tokyo")
    edit.zone.chosen.emit("Asia/Tokyo")
    assert heard == [Moment(local=datetime(2011, 12, 16, 12), zone="Asia/Tokyo")]


def test_a_city_is_found_by_typing_part_of_its_name(edit: MomentEdit, qtbot: QtBot) -> None:
    heard = kept(edit)
    line = edit.zone.line
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "new york")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [moment.zone for moment in heard] == ["America/New_York"]


def test_an_hour_still_to_be_announced_stays_so_until_one_is_typed(edit: MomentEdit) -> None:
    open_hour = Moment(local=datetime(2011, 12, 16), zone="Asia/Aqtau", precision=Precision.TBC)
    edit.set_value(open_hour)
    assert edit.value() == open_hour
    edit.time.setTime(QTime(17, 0))
    assert edit.value() == Moment(local=datetime(2011, 12, 16, 17), zone="Asia/Aqtau")


def test_escape_brings_back_what_is_kept(edit: MomentEdit) -> None:
    edit.time.setFocus()
    edit.time.setTime(QTime(18, 0))
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.value() == PICKET


def test_a_mirrored_window_does_not_turn_the_hour_round(qtbot: QtBot, styler: Styler) -> None:
    language.install(catalogue("ar"))
    try:
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made = MomentEdit([LONDON], parent=holder)
        made.set_value(PICKET)
        assert (made.time.text(), made.date.text()) == ("12:00", "16/12/2011")
        assert made.time.alignment() & Qt.AlignmentFlag.AlignRight
    finally:
        language.install(catalogue("en"))


def test_what_is_kept_is_the_same_wall_time_wherever_the_computer_stands(edit: MomentEdit) -> None:
    assert edit.value().instant() == datetime(2011, 12, 16, 12, tzinfo=ZoneInfo("Europe/London"))


def test_the_same_clock_elsewhere_is_not_said_again() -> None:
    assert elsewhere(PICKET, [LONDON, Place(zone="Europe/Lisbon")]) == ""
