"""The commands about what opens a planner."""

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
    from planner.services.ways_in import WaysIn
    from planner.services.workspace import Workspace


def lock_status(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Tell what opens a planner."""
    from planner.services.protection import ways_in

    ways = ways_in(arguments.planner)
    if arguments.json:
        output.line(json.dumps({"protected": bool(ways.kinds), "opens-with": ways.kinds, "key-file": ways.key_file}))
        return Outcome()
    if not ways.kinds:
        output.line(output.sentence(Message("No passphrase: anyone who has this folder can read it.")))
    for kind in ways.kinds:
        output.line(output.sentence(_NAMES[kind]))
    if ways.key_file:
        output.line(output.sentence(Message("A key file is asked for beside the passphrase.")))
    return Outcome()


_NAMES = {
    "passphrase": Message("Opens with its passphrase."),
    "second": Message("Opens with the passphrase of a second person."),
    "words": Message("Opens with its recovery words."),
}


def passwd(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Change one way into a planner."""
    from planner.cli.planners import workspace_of

    with workspace_of(arguments) as workspace:
        _changed(arguments, output, workspace)
    return Outcome()


def _changed(arguments: argparse.Namespace, output: "Output", workspace: "Workspace") -> None:
    from planner.services.ways_in import WaysIn
    from planner.store.key_file import Kind

    ways = WaysIn(workspace, os.urandom)
    if arguments.words:
        output.line(ways.make_words(output.language))
        output.aside(output.sentence(_WRITE_DOWN))
    elif arguments.no_words:
        ways.take_away(Kind.WORDS)
    elif arguments.no_second:
        ways.take_away(Kind.SECOND)
    elif arguments.second:
        ways.set_second(_new_passphrase(arguments, output))
    else:
        passphrase = _new_passphrase(arguments, output)
        ways.set_passphrase(passphrase, key_file=_key_file(arguments, ways))


_WRITE_DOWN = Message(
    "Write these words down and keep them far from the computer: whoever has them and the folder can open the planner."
)


def _key_file(arguments: argparse.Namespace, ways: "WaysIn") -> bytes | None:
    """Return the key file that is asked for from now on: a new one, or the one that was asked for before."""
    from planner.cli.planners import key_file_of
    from planner.services.ways_in import make_key_file

    if arguments.new_key_file is None:
        return key_file_of(arguments.key_file) if ways.needs_key_file else None
    return make_key_file(arguments.new_key_file, os.urandom)


def recover(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Give a planner a new passphrase by its recovery words."""
    from planner.cli.planners import first_line, typed, utc_now
    from planner.services.planners import open_with_words
    from planner.services.ways_in import WaysIn

    if arguments.words_file is None and not sys.stdin.isatty():
        raise PlannerError(
            Message("{path} needs its recovery words: give them with --words-file FILE.", path=str(arguments.planner))
        )
    words = typed("Recovery words: ") if arguments.words_file is None else first_line(arguments.words_file)
    with open_with_words(arguments.planner, words, utc_now) as workspace:
        WaysIn(workspace, os.urandom).set_passphrase(_new_passphrase(arguments, output))
    return Outcome()


def _new_passphrase(arguments: argparse.Namespace, output: "Output") -> str:
    from planner.cli.planners import first_line, typed
    from planner.services.passphrases import made

    if arguments.suggest:
        passphrase = made(output.language, os.urandom)
        output.line(passphrase)
        return passphrase
    if arguments.new_passphrase_file is not None:
        return first_line(arguments.new_passphrase_file)
    if not sys.stdin.isatty():
        raise PlannerError(
            Message("A new passphrase is needed: give it with --new-passphrase-file FILE, or ask for --suggest.")
        )
    return typed("New passphrase: ", twice=True)
