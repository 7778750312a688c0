"""A click on any word of any paper leads to the field that it was typed in, wherever that field is."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.plan import Plan, live
from planner.domain.text import Text
from planner.gui.shell import Shell
from planner.services.papers import make_paper
from planner.services.plans import SAMPLE_MOMENT, sample_plan
from planner.services.templates import templates
from tests.journeys.conftest import Opener

Field = tuple[str, str, str]
ONE_OF_EACH = [
    ("campaign", "", "boilerplate.ru"),
    ("contacts", "press-desk", "name"),
    ("contacts", "press-desk", "points[1].value"),
    ("contacts", "press-desk", "role.ru"),
    ("demands", "inquiry", "text.kk"),
    ("events", "picket", "bring.ru"),
    ("events", "picket", "phases[1].title.en"),
    ("events", "picket", "start"),
    ("facts", "killed", "as_of"),
    ("facts", "killed", "text.ru"),
    ("leaflets", "handbill-1", "imprint.en"),
    ("locations", "embassy", "address.lines[0]"),
    ("locations", "embassy", "transport.en"),
    ("organisations", "own", "name"),
    ("organisations", "zhanartu", "name"),
    ("releases", "statement-1", "notes.ru"),
    ("statements", "quote", "text.ru"),
]


def test_each_kind_of_field_has_the_caret_put_into_it(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    shell = shell_of(opened, planner)
    for field in ONE_OF_EACH:
        arrive(qtbot, shell, field)


@pytest.mark.sweep
def test_all_words_of_all_papers_lead_home(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    shell = shell_of(opened, planner)
    for field in sorted(printed(sample_plan())):
        arrive(qtbot, shell, field)


def shell_of(opened: Opener, planner: Path) -> Shell:
    shell = opened(planner).shell
    assert shell is not None
    return shell


def printed(plan: Plan) -> set[Field]:
    """Return every field whose words stand on a paper of the plan in some template and language."""
    fields: set[Field] = set()
    for card in templates():
        for record in live(plan.shelf(card.kind)):
            for language in plan.campaign.languages:
                paper = make_paper(
                    plan, record.id, template=card.name, now=SAMPLE_MOMENT.instant(), languages=(language,)
                )
                fields |= {(mark.kind or "campaign", mark.record, mark.field) for mark in paper.marks}
    return fields


def arrive(qtbot: QtBot, shell: Shell, field: Field) -> None:
    kind, record, path = field
    shell.setFocus()
    shell.open_field(kind, record, path)
    words = said(shell.desk.plan, field)

    def there() -> bool:
        at: QWidget | None = shell.window().focusWidget()
        return at is not None and words in shown(at) and at.isVisible() and not at.visibleRegion().isEmpty()

    qtbot.waitUntil(there, timeout=5000)


def said(plan: Plan, field: Field) -> str:
    """Return the words that the field holds; of a moment its year."""
    kind, record, path = field
    value: object = plan.campaign if kind == "campaign" else plan.shelf(kind)[record]
    if kind == "sources":
        return ""  # a fact says where it comes from, and there it is changed
    for name, at in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        if isinstance(value, Text):
            return value.get(name)
        value = value[int(at)] if isinstance(value, tuple) else getattr(value, name)
    return value if isinstance(value, str) else "2011"


def shown(widget: QWidget) -> str:
    match widget:
        case QPlainTextEdit():
            return widget.toPlainText()
        case QLineEdit() | QDateTimeEdit():
            return widget.text()
        case QComboBox():
            return widget.currentText()
    return "\N{REPLACEMENT CHARACTER}"
