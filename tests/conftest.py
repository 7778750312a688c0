"""What every test stands on: no screen, and no folder of the person who runs it."""

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("unhurried", deadline=None)  # speed is measured elsewhere, and machines are noisy
settings.load_profile("unhurried")

_windows = count(1)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, folder in {
        "HOME": "home",
        "XDG_CONFIG_HOME": "home/config",
        "XDG_CACHE_HOME": "home/cache",
        "XDG_DATA_HOME": "home/data",
        "XDG_DOCUMENTS_DIR": "home/documents",
    }.items():
        monkeypatch.setenv(variable, str(tmp_path / folder))


@pytest.fixture(autouse=True)
def garbage_is_collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect on this thread alone while widgets live, as the window itself does (planner/gui/collector.py)."""
    if "qapp" not in request.fixturenames:
        gc.enable()
        yield
        return
    gc.disable()
    yield
    gc.collect(1)
    if next(_windows) % 25 == 0:
        gc.collect()
