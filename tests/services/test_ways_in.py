import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from planner.domain.errors import PassphraseError, PlannerError
from planner.services.planners import create, open_planner, open_with_words
from planner.services.protection import is_protected
from planner.services.protection import ways_in as ways_of
from planner.services.ways_in import WaysIn, make_key_file
from planner.services.workspace import Workspace
from planner.store.key_file import Kind
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
FIRST = "seven words for a planner of pickets"
SECOND = "quite another phrase for the second person"

Clock = Callable[[], datetime]


@pytest.fixture
def protected(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    with create(tmp_path / "a.handbill", FIRST, clock, cost=CHEAP) as workspace:
        yield workspace


def opens(folder: Path, passphrase: str | None, clock: Clock, key_file: bytes | None = None) -> bool:
    try:
        open_planner(folder, passphrase, clock, key_file).close()
    except PassphraseError:
        return False
    return True


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_words(protected: Workspace, clock: Clock) -> None:
    words = WaysIn(protected, os.urandom).make_words("ru")
    protected.close()
    with open_with_words(protected.folder, words, clock) as workspace:
        WaysIn(workspace, os.urandom).set_passphrase(SECOND)
    assert opens(protected.folder, SECOND, clock)
    assert not opens(protected.folder, FIRST, clock)


def test_the_wrong_word_is_named_before_a_second_is_spent_on_it(protected: Workspace, clock: Clock) -> None:
    words = WaysIn(protected, os.urandom).make_words("en").split()
    protected.close()
    words[2] = "zhanaozen"
    with pytest.raises(PassphraseError, match='Word 3, "zhanaozen"'):
        open_with_words(protected.folder, " ".join(words), clock)


def test_a_planner_for_which_no_words_were_made_says_so(protected: Workspace, clock: Clock) -> None:
    protected.close()
    with pytest.raises(PassphraseError, match="no recovery words"):
        open_with_words(protected.folder, "legal winner thank", clock)


def test_a_second_person_comes_and_goes(protected: Workspace, clock: Clock) -> None:
    ways = WaysIn(protected, os.urandom)
    ways.set_second(SECOND)
    assert ways.kinds == {Kind.PASSPHRASE, Kind.SECOND}
    protected.close()
    assert opens(protected.folder, SECOND, clock)
    with open_planner(protected.folder, FIRST, clock) as workspace:
        WaysIn(workspace, os.urandom).take_away(Kind.SECOND)
    assert not opens(protected.folder, SECOND, clock)
    assert opens(protected.folder, FIRST, clock)


def test_what_is_not_there_cannot_be_taken_away(protected: Workspace) -> None:
    with pytest.raises(PlannerError, match="does not open in that way"):
        WaysIn(protected, os.urandom).take_away(Kind.WORDS)


def test_a_key_file_on_a_stick_is_asked_for_beside_the_passphrase(
    protected: Workspace, clock: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.key"
    key_file = make_key_file(stick, os.urandom)
    WaysIn(protected, os.urandom).set_passphrase(SECOND, key_file=key_file)
    protected.close()
    assert ways_of(protected.folder).key_file
    assert opens(protected.folder, SECOND, clock, stick.read_bytes())
    assert not opens(protected.folder, SECOND, clock)
    with pytest.raises(PlannerError, match="exists already"):
        make_key_file(stick, os.urandom)


@pytest.mark.parametrize("weak", ["password", "", "1234567890"])
def test_a_weak_passphrase_changes_nothing(protected: Workspace, clock: Clock, weak: str) -> None:
    ways = WaysIn(protected, os.urandom)
    for change in (ways.set_passphrase, ways.set_second):
        with pytest.raises(PassphraseError):
            change(weak)
    protected.close()
    assert ways_of(protected.folder).kinds == ("passphrase",)
    assert opens(protected.folder, FIRST, clock)


def test_an_open_planner_gets_a_passphrase_and_is_written_anew_under_another_key(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "a.handbill"
    with create(folder, None, clock) as workspace:
        before = (folder / "keys").read_bytes()
        WaysIn(workspace, os.urandom).set_passphrase(FIRST, cost=CHEAP)
        assert workspace.protected
    assert is_protected(folder)
    assert opens(folder, FIRST, clock)
    (folder / "keys").write_bytes(before)  # whoever copied the key of before
    with pytest.raises(PlannerError, match="damaged"):
        open_planner(folder, None, clock)
