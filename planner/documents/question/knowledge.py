"""What we know: a few facts, a paragraph each, and since when they are known."""

from dataclasses import replace

from planner.documents.block import Row
from planner.documents.leaflets.chant import half_rule
from planner.documents.leaflets.deal import figure_block
from planner.documents.leaflets.figures import as_of
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Role
from planner.documents.theme import Column, Grid, Scale, Sizes, TypeRole
from planner.i18n.catalogue import catalogue

MOST_FACTS = 4
LABEL_WEIGHT = 800
AS_LARGE = 0.94
"""Where there is room the answer is nearly as large as a lead: it is what the question is for."""


def knowledge(setter: Setter, matter: Matter, column: Column, grid: Grid, fit: Fit) -> list[Row]:
    """Return the facts that the fit keeps under their label, nothing without any; where there is room, larger."""
    facts = [fact for place, fact in enumerate(matter.figures[:MOST_FACTS]) if fit.has(figure_block(place))]
    if not facts:
        return []
    v = grid.v * fit.gap
    label = catalogue(matter.language, "papers").gettext("What we know")
    setter = replace(setter, scale=_answering(fit, setter.scale))
    return [
        (0, half_rule(grid, column)),
        (1.6 * v, setter.said(TypeRole.LEAD, label, column, part=setter.part(Role.H2), weight=LABEL_WEIGHT)),
        *((1.9 * v, setter.said(TypeRole.BODY, fact.said, column)) for fact in facts),
        (1.7 * v, setter.said(TypeRole.AS_OF, as_of(facts, matter.language), column)),
    ]


def _answering(fit: Fit, scale: Scale) -> Scale:
    """Return the scale with the answer as large as the fit lets it be."""
    body = scale[TypeRole.BODY]
    large = max(body.most, AS_LARGE * scale[TypeRole.LEAD].ideal)
    size = large if fit.is_loose else body.ideal if fit.least else body.most
    return fit.scale(scale | {TypeRole.BODY: Sizes(body.least, size, max(size, body.most))})
