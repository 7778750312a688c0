"""Keeping a street map from the command line."""

import json
from pathlib import Path

from tests.cities import LAT, LON, write_city
from tests.cli.program import Handbill


def test_a_map_is_kept_and_dumped_with_the_planner(handbill: Handbill, tmp_path: Path) -> None:
    place = {"id": "square", "name": "Square", "position": {"lat": LAT, "lon": LON}}
    plan = {"handbill": 1, "campaign": {"name": "Bread", "languages": ["en"]}, "locations": [place]}
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    city = write_city(tmp_path / "city.osm.pbf")
    assert handbill("new", "a.handbill", "--no-passphrase").returncode == 0
    assert handbill("load", "a.handbill", "plan.json").returncode == 0
    done = handbill("map", "a.handbill", "square", city, "--radius", "500")
    assert done.returncode == 0
    assert b"Kept: 1000 m from side to side, named streets: " in done.stderr
    dumped = json.loads(handbill("dump", "a.handbill").stdout)
    assert [each["location"] for each in dumped["maps"]] == ["square"]


def test_what_is_no_extract_is_refused_in_a_sentence(handbill: Handbill, tmp_path: Path, sample: Path) -> None:
    (tmp_path / "city.osm.pbf").write_bytes(b"nothing")
    assert handbill("new", "a.handbill", "--no-passphrase").returncode == 0
    assert handbill("load", "a.handbill", sample).returncode == 0
    refused = handbill("map", "a.handbill", "nowhere", "city.osm.pbf")
    assert refused.returncode == 3
    assert b'There is no "nowhere" among the locations' in refused.stderr
