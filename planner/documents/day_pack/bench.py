"""What every section of a day pack is set with."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Block, stacked
from planner.documents.day_pack.frame import Frame
from planner.documents.day_pack.pages import Listing
from planner.documents.exact_type import ExactType, Type
from planner.documents.leaflets.setter import row
from planner.documents.model import Part, Role
from planner.documents.table import Cell, Table, fitted_widths
from planner.documents.template import Order
from planner.documents.theme import MM, Column, Leading
from planner.documents.wording import Origin, Wording
from planner.domain.event import Event
from planner.i18n.catalogue import Catalogue, catalogue

SUBHEAD = Type("condensed", 700, 13)
WORDS = Type("text", 400, 10.5, Leading.TEXT)
STRONG = Type("text", 600, 10.5, Leading.TEXT)

_ABOVE_SUBHEAD = 6.4 * MM
_BELOW_SUBHEAD = 2.6 * MM
BELOW_WORDS = 4.4 * MM
"""Between words and the table below them."""

_MOST_LINES = 6
_LABEL_GUTTER = 3 * MM
_BETWEEN_LABELLED = 2.4 * MM


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Hold the order of a pack, how its words are said and set, and the frames of its pages.

    ``ease`` scales the white between rows and tables.
    """

    order: Order
    wording: Wording
    upright: Frame
    landscape: Frame
    ease: float = 1.0

    @property
    def event(self) -> Event:
        """Return the event."""
        return self.order.event

    @property
    def language(self) -> str:
        """Return the language of the pack."""
        return self.wording.language

    @property
    def exact(self) -> ExactType:
        """Return who sets words."""
        return self.upright.exact

    @cached_property
    def said(self) -> Catalogue:
        """Return the words of papers."""
        return catalogue(self.language, "papers")

    def origin(self, field: str) -> Origin:
        """Name a field of the event."""
        return Origin(kind="events", record=self.event.id, field=field)

    def table(self, heads: Sequence[str], widths: Sequence[float], *, wide: int, landscape: bool = False) -> Table:
        """Return a table over the whole measure; ``widths`` in mm, what is left goes to the column at ``wide``."""
        frame = self.landscape if landscape else self.upright
        ideal = [width * MM for width in widths]
        return Table(
            exact=self.exact,
            column=frame.column,
            heads=tuple(heads),
            widths=fitted_widths(self.exact, heads, ideal, frame.column.width, wide),
            sturdy=self.order.ink == "photocopy",
            ease=self.ease,
        )

    def listing(
        self,
        table: Table,
        rows: Sequence[Sequence[Cell]],
        *,
        heading: str = "",
        gap: float = 0.0,
        least: float = 0.0,
        blanks: tuple[int, float] = (0, 0.0),
    ) -> Listing:
        """Return rows under their heads, and a ``heading`` above; ``blanks`` counts empty rows and their height.

        As many empty rows as the page has room for where their number is negative.
        """
        part = Part(role=Role.TABLE)
        subhead = self.exact.text(heading, SUBHEAD, self.upright.column, part=Part(role=Role.H2)) if heading else None
        count, tall = blanks
        return Listing(
            gap=self.ease * (_ABOVE_SUBHEAD if heading else gap),
            heading=stacked([(0, subhead), (_BELOW_SUBHEAD, Block(height=0.0))]) if subhead else None,
            table=table,
            head=table.head(part),
            again=table.head(None),
            rows=tuple(table.row(cells, part, least * (1 + self.ease) / 2) for cells in rows),
            blanks=count,
            tall=tall,
        )

    def labelled(self, pairs: Sequence[tuple[str, str]], column: Column) -> Block | None:
        """Return labels with what they stand for beside them."""
        here = [(label, words) for label, words in pairs if words.strip()]
        width = min(max((self.exact.width(label, STRONG) for label, _ in here), default=0.0), 0.3 * column.width)
        table = Part(role=Role.TABLE)
        rows = []
        for label, words in here:
            line = Part(role=Role.ROW, parent=table)
            label_column = column.before(column.width - width)
            kind = self.exact.fitted(label, STRONG, width, least=8.0, most=2)
            start = self.exact.text(label, kind, label_column, part=Part(role=Role.HEADER, parent=line))
            rest, part = column.after(width + _LABEL_GUTTER), Part(role=Role.CELL, parent=line)
            end = self.exact.text(words, WORDS, rest, part=part, most=_MOST_LINES)
            rows.append((_BETWEEN_LABELLED, row(start, end) if start and end else None))
        return stacked(rows)

    def paragraph(self, words: str, column: Column) -> Block | None:
        """Return running words."""
        return self.exact.text(words, WORDS, column, most=_MOST_LINES)
