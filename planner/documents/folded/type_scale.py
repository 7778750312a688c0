"""Type and measures of the panels of a folded sheet."""

from dataclasses import replace

from planner.documents.theme import GRIDS, MM, SCALES, Grid, Scale, Sizes, TypeRole
from planner.domain.paper_size import PaperSize

V = 2.5 * MM
BAR = 1.6 * MM
CODE = 28 * MM
"""Unit of gaps, bar below titles and side of the code."""

TITLE_SIZES = (25.0, 22.0, 19.0)
"""Sizes of a panel's title in points, the usual one first."""

SCALE: Scale = SCALES[PaperSize.DL] | {
    TypeRole.HEADLINE: Sizes(16, 40, 120),
    TypeRole.LEAD: Sizes(13, 17, 22),
    TypeRole.CALL: Sizes(13, 17, 17),
    TypeRole.BODY: Sizes(10, 13, 13),
    TypeRole.DEMAND: Sizes(10.5, 13, 13),
    TypeRole.HOW: Sizes(10, 12, 12),
    TypeRole.NUMERAL: Sizes(26, 42, 42),
    TypeRole.TITLE: Sizes(13, 17, 17),
    TypeRole.ZONE: Sizes(11, 14, 14),
    TypeRole.WEB: Sizes(12, 17, 17),
    TypeRole.SMALL: Sizes(8, 8.5, 9),
}
"""Least, ideal and greatest sizes on a panel."""

LARGEST_NUMERAL = 220.0
MANY = 4
"""Size in points of a figure that stands alone; from so many on all have the usual size."""

STEPS = 8
"""In so many steps sizes fall from ideal to least."""


def tightened(scale: Scale, step: int) -> Scale:
    """Return the scale with its ideal sizes so many steps on the way to the least."""
    share = step / STEPS
    return {
        role: Sizes(sizes.least, sizes.ideal - share * (sizes.ideal - sizes.least), sizes.most)
        for role, sizes in scale.items()
    }


def grown(scale: Scale, factor: float) -> Scale:
    """Return the scale with demands so many times as large, and the lead too as far as it may be."""
    lead, demand = scale[TypeRole.LEAD], scale[TypeRole.DEMAND]
    return scale | {
        TypeRole.LEAD: replace(lead, ideal=min(factor * lead.ideal, lead.most)),
        TypeRole.DEMAND: replace(demand, ideal=factor * demand.ideal),
    }


def numerals(count: int, scale: Scale) -> Sizes:
    """Return how large the numerals of so many figures may be: the fewer, the larger."""
    sizes = scale[TypeRole.NUMERAL]
    return replace(sizes, most=max(sizes.ideal, LARGEST_NUMERAL / max(1, count))) if count < MANY else sizes


def panel_grid(paper: PaperSize) -> Grid:
    """Return the grid of a sheet with the measures of its panels."""
    return replace(GRIDS[paper], v=V, bar=BAR, rule=BAR / 2, qr=CODE)
