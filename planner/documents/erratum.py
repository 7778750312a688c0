"""The erratum slip: what people who hold a leaflet must know now, small enough to be handed out with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from planner.documents.block import Block, Row, beside, height, stacked
from planner.documents.colours import ONE_INK, PHOTOCOPY, Colours, colours
from planner.documents.composed import Composed
from planner.documents.exact_type import ExactType, Type, letter_findings
from planner.documents.leaflets.headline import headline
from planner.documents.leaflets.reach import Reach, reach
from planner.documents.leaflets.setter import DESCENDERS, row
from planner.documents.model import BLACK, WHITE, Box, Document, Frame, Page, Part, Role
from planner.documents.template import Order
from planner.documents.theme import HAIRLINE, MM, Column, Leading
from planner.documents.wording import SHEET, Origin, Wording
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import Catalogue, catalogue, marked

SIZES = (
    PaperSize.A6_LANDSCAPE,
    PaperSize.A7_LANDSCAPE,
    PaperSize.A5_LANDSCAPE,
    PaperSize.QUARTER_LETTER_LANDSCAPE,
    PaperSize.HALF_LETTER_LANDSCAPE,
)

NOW = Type("condensed", 800, 19)
WAS = Type("text", 400, 11, Leading.TEXT)
LEAST_NOW, LEAST_WAS, MOST_WAS = 11.0, 9.0, 15.0
_STEPS = (2.4, 2.1, 1.8, 1.55, 1.3, 1.15, 1.0, 0.85, 0.7, 0.0)
"""By how much the words grow or shrink, whichever comes first with room for all."""

_KIND = Type("condensed", 900, 17)
_LABEL = Type("condensed", 700, 11)
_OLD = Type("condensed", 600, 10.5)
_REACH = Type("condensed", 700, 12)
_SMALL = Type("text", 400, 8, Leading.TEXT)

_LABELS = (marked("Was"), marked("Now"))
_MARGIN = 6.5 * MM
_GAP = 3 * MM
_INDENT = 2.5 * MM
_ABOVE_NOW = 1.4 * MM
_TAB = 2.2 * MM
_FRAME = 0.8 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Hold words that were wrong and those that are right; nothing is right any more where ``says`` is empty."""

    said: str
    says: str


def compose_erratum(order: Order, corrections: Sequence[Correction], issued: datetime) -> Composed:
    """Set a slip that corrects copies of the order's leaflet that went out at ``issued`` (aware).

    Corrections that find no room, the last ones first, are left out and counted by a finding.
    """
    wording = Wording(order.plan, order.languages[0], Visibility.PUBLIC, SHEET)
    origin = Origin(kind="leaflets", record=order.record.id, field="headline")
    slip = _Slip(
        order=order,
        corrections=tuple(corrections),
        old_edition=reach(order.leaflet, wording, issued).edition,
        reach=reach(order.leaflet, wording, order.now),
        title=" ".join(headline(wording.text(order.leaflet.headline, origin)).parts),
        exact=ExactType(order.typesetter, wording.language),
    )
    page, count = slip.page()
    document = Document(title=slip.said.gettext("Correction"), language=wording.language, pages=(page,))
    return Composed(document=document, findings=(*wording.findings, *slip.findings(page, count)))


@dataclass(frozen=True, kw_only=True)
class _Slip:
    order: Order
    corrections: tuple[Correction, ...]
    old_edition: str
    reach: Reach
    title: str
    exact: ExactType

    @property
    def said(self) -> Catalogue:
        """Return the words of papers in the language of this one."""
        return catalogue(self.exact.language, "papers")

    def page(self) -> tuple[Page, int]:
        """Return the slip with as many corrections as there is room for, as large as they can be set."""
        width, tall = (side * MM for side in self.order.paper.millimetres)
        head, foot = self._head(), self._foot()
        room = tall - 2 * _MARGIN - height(head) - height(foot) - 2 * _GAP
        body, count = self._body(room)
        items = (
            *(head.at(_MARGIN) if head else ()),
            *(body.at(_MARGIN + height(head) + _GAP + (room - body.height) / 3) if body else ()),
            *(foot.at(tall - _MARGIN - height(foot)) if foot else ()),
        )
        return Page(width=width, height=tall, items=items), count

    def findings(self, page: Page, count: int) -> Iterator[Finding]:
        """Yield what an organiser should know before printing."""
        record = self.order.record.id
        if left := len(self.corrections) - count:
            message = Message("The slip has no room for {count} more corrections: use a larger size.", count=left)
            if left == 1:
                message = Message("The slip has no room for one more correction: use a larger size.")
            yield Finding(
                severity=Severity.ERROR, rule="no-room", kind="leaflets", record=record, field="", message=message
            )
        yield from letter_findings((page,), "leaflets", record)

    @cached_property
    def _column(self) -> Column:
        width = self.order.paper.millimetres[0] * MM
        return Column(left=_MARGIN, width=width - 2 * _MARGIN, rtl=self.exact.rtl)

    @cached_property
    def _colours(self) -> Colours:
        if self.order.ink == "colour":
            return colours(self.order.plan.campaign.colour)
        return ONE_INK if self.order.ink == "black" else PHOTOCOPY

    def _body(self, room: float) -> tuple[Block | None, int]:
        """Return the corrections: all of them as large as possible, or as many as fit at the least size."""
        for step in _STEPS:
            block = self._set(self.corrections, step)
            if height(block) <= room:
                return block, len(self.corrections)
        for count in range(len(self.corrections) - 1, 0, -1):
            block = self._set(self.corrections[:count], 0.0)
            if height(block) <= room:
                return block, count
        return None, 0

    def _set(self, corrections: Sequence[Correction], scale: float) -> Block | None:
        was = WAS._replace(size=min(MOST_WAS, max(LEAST_WAS, WAS.size * scale)))
        rows: list[Row] = []
        now = NOW
        for place, each in enumerate(corrections):
            if place:
                rows.append((_GAP + DESCENDERS * now.size, self._hairline()))
            rows.append((_GAP, self._labelled("Was", each.said, was) if each.said else None))
            words = each.says or self.said.gettext("No longer true")
            now = self._now(words, scale)
            rows.append((_ABOVE_NOW + 0.15 * now.size, self._labelled("Now", words, now)))
        return stacked(rows)

    def _now(self, words: str, scale: float) -> Type:
        """Return the type of what is right: one line to the measure, or where that is too small, more lines."""
        most = NOW._replace(size=max(LEAST_NOW, NOW.size * scale))
        line = self.exact.fitted(words, most, self._said_column.width, least=LEAST_NOW)
        if line.size >= NOW.size or self.exact.lines(words, line, self._said_column.width) == 1:
            return line
        return most._replace(size=min(most.size, NOW.size))

    @cached_property
    def _said_column(self) -> Column:
        """Return the column beside the labels."""
        return self._column.after(max(self.exact.width(self.said.gettext(each), _LABEL) for each in _LABELS) + _INDENT)

    def _labelled(self, label: str, words: str, kind: Type) -> Block | None:
        named = self.exact.text(self.said.gettext(label), _LABEL, self._column, part=Part(role=Role.H2))
        ink = self._colours.accent if kind.weight == NOW.weight else BLACK
        said = self.exact.text(words, kind, self._said_column, ink=ink, balance=kind.weight == NOW.weight)
        return row(named, said) if named and said else said

    def _head(self) -> Block | None:
        """Return the tab, and beside it which edition is meant."""
        solid = self._colours.solid
        inset = self._column.inset(_TAB)
        ink = (self._colours.on_ground if self._colours.ground else WHITE) if solid else BLACK
        words = self.exact.text(self.said.gettext("Correction"), _KIND, inset, ink=ink, part=Part(role=Role.H1))
        if words is None:
            return None
        wide = self.exact.width(self.said.gettext("Correction"), _KIND) + 2 * _TAB
        tall = words.height + 2 * _TAB
        left = self._column.start(wide)
        ground = self._colours.ground or BLACK
        tab = (
            Box(x=left, y=0, width=wide, height=tall, ink=ground)
            if solid
            else Frame(x=left, y=0, width=wide, height=tall, stroke=_FRAME)
        )
        old = self.said.gettext("Corrects leaflet {edition}").format(edition=self.old_edition)
        beside_tab = self._column.after(wide + _GAP)
        if self.title and self.exact.lines(self.title, _OLD, beside_tab.width) == 1:
            old = f"{old}\n{self.title}"
        aside = self.exact.text(old, _OLD, beside_tab, most=2)
        foot = tall - _TAB
        lowered = (
            Block(height=max(foot, aside.height), items=aside.at(max(0.0, foot - aside.height))) if aside else None
        )
        return beside(Block(height=tall, items=(tab, *words.at(_TAB))), lowered)

    def _foot(self) -> Block | None:
        web = "   ".join(filter(None, (self.reach.web, *self.reach.phones)))
        imprint = " · ".join(filter(None, (self.reach.imprint, self.reach.edition)))
        return stacked(
            [
                (0.0, self._hairline()),
                (_GAP, self.exact.text(web, _REACH, self._column, most=2)),
                (1.6 * MM, self.exact.text(imprint, _SMALL, self._column, most=2)),
            ]
        )

    def _hairline(self) -> Block:
        line = Box(x=self._column.left, y=0, width=self._column.width, height=HAIRLINE)
        return Block(height=HAIRLINE, items=(line,))
