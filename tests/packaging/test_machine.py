"""What is said when the machine lacks something, asked of real interpreters and a real broken library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MACHINE = Path(__file__).resolve().parents[2] / "packaging" / "machine.py"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="names Debian's packages")


def ask(question: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(MACHINE), question],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_machine_that_runs_these_tests_lacks_nothing() -> None:
    for question in ("python", "qt"):
        assert (ask(question).returncode, ask(question).stderr) == (0, "")


@linux_only
@pytest.mark.parametrize(
    ("question", "library", "package"),
    [
        ("qt", "libEGL.so.1", "libegl1"),
        ("qt", "libxkbcommon.so.0", "libxkbcommon0"),
        ("window", "libxcb-cursor.so.0", "libxcb-cursor0"),
    ],
)
def test_a_missing_system_library_is_named_with_its_package(
    tmp_path: Path, question: str, library: str, package: str
) -> None:
    (tmp_path / library).write_bytes(b"")

    answer = ask(question, LD_LIBRARY_PATH=str(tmp_path), DISPLAY=":0")

    assert answer.returncode == 1
    assert answer.stderr.startswith("Qt needs system libraries. On Debian: apt install ")
    assert package in answer.stderr.split()
    assert answer.stderr.count("\n") == 1


def test_an_interpreter_without_venv_is_told_which_package_brings_it() -> None:
    asking = (
        "import importlib.machinery, runpy, sys\n"
        "class Hidden(importlib.machinery.PathFinder):\n"
        "    @classmethod\n"
        "    def find_spec(cls, name, path=None, target=None):\n"
        "        return None if name == 'ensurepip' else super().find_spec(name, path, target)\n"
        "sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not importlib.machinery.PathFinder]\n"
        "sys.meta_path.append(Hidden)\n"
        "sys.argv[1:] = ['python']\n"
        f"runpy.run_path({str(MACHINE)!r}, run_name='__main__')\n"
    )
    answer = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=False)

    assert answer.returncode == 1
    assert answer.stderr == "Python's venv module is missing. On Debian: apt install python3-venv\n"
