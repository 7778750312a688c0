"""The words of the commands that make papers."""

import argparse
from collections.abc import Callable
from pathlib import Path

Add = Callable[[str, str], argparse.ArgumentParser | None]
"""Adds a command by name and summary; returns None where another command was given, as making options takes a while."""

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
        _takes_sheets(paper)
        paper.add_argument(
            "--order", choices=("repeat", "stack", "booklet"), default="repeat", help="which leaf lies where on a sheet"
        )
        paper.add_argument("--duplex", choices=("long", "short"), help="the edge your printer turns sheets over")
        paper.add_argument(
            "--mode", choices=("home", "shop"), default="home", help="shop: with bleed and crop marks (default: home)"
        )
        paper.add_argument("--ink", choices=INKS, help="default: colour, where the template has colour")
        _writes(paper)
    if leaflet := add("leaflet", "Make a leaflet as it is planned."):
        _takes_one(leaflet)
        _takes_size(leaflet)
        _takes_languages(leaflet)
        _takes_sheets(leaflet)
        _writes(leaflet)
    if press := add("press", "Make a press sheet as it is planned."):
        _takes_one(press)
        press.add_argument("--language", type=_one_language, default=(), metavar="L")
        press.set_defaults(paper=None)
        _writes(press)
    if erratum := add("erratum", "Make a slip that corrects copies of a leaflet which are out of date."):
        _takes_one(erratum)
        erratum.add_argument("--paper", choices=SLIPS, default=SLIPS[0], help=f"default: {SLIPS[0]}")
        _takes_languages(erratum)
        erratum.add_argument("--up", type=int, choices=(1, 2, 4, 8), default=1, help="how many to a sheet")
        erratum.add_argument("--ink", choices=INKS, help="default: colour")
        _writes(erratum)
    if templates := add("templates", "List the templates, and the sizes they suit."):
        templates.add_argument("--json", action="store_true", help="for programs")


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
    parser.add_argument("--up", type=int, choices=(1, 2, 4, 8), default=1, help="how many to a sheet")


def _writes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="FILE.pdf", help="- is standard output")


def _languages(words: str) -> tuple[str, ...]:
    languages = tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    if not 1 <= len(languages) <= 2:
        raise argparse.ArgumentTypeError("one or two languages, such as ru or en,ru")
    return languages


def _one_language(words: str) -> tuple[str, ...]:
    return (words,)
