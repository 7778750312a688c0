"""What a tired organiser sees first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.gui.desk import Desk
from planner.gui.overview.day import DayLine
from planner.gui.overview.hero import Hero, span
from planner.gui.overview.needs import NeedsList
from planner.gui.overview.page import OverviewPage
from planner.gui.widgets.button import Button
from planner.gui.widgets.label import Label
from planner.services.checking import findings
from planner.services.editions import Edition, editions, remembered
from planner.services.papers import leaflet
from planner.services.workspace import Workspace
from tests.gui.finding_widgets import found

Show = Callable[[QWidget], None]


def standing(workspace: Workspace, now: datetime) -> tuple[tuple[Finding, ...], tuple[Edition, ...]]:
    return findings(workspace.plan(), now), editions(workspace.plan(), workspace.made())


def shown(qtbot: QtBot, desk: Desk, show: Show) -> OverviewPage:
    page = OverviewPage(desk, standing)
    page.resize(1174, 735)
    show(page)
    qtbot.waitUntil(lambda: "Nothing needs you" in words(page) or len(buttons(page)) > 0, timeout=20_000)
    return page


def words(page: QWidget) -> str:
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def buttons(page: OverviewPage) -> list[Button]:
    return found(page, NeedsList).findChildren(Button)


def test_the_next_event_stands_at_the_top_on_both_clocks(qtbot: QtBot, desk: Desk, show: Show) -> None:
    top = words(found(shown(qtbot, desk, show), Hero))

    for part in ("today, Friday 16 December 2011", "Picket the embassy", "12:00 | London", "17:00 | Zhanaozen"):
        assert part in top
    assert "33 Thurloe Square, London SW7 2SD" in top
    assert "1 h 13 min | until it starts" in top


def test_the_day_is_told_in_order(qtbot: QtBot, desk: Desk, show: Show) -> None:
    line = found(shown(qtbot, desk, show), DayLine).accessibleName()

    assert line.index("10:45") < line.index("11:45 / 16:45 Gather") < line.index("12:00 / 17:00 Picket the embassy")


def test_without_an_event_the_page_teaches_how_to_begin(qtbot: QtBot, empty_desk: Desk, show: Show) -> None:
    page = shown(qtbot, empty_desk, show)

    with qtbot.waitSignal(page.wanted) as wanted:
        found(page, Hero)._add.click()

    assert wanted.args == ["events", ""]


def test_a_need_leads_to_its_cure(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = shown(qtbot, desk, show)
    assert "2 roles are open for Picket the embassy" in words(page)

    with qtbot.waitSignal(page.wanted) as wanted:
        next(button for button in buttons(page) if button.text() == "Assign").click()

    assert wanted.args == ["events", "picket"]


def test_a_paper_that_is_outside_and_wrong_comes_first(qtbot: QtBot, desk: Desk, show: Show) -> None:
    now, plan = desk.now(), desk.plan
    record = plan.leaflets["handbill-1"]
    out = leaflet(plan, record.id, now=now, paper=record.paper, languages=("en",))
    desk.workspace.remember_made(remembered(out, now))
    desk.workspace.save(Message("ninety"), replace(plan.facts["killed"], value=90.0))

    page = shown(qtbot, desk, show)

    seen = words(found(page, NeedsList))
    assert seen.startswith("The leaflet made at 10:47 London is out of date")
    assert "70" in seen
    assert "90" in seen


def test_a_moved_picket_moves_on_the_page(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = shown(qtbot, desk, show)
    later = Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London")
    with qtbot.waitSignal(desk.changed):
        desk.save(Message("move the picket"), replace(desk.plan.events["picket"], start=later))

    qtbot.waitUntil(lambda: "13:00 | London" in words(found(page, Hero)))


def test_a_span_is_told_in_the_units_that_matter() -> None:
    assert [span(minutes) for minutes in (5, 73, 60 * 28, 60 * 24 * 9)] == [
        "5 min",
        "1 h 13 min",
        "1 day 4 h",
        "9 days",
    ]
