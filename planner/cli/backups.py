"""The commands that make backups and go back to them."""

import argparse
import json
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.cli.output import Output
    from planner.domain.backup import Backup, Difference


def backup(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Make a backup, or list those there are, the newest last."""
    from planner.cli.planners import utc_now, workspace_of
    from planner.services.backups import back_up, backups

    if arguments.list:
        made = backups(arguments.planner)
    else:
        with workspace_of(arguments) as workspace:
            made = (back_up(workspace, utc_now()),)
    if arguments.json:
        output.line(json.dumps([_plain(each) for each in made]))
    else:
        for each in made:
            output.line(f"{each.number}\t{each.made:%Y-%m-%d %H:%M}Z\t{each.size}")
    return Outcome()


def restore(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Go back to a backup, or say what that would change."""
    from planner.cli.planners import key_file_of, passphrase_for, utc_now, workspace_of
    from planner.services import backups
    from planner.services.protection import is_protected

    chosen = backups.numbered(arguments.planner, arguments.number)
    if arguments.dry_run:
        with workspace_of(arguments) as workspace:
            _say(backups.difference(workspace, chosen), chosen, arguments, output)
        return Outcome()
    protected = is_protected(arguments.planner)
    passphrase = passphrase_for(arguments.planner, arguments.passphrase_file) if protected else None
    backups.restore(arguments.planner, chosen, passphrase, utc_now, key_file_of(arguments.key_file))
    if arguments.json:
        output.line(json.dumps(_plain(chosen)))
    else:
        output.aside(
            output.sentence(Message("The planner is again as it was in backup {number}.", number=chosen.number))
        )
    return Outcome()


def _say(found: "Difference", chosen: "Backup", arguments: argparse.Namespace, output: "Output") -> None:
    edits = [output.sentence(edit) for edit in found.edits]
    if arguments.json:
        counts = {"gone": found.gone, "back": found.back, "altered": found.altered}
        output.line(json.dumps({"backup": _plain(chosen), **counts, "edits": edits}, ensure_ascii=False))
        return
    output.line(output.sentence(Message("{count} records would leave.", count=found.gone)))
    output.line(output.sentence(Message("{count} records would return.", count=found.back)))
    output.line(output.sentence(Message("{count} records would read as before.", count=found.altered)))
    for edit in edits:
        output.line(output.sentence(Message("Taken back: {edit}", edit=edit)))


def _plain(made: "Backup") -> dict[str, object]:
    return {"number": made.number, "made": made.made.isoformat(), "bytes": made.size}
