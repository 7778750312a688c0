"""The running words of a side: lead, paragraphs, facts and call."""

from planner.documents.block import Row
from planner.documents.leaflets.figures import as_of
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Ink
from planner.documents.theme import Column, TypeRole


def prose(setter: Setter, matter: Matter, column: Column, accent: Ink, fit: Fit, v: float) -> list[Row]:
    """Return what of the running words the fit keeps; figures never stand without the line that dates them."""
    rows: list[Row] = []
    if fit.has("lead"):
        rows.append((0, setter.said(TypeRole.LEAD, matter.lead, column)))
    if fit.has("more"):
        rows += [(1.6 * v, setter.said(TypeRole.BODY, words, column)) for words in matter.more]
    if fit.has("lead"):
        rows.append((1.1 * v, setter.said(TypeRole.AS_OF, matter.as_of, column)))
    if fit.has("facts"):
        rows.append((1.6 * v, setter.said(TypeRole.LEAD, " ".join(fact.said for fact in matter.facts), column)))
        rows.append((1.1 * v, setter.said(TypeRole.AS_OF, as_of(matter.facts, matter.language), column)))
    if fit.has("call"):
        rows.append((1.5 * v, setter.said(TypeRole.CALL, matter.call, column, ink=accent)))
    return rows
