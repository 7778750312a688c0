"""The first page of a tiled poster: which sheet goes where, and how to glue them."""

from dataclasses import dataclass
from itertools import product

from planner.documents.block import Block, beside, moved, stacked
from planner.documents.imposition.tiling import Tiling
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.setter import Setter
from planner.documents.model import WHITE, Area, Box, Frame, Ink, Item, Page, Part, PlacedLine, Placement, Role, Stroke
from planner.documents.theme import GRIDS, HAIRLINE, MM, SCALES, Column, TypeRole, style
from planner.documents.typesetting.scripts import is_right_to_left
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.paper_size import PaperSize
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

SCHEME_SHARE = 0.46
"""How much of the measure the scheme of an upright poster takes; the steps stand beside it."""

HIGHEST = 120 * MM
SEAM = 0.6
SEAM_GROUND = 2.0
STEP_SIZE = 14.0
SMALLEST_BADGE = 9.0
LARGEST_BADGE = 20.0
BADGE_SHARE = 0.3
"""How much of a sheet's width the type of its number may have."""

GRID = GRIDS[PaperSize.A4]


def overview(poster: Page, tiling: Tiling, language: str, typesetter: Typesetter) -> Page:
    """Return a page of the same sheets, upright, that shows the poster with its seams and tells what to do."""
    return _Overview(
        poster, tiling, language, Setter(typesetter=typesetter, scale=SCALES[PaperSize.A4], language=language)
    ).page()


@dataclass(frozen=True, slots=True)
class _Overview:
    poster: Page
    tiling: Tiling
    language: str
    setter: Setter

    def page(self) -> Page:
        width, height = sorted((self.tiling.sheet_width, self.tiling.sheet_height))
        measure = Column(left=GRID.margin, width=width - 2 * GRID.margin, rtl=is_right_to_left(self.language))
        block = stacked(
            (
                (0.0, self._title(measure)),
                (1.6 * GRID.v, _bar(measure)),
                (1.6 * GRID.v, self._size(measure)),
                (2.2 * GRID.v, self._body(measure)),
            )
        )
        return Page(width=width, height=height, items=block.at(GRID.margin) if block else ())

    def _title(self, measure: Column) -> Block:
        words = catalogue(self.language, "papers").gettext("Put the poster together")
        return self.setter.fitted([(words,)], TypeRole.SLOGAN, measure, part=self.setter.part(Role.H1))

    def _size(self, measure: Column) -> Block | None:
        said = catalogue(self.language, "papers")
        whole = said.gettext("{sheets} sheets ({rows} × {columns}). Finished size: {width} × {height} mm.")
        counted = {"sheets": self.tiling.sheets, "rows": self.tiling.rows, "columns": self.tiling.columns}
        sizes = {"width": self.tiling.poster.width, "height": self.tiling.poster.height}
        words = whole.format(
            **{name: number(count, self.language) for name, count in counted.items()},
            **{name: number(round(size / MM), self.language) for name, size in sizes.items()},
        )
        return self.setter.said(TypeRole.LEAD, words, measure)

    def _body(self, measure: Column) -> Block | None:
        """Return scheme and steps: side by side for an upright poster, otherwise one above the other."""
        if self.poster.width > self.poster.height:
            return stacked(((0.0, self._scheme(measure)), (2.2 * GRID.v, self._steps(measure))))
        width = SCHEME_SHARE * measure.width
        first = Column(left=measure.start(width), width=width, rtl=measure.rtl)
        return beside(self._scheme(first), self._steps(measure.after(width + 2 * GRID.v)))

    def _steps(self, column: Column) -> Block | None:
        said = catalogue(self.language, "papers")
        steps = (
            said.gettext("Print every page at 100 % (“actual size”), on one side of the paper."),
            said.gettext("Lay the sheets out by their numbers: first the row, then the place in it."),
            said.gettext("Cut off the white edge at the left and at the top wherever another sheet lies there."),
            said.gettext(
                "Glue each cut edge onto the hatched strip of its neighbour, up to the ticks: first the rows, "
                "then row to row."
            ),
            said.gettext("Cut along the dashed line."),
        )
        return DemandList(setter=self.setter, grid=GRID, column=column, demands=steps).block(STEP_SIZE)

    def _scheme(self, column: Column) -> Block:
        """Return the poster in small: its sheets, seams and their numbers."""
        glued = self.tiling.glued
        factor = min(column.width / glued.width, HIGHEST / glued.height)
        left = column.start(glued.width * factor)
        shown = self.tiling.poster
        figure = Part(
            role=Role.FIGURE,
            alt=catalogue(self.language, "papers").gettext("The numbers of the sheets, each in its place"),
        )
        small = Placement(x=shown.x * factor, y=shown.y * factor, page=self.poster, scale=self.tiling.scale * factor)
        outline = Frame(
            x=shown.x * factor,
            y=shown.y * factor,
            width=shown.width * factor,
            height=shown.height * factor,
            stroke=HAIRLINE,
        )
        items: list[Item] = [small, outline, *self._seams(factor)]
        for row, column_number in product(range(self.tiling.rows), range(self.tiling.columns)):
            items += self._badge(row, column_number, factor, figure)
        return Block(height=glued.height * factor, items=tuple(moved(item, left, 0.0) for item in items))

    def _seams(self, factor: float) -> list[Item]:
        """Return the edges of the sheets, black on white so that they show on any poster."""
        glued = self.tiling.glued
        width, height = glued.width * factor, glued.height * factor
        across = [self.tiling.tile(column, 0).x * factor for column in range(1, self.tiling.columns)]
        down = [self.tiling.tile(0, row).y * factor for row in range(1, self.tiling.rows)]
        lines = [(x, 0.0, x, height) for x in across] + [(0.0, y, width, y) for y in down]
        seams: list[Item] = [
            Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=stroke, ink=ink)
            for stroke, ink in ((SEAM_GROUND, WHITE), (SEAM, Ink.grey(0.0)))
            for x1, y1, x2, y2 in lines
        ]
        return [*seams, Frame(x=0.0, y=0.0, width=width, height=height, stroke=SEAM, ink=Ink.grey(0.6))]

    def _badge(self, row: int, column: int, factor: float, figure: Part) -> list[Item]:
        """Return the number of a sheet in the middle of what shows of it."""
        here, glued = self.tiling.tile(column, row), self.tiling.glued
        right = self.tiling.tile(column + 1, row).x if column < self.tiling.columns - 1 else glued.width
        foot = self.tiling.tile(column, row + 1).y if row < self.tiling.rows - 1 else glued.height
        words = f"{number(row + 1, self.language)}-{number(column + 1, self.language)}"
        size = max(SMALLEST_BADGE, min(LARGEST_BADGE, BADGE_SHARE * (right - here.x) * factor))
        line = self.setter.typesetter.line(words, style(TypeRole.NUMERAL, size, "en"))
        x = (here.x + right) / 2 * factor - line.width / 2
        y = (here.y + foot) / 2 * factor + line.cap_height / 2
        plate = Area(x=x, y=y - line.cap_height, width=line.width, height=line.cap_height).grown(1.2 * MM)
        left, top, width, height = plate.x, plate.y, plate.width, plate.height
        return [
            Box(x=left, y=top, width=width, height=height, ink=WHITE),
            Frame(x=left, y=top, width=width, height=height, stroke=SEAM),
            PlacedLine(x=x, y=y, line=line, part=figure),
        ]


def _bar(measure: Column) -> Block:
    return Block(height=GRID.bar, items=(Box(x=measure.left, y=0.0, width=measure.width, height=GRID.bar),))
