"""From words to deeds: every command of the command line.

Each imports what it needs when it is called, because the window waits for whatever is imported here.
"""

import argparse
import json
import os
import sys
import zoneinfo
from collections.abc import Callable

from planner.cli import backups, doctor, fonts, maps, papers, people, pictures, printers, ways_in
from planner.cli.arguments import parse
from planner.cli.outcome import CANNOT, Outcome
from planner.cli.output import Output
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.i18n.catalogue import catalogue
from planner.i18n.languages import wanted


def run(argv: list[str]) -> Outcome:
    """Carry out a command line; raise SystemExit only for its usage."""
    zoneinfo.reset_tzpath(())  # the same zones on every machine: those of the tzdata package
    arguments = parse(argv)
    output = Output(catalogue(wanted(os.environ)))
    try:
        return COMMANDS[arguments.command](arguments, output)
    except PlannerError as error:
        output.error(error)
        return Outcome(status=CANNOT)
    except BrokenPipeError:
        # The reader of our output has gone; Python must not try to flush it once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome(status=CANNOT)


def _window(arguments: argparse.Namespace, _output: Output) -> Outcome:
    return Outcome(window=True, planner=arguments.planner, now=arguments.now)


def _demo(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.demo import make_demo
    from planner.domain.finding import Severity
    from planner.services.plans import SAMPLE_MOMENT

    now = arguments.now or SAMPLE_MOMENT.instant()
    made = make_demo(arguments.out, now)
    for path in made.paths:
        output.line(str(path))
    output.findings(tuple(each for each in made.findings if each.severity is not Severity.HINT))
    return Outcome(window=arguments.window, planner=made.planner, now=now)


def _new(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.planners import key_file_of, passphrase_for, utc_now
    from planner.services.passphrases import accepted
    from planner.services.planners import create

    protected = not arguments.no_passphrase
    passphrase = passphrase_for(arguments.planner, arguments.passphrase_file, twice=True) if protected else None
    if passphrase is not None:
        accepted(passphrase)
    create(arguments.planner, passphrase, utc_now, key_file=key_file_of(arguments.key_file)).close()
    output.line(str(arguments.planner))
    if not protected:
        output.aside(output.sentence(Message("No passphrase: anyone who has this folder can read it.")))
    return Outcome()


def _load(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.planners import utc_now, workspace_of
    from planner.services.backups import back_up_before
    from planner.services.erasure import without_erased
    from planner.services.plans import plan_from

    plan = plan_from(arguments.plan)
    with workspace_of(arguments) as workspace:
        back_up_before(workspace, utc_now())
        plan, erased = without_erased(workspace, plan)
        changes = workspace.load(plan)
    records = {(change.kind, change.id) for change in changes.changes}
    output.aside(output.sentence(Message("Loaded; {count} records changed.", count=len(records))))
    if erased:
        output.aside(
            output.sentence(Message("{count} people were left out: they were erased here for good.", count=erased))
        )
    return Outcome()


def _dump(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.planners import plan_of
    from planner.services.plans import plan_bytes

    output.file(arguments.output, plan_bytes(plan_of(arguments)))
    return Outcome()


def _show(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.planners import plan_of
    from planner.cli.show import shown_as_json, shown_as_text

    plan = plan_of(arguments)
    output.line((shown_as_json if arguments.json else shown_as_text)(plan, arguments.shelf))
    return Outcome()


def _check(arguments: argparse.Namespace, output: Output) -> Outcome:
    from planner.cli.planners import now_for, plan_of
    from planner.domain.finding import Severity
    from planner.services.checking import findings

    plan = plan_of(arguments)
    found = findings(plan, now_for(plan, arguments.now))
    if arguments.json:
        output.line(json.dumps([output.plain(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for each in found:
            output.line(output.finding(each))
    return Outcome(status=int(any(each.severity is Severity.ERROR for each in found)))


COMMANDS: dict[str, Callable[[argparse.Namespace, Output], Outcome]] = {
    "window": _window,
    "demo": _demo,
    "new": _new,
    "load": _load,
    "dump": _dump,
    "show": _show,
    "check": _check,
    "picture": pictures.picture,
    "map": maps.street_map,
    "fonts": fonts.fonts,
    "printer": printers.printer,
    "paper": papers.paper,
    "leaflet": papers.leaflet,
    "press": papers.press,
    "daypack": papers.daypack,
    "batch": papers.batch,
    "erratum": papers.erratum,
    "testsheet": papers.testsheet,
    "templates": papers.templates,
    "lock-status": ways_in.lock_status,
    "passwd": ways_in.passwd,
    "recover": ways_in.recover,
    "backup": backups.backup,
    "restore": backups.restore,
    "doctor": doctor.doctor,
    "erase-person": people.erase,
    "subject-report": people.report,
}
