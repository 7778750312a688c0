"""Where a composed paper is laid on sheets and becomes a PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from threading import Lock

from planner.documents.composed import Composed
from planner.documents.imposition.impose import AS_IT_IS, impose
from planner.documents.model import Document
from planner.documents.pdf.render import render
from planner.documents.template import Order, Print
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.finding import Finding
from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.domain.plan import plural_of
from planner.paths import resources

_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Hold a paper that is ready to print, and what it is: of which record, by plural key and id, and in which form.

    ``text`` is its plain text twin; ``pages`` counts the sides of the PDF.
    """

    kind: str
    record: str
    template: str
    size: PaperSize
    languages: tuple[str, ...]
    sides: int
    ink: Print
    title: str
    language: str
    pdf: bytes
    text: str
    pages: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Say how a paper is printed: on one side or two, in which inks (None: the template's own), how laid on sheets."""

    sides: int = 2
    ink: Print | None = None
    imposition: Imposition = AS_IT_IS


ONE_BY_ONE = Printing()


def printed(order: Order, compose: Callable[[Order], Composed], template: str, imposition: Imposition) -> Paper:
    """Return what ``compose`` makes of an order as a paper, laid on sheets and rendered.

    Papers are made one at a time, since they share typefaces.
    """
    with _one_at_a_time:
        composed = compose(order)
        document = composed.document
        sheets = impose(document, imposition, order.plan.campaign.paper)
        return Paper(
            kind=plural_of(order.record),
            record=order.record.id,
            template=template,
            size=order.paper,
            languages=order.languages,
            sides=order.sides,
            ink=order.ink,
            title=document.title,
            language=document.language,
            pdf=render(sheets, _faces()),
            text=document.text(),
            pages=len(sheets.pages),
            findings=composed.findings,
        )


def printed_without_record(compose: Callable[[Typesetter], Document]) -> bytes:
    """Return what ``compose`` makes as a PDF."""
    with _one_at_a_time:
        return render(compose(typesetter()), _faces())


@cache
def typesetter() -> Typesetter:
    """Return the typesetter that all papers share."""
    return Typesetter(_faces())


@cache
def _faces() -> Faces:
    return Faces(resources() / "fonts")
