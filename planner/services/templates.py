"""The templates that papers can be made in, as people choose among them."""

from dataclasses import dataclass

from planner.documents.template import Template
from planner.documents.templates_at_hand import all_templates, template
from planner.domain.campaign import Paper
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCard:
    """Hold what there is to know of a template before choosing it; see `planner.documents.template`."""

    name: str
    title: Message
    summary: Message
    group: str
    kind: str
    papers: tuple[PaperSize, ...]
    inks: tuple[str, ...]
    visibility: str
    pairs: tuple[Pairing, ...]
    backs: bool


def templates(kind: str = "") -> tuple[TemplateCard, ...]:
    """Return every template, or those made from a plural key, in the order in which people look for them."""
    return tuple(_card(name, each) for name, each in all_templates().items() if kind in {"", each.kind})


def template_card(name: str) -> TemplateCard:
    """Return one template; raise PlannerError when there is none of that name."""
    return _card(name, template(name))


def size_in(name: str, own: PaperSize | None, paper: Paper) -> PaperSize:
    """Return ``own`` where the template suits it, else the first of its sizes from the campaign's part of the world.

    Raise PlannerError when there is no template of that name.
    """
    papers = template(name).papers
    if own in papers:
        return own
    american = paper is Paper.LETTER
    return next((size for size in papers if size.is_american is american), papers[0])


def _card(name: str, found: Template) -> TemplateCard:
    return TemplateCard(
        name=name,
        title=found.title,
        summary=found.summary,
        group=found.group.value,
        kind=found.kind,
        papers=found.papers,
        inks=found.inks,
        visibility=found.visibility.value,
        pairs=found.pairs,
        backs=found.backs,
    )
