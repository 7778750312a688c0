"""The sign-up sheet: a table that a street stall can live with, and what becomes of the names on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Block, Row, height, stacked
from planner.documents.composed import Composed
from planner.documents.exact_type import ExactType, Type, cut_findings, letter_findings
from planner.documents.leaflets.setter import row
from planner.documents.model import Box, Document, Page, Part, Role
from planner.documents.sign_up.table import blank_rows, sign_up_table
from planner.documents.sign_up.words import Words, words
from planner.documents.table import Table
from planner.documents.template import Order
from planner.documents.theme import MM, Column, Leading
from planner.documents.wording import SHEET, Wording
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

TITLE = Type("extra-condensed", 900, 31, Leading.DISPLAY)
LEAST_TITLE = 18.0
_TITLE_LINES = 2
_MOST_LINES = 4
"""Invitation and promise take no more lines, the foot half of them: the rows are what the sheet is for."""

_KIND = Type("condensed", 700, 13)
_INVITATION = Type("text", 400, 12, Leading.TEXT)
_PROMISE = Type("text", 400, 10, Leading.TEXT)
_SMALL = Type("text", 400, 9, Leading.TEXT)

_START = 18 * MM
_END = 13 * MM
_TOP = 14 * MM
_FOOT = 10 * MM
_BAR = 1.6 * MM
_GUTTER = 8 * MM
"""The start is wider: sheets are punched there."""


def compose_sign_up(order: Order) -> Composed:
    """Set a sheet to sign up on, its back like its front, and return it with what was noticed."""
    wording = Wording(order.plan, order.languages[0], Visibility.PUBLIC, SHEET)
    sheet = _Sheet(order=order, words=words(order, wording), exact=ExactType(order.typesetter, wording.language))
    pages = tuple(sheet.page(place, order.sides) for place in range(1, order.sides + 1))
    document = Document(title=sheet.words.title, language=wording.language, pages=pages)
    return Composed(document=document, findings=(*wording.findings, *sheet.findings(document)))


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    order: Order
    words: Words
    exact: ExactType

    @cached_property
    def _size(self) -> tuple[float, float]:
        width, height = self.order.paper.millimetres
        return width * MM, height * MM

    @cached_property
    def _column(self) -> Column:
        rtl = self.exact.rtl
        return Column(left=_END if rtl else _START, width=self._size[0] - _START - _END, rtl=rtl)

    @cached_property
    def _table(self) -> Table:
        sturdy = self.order.ink == "photocopy"
        return sign_up_table(self.words, self.exact, self._column, sturdy=sturdy)

    def page(self, place: int, pages: int) -> Page:
        """Return a side: head, table, promise and foot."""
        width, tall = self._size
        head, promise, foot = self._head(), self._promise, self._foot(place, pages)
        foot_top = tall - _FOOT - height(foot)
        promise_top = foot_top - 6 * MM - height(promise)
        table_head, table_top = self._table.head(Part(role=Role.TABLE)), _TOP + height(head)
        rows_top = table_top + table_head.height
        rows = blank_rows(self._table, self.words, promise_top - 3.6 * MM - rows_top)
        end = rows_top + rows.height
        items = (
            *(head.at(_TOP) if head else ()),
            *self._table.uprights(table_top, end),
            *table_head.at(table_top),
            *rows.at(rows_top),
            *(promise.at(end + 3.6 * MM) if promise else ()),
            *(foot.at(foot_top) if foot else ()),
        )
        return Page(width=width, height=tall, items=items)

    def findings(self, document: Document) -> Iterator[Finding]:
        """Yield what an organiser should know before printing."""
        record = self.order.record.id
        yield from cut_findings((self._title, self._table.head(None)), "leaflets", record, "headline")
        yield from cut_findings((self._invitation, self._promise), "leaflets", record, "")
        yield from letter_findings(document.pages, "leaflets", record)
        if self.order.leaflet.demands or self.order.leaflet.body:
            message = Message("A sign-up sheet has room for the headline alone: text and demands stay off it.")
            yield Finding(
                severity=Severity.HINT,
                rule="not-printed",
                kind="leaflets",
                record=record,
                field="body",
                message=message,
            )

    @cached_property
    def _title(self) -> Block | None:
        kind = self.exact.width(self.words.kind, _KIND)
        column = self._column.before(kind + _GUTTER)
        fitted = self.exact.fitted(self.words.title, TITLE, column.width, least=LEAST_TITLE)
        part = Part(role=Role.H1)
        return self.exact.text(self.words.title, fitted, column, part=part, balance=True, most=_TITLE_LINES)

    def _head(self) -> Block | None:
        kind = self.exact.width(self.words.kind, _KIND)
        at_end = Column(left=self._column.end(kind), width=kind, rtl=self._column.rtl)
        label = self.exact.text(self.words.kind, _KIND, at_end)
        bar = Block(height=_BAR, items=(Box(x=self._column.left, y=0, width=self._column.width, height=_BAR),))
        rows: list[Row] = [
            (0, row(self._title, label) if self._title and label else self._title),
            (2.8 * MM, bar),
            (3.6 * MM, self._invitation),
            (4.2 * MM, Block(height=0.0)),
        ]
        return stacked(rows)

    @cached_property
    def _invitation(self) -> Block | None:
        return self.exact.text(self.words.invitation, _INVITATION, self._column, most=_MOST_LINES)

    @cached_property
    def _promise(self) -> Block | None:
        return self.exact.text(self.words.promise, _PROMISE, self._column, most=_MOST_LINES)

    def _foot(self, place: int, pages: int) -> Block | None:
        language = self.exact.language
        count = catalogue(language, "papers").gettext("Page {x} of {y}")
        count = count.format(x=number(place, language), y=number(pages, language))
        width = self.exact.width(count, _SMALL)
        start = self.exact.text(self.words.foot, _SMALL, self._column.before(width + _GUTTER), most=_MOST_LINES // 2)
        at_end = Column(left=self._column.end(width), width=width, rtl=self._column.rtl)
        end = self.exact.text(count, _SMALL, at_end)
        return row(start, end) if start and end else start
