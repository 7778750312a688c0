"""How the tests of the command line run the program."""

import subprocess
from collections.abc import Callable

from planner.paths import resources

Handbill = Callable[..., "subprocess.CompletedProcess[bytes]"]
SAMPLE = resources() / "sample" / "zhanaozen.plan.json"
NOW = ("--now", "2011-12-16T10:47@Europe/London")
