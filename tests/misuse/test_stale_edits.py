"""M18 and goal R9: two editors alter one record, each from what it saw. Nothing that either entered is lost unsaid."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.demand import Demand
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.workspace import Workspace
from tests.misuse.acts import made, opened

LABEL = Message("Edit")
LANGUAGES = ("en", "ru", "kk")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made(tmp_path)
    with opened(tmp_path) as workspace:
        workspace.save(LABEL, Demand(id="stop", text=Text.of(dict.fromkeys(LANGUAGES, "begun"))))
        yield workspace


def held(workspace: Workspace) -> Demand:
    return workspace.plan().demands["stop"]


def test_a_stale_edit_of_another_field_takes_nothing_back(workspace: Workspace) -> None:
    begun = held(workspace)
    workspace.save(LABEL, replace(begun, note="theirs"), begun=[begun])
    assert not workspace.save(LABEL, replace(begun, order=3), begun=[begun]).replaced
    assert (held(workspace).note, held(workspace).order) == ("theirs", 3)


def test_a_stale_edit_of_the_same_field_tells_what_it_replaced_and_undo_brings_it_back(workspace: Workspace) -> None:
    begun = held(workspace)
    workspace.save(LABEL, replace(begun, note="theirs"), begun=[begun])
    assert workspace.save(LABEL, replace(begun, note="mine"), begun=[begun]).replaced == ("theirs",)
    assert held(workspace).note == "mine"
    workspace.undo()
    assert held(workspace).note == "theirs"


def interleave(workspace: Workspace, times: int, chance: random.Random) -> int:
    """Let two editors save in turn, each from what it saw some saves ago; return how often one replaced the other."""
    seen = [held(workspace)] * 2
    conflicts = 0
    for number in range(times):
        editor, language, words = chance.randrange(2), chance.choice(LANGUAGES), f"words {number}"
        before, begun = held(workspace), seen[editor]
        altered = replace(begun, text=Text.of({**dict(begun.text.words), language: words}))
        changes = workspace.save(LABEL, altered, begun=[begun])
        after = held(workspace)
        assert after.text.get(language) == words
        for each in set(LANGUAGES) - {language}:
            assert after.text.get(each) == before.text.get(each)
        stale = before.text.get(language) != begun.text.get(language)
        assert changes.replaced == ((before.text.get(language),) if stale else ())
        conflicts += stale
        if chance.random() < 0.5:
            seen[editor] = after
    return conflicts


def test_interleaved_saves_of_two_editors_lose_no_update(workspace: Workspace) -> None:
    assert interleave(workspace, 200, random.Random(18)) > 20


@pytest.mark.sweep
def test_ten_thousand_interleaved_saves_of_two_editors_lose_no_update(workspace: Workspace) -> None:
    assert interleave(workspace, 10_000, random.Random()) > 1000


def test_without_what_it_began_from_a_stale_edit_does_take_others_back(workspace: Workspace) -> None:
    begun = held(workspace)
    workspace.save(LABEL, replace(begun, note="theirs"))
    workspace.save(LABEL, replace(begun, order=3))
    assert held(workspace).note == ""
