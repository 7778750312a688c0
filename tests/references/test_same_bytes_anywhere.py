"""The same plan makes the same bytes whoever makes them, wherever, whenever, and whatever was made before."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gallery.render import shots

ROOT = Path(__file__).parents[2]
NAMES = sorted({shot.template for shot in shots(frozenset(), quick=True)})
A_FEW = ["rally"]

SCRIPT = """
import hashlib, json, os, sys
from planner.domain.imposition import Imposition
from tests.gallery.render import shots
from tests.references.choice import paper_of

wanted, backwards = json.loads(sys.argv[1]), sys.argv[2] == "backwards"
os.umask(0o077 if backwards else 0o022)
first = {}
for shot in shots(frozenset(wanted), quick=True):
    first.setdefault((shot.template, shot.languages), shot)
asked = [(shot, how) for shot in first.values() for how in (None, Imposition(up=2 if shot.size.value == "A5" else 1))]
made = {}
for shot, how in reversed(asked) if backwards else asked:
    made[f"{shot.name} {how}"] = hashlib.sha256(paper_of(shot, how).pdf).hexdigest()
json.dump(made, sys.stdout, sort_keys=True)
"""

HERE = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "USER": "root", "HOSTNAME": "one", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "Asia/Kathmandu",
    "LANG": "ar_EG.UTF-8",
    "LC_ALL": "fa_IR.UTF-8",
    "LANGUAGE": "th:kk",
    "USER": "somebody",
    "LOGNAME": "somebody",
    "HOSTNAME": "another.example.org",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "1",
    "COLUMNS": "40",
}


def digests(names: list[str], surroundings: dict[str, str], home: Path, order: str) -> dict[str, str]:
    """Return the digest of each paper, made by a program of its own that stands in its own folder."""
    home.mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_"))}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(names), order],
        cwd=home,
        env={**kept, "PYTHONPATH": str(ROOT), "HOME": str(home), "TMPDIR": str(home), **surroundings},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_a_few_papers_are_the_same_anywhere(tmp_path: Path) -> None:
    here = digests(A_FEW, HERE, tmp_path / "here", "forwards")
    assert len(here) > 4 * len(A_FEW)
    assert digests(A_FEW, THERE, tmp_path / "over there" / "ٍهناك", "backwards") == here


@pytest.mark.sweep
def test_every_paper_is_the_same_anywhere(tmp_path: Path) -> None:
    here = digests(NAMES, HERE, tmp_path / "here", "forwards")
    assert {name.split("-")[0] for name in here} == {name.split("-")[0] for name in NAMES}
    assert digests(NAMES, THERE, tmp_path / "over there" / "ٍهناك", "backwards") == here
