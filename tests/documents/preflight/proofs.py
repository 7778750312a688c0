"""Papers made by hand, and what preflight says of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.documents import templates_at_hand
from planner.documents.model import (
    Document,
    Item,
    Page,
    Part,
    PlacedLine,
    Role,
)
from planner.documents.preflight.inspection import inspect
from planner.documents.template import Order, Template
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.finding import Finding, Severity
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.paths import resources
from planner.services.plans import sample_plan

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
NOW = datetime(2011, 12, 16, 10, 47, tzinfo=ZoneInfo("Europe/London"))
TYPESETTER = Typesetter(Faces(resources() / "fonts"))
PLAN = sample_plan()
LEAFLET = PLAN.leaflets["handbill-1"]
BODY = "News is blocked. Be their voice here."
WIDTH, HEIGHT = 148 * MM, 210 * MM


def order(plan: Plan = PLAN, *, kind: str = "leaflets", name: str = "handbill-1", ink: str = "colour") -> Order:
    return Order(
        plan=plan,
        record=plan.shelf(kind)[name],
        paper=PaperSize.A5 if kind == "leaflets" else PaperSize.A4,
        languages=("en",),
        ink=ink,  # type: ignore[arg-type]
        now=NOW,
        typesetter=TYPESETTER,
    )


def set_in(words: str, size: float, *, width: float = 300.0, pitch: float = 1.3) -> tuple[PlacedLine, ...]:
    """Return words set from the top left corner of the safe area down."""
    style = Style(family="text", weight=400, size=size, pitch=pitch, language="en")
    part = Part(role=Role.P)
    lines = TYPESETTER.lines(words, style, width)
    return tuple(
        PlacedLine(x=40.0, y=60.0 + size + number * size * pitch, line=line, part=part)
        for number, line in enumerate(lines)
    )


def page(*items: Item, width: float = WIDTH, height: float = HEIGHT) -> Page:
    return Page(width=width, height=height, items=items)


def looked_at(
    *pages: Page, template: str | Template = "rally", asked: Order | None = None, scale: float = 1.0
) -> tuple[Finding, ...]:
    design = templates_at_hand.template(template) if isinstance(template, str) else template
    document = Document(title="Paper", language="en", pages=pages)
    asked = asked or order()
    return inspect(document, design, asked, asked.plan.campaign.limits, scale)


def rules(found: Iterable[Finding]) -> set[tuple[Severity, str]]:
    return {(each.severity, each.rule) for each in found}


def with_body(words: str) -> Plan:
    return PLAN.put(replace(LEAFLET, body=Text.of({"en": words})))
