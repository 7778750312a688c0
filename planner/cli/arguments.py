"""The words that the command line understands."""

import argparse
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from planner.cli.paper_arguments import add_paper_commands, takes_planner
from planner.cli.safety_arguments import add_safety_commands
from planner.version import VERSION

SHELVES = ("campaign", "events", "places", "people", "demands", "facts", "papers")
EPILOG = "PLANNER is a planner folder (NAME.handbill) or a plan file (*.json), which is read and never written."

FONTS_EPILOG = (
    "Get Noto Sans SC (simplified Chinese), TC (traditional), JP (Japanese) or KR (Korean), which are free. Add the "
    "static files of the styles Regular, Bold and Black: "
    "handbill fonts add NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf NotoSansSC-Black.ttf. "
    "Fonts with PostScript outlines (.otf, .ttc) and variable fonts cannot be used. Nothing is downloaded."
)


def parse(argv: list[str]) -> argparse.Namespace:
    """Parse the words after the program's name; exit with status 2 when they make no sense.

    Without a command the window is meant.
    """
    commands = _Commands(argv)
    if any(word in commands.choices for word in argv):
        return commands.parser.parse_args(argv)
    return _window_parser(commands.choices).parse_args(argv)


class _Commands:
    """Know every command; those that ``named`` does not hold have no options, as making them takes a while."""

    def __init__(self, named: Collection[str]) -> None:
        self.parser = _parser()
        self._named = named
        self._subparsers = self.parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
        self._add_planner_commands()
        self._add_picture_command()
        self._add_fonts_command()
        add_paper_commands(self._add)
        add_safety_commands(self._add)

    @property
    def choices(self) -> frozenset[str]:
        return frozenset(self._subparsers.choices)

    def _add(self, name: str, summary: str) -> argparse.ArgumentParser | None:
        if name not in self._named:
            self._subparsers.add_parser(name, help=summary)
            return None
        return self._subparsers.add_parser(
            name, help=summary, description=summary, epilog=EPILOG, parents=[_common(repeated=True)]
        )

    def _add_planner_commands(self) -> None:
        if demo := self._add("demo", "Make the sample planner and its papers."):
            demo.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="folder for them (default: here)")
            demo.add_argument("--window", action="store_true", help="then open the window on the sample planner")
        if new := self._add("new", "Make an empty planner."):
            takes_planner(new)
            new.add_argument("--no-passphrase", action="store_true", help="anyone who has the folder can read it")
        if load := self._add("load", "Bring a plan file into a planner, all of it or nothing."):
            takes_planner(load)
            load.add_argument("plan", type=Path, metavar="PLAN.json")
        if dump := self._add("dump", "Write all that a planner knows, secrets and trash included, as a plan file."):
            takes_planner(dump)
            dump.add_argument("-o", "--output", default="-", metavar="PLAN.json", help="default: standard output")
        if show := self._add("show", "Show what a planner holds; what is secret stays hidden."):
            takes_planner(show)
            show.add_argument("shelf", nargs="?", choices=SHELVES)
            show.add_argument("--json", action="store_true", help="for programs")
        if check := self._add("check", "Look a planner over; exit with 1 when something must not be printed so."):
            takes_planner(check)
            check.add_argument("--json", action="store_true", help="for programs")
        if street_map := self._add("map", "Keep the streets around a place, out of an OpenStreetMap extract."):
            takes_planner(street_map)
            street_map.add_argument("place", metavar="PLACE", help="which place")
            street_map.add_argument("extract", type=Path, metavar="EXTRACT.osm.pbf")
            street_map.add_argument("--radius", type=int, default=800, metavar="M", help="metres around it (800)")

    def _add_picture_command(self) -> None:
        if picture := self._add("picture", "Give a leaflet a picture; nothing of where it was taken is kept."):
            takes_planner(picture)
            picture.add_argument("leaflet", metavar="LEAFLET", help="which leaflet")
            picture.add_argument(
                "file", nargs="?", type=Path, metavar="FILE", help="JPEG, PNG or WebP (default: as is)"
            )
            picture.add_argument("--alt", metavar="TEXT", help="what it shows, for those who cannot see it")
            picture.add_argument("--caption", metavar="TEXT", help="printed below it")
            picture.add_argument("--credit", metavar="TEXT", help="whose work it is")
            picture.add_argument("--language", default="", metavar="L", help="of these words (default: the first)")
            picture.add_argument(
                "--focus", type=_focus, metavar="X,Y", help="what to crop around, as shares from the top left: 0.5,0.5"
            )
            picture.add_argument(
                "--lighter", action=argparse.BooleanOptionalAction, help="print it so that it takes less ink"
            )
            picture.add_argument("--remove", action="store_true", help="take the picture off")

    def _add_fonts_command(self) -> None:
        if fonts := self._add("fonts", "Add typefaces of Chinese, Japanese or Korean, which are too large to ship."):
            fonts.epilog = FONTS_EPILOG
            actions = fonts.add_subparsers(dest="action", required=True, metavar="ACTION")
            add = actions.add_parser("add", help="copy font files that you have")
            add.add_argument("names", nargs="+", metavar="FILE.ttf")
            actions.add_parser("list", help="tell which were added").set_defaults(names=[])
            actions.add_parser("remove", help="delete one that was added").add_argument(
                "names", nargs="+", metavar="NAME"
            )


def _focus(words: str) -> tuple[float, float]:
    try:
        x, y = (float(share) for share in words.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is not a point such as 0.5,0.25") from error
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise argparse.ArgumentTypeError(f"{words!r}: both lie from 0 to 1")
    return x, y


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="handbill",
        description="Plan an action, keep its facts straight, print its papers. Without a command: open the window.",
        epilog=EPILOG,
        parents=[_common(repeated=False)],
    )


def _window_parser(commands: Collection[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="handbill",
        usage="handbill [options] [PLANNER | COMMAND …]",
        description="Open the window. Commands: " + ", ".join(sorted(commands)) + " (each has --help).",
        epilog=EPILOG,
        parents=[_common(repeated=False)],
    )
    parser.add_argument("planner", nargs="?", type=Path, metavar="PLANNER")
    parser.set_defaults(command="window")
    return parser


def _common(*, repeated: bool) -> argparse.ArgumentParser:
    """Return the options that may stand before and after the command; the later one wins."""
    common = argparse.ArgumentParser(add_help=False)
    default = argparse.SUPPRESS if repeated else None
    common.add_argument(
        "--passphrase-file",
        type=Path,
        default=default,
        metavar="FILE",
        help="a file whose first line is the passphrase",
    )
    common.add_argument(
        "--passphrase-fd",
        dest="passphrase_file",
        type=int,
        default=default,
        metavar="N",
        help="the same, from a file descriptor that is open already",
    )
    common.add_argument(
        "--key-file", type=Path, default=default, metavar="FILE", help="the key file on its stick, where one is needed"
    )
    common.add_argument(
        "--now",
        type=moment_or_local,
        default=default,
        metavar="MOMENT",
        help="the moment to go by, as 2011-12-16T10:47+00:00 or 2011-12-16T10:47@Europe/London; without either the "
        "campaign's zone counts (default: the clock)",
    )
    common.add_argument("--version", action="version", version=f"handbill {VERSION}")
    return common


def moment_or_local(words: str) -> datetime:
    """Read a moment: with an offset, with ``@ZONE``, or a bare wall time (naive) that the campaign's zone completes."""
    local, at, zone = words.partition("@")
    try:
        moment = datetime.fromisoformat(local.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is not a moment such as 2011-12-16T10:47+00:00") from error
    if not at:
        return moment.astimezone(UTC) if moment.tzinfo else moment
    from planner.domain.moment import Moment, is_zone

    if moment.tzinfo or not is_zone(zone.strip()):
        raise argparse.ArgumentTypeError(
            f"{words!r}: after @ stands a zone such as Europe/London, before it a wall time"
        )
    return Moment(local=moment, zone=zone.strip()).instant()
