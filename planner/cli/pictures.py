"""The command that gives leaflets their pictures.

It imports what it needs when it is called, because the window waits for whatever is imported here.
"""

import argparse
import os
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.cli.output import Output
from planner.domain.errors import PlannerError
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.domain.leaflet import Leaflet
    from planner.domain.picture import Picture
    from planner.domain.plan import Plan


def picture(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Give a leaflet a picture, say more about the one that it has, or take it off."""
    from planner.cli.planners import workspace_of
    from planner.services.papers import the_one
    from planner.services.pictures import exchanged

    with workspace_of(arguments) as workspace:
        plan = workspace.plan()
        leaflet = the_one(plan.leaflets, arguments.leaflet, "leaflets")
        shown = None if arguments.remove else _described(_picture(arguments, plan, leaflet), arguments, plan)
        workspace.save(Message("change the picture of a leaflet"), *exchanged(plan, leaflet, shown))
    if shown is not None:
        size = Message("The picture has {width} × {height} pixels.", width=shown.width, height=shown.height)
        output.aside(output.sentence(size))
    return Outcome()


def _picture(arguments: argparse.Namespace, plan: "Plan", leaflet: "Leaflet") -> "Picture":
    """Return the picture of a file, or the one that a leaflet has."""
    from planner.cli.planners import utc_now
    from planner.domain.ids import new_id
    from planner.services.pictures import picture_from

    if arguments.file is not None:
        return picture_from(arguments.file, new_id(utc_now(), os.urandom(10)))
    held = plan.pictures.get(leaflet.image or "")
    if held is None or held.deleted:
        raise PlannerError(Message("This leaflet has no picture yet: name a file."))
    return held


def _described(picture: "Picture", arguments: argparse.Namespace, plan: "Plan") -> "Picture":
    """Return a picture with the words and the focus that were given; what was not given stays."""
    from dataclasses import replace

    from planner.domain.text import Text
    from planner.services.pictures import focused

    language = arguments.language or plan.campaign.language
    if language not in plan.campaign.languages:
        known = ", ".join(plan.campaign.languages)
        raise PlannerError(
            Message('The campaign does not speak "{language}"; it speaks {known}.', language=language, known=known)
        )
    for name in ("alt", "caption", "credit"):
        words = getattr(arguments, name)
        if words is not None:
            held: Text = getattr(picture, name)
            picture = replace(picture, **{name: held.saying(language, words, plan.campaign.language)})  # type: ignore[arg-type]
    if arguments.lighter is not None:
        picture = replace(picture, lighter=arguments.lighter)
    return focused(picture, *arguments.focus) if arguments.focus else picture
