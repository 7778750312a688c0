"""Start Handbill: a command, or the window."""

import sys

from planner.cli.run import run


def main() -> None:
    """Carry out the words of the command line and leave with their exit status."""
    outcome = run(sys.argv[1:])
    if outcome.window:
        from planner.app import open_window  # a command must not pay for Qt

        sys.exit(open_window(outcome.planner, outcome.now))
    sys.exit(outcome.status)


if __name__ == "__main__":
    main()
