"""How long many papers take, how sheets are laid out, and how soon a keystroke stands on the screen."""

import io
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
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
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing
from tests.benchmarks.measure import Row, in_turns
from tests.benchmarks.papers import FACES
from tests.benchmarks.typst_papers import press_source, write

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PAPERS = 1000
SCREEN = 2 * 96 / 72
"""Pixels in a point on a screen of twice the usual density."""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of batches, sheets and the preview."""
    plan = sample_plan()
    yield from _many(plan, folder)
    yield from _sheets(plan)
    yield from _keystroke(plan)


def _many(plan: Plan, folder: Path) -> Iterator[Row]:
    """Yield the figures of a thousand press sheets, each with a note of its own, as files."""
    fonts, out = folder / "batch-fonts", folder / "batch"
    fonts.mkdir()
    out.mkdir()
    for face in FACES:
        shutil.copy(resources() / "fonts" / f"{face}.ttf", fonts)
    words = press_source(make_paper(plan, "statement-1", now=NOW).text)
    ours, theirs = [], []
    source = write(folder, "batch", words)
    compiler = typst.Compiler(str(source), font_paths=[str(fonts)])
    memory = psutil.Process()
    at_start = 0
    for number in range(PAPERS):
        begin = time.perf_counter()
        paper = make_paper(_noted(plan, number), "statement-1", now=NOW)
        (out / f"{number}.pdf").write_bytes(paper.pdf)
        ours.append(time.perf_counter() - begin)
        if number % 10 == 0:  # the peer takes its turns, a tenth as often
            source.write_text(words.replace("said", f"said {number}"), encoding="utf-8")
            begin = time.perf_counter()
            compiler.compile(output=str(out / f"{number}.typ.pdf"))
            theirs.append(time.perf_counter() - begin)
        if number == PAPERS // 10:
            at_start = memory.memory_info().rss
    grown = (memory.memory_info().rss - at_start) / 1024 / 1024
    each, peer = sum(ours) / len(ours) * 1000, sum(theirs) / len(theirs) * 1000
    beside = f"{each:.1f} ms beside Typst's {peer:.1f} ms"
    yield Row(name="1,000 press sheets as files, per paper", figure=each / peer, unit="×", goal=1.0, beside=beside)
    yield Row(name="the same, memory grown after the first hundred", figure=max(grown, 0.0), unit="MB", goal=5)


def _noted(plan: Plan, number: int) -> Plan:
    record = plan.releases["statement-1"]
    notes = f"{record.notes.get('en')}\n\nSheet {number} of {PAPERS}."
    return plan.put(replace(record, notes=Text.of({**dict(record.notes.words), "en": notes})))


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
