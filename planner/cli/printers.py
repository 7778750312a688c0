"""The command that keeps what a test sheet told of a printer."""

import argparse
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.paths import settings_folder

if TYPE_CHECKING:
    from planner.cli.output import Output
    from planner.services.printers import Printers


def measured() -> "Printers":
    """Return the printers that were measured on this computer."""
    from planner.services.printers import Printers

    return Printers(settings_folder() / "settings.json")


def printer(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Keep a printer's blank edges and the edge it turns over, forget it, or list all; the list is told afterwards."""
    from planner.domain.imposition import Flip
    from planner.domain.printer import Printer

    printers = measured()
    if arguments.action == "set":
        left, right, top, bottom = arguments.margins
        flip = Flip(arguments.flip) if arguments.flip else None
        printers.keep(arguments.name, Printer(left=left, right=right, top=top, bottom=bottom, flip=flip))
    elif arguments.action == "remove":
        printers.forget(arguments.name)
    for name, found in printers.all().items():
        edges = ",".join(f"{edge:g}" for edge in (found.left, found.right, found.top, found.bottom))
        output.line("\t".join((name, edges, found.flip.value if found.flip else "-")))
    return Outcome()
