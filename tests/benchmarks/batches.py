"""How long many papers take, how sheets are laid out, and how soon a keystroke stands on the screen."""

import io
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

import pikepdf
import psutil
import typst

from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.gui.rasteriser import rasterise
from planner.paths import resources
from planner.services.batch import Batch, Copy, chosen, print_into
from planner.services.paper_choice import PaperChoice
from planner.services.paper_worker import Task
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing
from tests.benchmarks.measure import Row, in_turns
from tests.benchmarks.papers import FACES
from tests.benchmarks.typst_papers import press_source, write

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PAPERS = 1000
TURNS = 3
EACH = 100
SCREEN = 2 * 96 / 72
"""Pixels in a point on a screen of twice the usual density."""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of batches, sheets and the preview."""
    plan = sample_plan()
    yield from _many(plan, folder)
    yield from _sheets(plan)
    yield from _keystroke(plan)


def _many(plan: Plan, folder: Path) -> Iterator[Row]:
    """Yield the figures of a thousand press sheets, each with a note of its own, as files: by one process and by two.

    The three take turns, a thousand sheets at a time and a tenth as many of the peer's.
    """
    whole, ids = _noted(plan)
    task, papers = Task(plan=whole, now=NOW), chosen(whole, ids, Batch())
    peer = _peer(plan, folder)
    one, two, theirs = [], [], []
    for turn in range(TURNS):
        one.append(_seconds(lambda: print_into(folder / "one", task, papers, processes=1)) / PAPERS)
        two.append(_seconds(lambda: print_into(folder / "two", task, papers, processes=2)) / PAPERS)
        theirs.append(statistics.mean(_seconds(partial(peer, turn * EACH + number)) for number in range(EACH)))
    each, both, typst_each = (statistics.median(times) * 1000 for times in (one, two, theirs))
    said = f"{both:.1f} ms beside Typst's {typst_each:.1f} ms"
    yield Row(name="1,000 press sheets as files, per paper", figure=both / typst_each, unit="×", goal=1.0, beside=said)
    said = f"{each:.1f} ms with one process, {both:.1f} ms with two, their start included"
    yield Row(name="one process beside two", figure=both / each, unit="×", goal=1 / 1.8, beside=said)
    grown, processes = _memory(task, papers, folder / "three")
    name = "the same, memory grown after the first hundred"
    yield Row(name=name, figure=grown, unit="MB", goal=5, beside=f"of {processes} processes together")


def _noted(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """Return a plan with a thousand releases, and their ids."""
    record = plan.releases["statement-1"]
    words = dict(record.notes.words)
    sheets = [
        replace(record, id=f"s-{number}", notes=Text.of({**words, "en": f"{words['en']}\n\nSheet {number}."}))
        for number in range(PAPERS)
    ]
    return plan.put(*sheets), tuple(each.id for each in sheets)


def _peer(plan: Plan, folder: Path) -> Callable[[int], None]:
    """Return what writes one of the peer's sheets, with a word of its own, by a warm compiler."""
    fonts, out = folder / "batch-fonts", folder / "peer"
    for each in (fonts, out):
        each.mkdir()
    for face in FACES:
        shutil.copy(resources() / "fonts" / f"{face}.ttf", fonts)
    words = press_source(make_paper(plan, "statement-1", now=NOW).text)
    source = write(folder, "batch", words)
    compiler = typst.Compiler(str(source), font_paths=[str(fonts)])

    def compile_one(number: int) -> None:
        source.write_text(words.replace("said", f"said {number}"), encoding="utf-8")
        compiler.compile(output=str(out / f"{number}.pdf"))

    return compile_one


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _memory(task: Task, papers: tuple[PaperChoice, ...], folder: Path) -> tuple[float, int]:
    """Return by how many megabytes a batch grows after its first hundred papers, and how many processes make it."""
    made: list[tuple[float, int]] = []

    def told(_: Copy) -> bool:
        if len(made) in (PAPERS // 10, PAPERS - 1):
            family = [psutil.Process(), *psutil.Process().children(recursive=True)]
            made.append((sum(each.memory_info().rss for each in family) / 1024 / 1024, len(family)))
        else:
            made.append((0.0, 0))
        return True

    print_into(folder, task, papers, processes=2, told=told)
    return max(made[-1][0] - made[PAPERS // 10][0], 0.0), made[-1][1]


def _sheets(plan: Plan) -> Iterator[Row]:
    """Yield what four to a sheet costs beyond one, beside placing a finished page four times with pikepdf."""
    one = make_paper(plan, "handbill-1", now=NOW, size=PaperSize.A6)
    four = Printing(imposition=Imposition(up=4))
    times = in_turns(
        {
            "one": lambda: make_paper(plan, "handbill-1", now=NOW, size=PaperSize.A6),
            "four": lambda: make_paper(plan, "handbill-1", now=NOW, size=PaperSize.A6, printing=four),
            "pikepdf": lambda: _placed(one.pdf),
        },
        rounds=31,
        warm_up=3,
    )
    extra = max(times["four"] - times["one"], 0.0)
    beside = f"{extra:.2f} ms beside pikepdf's {times['pikepdf']:.2f} ms"
    yield Row(name="four to a sheet, beyond one", figure=extra / times["pikepdf"], unit="×", goal=1.0, beside=beside)
    sheet = make_paper(plan, "handbill-1", now=NOW, size=PaperSize.A6, printing=four)
    yield Row(name="four to a sheet, size of the file", figure=len(sheet.pdf) / len(one.pdf), unit="×", goal=1.1)


def _placed(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as leaf, pikepdf.new() as sheet:
        for page in leaf.pages:
            sheet.add_blank_page(page_size=(595, 842))
            for column in (0, 297):
                for row in (0, 421):
                    area = pikepdf.Rectangle(column, row, column + 297, row + 421)
                    sheet.pages[-1].add_overlay(page, area)
        out = io.BytesIO()
        sheet.save(out)
    return out.getvalue()


def _keystroke(plan: Plan) -> Iterator[Row]:
    """Yield how long it takes from a changed word to the page as pixels, at twice the usual density."""
    record = plan.leaflets["handbill-1"]
    edits = count()

    def typed() -> None:
        words = record.body.get("en").replace("since May", f"since May {next(edits)}")
        edited = plan.put(replace(record, body=Text.of({**dict(record.body.words), "en": words})))
        rasterise(make_paper(edited, "handbill-1", now=NOW).pdf, 0, lambda *_: SCREEN)

    times = in_turns({"typed": typed}, rounds=41, warm_up=4)
    yield Row(name="a keystroke to pixels of an A5 at 2×", figure=times["typed"], unit="ms", goal=16)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Row(name="peak memory of these", figure=peak, unit="MB", beside=sys.platform)
