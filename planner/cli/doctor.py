"""The command that looks a planner over."""

import argparse
import json
import os
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.domain.message import Message

if TYPE_CHECKING:
    from planner.cli.output import Output
    from planner.domain.damage import Damage

_CURES = {
    "mended": Message("mended"),
    "let-go": Message("let go"),
    "set-aside": Message("set aside"),
}


def doctor(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Look a planner over, and mend it when asked to."""
    from planner.cli.planners import key_file_of, passphrase_for, utc_now
    from planner.services.doctor import examine
    from planner.services.protection import is_protected

    protected = is_protected(arguments.planner)
    passphrase = passphrase_for(arguments.planner, arguments.passphrase_file) if protected else None
    key_file = key_file_of(arguments.key_file)
    found = examine(arguments.planner, passphrase, utc_now, os.urandom, mend=arguments.mend, key_file=key_file)
    if arguments.json:
        plain = [{"where": each.where, "message": output.sentence(each.message), "cure": each.cure} for each in found]
        output.line(json.dumps({"mended": arguments.mend, "found": plain}, ensure_ascii=False))
        return Outcome(status=int(bool(found) and not arguments.mend))
    for each in found:
        output.line(_line(each, output, mended=arguments.mend))
    if not found:
        output.aside(output.sentence(Message("Nothing is wrong with this planner.")))
    elif not arguments.mend:
        output.aside(output.sentence(Message("Nothing was changed. Mend it with --mend; a backup is made first.")))
    return Outcome(status=int(bool(found) and not arguments.mend))


def _line(each: "Damage", output: "Output", *, mended: bool) -> str:
    cure = f" ({output.sentence(_CURES[each.cure])})" if mended else ""
    return f"{each.where}: {output.sentence(each.message)}{cure}"
