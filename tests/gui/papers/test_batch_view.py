"""Making many papers at once into one folder, watching them come, and stopping in between."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.desk import Desk
from planner.gui.papers.batch_view import BatchView
from planner.gui.papers.page import PapersPage
from planner.services.paper_pool import FEW
from planner.services.papers import LEAFLET
from tests.services.sheets import numbered

Kept = Callable[[Desk], None]


def begun(page: PapersPage, kept: Kept, *, folder: Path | None = None, record: str = "") -> BatchView:
    page.make_many(record)
    if folder is not None:
        page.batch.choose_folder(folder)
    kept(page.desk)
    return page.batch


def test_all_papers_in_all_their_languages_are_counted(page: PapersPage, kept: Kept) -> None:
    batch = begun(page, kept)
    assert batch.records.ticked() == ("handbill-1", "statement-1")
    assert batch.make.text() == "Make 4 papers"  # three languages of the leaflet, and the release in English
    assert not batch.make.isEnabled()
    assert batch.make.toolTip() == "Choose a folder first."


def test_two_sizes_in_three_languages_four_to_a_sheet_are_made_and_remembered(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept
) -> None:
    batch = begun(page, kept, folder=tmp_path / "papers", record="handbill-1")
    for size in ("A5", "A6"):
        batch.sizes.buttons[size].click()
    batch.up.chosen.emit("4")
    batch.up.choose("4")
    assert batch.make.text() == "Make 6 papers"
    told: list[int] = []
    batch.run.made.connect(told.append)
    with qtbot.waitSignal(batch.run.ended, timeout=60_000) as ended:
        batch.make.click()
    assert ended.args == [6]
    assert told == [1, 2, 3, 4, 5, 6]
    assert batch._words.text() == "6 papers are in the folder “papers”."
    files = sorted(each.name for each in (tmp_path / "papers").iterdir())
    assert files == sorted(f"rally-{size}-{language}.pdf" for size in ("a5", "a6") for language in ("en", "ru", "kk"))
    with pikepdf.open(tmp_path / "papers" / "rally-a6-en.pdf") as pdf:
        assert [round(float(each)) for each in pdf.pages[0].mediabox[2:]] == [595, 842]
    made = desk.workspace.made()
    assert sorted(each.languages[0] for each in made) == ["en", "en", "kk", "kk", "ru", "ru"]


def test_cancel_stops_after_the_paper_that_is_being_made(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept
) -> None:
    batch = begun(page, kept, folder=tmp_path / "papers")
    batch.run.cancel()
    with qtbot.waitSignal(batch.run.ended, timeout=60_000) as ended:
        batch.make.click()
        assert batch.cancel.isVisible()
        batch.cancel.click()
    assert ended.args is not None
    assert ended.args[0] == len(list((tmp_path / "papers").iterdir())) < 4
    assert not batch.cancel.isVisible()
    assert batch.make.isEnabled()


def test_many_papers_are_made_by_several_processes_and_stopped_where_asked(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept
) -> None:
    plan, ids = numbered(2 * FEW)
    desk.workspace.load(plan)
    batch = begun(page, kept, folder=tmp_path / "papers")
    for each in set(batch.records.ticked()).difference(ids):
        batch.records.buttons[each].click()
    batch.run.made.connect(lambda count: batch.cancel.click() if count == 3 else None)
    with qtbot.waitSignal(batch.run.ended, timeout=60_000) as ended:
        batch.make.click()
    assert ended.args is not None
    names = {f"release-en-{number}.pdf" for number in range(1, ended.args[0] + 1)}
    assert 3 <= len(names) < len(ids)
    assert {each.name for each in (tmp_path / "papers").iterdir()} == names
    assert len(desk.workspace.made()) == len(names)


def test_a_folder_that_cannot_be_written_is_said(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept
) -> None:
    (tmp_path / "papers").write_text("a file")
    batch = begun(page, kept, folder=tmp_path / "papers")
    with qtbot.waitSignal(desk.failed, timeout=60_000) as failed:
        batch.make.click()
    assert "cannot be made" in str(failed.args[0])
    qtbot.waitUntil(batch.make.isEnabled)
    assert desk.workspace.made() == ()


def test_only_as_many_to_a_sheet_are_offered_as_every_size_allows(page: PapersPage, kept: Kept) -> None:
    batch = begun(page, kept, record="handbill-1")
    assert list(batch.up._buttons) == ["1", "2", "4"]
    batch.sizes.buttons["A4"].click()
    assert list(batch.up._buttons) == ["1", "2"]
    batch.sizes.buttons["A4"].click()
    assert list(batch.up._buttons) == ["1", "2", "4"]


def test_nothing_ticked_makes_nothing(page: PapersPage, kept: Kept, tmp_path: Path) -> None:
    batch = begun(page, kept, folder=tmp_path, record="handbill-1")
    batch.records.buttons["handbill-1"].click()
    assert not batch.make.isEnabled()


def test_the_way_back_leads_to_where_one_came_from(page: PapersPage, kept: Kept) -> None:
    begun(page, kept).back.click()
    assert page.gallery.isVisible()
    page.open_record(LEAFLET, "handbill-1")
    page.leaflet.leaflet_form.printing.many.click()
    assert page.batch.records.ticked() == ("handbill-1",)
    page.batch.back.click()
    assert page.editor() is page.leaflet


def test_every_choice_has_a_name(page: PapersPage, kept: Kept, unnamed: Callable[[QWidget], list[str]]) -> None:
    begun(page, kept)
    assert unnamed(page) == []
