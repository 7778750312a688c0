"""The slab: when and where, found in one second."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from planner.documents.block import KEPT, Block, Row, beside, stacked
from planner.documents.colours import Colours
from planner.documents.fitting import fit_lines
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.setter import DESCENDERS, Setter, row
from planner.documents.model import Box, Ink, Role
from planner.documents.theme import Column, Grid, Scale, Sizes, TypeRole
from planner.documents.typesetting.scripts import is_right_to_left, script_of_language

ONE_LINE_PLACE = 0.72
"""Place and address share a line if that leaves them this share of their greatest size."""

APART = 0.96
"""How much of its column a line fills beside another language's."""

NOTE_WEIGHT = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Hold what one language says in the slab and who sets it."""

    setter: Setter
    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Slab:
    """Sets the slab of one language, or of two side by side, across a column; ``gap`` is the factor on its gaps."""

    grid: Grid
    colours: Colours
    column: Column
    gap: float = 1.0

    @property
    def inner(self) -> Column:
        """Return the column of its text: inside the ground, or flush with the page where there is none."""
        return self.column.inset(1.35 * self.grid.v) if self.colours.ground else self.column

    @property
    def _ink(self) -> Ink:
        return self.colours.on_ground

    def alone(self, speech: Speech) -> Block:
        """Return the slab of one language."""
        return _alone(self, speech).anew()

    def set_alone(self, speech: Speech) -> Block:
        """Set the slab of one language."""
        rows = self._rows(speech, self.inner, wide=True)
        return self._grounded(stacked(rows), speech)

    def shared(self, speeches: Sequence[Speech]) -> Block:
        """Return the slab of two languages: a column each, equally large, over the address that both share."""
        columns = self.inner.halves(self.grid.v)
        speeches = _equally_large(speeches, APART * columns[0].width)
        rtl = [is_right_to_left(speech.setter.language) for speech in speeches]
        if rtl[0] and not rtl[-1]:
            columns = columns[::-1]
        texts = (
            stacked(self._rows(speech, replace(column, rtl=turned), wide=False))
            for speech, column, turned in zip(speeches, columns, rtl, strict=True)
        )
        first = speeches[0]
        inner, address = replace(self.inner, rtl=rtl[0]), first.meeting.address
        line = first.setter.fitted([(address,)], TypeRole.PLACE, inner, ink=self._ink) if address else None
        return self._grounded(stacked([(0, beside(*texts)), (1.6 * self.gap * self.grid.v, line)]), first)

    def _rows(self, speech: Speech, column: Column, *, wide: bool) -> list[Row]:
        v, meeting = self.grid.v * self.gap, speech.meeting
        below_day = 1.4 * (self.grid.v if wide else v)
        head, zone_below = self._head(speech, column, wide=wide)
        return [
            (0, self._label(speech, TypeRole.STATE, meeting.state, column)),
            (1.25 * v, head),
            (1.25 * v, self._day(speech, column)),
            (below_day, self._zone(speech, column) if zone_below else None),
            (1.3 * v if zone_below else below_day, self._label(speech, TypeRole.ZONE, meeting.time_note, column)),
            (1.3 * v if zone_below else below_day, self._place(speech, column, wide=wide)),
            (1.0 * v, self._label(speech, TypeRole.HOW, meeting.place_note, column, weight=NOTE_WEIGHT)),
            (1.0 * v, self._label(speech, TypeRole.HOW, meeting.how, column)),
        ]

    def _head(self, speech: Speech, column: Column, *, wide: bool) -> tuple[Block | None, bool]:
        """Return title and zone on one baseline if both fit, else the title and that the zone must go elsewhere."""
        setter, meeting = speech.setter, speech.meeting
        title = self._label(speech, TypeRole.TITLE, meeting.title, column, role_in_document=Role.H2)
        if title is None or not meeting.zone:
            return title, bool(meeting.zone)
        styles = [setter.style(role, setter.scale[role].ideal) for role in (TypeRole.TITLE, TypeRole.ZONE)]
        words = (meeting.title, meeting.zone)
        widths = [setter.typesetter.width(text, style) for text, style in zip(words, styles, strict=True)]
        if not wide or sum(widths) + 2 * self.grid.v > column.width:
            return title, True
        at_end = Column(left=column.end(widths[1]), width=widths[1], rtl=column.rtl)
        zone = self._label(speech, TypeRole.ZONE, meeting.zone, at_end)
        return (row(title, zone) if zone else title), False

    def _zone(self, speech: Speech, column: Column) -> Block | None:
        """Return the zone line; where it is too long its halves take a line each, without the dot between them."""
        setter, words = speech.setter, speech.meeting.zone
        style = setter.style(TypeRole.ZONE, setter.scale[TypeRole.ZONE].ideal)
        if setter.typesetter.width(words, style) > column.width:
            words = words.replace(" · ", " \n")
        return self._label(speech, TypeRole.ZONE, words, column)

    def _day(self, speech: Speech, column: Column) -> Block | None:
        days = speech.meeting.days
        return speech.setter.fitted(days, TypeRole.DAY, column, ink=self._ink) if days else None

    def _place(self, speech: Speech, column: Column, *, wide: bool) -> Block | None:
        meeting, setter = speech.meeting, speech.setter
        parts = tuple(part for part in (meeting.place, meeting.address if wide else "") if part)
        if len(parts) < 2:
            return setter.fitted([parts], TypeRole.PLACE, column, ink=self._ink) if parts else None
        one_line = comma(setter.language).join(parts)
        sizes = setter.scale[TypeRole.PLACE]
        style = setter.style(TypeRole.PLACE, sizes.least)
        roomy = Sizes(max(sizes.least, ONE_LINE_PLACE * sizes.most), sizes.ideal, sizes.most)
        fitted = fit_lines(setter.typesetter, [(one_line,), parts], style, column.width, roomy)
        return setter.fitted([fitted.lines], TypeRole.PLACE, column, ink=self._ink)

    def _label(
        self,
        speech: Speech,
        role: TypeRole,
        words: str,
        column: Column,
        *,
        weight: int = 0,
        role_in_document: Role = Role.P,
    ) -> Block | None:
        part = speech.setter.part(role_in_document)
        return speech.setter.said(role, words, column, ink=self._ink, part=part, weight=weight)

    def _grounded(self, text: Block | None, speech: Speech) -> Block:
        """Return text on its ground, or between two bars where there is one ink."""
        text = text or Block(height=0.0)
        v, colours = self.grid.v, self.colours
        below = DESCENDERS * speech.setter.scale[TypeRole.HOW].ideal
        if colours.ground:
            top, foot = 1.55 * v, 1.35 * v + below
            grounds: tuple[Box, ...] = (self._box(0, top + text.height + foot, colours.ground),)
        else:
            top, foot = self.grid.bar + 1.5 * v, 1.5 * v + below + self.grid.bar
            lower = top + text.height + foot - self.grid.bar
            grounds = (self._box(0, self.grid.bar, self._ink), self._box(lower, self.grid.bar, self._ink))
        return Block(height=top + text.height + foot, items=(*grounds, *text.at(top)), cut=text.cut)

    def _box(self, y: float, height: float, ink: Ink) -> Box:
        return Box(x=self.column.left, y=y, width=self.column.width, height=height, ink=ink)


@lru_cache(maxsize=KEPT)
def _alone(slab: Slab, speech: Speech) -> Block:
    return slab.set_alone(speech)


def comma(language: str) -> str:
    """Return what parts a place from its address."""
    return "، " if script_of_language(language) == "Arab" else ", "


def _equally_large(speeches: Sequence[Speech], width: float) -> list[Speech]:
    """Hold the lines that fill their column to the size that the longer language needs."""
    scale: Scale = dict(speeches[0].setter.scale)
    for role in (TypeRole.DAY, TypeRole.PLACE):
        least = min(_size(speech, role, width) for speech in speeches)
        scale[role] = replace(scale[role], most=least)
    return [replace(speech, setter=replace(speech.setter, scale=scale)) for speech in speeches]


def _size(speech: Speech, role: TypeRole, width: float) -> float:
    setter, meeting = speech.setter, speech.meeting
    wordings = meeting.days if role is TypeRole.DAY else ((meeting.place,),)
    sizes = setter.scale[role]
    return fit_lines(setter.typesetter, wordings, setter.style(role, sizes.least), width, sizes).size
