"""Python programs that use a planner from outside."""

import subprocess
import sys


class Program(subprocess.Popen[str]):
    """Run a program in a Python of its own; what it says can be read line by line."""

    def __init__(self, source: str, *arguments: object) -> None:
        super().__init__(
            [sys.executable, "-c", source, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """Return the next line that the program says; wait for it."""
        assert self.stdout
        return self.stdout.readline()
