"""The command that keeps a street map of a place."""

import argparse
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.cli.output import Output


def street_map(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Cut the streets around a place out of an extract and keep them in the planner."""
    from planner.cli.planners import workspace_of
    from planner.services.maps import cut_map, kept
    from planner.services.papers import the_one

    with workspace_of(arguments) as workspace:
        plan = workspace.plan()
        place = the_one(plan.locations, arguments.place, "locations")
        cut = cut_map(plan, place.id, arguments.extract, arguments.radius)
        workspace.save(Message("Keep a street map"), cut)
    held = kept(cut)
    output.aside(
        output.sentence(
            Message(
                "Kept: {metres} m from side to side, named streets: {streets}, stations: {stations}. "
                "The extract is no longer needed.",
                metres=held.metres,
                streets=held.streets,
                stations=held.stations,
            )
        )
    )
    return Outcome()
