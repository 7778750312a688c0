from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from planner.domain.campaign import Campaign
from planner.domain.demand import Demand
from planner.domain.errors import PassphraseError, PlannerError
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.planners import create, open_planner
from planner.services.plans import sample_plan
from planner.services.protection import is_protected
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "seven words for a planner of pickets"


def test_a_protected_planner_opens_with_its_passphrase_alone(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    folder = tmp_path / "Zhanaozen.handbill"
    with create(folder, PASSPHRASE, clock, zone="Asia/Aqtau", cost=CHEAP) as made:
        assert made.protected
        assert made.folder == folder
        assert made.plan().campaign == Campaign(name="Zhanaozen", zone="Asia/Aqtau")
        made.load(sample_plan())
    assert is_protected(folder)
    for wrong in ("seven words", None):
        with pytest.raises(PassphraseError):
            open_planner(folder, wrong, clock)
    with open_planner(folder, PASSPHRASE, clock) as opened:
        assert opened.protected
        assert opened.plan() == sample_plan()


def test_a_planner_without_a_passphrase_says_so(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    folder = tmp_path / "demo.handbill"
    create(folder, None, clock).close()
    assert not is_protected(folder)
    with open_planner(folder, None, clock) as opened:
        assert not opened.protected


def test_an_unmeasured_cost_is_never_below_the_default_on_a_machine_that_can_bear_it(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder = tmp_path / "a.handbill"
    create(folder, PASSPHRASE, clock).close()
    held = (folder / "keys").read_text()
    memory = int(held.split('"memory-kib":')[1].split(",")[0])
    passes = int(held.split('"passes":')[1].split(",")[0])
    assert memory >= 64 * 1024
    assert passes >= 3


def test_two_new_planners_have_nothing_in_common(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    for name in ("one", "other"):
        create(tmp_path / f"{name}.handbill", None, clock).close()
    one, other = ((tmp_path / f"{name}.handbill" / "vault.db").read_bytes() for name in ("one", "other"))
    assert len(set(zip(one[::16], other[::16], strict=True))) > 100
    assert one[:4096] != other[:4096]


def test_a_campaign_zone_that_is_none_makes_no_planner(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    with pytest.raises(PlannerError, match=r"campaign\.zone.*Europe/London"):
        create(tmp_path / "a.handbill", None, clock, zone="Europe/Londn")
    assert not (tmp_path / "a.handbill").exists()


def test_an_open_planner_cannot_be_opened_again_until_it_is_closed(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder = tmp_path / "a.handbill"
    with create(folder, None, clock), pytest.raises(PlannerError, match="already open"):
        open_planner(folder, None, clock)
    open_planner(folder, None, clock).close()


def test_a_clock_that_was_set_back_misorders_no_edit(tmp_path: Path) -> None:
    folder = tmp_path / "a.handbill"
    years = [2026, 2031, 2011, 2019, 1999]
    create(folder, None, lambda: datetime(2026, 1, 1, tzinfo=UTC)).close()
    for number, year in enumerate(years):
        with open_planner(folder, None, partial(datetime, year, 1, 1, tzinfo=UTC)) as workspace:
            workspace.save(Message("Edit"), Demand(id="stop", text=Text.of({"en": str(number)})))
    with open_planner(folder, None, lambda: datetime(2011, 12, 16, tzinfo=UTC)) as workspace:
        revisions = workspace.history("demands", "stop")
        assert [each.changes[-1].after for each in revisions] == [{"en": str(number)} for number in range(5)]
        workspace.undo()
        assert workspace.plan().demands["stop"].text.get("en") == "3"
