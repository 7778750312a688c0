"""The choices of whoever prints."""

import pytest

from planner.domain.errors import PlannerError
from planner.domain.imposition import Imposition, SheetSize


@pytest.mark.parametrize("up", [0, 3, 16, -1])
def test_a_sheet_is_divided_by_halves(up: int) -> None:
    with pytest.raises(PlannerError, match="1, 2, 4 or 8"):
        Imposition(up=up)


def test_every_sheet_is_named_with_its_short_side_first() -> None:
    assert all(short < long for short, long in (sheet.millimetres for sheet in SheetSize))
