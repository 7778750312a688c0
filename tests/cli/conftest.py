"""What the tests of the command line share."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import SAMPLE, Handbill


@pytest.fixture
def sample() -> Path:
    """Return the plan that the program ships."""
    return SAMPLE


@pytest.fixture
def handbill(tmp_path: Path) -> Handbill:
    """Run the program as its users do, in an empty folder."""

    def run(*words: str | Path, environment: dict[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "planner", *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(environment or {})},
            capture_output=True,
            timeout=120,
            check=False,
        )

    return run
