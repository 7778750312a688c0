"""Start Handbill: a command, or the window."""

import sys
from types import TracebackType

from planner.cli.outcome import CANNOT
from planner.cli.run import run
from planner.domain.mishap import report


def main() -> None:
    """Carry out the words of the command line and leave with their exit status."""
    sys.excepthook = own_up
    outcome = run(sys.argv[1:])
    if outcome.window:
        from planner.app import open_window  # a command must not pay for Qt

        sys.exit(open_window(outcome.planner, outcome.now))
    sys.exit(outcome.status)


def own_up(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say that something nobody foresaw went wrong, where in the code, and nothing of what the planner holds."""
    if isinstance(error, KeyboardInterrupt):
        raise SystemExit(130)
    sys.stderr.write(f"handbill: Something went wrong; what was saved is safe. Please pass this on:\n{report(error)}\n")
    raise SystemExit(CANNOT)


if __name__ == "__main__":
    main()
