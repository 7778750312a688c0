"""The cities whose clocks the campaign lives by."""

from planner.domain.plan import Plan
from planner.gui.language import tag
from planner.i18n.moments import Place
from planner.services.saying import Saying


def clock_places(plan: Plan, *first: str) -> tuple[Place, ...]:
    """Return the zones to offer and to tell the time in: ``first``, the campaign's own, and those of its places."""
    say = Saying(plan, tag())
    zones = dict.fromkeys(zone for zone in (*first, *say.zones(plan.campaign.zone)) if zone)
    return tuple(Place(zone=zone, city=say.city(zone)) for zone in zones)
