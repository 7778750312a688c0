"""Names for new records."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from planner.domain.ids import new_id

NOON = datetime(2011, 12, 16, 12, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_seven() -> None:
    value = UUID(new_id(NOON, bytes(range(10))))

    assert (value.version, value.variant) == (7, "specified in RFC 4122")


def test_ids_sort_by_the_time_they_were_made() -> None:
    ids = [new_id(NOON + timedelta(milliseconds=step), b"\xff" * 10) for step in range(5)]

    assert ids == sorted(ids)


def test_two_laptops_at_one_moment_choose_different_ids() -> None:
    assert len({new_id(NOON, bytes([at, *range(9)])) for at in range(256)}) == 256
    assert new_id(NOON, bytes(9) + b"\x01") != new_id(NOON, bytes(10))
