"""Orders for templates, and what comes back: composed, rendered and read by another program."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2

from planner.documents.composed import Composed
from planner.documents.pdf.render import render
from planner.documents.template import Order, Print
from planner.documents.templates_at_hand import template
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.contact import Contact, Point, PointKind, Purpose
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.visibility import Visibility
from planner.paths import resources
from planner.services.plans import plan_from
from tests.documents.sample import PLAN

NOW = datetime(2011, 12, 16, 10, 45, tzinfo=UTC)
FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)
LEGAL = Contact(
    id="legal",
    name="Legal support line",
    points=(
        Point(
            kind=PointKind.PHONE,
            value="020 7946 0958",
            region="GB",
            purposes=(Purpose.LEGAL,),
            visibility=Visibility.INTERNAL,
        ),
    ),
)
"""Whom those who are arrested call."""

MANY_SCRIPTS = plan_from(Path(__file__).parents[2] / "references" / "five-scripts.plan.json").put(LEGAL)
"""A plan in English, Arabic, Persian, Hebrew, Hindi and Thai."""


def order(
    record: Record,
    paper: PaperSize,
    language: str = "en",
    ink: Print = "black",
    *,
    plan: Plan = PLAN,
    sides: int = 1,
    now: datetime = NOW,
) -> Order:
    """Return an order for a paper of a record; ``language`` may name two, as "en+ru"."""
    return Order(
        plan=plan.put(record),
        record=record,
        paper=paper,
        languages=tuple(language.split("+")),
        sides=sides,
        ink=ink,
        now=now,
        typesetter=TYPESETTER,
    )


def composed(name: str, wanted: Order) -> Composed:
    """Return the paper that a template makes of an order."""
    return template(name).compose(wanted)


def read_back(paper: Composed) -> list[str]:
    """Return the text of each page as a reader of the PDF gets it, its lines joined."""
    file = pypdfium2.PdfDocument(render(paper.document, FACES))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in file]


def rules(paper: Composed) -> list[str]:
    """Return the rules of what was noticed."""
    return [finding.rule for finding in paper.findings]
