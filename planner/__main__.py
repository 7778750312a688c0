"""Start Handbill: a command, or the window."""

import gc
import sys
from types import TracebackType

from planner.cli.outcome import CANNOT
from planner.cli.run import run
from planner.domain.mishap import report

LITTER = 20_000
"""How many objects more before Python looks for garbage: a command makes many and drops few."""


def main() -> None:
    """Carry out the words of the command line and leave with their exit status."""
    sys.excepthook = own_up
    gc.set_threshold(LITTER, *gc.get_threshold()[1:])
    outcome = run(sys.argv[1:])
    if outcome.window:
        from planner.app.window import open_window  # a command must not pay for Qt

        sys.exit(open_window(outcome.planner, outcome.now))
    gc.freeze()  # what is left goes with the process: looking through it once more takes as long as a paper
    sys.exit(outcome.status)


def own_up(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say that something nobody foresaw went wrong, where in the code, and nothing of what the planner holds."""
    if isinstance(error, KeyboardInterrupt):
        raise SystemExit(130)
    sys.stderr.write(f"handbill: Something went wrong; what was saved is safe. Please pass this on:\n{report(error)}\n")
    raise SystemExit(CANNOT)


if __name__ == "__main__":
    main()
