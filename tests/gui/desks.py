"""Real planners on disk, for windows that need one."""

import os
from datetime import UTC, datetime
from pathlib import Path

from planner.gui.desk import Desk
from planner.services.planners import create
from planner.services.plans import sample_plan
from planner.store.keys import Cost

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)


def sample_desk(folder: Path, passphrase: str | None = None) -> Desk:
    """Return a desk at the sample planner, made anew in ``folder``."""
    workspace = create(folder / "sample.handbill", passphrase, lambda: NOW, cost=CHEAP)
    workspace.load(sample_plan())
    return Desk(workspace, lambda: NOW, os.urandom)
