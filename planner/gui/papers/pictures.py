"""Pictures of the papers as they would print now, and what there is to say of each."""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from planner.domain.checks.inspection import findings as plan_findings
from planner.domain.finding import Finding
from planner.domain.plan import Plan
from planner.gui.desk import Desk
from planner.gui.rasteriser import rasterise
from planner.i18n.phones import dial
from planner.services.editions import Edition, editions
from planner.services.paper_choice import PaperChoice, edition_of, make

HEIGHT = 196
"""Pixels of a page in the gallery at 100 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Hold a paper's first page, and what was found while it was made."""

    image: QImage
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inspection:
    """Hold what is true of all papers of one plan: what is wrong with their records, and which copies went out."""

    found: dict[tuple[str, str], tuple[Finding, ...]]
    editions: tuple[Edition, ...]


class Pictures(QObject):
    """Make the pictures that are looked at, off the window's thread; an old one stays until its new one is there.

    ``drawn`` carries the key of a paper whose picture came, ``inspected`` tells that states may read otherwise.
    """

    drawn = Signal(str)
    inspected = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: dict[str, Picture] = {}
        self._asked: dict[str, tuple[Plan, int]] = {}
        self._inspection: _Inspection | None = None
        self._stale = True
        desk.changed.connect(self._age)
        desk.made.connect(self._age)

    def of(self, choice: PaperChoice, height: int) -> Picture | None:
        """Return a paper's picture as it is known; one of this plan, ``height`` pixels high, is asked for."""
        self.look_over()
        wanted = (self._desk.plan, height)
        if self._asked.get(choice.key) != wanted:
            self._asked[choice.key] = wanted
            self._ask(choice, height)
        return self._made.get(choice.key)

    def findings(self, choice: PaperChoice) -> tuple[Finding, ...] | None:
        """Return what is wrong with a paper, None while it is not known yet."""
        picture = self._made.get(choice.key)
        if picture is None or self._inspection is None:
            return None
        found = self._inspection.found.get((choice.kind, choice.record), ())
        once = {(each.rule, each.kind, each.record, each.field): each for each in (*picture.findings, *found)}
        return tuple(once.values())

    def edition(self, choice: PaperChoice) -> Edition | None:
        """Return the newest copy of a paper that went out, None where there is none."""
        return edition_of(choice, self._inspection.editions) if self._inspection else None

    def out_of_date(self) -> tuple[Edition, ...]:
        """Return the newest copies that went out and are wrong now, the latest first."""
        held = self._inspection.editions if self._inspection else ()
        return tuple(each for each in held if each.out_of_date)

    def look_over(self) -> None:
        """Find out how the papers stand, where that is not known of this plan."""
        if self._stale:
            self._inspect()

    def _age(self) -> None:
        self._stale = True

    def _inspect(self) -> None:
        self._stale = False
        plan, now, workspace = self._desk.plan, self._desk.now(), self._desk.workspace

        def look() -> _Inspection:
            found: dict[tuple[str, str], tuple[Finding, ...]] = defaultdict(tuple)
            for finding in plan_findings(plan, now, dial):
                found[finding.kind, finding.record] += (finding,)
            return _Inspection(found=dict(found), editions=editions(plan, workspace.made()))

        self._desk.jobs.run(look, self._take, self._desk.failed.emit, key=f"inspection-{id(self)}")

    def _take(self, inspection: _Inspection) -> None:
        self._inspection = inspection
        self.inspected.emit()

    def _ask(self, choice: PaperChoice, height: int) -> None:
        plan, now = self._desk.plan, self._desk.now()

        def draw() -> Picture:
            paper = make(plan, choice, now)
            image = rasterise(paper.pdf, 0, lambda _, points: height / points).image
            return Picture(image=image, findings=paper.findings)

        def keep(picture: Picture) -> None:
            self._made[choice.key] = picture
            self.drawn.emit(choice.key)

        self._desk.jobs.run(draw, keep, lambda _: self.drawn.emit(choice.key), key=f"picture-{id(self)}-{choice.key}")
