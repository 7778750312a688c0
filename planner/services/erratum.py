"""Slips that correct the copies of a leaflet that are out of date."""

from datetime import datetime
from functools import partial

from planner.documents.erratum import SIZES, Correction, compose_erratum
from planner.documents.template import Order
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.services.editions import Edition
from planner.services.papers import LEAFLET
from planner.services.print_room import ONE_BY_ONE, Paper, Printing, printed, typesetter


def erratum_slip(
    plan: Plan, edition: Edition, *, now: datetime, size: PaperSize = SIZES[0], printing: Printing = ONE_BY_ONE
) -> Paper:
    """Make the slip for copies that went out; raise PlannerError where there is nothing to correct.

    A press sheet is corrected by another press sheet, which says so.
    """
    if edition.made.paper != LEAFLET:
        raise PlannerError(Message("A slip corrects a leaflet. Make a correction of the press release instead."))
    corrections = tuple(
        dict.fromkeys(Correction(said=each.said, says=each.says) for each in edition.differences if each.said)
    )
    if not corrections:
        raise PlannerError(Message("The copies that went out say nothing wrong: there is nothing to correct."))
    order = Order(
        plan=plan,
        record=plan.leaflets[edition.made.record],
        paper=size,
        languages=edition.made.languages,
        sides=1,
        ink=printing.ink or "colour",
        now=now,
        typesetter=typesetter(),
    )
    compose = partial(compose_erratum, corrections=corrections, issued=edition.made.at)
    return printed(order, compose, "erratum", printing)
