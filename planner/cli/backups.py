"""The commands that make backups and go back to them."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.domain.errors import PlannerError
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.cli.output import Output
    from planner.domain.backup import Backup, Difference


def backup(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Make a backup, or list those there are, the newest last."""
    from planner.cli.planners import utc_now, workspace_of
    from planner.services.backups import back_up, backups

    if arguments.output is not None:
        return _export(arguments, output)
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
    """Go back to a backup, or say what that would change; or make a planner of an exported file."""
    from planner.cli.planners import key_file_of, passphrase_for, utc_now, workspace_of
    from planner.services import backups
    from planner.services.protection import is_protected

    if arguments.source is not None and not arguments.source.isdigit():
        return _import(arguments, output)
    chosen = backups.numbered(arguments.planner, int(arguments.source) if arguments.source else None)
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


def _export(arguments: argparse.Namespace, output: "Output") -> Outcome:
    from planner.cli.planners import workspace_of
    from planner.services.export import exported
    from planner.services.passphrases import accepted

    passphrase = accepted(_file_passphrase(arguments, twice=True))
    with workspace_of(arguments) as workspace:
        output.file(arguments.output, exported(workspace, passphrase))
    return Outcome()


def _import(arguments: argparse.Namespace, output: "Output") -> Outcome:
    from planner.cli.planners import passphrase_for, utc_now
    from planner.services.export import imported
    from planner.services.passphrases import accepted
    from planner.services.plans import bytes_of

    data = bytes_of(Path(arguments.source))
    own = None
    if not arguments.no_passphrase:
        own = accepted(passphrase_for(arguments.planner, arguments.passphrase_file, twice=True))
    imported(arguments.planner, data, _file_passphrase(arguments), own, utc_now).close()
    output.line(str(arguments.planner))
    return Outcome()


def _file_passphrase(arguments: argparse.Namespace, *, twice: bool = False) -> str:
    from planner.cli.planners import first_line, typed

    if arguments.file_passphrase_file is not None:
        return first_line(arguments.file_passphrase_file)
    if not sys.stdin.isatty():
        raise PlannerError(
            Message("The encrypted file has a passphrase of its own: give it with --file-passphrase-file FILE.")
        )
    return typed("Passphrase of the file: ", twice=twice)


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
