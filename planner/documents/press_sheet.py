"""The press sheet: release, statement, advisory or correction, laid out for newsrooms on A4 or Letter, in black."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from planner.documents.composed import Composed
from planner.documents.left_out import no_room
from planner.documents.missing_letters import missing_letters
from planner.documents.model import Document, Page
from planner.documents.press.abridging import Abridger
from planner.documents.press.body import ABOVE_BODY, body
from planner.documents.press.editor import Editor
from planner.documents.press.foot import foot
from planner.documents.press.grid import Grid, grid
from planner.documents.press.manuscript import Manuscript
from planner.documents.press.masthead import masthead, running_head
from planner.documents.press.opening import HEADLINE_LINES, headline_lines, opening
from planner.documents.press.pagination import Pages, Room, paginate
from planner.documents.press.row_setting import set_rows
from planner.documents.press.setter import Setter
from planner.documents.press.strip import Strip, bound, stacked
from planner.documents.theme import MM
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.release import PressRelease, ReleaseKind

BODY_SIZES = (11.5, 11.0, 10.5)
"""Body sizes in points, the ideal first; a smaller one is taken only where it saves a page."""

DESK_SIZES = (12.0,)
_DESK_MARGIN = 18 * MM
"""A desk copy has one size of body, and so much more white at the end of its lines."""

_ABOVE_ROWS = 7 * MM
_BELOW_RUNNING_HEAD = 6.5 * MM


def compose_press_sheet(
    plan: Plan,
    release: PressRelease,
    *,
    language: str,
    now: datetime,
    typesetter: Typesetter,
    paper: Paper | None = None,
    desk: bool = False,
) -> Composed:
    """Compose a release in ``language`` on the campaign's paper, or another.

    A copy for the ``desk`` of an editor has double spacing and a wide margin to write in, on as many pages as it takes.
    ``now`` dates a paper that has no time of issue yet. Nothing that is more closed than ``press`` is printed.
    """
    editor = Editor(plan, release, language, now)
    abridger = Abridger()
    manuscript = abridger.manuscript(editor.manuscript())
    setter = Setter(typesetter, language, double=desk)
    layout = _Layout(manuscript, setter, grid(paper or plan.campaign.paper), desk)
    document = layout.document()
    pages, most = len(document.pages), plan.campaign.limits.release_pages
    too_long = () if desk else _too_long(release, pages, most)
    return Composed(
        document=document, findings=(*editor.findings, *_cut(release, abridger), *too_long, *layout.findings(release))
    )


@dataclass(frozen=True, slots=True)
class _Layout:
    """Lays a manuscript out on pages."""

    manuscript: Manuscript
    setter: Setter
    grid: Grid
    desk: bool

    def document(self) -> Document:
        """Return the finished sheet."""
        pages = self._pages()
        return Document(
            title=self.manuscript.headline or self.manuscript.kind,
            language=self.manuscript.language,
            pages=tuple(self._page(strips, number, len(pages)) for number, strips in enumerate(pages)),
        )

    def findings(self, release: PressRelease) -> tuple[Finding, ...]:
        """Return what did not fit as it should."""
        found = []
        headline = headline_lines(self.setter, self.manuscript.headline, self.grid.column(rtl=False).width)
        if len(headline) > HEADLINE_LINES:
            text = Message("The headline takes {lines} lines even at its least size.", lines=len(headline))
            found.append(_finding(release, Severity.WARNING, "headline-too-long", "headline", text))
        if any(line.broken for line in headline):
            text = Message("The headline has a word that is wider than the sheet, so it had to be divided.")
            found.append(_finding(release, Severity.WARNING, "word-too-wide", "headline", text))
        if self.setter.missing:
            text = missing_letters("".join(self.setter.missing))
            found.append(_finding(release, Severity.ERROR, "missing-glyphs", "", text))
        return tuple(found)

    def _pages(self) -> Pages:
        """Return the pages at the largest size that needs as few as the smallest and has the media contact as early."""
        head, rows = self._head(), self._rows()
        sizes = DESK_SIZES if self.desk else BODY_SIZES
        ideal, least = sizes[0], sizes[-1]
        pages = self._paginated(head, rows, ideal)
        if len(pages) == 1:
            return pages
        wanted = _merit(rows, self._paginated(head, rows, least))
        tried = chain((pages,), (self._paginated(head, rows, size) for size in sizes[1:]))
        return next(each for each in tried if _merit(rows, each) <= wanted)

    def _paginated(self, head: tuple[Strip, ...], rows: tuple[Strip, ...], size: float) -> Pages:
        column = self.grid.column(rtl=self.setter.rtl)
        text = body(self.setter, self.manuscript, column.before(_DESK_MARGIN) if self.desk else column, size)
        return paginate((*head, *self.setter.below(head, text, ABOVE_BODY), *rows), self._room())

    def _head(self) -> tuple[Strip, ...]:
        column = self.grid.column(rtl=self.setter.rtl)
        return (masthead(self.setter, self.manuscript, column), *opening(self.setter, self.manuscript, column))

    def _rows(self) -> tuple[Strip, ...]:
        column = self.grid.column(rtl=self.setter.rtl)
        rows = set_rows(self.setter, self.manuscript.rows, column, _ABOVE_ROWS)
        return (*bound(rows[:1]), *rows[1:])

    def _room(self) -> Room:
        whole = self.grid.bottom - self.grid.top
        return Room(first=whole, later=whole - self._running_head().height - _BELOW_RUNNING_HEAD)

    def _running_head(self) -> Strip:
        return running_head(self.setter, self.manuscript, self.grid.column(rtl=self.setter.rtl))

    def _page(self, strips: tuple[Strip, ...], number: int, pages: int) -> Page:
        head = (self._running_head(),) if number else ()
        heads, below = stacked(head, self.grid.top)
        items, _ = stacked(strips, below + (_BELOW_RUNNING_HEAD if head else 0.0))
        end = foot(self.setter, self.manuscript.foot, self.grid, number + 1, pages)
        return Page(width=self.grid.width, height=self.grid.height, items=(*heads, *items, *end))


def _merit(rows: tuple[Strip, ...], pages: Pages) -> tuple[int, int]:
    """Return how many pages there are and on which the rows begin: less is better."""
    begin = next((number for number, page in enumerate(pages) if rows and rows[0] in page), 0)
    return len(pages), begin


def _too_long(release: PressRelease, pages: int, most: int) -> tuple[Finding, ...]:
    """Return what an editor would say of a sheet of so many pages."""
    advisory = release.kind is ReleaseKind.ADVISORY
    most = 1 if advisory else most
    if pages <= most:
        return ()
    text = Message("This sheet runs to {pages} pages; editors read {most}.", pages=pages, most=most)
    return (_finding(release, Severity.WARNING, "PR26" if advisory else "PR10", "body", text),)


def _cut(release: PressRelease, abridger: Abridger) -> Iterator[Finding]:
    """Yield the words that no sheet has room for."""
    for words in dict.fromkeys(abridger.cut):
        yield _finding(release, Severity.ERROR, "no-room", "", no_room(words))


def _finding(release: PressRelease, severity: Severity, rule: str, field: str, message: Message) -> Finding:
    return Finding(severity=severity, rule=rule, kind="releases", record=release.id, field=field, message=message)
