"""Pictures on their way into a planner, onto a leaflet and off it again."""

import base64
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from planner.domain.errors import BrokenPlanError, PlannerError
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.picture import Focus, Picture
from planner.domain.text import Text
from planner.services.pictures import cleaned, exchanged, focused, picture_from
from planner.services.planners import create
from planner.services.plans import plan_bytes, plan_from, save_file
from planner.services.workspace import Workspace
from tests.documents.pictures import GPS_CANARY, crowd, with_metadata

HANDBILL = Leaflet(id="handbill", headline=Text.of({"en": "Bread"}))
ADD = Message("Add a picture")


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_20111216_CANARY.JPG"
    path.write_bytes(with_metadata(crowd().resize((600, 400)), orientation=6))
    return path


def plan_file(tmp_path: Path, *pictures: dict[str, object]) -> Path:
    path = tmp_path / "bread.plan.json"
    path.write_text(json.dumps({"handbill": 1, "campaign": {"name": "Bread"}, "pictures": pictures}))
    return path


def test_a_picture_from_a_file_keeps_nothing_of_the_file(photograph: Path) -> None:
    picture = picture_from(photograph, "crowd")
    assert (picture.id, picture.width, picture.height, picture.focus) == ("crowd", 400, 600, Focus())
    assert b"CANARY" not in picture.jpeg
    assert "CANARY" not in repr(replace(picture, data=""))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="cannot be read: No such file"):
        picture_from(tmp_path / "nothing.jpg", "crowd")
    with pytest.raises(PlannerError, match="cannot be read"):
        picture_from(tmp_path, "crowd")


def test_a_leaflet_gets_a_picture_and_gives_it_up_and_undo_goes_both_ways(
    workspace: Workspace, photograph: Path
) -> None:
    workspace.save(ADD, HANDBILL)
    workspace.save(ADD, *exchanged(workspace.plan(), HANDBILL, picture_from(photograph, "crowd")))
    assert workspace.plan().leaflets["handbill"].image == "crowd"
    workspace.save(ADD, *exchanged(workspace.plan(), workspace.plan().leaflets["handbill"], None))
    assert workspace.plan().leaflets["handbill"].image is None
    assert workspace.plan().pictures["crowd"].deleted
    workspace.undo()
    assert workspace.plan().leaflets["handbill"].image == "crowd"
    assert not workspace.plan().pictures["crowd"].deleted
    workspace.undo()
    assert "crowd" not in workspace.plan().pictures


def test_a_picture_that_another_leaflet_carries_too_stays(workspace: Workspace, photograph: Path) -> None:
    picture = picture_from(photograph, "crowd")
    carrying = replace(HANDBILL, image="crowd")
    workspace.save(ADD, picture, carrying, replace(carrying, id="other"))
    assert [record.id for record in exchanged(workspace.plan(), carrying, None)] == ["handbill"]


def test_a_new_focus_is_an_edit_of_two_numbers(workspace: Workspace, photograph: Path) -> None:
    picture = picture_from(photograph, "crowd")
    workspace.save(ADD, picture)
    moved = focused(picture, 0.123456, 7.0)
    assert moved.focus == Focus(x=0.1235, y=1.0)
    changes = workspace.save(Message("Move"), moved)
    assert [(change.field, change.after) for change in changes.changes] == [("focus", {"x": 0.1235, "y": 1})]


def test_the_pictures_of_a_foreign_plan_are_cleaned(tmp_path: Path) -> None:
    data = base64.b64encode(with_metadata(crowd().resize((90, 60)))).decode()
    path = plan_file(tmp_path, {"id": "crowd", "data": data, "width": 3000, "height": 2, "alt": "A crowd"})
    plan = plan_from(path)
    assert (plan.pictures["crowd"].width, plan.pictures["crowd"].height) == (90, 60)
    assert GPS_CANARY.encode() not in plan.pictures["crowd"].jpeg
    save_file(path, plan_bytes(plan))
    assert plan_bytes(plan_from(path)) == plan_bytes(plan)


def test_every_bad_picture_of_a_plan_is_named_and_nothing_is_loaded(tmp_path: Path) -> None:
    frame = {"width": 9, "height": 9}
    with pytest.raises(BrokenPlanError) as refused:
        plan_from(
            plan_file(
                tmp_path,
                {"id": "script", "data": base64.b64encode(b"<script>").decode(), **frame},
                {"id": "half", "data": "AAAAA", **frame},
            )
        )
    assert [str(problem) for problem in refused.value.problems] == [
        "pictures[0].data: This is no JPEG, PNG or WebP picture: save it as one of them first.",
        "pictures[1].data: is no whole base64; take another copy of the picture",
    ]


def test_where_a_picture_was_taken_is_nowhere_on_the_disk_afterwards(
    tmp_path: Path, photograph: Path, clock: Callable[[], datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    assert GPS_CANARY.encode() in photograph.read_bytes()
    with create(tmp_path / "open.handbill", None, clock) as workspace:
        workspace.save(ADD, *exchanged(workspace.plan(), HANDBILL, picture_from(photograph, "crowd")))
        plan = plan_bytes(workspace.plan())
    photograph.unlink()
    everything = [plan, *(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())]
    assert any(b'"crowd"' in held or b"crowd" in held for held in everything)
    for canary in (
        GPS_CANARY.encode(),
        b"CANARY",
        base64.b64encode(b"CANARY-ARTIST")[:12],
        os.fsencode(photograph.name),
    ):
        assert not [held for held in everything if canary in held]


def test_a_large_picture_in_a_plan_comes_back_the_same(tmp_path: Path, photograph: Path) -> None:
    path = tmp_path / "large.png"
    crowd(3600, 2400).save(path, compress_level=1)
    picture = picture_from(path, "crowd")
    assert len(picture.data) > 500_000
    assert cleaned(picture) == picture
    assert isinstance(picture, Picture)
