"""The test sheet: what a printer leaves blank, whether it prints true to size, and how it turns sheets over."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.documents.block import Block, stacked
from planner.documents.fitting import largest
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Document, Item, Page, Part, Placement, Role, Sides
from planner.documents.test_sheet.results import results
from planner.documents.test_sheet.scales import Scales
from planner.documents.theme import GRIDS, MM, SCALES, Column, Grid, TypeRole
from planner.documents.typesetting.scripts import is_right_to_left
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.paper_size import PaperSize
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

MARGIN = 22 * MM
FROM_CROSS = 10 * MM
FIGURES = 3 * MM
"""What the figures of the rulers take of each quarter."""

STEP_SIZES = (9.0, 14.0)
NUMERAL = 2.2


def compose_test_sheet(paper: Paper, language: str, typesetter: Typesetter) -> Document:
    """Return a sheet of two sides that anyone can read their printer's margins and turn from.

    The rulers in its middle are 100 mm long and show through the paper, the nth bar at each edge begins n millimetres
    from it, and of the two halves of the back the one reads upright that names the edge the printer turns over.
    """
    sheet = _Sheet(
        grid=GRIDS[PaperSize(paper)],
        setter=Setter(typesetter=typesetter, scale=SCALES[PaperSize(paper)], language=language),
    )
    return Document(
        title=catalogue(language, "papers").gettext("Test sheet"),
        language=language,
        pages=(sheet.front(), sheet.back()),
        sides=Sides.LONG_EDGE,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    grid: Grid
    setter: Setter

    @property
    def measure(self) -> Column:
        return Column(left=MARGIN, width=self.grid.width - 2 * MARGIN, rtl=is_right_to_left(self.setter.language))

    def front(self) -> Page:
        head = self._head()
        record = self._record()
        foot = self.grid.height - MARGIN - (record.height if record else 0.0)
        items: list[Item] = [*head.at(MARGIN), *self._steps(), *(record.at(foot) if record else ())]
        return self._page([*items, *self._scales(edges=True)])

    def back(self) -> Page:
        said = catalogue(self.setter.language, "papers")
        upright = self._answer(said.gettext("Long edge"), said.gettext("Your printer turns sheets over the long edge."))
        turned = self._answer(
            said.gettext("Short edge"), said.gettext("Your printer turns sheets over the short edge.")
        )
        half = Page(width=self.grid.width, height=self.grid.height / 2, items=upright)
        upside_down = Placement(
            x=0.0,
            y=self.grid.height / 2,
            page=Page(width=half.width, height=half.height, items=turned),
            turn=180,
        )
        return self._page([*half.items, upside_down, *self._scales(edges=False)])

    def _page(self, items: Sequence[Item]) -> Page:
        return Page(width=self.grid.width, height=self.grid.height, items=tuple(items))

    def _scales(self, *, edges: bool) -> list[Item]:
        words = catalogue(self.setter.language, "papers").gettext("Two rulers of 100 mm that cross in the middle")
        scales = Scales(self.grid.width, self.grid.height, self.setter, Part(role=Role.FIGURE, alt=words))
        return [*scales.cross(), *(scales.edges() if edges else ()), *(scales.frame() if edges else ())]

    def _head(self) -> Block:
        said = catalogue(self.setter.language, "papers")
        title = self.setter.fitted(
            [(said.gettext("Test sheet"),)], TypeRole.SLOGAN, self.measure, part=self.setter.part(Role.H1)
        )
        lead = said.gettext("Print this at 100 % (“actual size”) on both sides of one sheet, then go from 1 to 4.")
        rows = (
            (0.0, title),
            (1.4 * self.grid.v, self._bar()),
            (1.8 * self.grid.v, self.setter.said(TypeRole.LEAD, lead, self.measure)),
        )
        return stacked(rows) or title

    def _bar(self) -> Block:
        bar = Box(x=self.measure.left, y=0.0, width=self.measure.width, height=self.grid.bar)
        return Block(height=self.grid.bar, items=(bar,))

    def _steps(self) -> list[Item]:
        """Return the four steps, one in each quarter of the cross, as large as the longest allows."""
        said = catalogue(self.setter.language, "papers")
        steps = (
            said.gettext(
                "Lay a ruler on the cross: each line is 100 mm long. If not, choose “actual size” where you print, "
                "and print again."
            ),
            said.gettext(
                "Find the lowest number at each edge whose bar was printed: so many millimetres your printer leaves "
                "blank. Up to 5 the thick frame is whole, and no leaflet loses anything."
            ),
            said.gettext(
                "Turn the sheet like the page of a book. The words that now stand upright name the edge that your "
                "printer turns sheets over."
            ),
            said.gettext(
                "Hold the sheet against the light: how many millimetres beside this cross lies the one on the back?"
            ),
        )
        columns = self.measure.halves(2 * FROM_CROSS)
        quarters = columns[::-1] if self.measure.rtl else columns
        size = largest(*STEP_SIZES, lambda size: all(self._fits(words, size, columns[0]) for words in steps))
        items: list[Item] = []
        for place, words in enumerate(steps):
            top = self.grid.height / 2 + (FROM_CROSS if place > 1 else -50 * MM)
            items += self._step(place + 1, words, size or STEP_SIZES[0], quarters[place % 2]).at(top)
        return items

    def _fits(self, words: str, size: float, column: Column) -> bool:
        return self._step(1, words, size, column).height <= 50 * MM - FROM_CROSS - FIGURES

    def _step(self, place: int, words: str, size: float, column: Column) -> Block:
        """Return a sentence with its number above it."""
        numeral = self.setter.text(
            number(place, self.setter.language), self.setter.style(TypeRole.NUMERAL, NUMERAL * size), column
        )
        text = self.setter.text(words, self.setter.style(TypeRole.DEMAND, size), column)
        return stacked(((0.0, numeral), (1.0 * self.grid.v, text))) or Block(height=0.0)

    def _answer(self, name: str, sentence: str) -> tuple[Item, ...]:
        """Return the words of one half of the back."""
        headline = self.setter.fitted([(name,)], TypeRole.HEADLINE, self.measure, part=self.setter.part(Role.H1))
        block = stacked(((0.0, headline), (4.5 * self.grid.v, self.setter.said(TypeRole.LEAD, sentence, self.measure))))
        return block.at(MARGIN) if block else ()

    def _record(self) -> Block | None:
        """Return the place to write down what was found."""
        words = catalogue(self.setter.language, "papers").gettext("What this printer does")
        title = self.setter.said(TypeRole.LEAD, words, self.measure, weight=800, part=self.setter.part(Role.H2))
        return stacked(
            ((0.0, title), (0.8 * self.grid.v, self._bar()), (1.5 * self.grid.v, results(self.setter, self.measure)))
        )
