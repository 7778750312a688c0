"""The words of the commands that make papers."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.paper_size import PaperSize

Add = Callable[[str, str], argparse.ArgumentParser | None]
"""Adds a command by name and summary; returns None where another command was given, as making options takes a while."""

PAIRINGS = ("side-by-side", "one-per-side", "one-after-another")
INKS = ("colour", "black", "photocopy")
SLIPS = ("A6-landscape", "A7-landscape", "A5-landscape", "Quarter-letter-landscape", "Half-letter-landscape")
"""The same as in the documents, which the command line does not load before it knows what is wanted."""


def add_paper_commands(add: Add) -> None:
    """Add every command that makes papers, or tells of them."""
    if paper := add("paper", "Make a paper of a leaflet, a release or an event, in any template."):
        takes_planner(paper)
        paper.add_argument("id", metavar="ID", help="of a leaflet, a release or an event")
        paper.add_argument("--template", default="", metavar="NAME", help="see `handbill templates` (default: its own)")
        _takes_size(paper)
        _takes_languages(paper)
        _takes_printing(paper)
        _writes_paper(paper)
    if batch := add("batch", "Make many papers into one folder: all languages, several sizes."):
        takes_planner(batch)
        batch.add_argument("id", nargs="*", metavar="ID", help="of leaflets, releases, events (default: all papers)")
        batch.add_argument("--template", type=_names, default=(), metavar="NAME[,NAME]", help="default: their own")
        batch.add_argument("--paper", type=_sizes, default=(), metavar="SIZE[,SIZE]", help="default: as planned")
        batch.add_argument(
            "--language", type=_names, default=(), metavar="L[,L]", help="a paper for each (default: all written in)"
        )
        _takes_printing(batch)
        batch.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    _add_papers_as_planned(add)
    if erratum := add("erratum", "Make a slip that corrects copies of a leaflet which are out of date."):
        _takes_one(erratum)
        erratum.add_argument("--paper", choices=SLIPS, default=SLIPS[0], help=f"default: {SLIPS[0]}")
        _takes_languages(erratum)
        erratum.add_argument("--up", type=int, choices=(1, 2, 4, 8), default=1, help="how many to a sheet")
        erratum.add_argument("--ink", choices=INKS, help="default: colour")
        _writes(erratum)
    if sheet := add(
        "testsheet", "Make a sheet that shows what your printer leaves blank, and how it turns paper over."
    ):
        sheet.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="default: A4")
        sheet.add_argument("--language", default="", metavar="L", help="default: yours")
        _writes(sheet)
    _add_printer_command(add)
    if templates := add("templates", "List the templates, and the sizes they suit."):
        templates.add_argument("--json", action="store_true", help="for programs")


def _add_printer_command(add: Add) -> None:
    if printer := add("printer", "Keep what a test sheet told of a printer, for `handbill paper --printer`."):
        actions = printer.add_subparsers(dest="action", required=True, metavar="ACTION")
        keep = actions.add_parser("set", help="keep what was measured")
        keep.add_argument("name", metavar="NAME", help="as you call the printer")
        keep.add_argument(
            "--margins",
            type=_margins,
            required=True,
            metavar="LEFT,RIGHT,TOP,BOTTOM",
            help="what it leaves blank of upright paper, in millimetres: 4,4,3,12.5",
        )
        keep.add_argument(
            "--flip", choices=("long", "short"), help="the edge it turns sheets over (default: as it is told)"
        )
        actions.add_parser("list", help="tell which were measured")
        actions.add_parser("remove", help="forget one").add_argument("name", metavar="NAME")


def _add_papers_as_planned(add: Add) -> None:
    if leaflet := add("leaflet", "Make a leaflet as it is planned."):
        _takes_one(leaflet)
        _takes_size(leaflet)
        _takes_languages(leaflet)
        _takes_sheets(leaflet)
        _writes_paper(leaflet)
    if press := add("press", "Make a press sheet as it is planned."):
        _takes_one(press)
        press.add_argument("--language", type=_one_language, default=(), metavar="L")
        press.set_defaults(paper=None)
        _writes_paper(press)
    if pack := add("daypack", "Make the day pack of an event: one for the chief steward, one for each steward."):
        takes_planner(pack)
        pack.add_argument("id", nargs="?", metavar="EVENT", help="which one (default: the only one)")
        pack.add_argument("--language", type=_one_language, default=(), metavar="L")
        pack.add_argument("--paper", choices=("A4", "Letter"), help="default: the campaign's")
        _writes_paper(pack)


def takes_planner(parser: argparse.ArgumentParser) -> None:
    """Let a command ask for a planner."""
    parser.add_argument("planner", type=Path, metavar="PLANNER")


def _takes_one(parser: argparse.ArgumentParser) -> None:
    takes_planner(parser)
    parser.add_argument("id", nargs="?", metavar="ID", help="which one (default: the only one)")


def _takes_size(parser: argparse.ArgumentParser) -> None:
    from planner.domain.paper_size import PaperSize  # the window's start must not pay for records

    sizes = [each.value for each in PaperSize]
    parser.add_argument("--paper", choices=sizes, metavar="SIZE", help=f"{', '.join(sizes)} (default: as planned)")


def _takes_languages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", type=_languages, default=(), metavar="L[,L]", help="one or two languages")


def _takes_sheets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sides", type=int, choices=(1, 2), default=2)
    parser.add_argument("--pair", choices=PAIRINGS, help="where two languages stand (default: as suits the template)")
    parser.add_argument("--up", type=int, choices=(1, 2, 4, 8), default=1, help="how many to a sheet")


def _takes_printing(parser: argparse.ArgumentParser) -> None:
    _takes_sheets(parser)
    parser.add_argument(
        "--order", choices=("repeat", "stack", "booklet"), default="repeat", help="which leaf lies where on a sheet"
    )
    parser.add_argument("--duplex", choices=("long", "short"), help="the edge your printer turns sheets over")
    parser.add_argument(
        "--mode", choices=("home", "shop"), default="home", help="shop: with bleed and crop marks (default: home)"
    )
    parser.add_argument(
        "--tiles", choices=("true-size", "fewer-sheets"), help="divide a poster among sheets to be glued together"
    )
    parser.add_argument("--ink", choices=INKS, help="default: colour, where the template has colour")
    parser.add_argument(
        "--printer", default="", metavar="NAME", help="a printer that you measured: see `handbill printer --help`"
    )


def _writes_paper(parser: argparse.ArgumentParser) -> None:
    """Let a command ask for one PDF, its twin in plain text, and how many copies are wanted of it."""
    _writes(parser)
    parser.add_argument("--text", metavar="FILE.txt", help="write the words alone as well, for screen readers and mail")
    parser.add_argument("--copies", type=_count, metavar="N", help="say how many sheets and cuts so many copies take")


def _writes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="FILE.pdf", help="- is standard output")


def _margins(words: str) -> tuple[float, ...]:
    try:
        edges = tuple(float(edge) for edge in words.split(","))
    except ValueError:
        edges = ()
    if len(edges) != 4:
        raise argparse.ArgumentTypeError(f"{words!r} is not four widths in millimetres such as 4,4,3,12.5")
    return edges


def _languages(words: str) -> tuple[str, ...]:
    languages = _names(words)
    if not 1 <= len(languages) <= 2:
        raise argparse.ArgumentTypeError("one or two languages, such as ru or en,ru")
    return languages


def _names(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))


def _sizes(words: str) -> "tuple[PaperSize, ...]":
    from planner.domain.paper_size import PaperSize  # the window's start must not pay for records

    known = [each.value for each in PaperSize]
    for name in _names(words):
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(known)}")
    return tuple(PaperSize(name) for name in _names(words))


def _count(words: str) -> int:
    if not words.isdecimal() or not int(words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of copies")
    return int(words)


def _one_language(words: str) -> tuple[str, ...]:
    return (words,)
