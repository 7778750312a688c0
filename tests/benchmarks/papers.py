"""How long a paper takes: warm, after one keystroke, and as a whole process, beside Typst."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import typst

from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.paths import resources
from planner.services.papers import leaflet, press_sheet
from planner.services.plans import sample_plan
from tests.benchmarks.measure import Row, in_turns, processes_in_turns
from tests.benchmarks.typst_papers import leaflet_source, press_source, write

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
SAMPLE = resources() / "sample" / "zhanaozen.plan.json"
FACES = ("FiraSansCondensed-Black", "FiraSansCondensed-ExtraBold", "NotoSans-Regular")
"""The faces that the Typst papers use: it reads its whole font folder at every start."""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of single papers."""
    plan = sample_plan()
    words = {
        "leaflet": leaflet_source(leaflet(plan, now=NOW).text),
        "press": press_source(press_sheet(plan, now=NOW).text),
    }
    sources = {name: write(folder, name, source) for name, source in words.items()}
    fonts = folder / "fonts"
    fonts.mkdir()
    for face in FACES:
        shutil.copy(resources() / "fonts" / f"{face}.ttf", fonts)
    yield from _warm(plan, sources, words, str(fonts))
    yield from _whole(sources, str(fonts))


def _warm(plan: Plan, sources: dict[str, Path], words: dict[str, str], fonts: str) -> Iterator[Row]:
    compilers = {name: typst.Compiler(str(path), font_paths=[fonts]) for name, path in sources.items()}
    edits = count()
    times = in_turns(
        {
            "leaflet": lambda: leaflet(plan, now=NOW),
            "press": lambda: press_sheet(plan, now=NOW),
            "leaflet, one word edited": lambda: leaflet(_edited(plan, next(edits)), now=NOW),
            "typst leaflet": lambda: typst.compile(str(sources["leaflet"]), font_paths=[fonts]),
            "typst press": lambda: typst.compile(str(sources["press"]), font_paths=[fonts]),
            "typst leaflet, one word edited": lambda: _retyped(
                sources["leaflet"], words["leaflet"], compilers, next(edits)
            ),
        },
        rounds=31,
        warm_up=3,
    )
    pairs = (
        ("leaflet, warm", "leaflet", "typst leaflet"),
        ("press sheet, warm", "press", "typst press"),
        ("leaflet after one word, PDF bytes", "leaflet, one word edited", "typst leaflet, one word edited"),
    )
    for name, ours, theirs in pairs:
        beside = f"{times[ours]:.1f} ms beside Typst's {times[theirs]:.1f} ms"
        yield Row(name=name, figure=times[ours] / times[theirs], unit="×", goal=1.0, beside=beside)
    for name, paper in (("leaflet", leaflet(plan, now=NOW)), ("press sheet", press_sheet(plan, now=NOW))):
        yield Row(name=f"{name}, size of the file", figure=len(paper.pdf) / 1024, unit="KB", goal=50)


def _edited(plan: Plan, number: int) -> Plan:
    record = plan.leaflets["handbill-1"]
    words = record.body.get("en").replace("since May", f"since May {number}")
    return plan.put(replace(record, body=Text.of({**dict(record.body.words), "en": words})))


def _retyped(path: Path, words: str, compilers: dict[str, typst.Compiler], number: int) -> None:
    path.write_text(words.replace("since May", f"since May {number}"), encoding="utf-8")
    compilers["leaflet"].compile()


def _whole(sources: dict[str, Path], fonts: str) -> Iterator[Row]:
    script = f"import typst; typst.compile({str(sources['leaflet'])!r}, font_paths=[{fonts!r}])"
    seen = processes_in_turns(
        {
            "ours": [sys.executable, "-m", "planner", "leaflet", str(SAMPLE), "--now", "2011-12-16T10:47Z", "-o", "-"],
            "typst": [sys.executable, "-c", script],
        },
        rounds=7,
    )
    (ours, peak), (theirs, _) = seen["ours"], seen["typst"]
    beside = f"{ours:.0f} ms beside Typst's {theirs:.0f} ms"
    yield Row(
        name="handbill leaflet PLAN.json, whole process", figure=ours / theirs, unit="×", goal=1.75, beside=beside
    )
    yield Row(name="handbill leaflet PLAN.json, peak memory", figure=peak, unit="MB", goal=80)
