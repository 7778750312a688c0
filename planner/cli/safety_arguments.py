"""The words of the commands that keep a planner safe."""

import argparse
from collections.abc import Callable
from pathlib import Path

from planner.cli.paper_arguments import takes_planner

Add = Callable[[str, str], argparse.ArgumentParser | None]


def add_safety_commands(add: Add) -> None:
    """Add every command that keeps a planner safe; ``add`` makes none for a command that was not named."""
    _add_ways_in(add)
    if backup := add("backup", "Make a backup of a planner, or list those there are."):
        takes_planner(backup)
        backup.add_argument(
            "-o", "--output", metavar="FILE.age", help="write everything into one encrypted file, to be kept elsewhere"
        )
        _takes_file_passphrase(backup)
        backup.add_argument("--list", action="store_true", help="list the backups; asks for no passphrase")
        backup.add_argument("--json", action="store_true", help="for programs")
    if restore := add("restore", "Go back to a backup; what the planner holds now is backed up first."):
        takes_planner(restore)
        restore.add_argument(
            "source",
            nargs="?",
            metavar="NUMBER|FILE.age",
            help="which backup (default: the newest), or a file of backup -o",
        )
        _takes_file_passphrase(restore)
        restore.add_argument(
            "--no-passphrase", action="store_true", help="out of a file: anyone who has the folder can read it"
        )
        restore.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
        restore.add_argument("--json", action="store_true", help="for programs")
    if doctor := add("doctor", "Look a planner over; exit with 1 when something is wrong that is not mended."):
        takes_planner(doctor)
        doctor.add_argument("--mend", action="store_true", help="mend it, after a backup")
        doctor.add_argument("--json", action="store_true", help="for programs")
    if erase := add("erase-person", "Erase a person for good: from records, history and undo; it cannot be undone."):
        takes_planner(erase)
        erase.add_argument("person", metavar="ID", help="which one; show PLANNER people lists them")
        erase.add_argument("--backups-too", action="store_true", help="let go of all backups made before")
        erase.add_argument("--yes", action="store_true", help="do not ask")
        erase.add_argument("--json", action="store_true", help="for programs")
    if report := add("subject-report", "Write what a planner holds about one person, and about nobody else."):
        takes_planner(report)
        report.add_argument("person", metavar="ID", help="which one; show PLANNER people lists them")
        report.add_argument("--language", default="", metavar="L", help="of the PDF (default: the planner's first)")
        report.add_argument(
            "-o",
            "--output",
            required=True,
            metavar="FILE",
            help="a PDF where it ends in .pdf, else JSON; - is standard output",
        )


def _add_ways_in(add: Add) -> None:
    if status := add("lock-status", "Tell what opens a planner; asks for no passphrase."):
        takes_planner(status)
        status.add_argument("--json", action="store_true", help="for programs")
    if passwd := add("passwd", "Change what opens a planner: its passphrase and the ways beside it."):
        takes_planner(passwd)
        _takes_new_passphrase(passwd)
        what = passwd.add_mutually_exclusive_group()
        what.add_argument("--second", action="store_true", help="the passphrase of a second person")
        what.add_argument("--no-second", action="store_true", help="the second person's opens it no more")
        what.add_argument("--words", action="store_true", help="print new recovery words; older ones open it no more")
        what.add_argument("--no-words", action="store_true", help="the recovery words open it no more")
        passwd.add_argument(
            "--new-key-file", type=Path, metavar="FILE", help="make a key file there and ask for it from now on"
        )
    if recover := add("recover", "Give a planner a new passphrase by its recovery words."):
        takes_planner(recover)
        _takes_new_passphrase(recover)
        recover.add_argument("--words-file", type=Path, metavar="FILE", help="a file whose first line holds the words")
        recover.add_argument(
            "--words-fd", dest="words_file", type=int, metavar="N", help="the same, from an open file descriptor"
        )


def _takes_file_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--file-passphrase-file", type=Path, metavar="FILE", help="a file whose first line is the encrypted file's own"
    )
    parser.add_argument(
        "--file-passphrase-fd", dest="file_passphrase_file", type=int, metavar="N", help="the same, from a descriptor"
    )


def _takes_new_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-passphrase-file", type=Path, metavar="FILE", help="a file whose first line is the new passphrase"
    )
    parser.add_argument(
        "--new-passphrase-fd", dest="new_passphrase_file", type=int, metavar="N", help="the same, from a descriptor"
    )
    parser.add_argument("--suggest", action="store_true", help="make the new passphrase, and print it once")
