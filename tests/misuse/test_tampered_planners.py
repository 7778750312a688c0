"""M23 and goal S3: someone, or a dying disk, altered a planner's files. It is noticed, and nothing is read instead.

Whoever opens a planner reads its records and its journal; what lies on other pages is noticed by the next backup, which
looks at every page. Damage is never taken for a wrong passphrase.
"""

import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.errors import DamagedPlannerError, PassphraseError
from planner.services.backups import back_up, backups, restore
from planner.services.plans import plan_bytes, sample_plan
from planner.store import keys
from planner.store.backups import path_of, verify
from planner.store.key_places import sealed_key
from tests.misuse.acts import OLD, START, made, opened, planner_in, ticking

PAGE = 4096

Tamper = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.choice((chance.randrange(len(data)), chance.randrange(len(data) // PAGE) * PAGE))]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Put one page in the place of another, and that in its own."""
    size = min(PAGE, len(data) // 2)
    one, other = chance.sample(range(len(data) // size), 2)
    pages = [data[at : at + size] for at in range(0, len(data), size)]
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def blanked(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(0, len(data), 512)
    return data[:at] + bytes(len(data[at : at + 512])) + data[at + 512 :]


WAYS: dict[str, Tamper] = {"flipped": flipped, "truncated": truncated, "swapped": swapped, "blanked": blanked}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A protected planner with the sample plan and a backup, closed."""
    home = tmp_path_factory.mktemp("whole")
    made(home, OLD)
    with opened(home, OLD) as workspace:
        workspace.load(sample_plan())
        back_up(workspace, START)
    return home


@pytest.fixture
def home(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, to be tampered with."""
    shutil.copytree(planner_in(whole), planner_in(tmp_path))
    return tmp_path


def read(home: Path) -> bytes:
    with opened(home, OLD) as workspace:
        return plan_bytes(workspace.plan())


def notices(home: Path, key: bytes, before: bytes) -> bool:
    """Tell whether tampering with the vault is noticed on opening it or by the next backup; it is never read."""
    try:
        with opened(home, OLD) as workspace:
            assert plan_bytes(workspace.plan()) == before
    except DamagedPlannerError:
        return True
    try:
        verify(planner_in(home) / "vault.db", key)
    except DamagedPlannerError:
        return True
    return False


def tamper_with_the_vault(home: Path, times: int, chance: random.Random) -> None:
    vault = planner_in(home) / "vault.db"
    good, before = vault.read_bytes(), read(home)
    key = keys.opened(sealed_key(planner_in(home)), OLD)
    good = vault.read_bytes()
    for number in range(times):
        name = list(WAYS)[number % len(WAYS)]
        bad = WAYS[name](good, chance)
        if bad != good:
            vault.write_bytes(bad)
            assert notices(home, key, before), name
    vault.write_bytes(good)
    assert read(home) == before


def tamper_with_the_keys(home: Path, times: int, chance: random.Random) -> None:
    """Alter both key files alike: one whole block is enough, and without any it is damage."""
    files = [planner_in(home) / "keys", planner_in(home) / "backups" / "keys"]
    good, before = files[0].read_bytes(), read(home)
    damaged = 0
    for number in range(times):
        bad = WAYS[list(WAYS)[number % len(WAYS)]](good, chance)
        bad = WAYS["flipped"](bad, chance) if bad and chance.random() < 0.5 else bad
        for file in files:
            file.write_bytes(bad)
        try:
            assert read(home) == before
        except DamagedPlannerError:
            damaged += 1
            with pytest.raises(DamagedPlannerError):
                opened(home, "another passphrase")
        for file in files:
            file.write_bytes(good)
    assert damaged or times < 100


def tamper_with_a_backup(home: Path, times: int, chance: random.Random) -> None:
    [made_] = backups(planner_in(home))
    file, before = path_of(planner_in(home), made_), read(home)
    key = keys.opened(sealed_key(planner_in(home)), OLD)
    good = file.read_bytes()
    for number in range(times):
        bad = WAYS[list(WAYS)[number % len(WAYS)]](good, chance)
        if bad == good:
            continue
        file.write_bytes(bad)
        with pytest.raises(DamagedPlannerError):
            verify(file, key)
    with pytest.raises(DamagedPlannerError):
        restore(planner_in(home), made_, OLD, ticking())
    assert read(home) == before
    file.write_bytes(good)


@pytest.mark.parametrize("tamper", [tamper_with_the_vault, tamper_with_the_keys, tamper_with_a_backup])
def test_tampering_is_noticed_and_never_read(tamper: Callable[[Path, int, random.Random], None], home: Path) -> None:
    tamper(home, 100, random.Random(1911))


@pytest.mark.sweep
@pytest.mark.parametrize("tamper", [tamper_with_the_vault, tamper_with_the_keys, tamper_with_a_backup])
def test_twenty_thousand_times_tampering_is_noticed_and_never_read(
    tamper: Callable[[Path, int, random.Random], None], home: Path
) -> None:
    tamper(home, 6_700, random.Random())


def test_a_person_hears_of_damage_on_no_page_that_is_read_at_the_next_backup(home: Path) -> None:
    vault = planner_in(home) / "vault.db"
    good, before = vault.read_bytes(), read(home)
    for page in range(len(good) // PAGE - 1, 0, -1):
        vault.write_bytes(good[: page * PAGE + 100] + b"\0\0" + good[page * PAGE + 102 :])
        try:
            assert read(home) == before
        except DamagedPlannerError:
            continue
        with opened(home, OLD) as workspace, pytest.raises(DamagedPlannerError, match="is damaged"):
            back_up(workspace, START + timedelta(hours=1))
        return
    pytest.fail("every page is read on opening")


def test_a_wrong_passphrase_is_not_damage_and_damage_is_not_a_wrong_passphrase(home: Path) -> None:
    with pytest.raises(PassphraseError):
        opened(home, "another passphrase")
    vault = planner_in(home) / "vault.db"
    vault.write_bytes(flipped(vault.read_bytes()[:PAGE], random.Random(3)) + vault.read_bytes()[PAGE:])
    with pytest.raises(PassphraseError):
        opened(home, "another passphrase")
    with pytest.raises(DamagedPlannerError, match="newest backup, number 1"):
        opened(home, OLD)
