"""The rows of a notice: when, where, why, what to bring, and access, each under its hairline."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planner.documents.block import Block, Row, height, stacked
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, Box, Ink, Role
from planner.documents.theme import HAIRLINE, Column, Grid, TypeRole
from planner.i18n.catalogue import catalogue, marked
from planner.i18n.lists import sentence, sentences

PADDING = 1.35
"""White space in v above and below the words of a row."""

LOOSEST = 1.6
"""How far the white space of rows may grow where there is room."""

LABEL_WEIGHT = 700
_LABELS = (marked("When"), marked("Where"), marked("Why"), marked("Bring"), marked("Access"))
MOST_LABEL = 0.28
"""A label wider than this share of its column stands above its words, as all of them do in narrow columns."""

NARROW = 262.0
NARROW_FOR_TYPE = 21.0
"""Columns of fewer points, such as an A6 and a DL have, or of fewer em of their text, bear labels above the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold a label, and the words of its row."""

    label: str
    words: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Sets the rows that a fit keeps, in a column; ``ink`` is that of day and time."""

    setter: Setter
    grid: Grid
    column: Column
    matter: Matter
    fit: Fit
    ink: Ink

    def labels(self) -> tuple[str, ...]:
        """Return every label there may be, so that all rows leave them the same room."""
        said = catalogue(self.matter.language, "papers")
        return tuple(said.gettext(word) for word in _LABELS)

    def entries(self) -> list[Entry]:
        """Return the rows in their order; what has no words has no row."""
        when, where, why, bring, access = self.labels()
        matter = self.matter
        meeting = matter.meeting or Meeting()
        told: list[tuple[str, Iterable[Row]]] = [
            (when, self._when(meeting)),
            (where, self._where(meeting)),
            (why, self._why()),
            (bring, self._plain(matter.reach.things if self.fit.has("bring") else "")),
            (access, self._plain(matter.reach.access.replace("\n", " ") if self.fit.has("access") else "")),
        ]
        blocks = ((label, stacked(rows)) for label, rows in told)
        return [Entry(label=label, words=block) for label, block in blocks if block]

    @property
    def has_labels_above(self) -> bool:
        """Tell whether labels stand above their words."""
        narrow = max(NARROW, NARROW_FOR_TYPE * self.setter.scale[TypeRole.BODY].least)
        return self.column.width < narrow or self._label_width > MOST_LABEL * self.column.width

    @property
    def text_column(self) -> Column:
        """Return where the words of rows stand."""
        if self.has_labels_above:
            return self.column
        sixth = (self.column.width - 5 * self.grid.v) / 6 + self.grid.v
        return self.column.after(max(sixth, self._label_width + 1.5 * self.grid.v))

    @property
    def _label_width(self) -> float:
        style = self.setter.style(TypeRole.LEAD, self.setter.scale[TypeRole.LEAD].least, LABEL_WEIGHT)
        return max(self.setter.typesetter.width(label, style) for label in self.labels())

    def block(self, entries: Sequence[Entry], loose: float = 1.0, extra: float = 0.0) -> Block | None:
        """Return rows parted by hairlines; ``loose`` is the factor on the white around their words.

        ``extra`` points are spread over all of that but what is above the first row.
        """
        padding = PADDING * self.grid.v * self.fit.gap * loose
        more = padding + extra / max(1, 2 * len(entries) - 1)
        rows: list[Row] = []
        for place, entry in enumerate(entries):
            if place:
                rows.append((more, hairline(self.column)))
            rows.append((more if place else padding, self._row(entry)))
        if rows:
            rows.append((more, hairline(self.column)))
        return stacked([(0, Block(height=0.0)), *rows]) if rows else None

    def paddings(self, entries: Sequence[Entry]) -> float:
        """Return the height of all white around the words of rows, when it is not loosened."""
        return 2 * len(entries) * PADDING * self.grid.v * self.fit.gap

    def _row(self, entry: Entry) -> Block:
        setter, part = self.setter, self.setter.part(Role.H2)
        style = setter.style(TypeRole.LEAD, setter.scale[TypeRole.LEAD].least, LABEL_WEIGHT)
        label = setter.text(entry.label, style, self.column, part=part)
        if label is None:
            return entry.words
        if self.has_labels_above:
            return stacked([(0, label), (1.5 * self.grid.v, entry.words)]) or entry.words
        items = (*label.items, *entry.words.items)
        return Block(height=max(height(label), entry.words.height), items=items, cut=entry.words.cut)

    def _when(self, meeting: Meeting) -> Iterator[Row]:
        v, column = self.grid.v, self.text_column
        if meeting.days:
            yield 0, self.setter.fitted(meeting.days, TypeRole.DAY, column, ink=self.ink)
        parts = self.matter.programme.parts if self.fit.has("parts") else ""
        words = sentences([meeting.zone, parts, meeting.time_note], self.matter.language)
        yield 1.7 * v, self.setter.said(TypeRole.BODY, words, column)

    def _where(self, meeting: Meeting) -> Iterator[Row]:
        v, column, language = self.grid.v, self.text_column, self.matter.language
        style = self.setter.style(TypeRole.TITLE, self.setter.scale[TypeRole.TITLE].ideal)
        yield 0, self.setter.text(meeting.place, style, column)
        how = meeting.how if self.fit.has("how") else ""
        words = sentences([meeting.place_note, meeting.address], language)
        yield 1.6 * v, self.setter.said(TypeRole.BODY, " ".join(part for part in (words, how) if part), column)

    def _why(self) -> Iterator[Row]:
        """Yield the slogan, with the first demand or, where this side has to say them all, with a list of them."""
        v, column, matter = self.grid.v, self.text_column, self.matter
        slogan = sentence(matter.slogan, matter.language) if self.fit.has("slogan") else ""
        if self.fit.has("demands"):
            yield 0, self.setter.said(TypeRole.LEAD, slogan, column)
            yield 1.6 * v, self._demands()
            return
        first = matter.demands[:1] if slogan else ()
        yield 0, self.setter.said(TypeRole.BODY, sentences([slogan, *first], matter.language), column)

    def _demands(self) -> Block | None:
        whole = self.fit.demands is None
        return DemandList(
            setter=self.setter,
            grid=self.grid,
            column=self.text_column,
            demands=self.matter.demands[: self.fit.demands],
            endorsed=self.matter.endorsed if whole else (),
            ink=self.ink,
            ruled=False,
            gap=self.fit.gap,
        ).block(self.setter.scale[TypeRole.DEMAND].least)

    def _plain(self, words: str) -> Iterator[Row]:
        yield 0, self.setter.said(TypeRole.BODY, words, self.text_column, ink=BLACK)


def hairline(column: Column) -> Block:
    """Return the rule between two rows."""
    return Block(height=HAIRLINE, items=(Box(x=column.left, y=0, width=column.width, height=HAIRLINE),))


def bar(grid: Grid, column: Column, ink: Ink) -> Block:
    """Return the heavy rule above all rows."""
    return Block(height=grid.bar, items=(Box(x=column.left, y=0, width=column.width, height=grid.bar, ink=ink),))
