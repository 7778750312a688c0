"""The large-print edition of a leaflet: every word of it in one column, on as many pages as it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.composed import Composed
from planner.documents.exact_type import letter_findings
from planner.documents.large_print.setting import Setting
from planner.documents.large_print.words import Words, words
from planner.documents.leaflets.matter import matter
from planner.documents.model import Document, Page
from planner.documents.press.pagination import Pages, Room, height, paginate
from planner.documents.press.setter import Setter
from planner.documents.press.strip import Strip, stacked
from planner.documents.template import Order
from planner.documents.theme import MM, Column
from planner.documents.wording import SHEET, Wording
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.languages import direction
from planner.i18n.numbers import number

SETTINGS = ((18.0, 1.0), (17.0, 1.0), (16.0, 1.0), (16.0, 0.8), (16.0, 0.6))
"""Sizes of running text in points, each with the factor on white space; a smaller one saves a page or a break."""

LARGER = (24.0, 23.0, 22.0, 21.0, 20.0, 19.0)
"""Sizes that fill the pages up which it takes anyway."""

_MARGIN = 18 * MM
_ABOVE_FOOT = 8 * MM
_GROWN = {PaperSize.A3: 1.41, PaperSize.TABLOID: 1.41}


def compose_large_print(order: Order) -> Composed:
    """Set a leaflet in large print, one language after the other."""
    wordings = [Wording(order.plan, language, Visibility.PUBLIC, SHEET) for language in order.languages]
    editions = [
        _Edition(order=order, words=words(matter(order.leaflet, wording, order.now)), first=not place)
        for place, wording in enumerate(wordings)
    ]
    parts = [(edition, edition.pages()) for edition in editions]
    total = sum(len(pages) for _, pages in parts)
    sheets: list[Page] = []
    for edition, pages in parts:
        sheets += [edition.page(strips, len(sheets) + place, total) for place, strips in enumerate(pages, 1)]
    document = Document(title=" ".join(editions[0].words.headline), language=order.languages[0], pages=tuple(sheets))
    noted = (finding for wording in wordings for finding in wording.findings)
    findings = (*noted, *letter_findings(document.pages, "leaflets", order.record.id))
    return Composed(document=document, findings=tuple(dict.fromkeys(findings)))


@dataclass(frozen=True, kw_only=True)
class _Edition:
    order: Order
    words: Words
    first: bool

    @property
    def _grown(self) -> float:
        return _GROWN.get(self.order.paper, 1.0)

    @property
    def _size(self) -> tuple[float, float]:
        width, tall = self.order.paper.millimetres
        return width * MM, tall * MM

    @property
    def _column(self) -> Column:
        margin, rtl = _MARGIN * self._grown, direction(self.words.language) == "rtl"
        return Column(left=margin, width=self._size[0] - 2 * margin, rtl=rtl)

    @cached_property
    def _setting(self) -> Setting:
        return Setting(
            setter=Setter(self.order.typesetter, self.words.language),
            column=self._column,
            size=SETTINGS[0][0],
            grown=self._grown,
            speaks="" if self.first else self.words.language,
        )

    def pages(self) -> Pages:
        """Return as few pages as can be; of these when and where on one page, and then the largest size."""
        tried = [(self._paginated(*each, whole=whole), whole) for whole in (True, False) for each in SETTINGS]
        pages, whole = min(tried, key=lambda each: (len(each[0]), not each[1]))
        larger = (self._paginated(size, 1.0, whole=whole) for size in LARGER)
        return next((each for each in larger if len(each) <= len(pages)), pages)

    def _paginated(self, size: float, air: float, *, whole: bool) -> Pages:
        setting = replace(self._setting, size=size, air=air, whole=whole)
        end = setting.end(self.words)
        room = self._size[1] - 2 * _MARGIN * self._grown - _ABOVE_FOOT * self._grown - self._foot_height()
        pages = paginate((*setting.strips(self.words), *end), Room(first=room, later=room))
        return (*pages[:-1], tuple(_sunk(pages[-1], end, room)))

    def _foot_height(self) -> float:
        """Return the height of the line that names the edition, as long as it may become."""
        return height(self._setting.running(self._running(999, 999)))

    def _running(self, page: int, pages: int) -> str:
        said, language = catalogue(self.words.language, "papers"), self.words.language
        count = said.gettext("Page {x} of {y}").format(x=number(page, language), y=number(pages, language))
        return " · ".join(part for part in (said.gettext("Large print"), self.words.edition, count) if part)

    def page(self, strips: tuple[Strip, ...], place: int, pages: int) -> Page:
        """Return a finished page; every one says which edition it is from and which of how many it is."""
        width, tall = self._size
        margin = _MARGIN * self._grown
        items, _ = stacked(strips, margin)
        running = self._setting.running(self._running(place, pages))
        foot, _ = stacked(running, tall - margin - height(running))
        return Page(width=width, height=tall, items=(*items, *foot))


def _sunk(page: tuple[Strip, ...], end: tuple[Strip, ...], room: float) -> Iterator[Strip]:
    """Yield the strips of a page with those of the end at its foot."""
    free = room - height(page)
    for place, strip in enumerate(page):
        is_first = place and end and strip is end[0]
        yield replace(strip, gap=strip.gap + max(0.0, free)) if is_first else strip
