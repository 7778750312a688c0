"""Cures that the program applies by itself, at the end of the line that names the problem."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QImage

from planner.domain.edit import Edit, Fix
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.services.papers import LEAFLET

Kept = Callable[[Desk], None]


def test_one_click_cures_a_finding_and_undo_takes_it_back(
    page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    body = Text.of({"en": "Come  to the embassy  at noon."})
    desk.save(Message("write"), replace(desk.plan.leaflets["handbill-1"], body=body))
    kept(desk)
    page.open_record(LEAFLET, "handbill-1")
    shown()
    fixable = [row for row in page.leaflet.findings._rows if row.fix is not None]
    assert fixable, [str(row.finding.message) for row in page.leaflet.findings._rows]
    before = desk.plan
    finding = fixable[0].finding
    assert fixable[0].fix is not None
    fixable[0].fix.click()
    kept(desk)
    shown()
    assert desk.plan != before
    assert finding not in [row.finding for row in page.leaflet.findings._rows]
    assert finding.fix is not None
    assert desk.workspace.undo_label() == finding.fix.label
    desk.undo()
    kept(desk)
    assert desk.plan.leaflets == before.leaflets


def test_a_fix_whose_field_has_changed_is_refused(desk: Desk, page: PapersPage, kept: Kept) -> None:
    edit = Edit(LEAFLET, "handbill-1", "edition", "HB-7", "HB-8")
    refused: list[object] = []
    desk.failed.connect(refused.append)
    desk.fix(Fix(label=Message("Renumber"), edits=(edit,)))
    kept(desk)
    assert len(refused) == 1
    assert desk.plan.leaflets["handbill-1"].edition != "HB-8"


def test_a_long_cure_is_a_short_button_that_says_all_of_it(page: PapersPage) -> None:
    label = Message("Print the whole address of the embassy with its post code instead")
    finding = Finding(
        severity=Severity.WARNING,
        rule="x",
        kind=LEAFLET,
        record="handbill-1",
        field="edition",
        message=Message("This is not right."),
        fix=Fix(label=label, edits=()),
    )
    page.leaflet.findings.show_findings([finding], "")
    (row,) = page.leaflet.findings._rows
    assert row.fix is not None
    assert (row.fix.text(), row.fix.toolTip()) == ("Fix", str(label))
    assert str(label) in row.fix.accessibleName()
