"""The commands for people who ask what is held of them."""

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.domain.errors import PlannerError
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.cli.output import Output
    from planner.services.erasure import Erasure


def erase(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Erase a person for good, and name what still speaks of them."""
    from planner.cli.planners import utc_now, workspace_of
    from planner.services.backups import back_up
    from planner.services.erasure import drop_backups, erase_person, known

    with workspace_of(arguments) as workspace:
        person = known(workspace.plan(), arguments.person)
        if not (arguments.yes or _agreed(output, person.name)):
            output.aside(output.sentence(Message("Nothing was changed.")))
            return Outcome(status=1)
        done = erase_person(workspace, arguments.person, os.urandom)
        if arguments.backups_too:
            drop_backups(workspace)
            back_up(workspace, utc_now())
    _say(done, arguments, output)
    return Outcome()


def _agreed(output: "Output", name: str) -> bool:
    if not sys.stdin.isatty():
        raise PlannerError(Message("Erasing cannot be undone: say that you mean it with --yes."))
    output.aside(output.sentence(Message('Erase "{name}" for good? This cannot be undone. Type yes:', name=name)))
    return sys.stdin.readline().strip().lower() == "yes"


def _say(done: "Erasure", arguments: argparse.Namespace, output: "Output") -> None:
    left = () if arguments.backups_too else done.backups
    still = [f"{kind}/{id_}" for kind, id_ in done.erased.still_named]
    if arguments.json:
        counts = {"removed": len(done.erased.removed), "altered": len(done.erased.altered)}
        output.line(json.dumps({**counts, "still-named-in": still, "backups": [each.number for each in left]}))
        return
    output.aside(
        output.sentence(Message("Erased; {count} other records were altered.", count=len(done.erased.altered)))
    )
    for place in still:
        output.aside(output.sentence(Message("The words of {place} still name this person: edit them.", place=place)))
    for each in left:
        output.aside(
            output.sentence(
                Message(
                    "Backup {number} of {day} still holds this person: erase with --backups-too to let go of it.",
                    number=each.number,
                    day=each.made.date().isoformat(),
                )
            )
        )


def report(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Write what is held of a person."""
    from planner.cli.planners import workspace_of
    from planner.services.subject_report import report_json, report_pdf, subject_report

    with workspace_of(arguments) as workspace:
        found = subject_report(workspace, arguments.person)
        if arguments.output.lower().endswith(".pdf"):
            language = arguments.language or workspace.plan().campaign.languages[0]
            output.file(arguments.output, report_pdf(workspace, found, language))
        else:
            output.file(arguments.output, report_json(found))
    return Outcome()
