"""Vaults on disk whose passphrases are cheap to check."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.store.database import Database
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a planner may be made; its lock and vault stand in it."""
    return tmp_path / "picket.handbill"


@pytest.fixture
def make(folder: Path) -> Callable[[str | None], Database]:
    """Make an empty planner under a passphrase."""
    return lambda passphrase: Database.create(folder, passphrase, CHEAP, os.urandom, lambda _: None)
