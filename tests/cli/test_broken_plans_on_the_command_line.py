"""A broken plan is refused with every reason, and the planner stays as it was."""

from pathlib import Path

import pytest

from planner.cli.run import run
from planner.services.planners import open_planner
from planner.services.plans import plan_bytes
from tests.cli.program import SAMPLE
from tests.exchange.test_broken_plans import BROKEN


@pytest.fixture(scope="module")
def planner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken") / "march.handbill"
    assert run(["new", str(folder), "--no-passphrase"]).status == 0
    assert run(["load", str(folder), str(SAMPLE)]).status == 0
    return folder


def kept(planner: Path) -> bytes:
    from planner.cli.planners import utc_now

    with open_planner(planner, None, utc_now) as workspace:
        return plan_bytes(workspace.plan())


def test_there_are_at_least_forty_broken_plans() -> None:
    assert len(BROKEN) >= 40


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plan_leaves_the_planner_as_it_was(
    planner: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, problems = BROKEN[name]
    (tmp_path / "broken.json").write_bytes(data)
    before = kept(planner)

    status = run(["load", str(planner), str(tmp_path / "broken.json")]).status
    said = capsys.readouterr().err

    assert status == 3
    assert "Traceback" not in said
    for path in problems:
        assert path in said
    assert len(said.splitlines()) >= 1 + len(problems)
    assert kept(planner) == before
