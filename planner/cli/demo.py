"""The sample planner and its papers, made in one go."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.services.papers import leaflet, press_sheet
from planner.services.planners import create, open_planner
from planner.services.plans import sample_plan, save_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """Hold what the demonstration left behind."""

    planner: Path
    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


def make_demo(folder: Path, now: datetime) -> Demo:
    """Make the sample planner in ``folder``, or take the one that is there as it stands, and print its papers."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be made: {reason}.", path=str(folder), reason=error.strerror or "unknown reason")
        ) from error
    planner = folder / "demo.handbill"
    plan = _sample_in(planner, now)
    papers = {
        "leaflet.pdf": leaflet(plan, _first(plan.leaflets), now=now),
        "leaflet-4up.pdf": leaflet(plan, _first(plan.leaflets), now=now, paper=PaperSize.A6, up=4),
        "press-sheet.pdf": press_sheet(plan, _first(plan.releases), now=now),
    }
    for name, paper in papers.items():
        save_file(folder / name, paper.pdf)
    found = dict.fromkeys(finding for paper in papers.values() for finding in paper.findings)
    return Demo(planner=planner, paths=(planner, *(folder / name for name in papers)), findings=tuple(found))


def _sample_in(planner: Path, now: datetime) -> Plan:
    if planner.exists():
        workspace = open_planner(planner, None, lambda: now)
    else:
        workspace = create(planner, None, lambda: now)
        workspace.load(sample_plan())
    try:
        return workspace.plan()
    finally:
        workspace.close()


def _first(shelf: object) -> str:
    return next(iter(shelf))  # type: ignore[call-overload, no-any-return]
