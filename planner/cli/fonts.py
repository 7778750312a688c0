"""The command that adds typefaces which are too large to ship."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.paths import font_packs

if TYPE_CHECKING:
    from planner.cli.output import Output

MEGABYTE = 1_000_000


def fonts(arguments: argparse.Namespace, output: "Output") -> Outcome:
    """Add font files, list what was added, or remove it; what there is afterwards is listed."""
    from planner.services.font_packs import add, packs, remove

    folder = font_packs()
    if arguments.action == "add":
        add([Path(each) for each in arguments.names], folder)
    elif arguments.action == "remove":
        for name in arguments.names:
            remove(name, folder)
    for pack in packs(folder):
        size = f"{pack.size / MEGABYTE:.1f} MB"
        output.line("\t".join((pack.name, ", ".join(pack.styles), " ".join(pack.languages) or "-", size)))
    return Outcome()
