"""Looking a planner over from the command line."""

import json
from pathlib import Path

from tests.cli.program import Handbill
from tests.services.test_doctor import raw


def test_a_damaged_planner_is_named_first_and_mended_when_asked(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    handbill("new", "march.handbill", "--no-passphrase")
    handbill("load", "march.handbill", sample)
    assert handbill("doctor", "march.handbill").returncode == 0
    connection = raw(tmp_path / "march.handbill")
    connection.execute("UPDATE record SET body='{' WHERE id='jobs'")
    connection.commit()
    connection.close()

    assert handbill("show", "march.handbill").returncode == 3
    told = handbill("doctor", "march.handbill")
    assert told.returncode == 1
    assert b"demands/jobs" in told.stdout
    mended = json.loads(handbill("doctor", "march.handbill", "--mend", "--json").stdout)
    assert [each["cure"] for each in mended["found"]] == ["mended"]
    assert handbill("show", "march.handbill").returncode == 0
