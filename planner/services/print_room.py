"""Where a composed paper is laid on sheets and becomes a PDF."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from threading import Lock

from planner.documents import templates_at_hand
from planner.documents.composed import Composed
from planner.documents.imposition.impose import AS_IT_IS
from planner.documents.imposition.lost_edges import lost_edges
from planner.documents.imposition.sheets import on_sheets
from planner.documents.model import Document, Placement, Sides
from planner.documents.pdf.render import render
from planner.documents.plain_text import plain_text
from planner.documents.preflight.inspection import inspect
from planner.documents.preflight.provenance import Mark, marks
from planner.documents.template import Order, Print
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.finding import Finding
from planner.domain.imposition import Flip, Imposition, Mode, Ordering
from planner.domain.pairing import Pairing
from planner.domain.plan import plural_of
from planner.domain.printer import Printer
from planner.paths import font_packs, resources

_one_at_a_time = Lock()


@dataclass(frozen=True, kw_only=True, eq=False)
class Paper:
    """Hold a paper that is ready to print: the PDF of its sheets, and the order and document behind it.

    What costs more than the paper itself is found out when it is asked for, once.
    """

    order: Order
    template: str
    document: Document
    sheets: Document
    pdf: bytes
    noticed: tuple[Finding, ...]
    printer: Printer | None = None

    @property
    def kind(self) -> str:
        """Return the plural key of its record."""
        return plural_of(self.order.record)

    @property
    def record(self) -> str:
        """Return the id of its record."""
        return self.order.record.id

    @property
    def turned(self) -> Flip | None:
        """Return the edge that a printer turns its sheets over, None where they are printed on one side."""
        if self.sheets.sides is not None:
            return {Sides.LONG_EDGE: Flip.LONG, Sides.SHORT_EDGE: Flip.SHORT}.get(self.sheets.sides)
        if len(self.sheets.pages) == 1 or not self.sheets.backs:
            return None
        first = self.sheets.pages[0]
        return Flip.LONG if first.height >= first.width else Flip.SHORT

    @property
    def title(self) -> str:
        """Return its title."""
        return self.document.title

    @property
    def language(self) -> str:
        """Return the language of most of its text."""
        return self.document.language

    @property
    def pages(self) -> int:
        """Return how many sides the PDF has."""
        return len(self.sheets.pages)

    @cached_property
    def text(self) -> str:
        """Return its words, a paragraph a line: what editions are compared by."""
        return self.document.text()

    @cached_property
    def twin(self) -> str:
        """Return its plain-text twin, for mail and for everyone who reads with ears or fingers."""
        return plain_text(self.document)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Return the places of words before they are laid on sheets, with the fields that they were typed in."""
        with _one_at_a_time:
            return marks(self.document, self.order)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was noticed while it was set, and what preflight finds at the size that it is printed in.

        Last comes what the printer would leave out.
        """
        lost = lost_edges(self.sheets, self.printer, kind=self.kind, record=self.record) if self.printer else ()
        if self.template not in templates_at_hand.names():
            return (*self.noticed, *lost)  # slips come from no template
        scales = [item.scale for sheet in self.sheets.pages for item in sheet.items if isinstance(item, Placement)]
        scale = 1.0 if self.sheets is self.document else max(scales, default=1.0)
        design, limits = templates_at_hand.template(self.template), self.order.plan.campaign.limits
        with _one_at_a_time:
            return (*self.noticed, *inspect(self.document, design, self.order, limits, scale), *lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Say how a paper is printed: on one side or two, in which inks (None: the template's own), how laid on sheets.

    ``printer`` is what is known of the printer, None where nobody measured it, or where a shop prints. Two languages
    stand as ``pairing`` says, None as is usual for the template.
    """

    sides: int = 2
    pairing: Pairing | None = None
    ink: Print | None = None
    imposition: Imposition = AS_IT_IS
    printer: Printer | None = None

    @property
    def laid(self) -> Imposition:
        """Return how papers are laid on sheets for the printer: turned, and posters divided, as it needs it."""
        how, printer = self.imposition, self.at_home
        if printer is None:
            return how
        if how.tiles is not None:
            return replace(how, edge=printer.widest)
        shared = how.up > 1 or how.ordering is Ordering.BOOKLET
        return replace(how, duplex=how.duplex or printer.flip) if shared else how

    @property
    def at_home(self) -> Printer | None:
        """Return the printer where people print themselves."""
        return self.printer if self.imposition.mode is Mode.HOME else None


ONE_BY_ONE = Printing()


def printed(order: Order, compose: Callable[[Order], Composed], template: str, printing: Printing) -> Paper:
    """Return what ``compose`` makes of an order as a paper, laid on sheets and rendered.

    Papers are made one at a time, since they share typefaces.
    """
    with _one_at_a_time:
        composed = compose(order)
        document = composed.document if order.sides > 1 else replace(composed.document, backs=False)
        sheets = on_sheets(document, laid(document, printing.laid), order.plan.campaign.paper, order.typesetter)
        return Paper(
            order=order,
            template=template,
            document=document,
            sheets=sheets,
            pdf=render(sheets, _faces()),
            noticed=composed.findings,
            printer=printing.at_home,
        )


def laid(document: Document, imposition: Imposition) -> Imposition:
    """Return how a document is laid on sheets: fronts keep their backs; where there are none, nothing stands there."""
    return imposition if document.backs or imposition == AS_IT_IS else replace(imposition, backs=False)


def printed_without_record(compose: Callable[[Typesetter], Document]) -> bytes:
    """Return what ``compose`` makes as a PDF."""
    with _one_at_a_time:
        return render(compose(typesetter()), _faces())


def look_for_fonts() -> None:
    """Take typefaces that were added or removed for the papers from now on."""
    with _one_at_a_time:
        typesetter.cache_clear()
        _faces.cache_clear()


@cache
def typesetter() -> Typesetter:
    """Return the typesetter that all papers share."""
    return Typesetter(_faces())


@cache
def _faces() -> Faces:
    return Faces(resources() / "fonts", font_packs())
