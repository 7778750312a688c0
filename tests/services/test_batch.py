"""Many papers into one folder."""

import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.services.batch import Batch, Copy, chosen, file_names, print_into
from planner.services.paper_choice import PaperChoice
from planner.services.paper_worker import Task
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
TASK = Task(plan=PLAN, now=NOW)
SIZES = (PaperSize.A5, PaperSize.A6)


def test_all_languages_in_two_sizes_is_one_command() -> None:
    papers = chosen(PLAN, ["handbill-1"], Batch(sizes=SIZES))
    assert file_names(papers) == tuple(
        f"rally-{size}-{language}.pdf" for size in ("a5", "a6") for language in ("en", "ru", "kk")
    )


def test_without_a_record_every_leaflet_and_release_is_made_as_planned() -> None:
    names = file_names(chosen(PLAN, [], Batch()))
    assert {"rally-a5-en.pdf", "rally-a5-ru.pdf", "rally-a5-kk.pdf", "release-en.pdf"} <= set(names)


def test_names_that_would_be_alike_are_numbered_and_say_nothing() -> None:
    twins = [
        PaperChoice(kind="leaflets", record=record, languages=("en",), template="rally", size=PaperSize.A5)
        for record in ("aigul-of-the-picket", "another")
    ]
    assert file_names(twins) == ("rally-a5-en-1.pdf", "rally-a5-en-2.pdf")


def test_the_files_are_the_papers_themselves(tmp_path: Path) -> None:
    papers = chosen(PLAN, ["handbill-1"], Batch(sizes=SIZES, languages=("en", "ru")))
    printing = Printing(imposition=Imposition(up=4))

    count = print_into(tmp_path / "out", Task(plan=PLAN, now=NOW, printing=printing), papers)

    assert count == len(papers)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(file_names(papers))
    same = make_paper(PLAN, "handbill-1", now=NOW, size=PaperSize.A5, languages=("en",), printing=printing)
    assert (tmp_path / "out" / file_names(papers)[0]).read_bytes() == same.pdf


def test_a_batch_can_be_stopped_and_leaves_whole_papers(tmp_path: Path) -> None:
    papers = chosen(PLAN, ["handbill-1"], Batch(sizes=SIZES))
    heard: list[Copy] = []

    def told(copy: Copy) -> bool:
        heard.append(copy)
        return len(heard) < 2

    assert print_into(tmp_path, TASK, papers, told=told) == len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("records", "batch", "said"),
    [
        (["nobody"], Batch(), 'There is no "nobody"'),
        ([], Batch(templates=("ralyl",)), 'no template "ralyl"'),
        (["statement-1"], Batch(templates=("rally",)), "nothing was made"),
        (["handbill-1"], Batch(sizes=(PaperSize.A7,)), "nothing was made"),
    ],
)
def test_what_cannot_be_made_is_refused(records: list[str], batch: Batch, said: str) -> None:
    with pytest.raises(PlannerError, match=said):
        chosen(PLAN, records, batch)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")
    with pytest.raises(PlannerError, match="cannot be made"):
        print_into(tmp_path / "file", TASK, chosen(PLAN, [], Batch()))


def test_each_paper_reaches_the_disk_and_the_names_of_all_do_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[bool] = []

    def fsync(descriptor: int, really: Callable[[int], None] = os.fsync) -> None:
        reached.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    print_into(tmp_path, TASK, chosen(PLAN, ["handbill-1"], Batch(languages=("en",), sizes=SIZES)))
    assert reached == [False, False, True]
