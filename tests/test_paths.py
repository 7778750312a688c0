"""Where resources are found: in a checkout, and in a real wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

from planner import paths

ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_reads_its_own_resources() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.resources().is_dir()


def test_a_wheel_carries_its_resources_and_finds_them(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    site = tmp_path / "site"
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(site)

    asking = "import sys; sys.path.insert(0, sys.argv[1]); from planner import paths; print(paths.resources())"
    answer = subprocess.run(
        [sys.executable, "-I", "-c", asking, str(site)], check=True, capture_output=True, text=True, cwd=tmp_path
    )

    resources = Path(answer.stdout.strip())
    assert resources == site / "planner" / "resources"
    shipped = {file.relative_to(resources) for file in resources.rglob("*") if file.is_file()}
    kept = {file.relative_to(ROOT / "resources") for file in paths.resources().rglob("*") if file.is_file()}
    assert shipped == {file for file in kept if file.suffix not in {".po", ".pot"}}
