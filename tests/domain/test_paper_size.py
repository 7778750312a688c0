"""Sizes of paper."""

import pytest

from planner.domain.paper_size import PaperSize


@pytest.mark.parametrize("size", PaperSize)
def test_a_size_turned_has_the_same_edges(size: PaperSize) -> None:
    assert sorted(size.millimetres) == list(size.upright.millimetres)
    assert size.is_landscape == (size.millimetres[0] > size.millimetres[1])


@pytest.mark.parametrize(
    ("whole", "half"),
    [
        ("A4-landscape", "A5"),
        ("A3-landscape", "A4"),
        ("Letter-landscape", "Half-letter"),
        ("Tabloid-landscape", "Letter"),
    ],
)
def test_two_halves_make_a_paper_that_lies_across(whole: str, half: str) -> None:
    assert PaperSize(whole).half is PaperSize(half)


def test_some_papers_have_no_halves() -> None:
    with pytest.raises(ValueError, match="DL"):
        assert PaperSize.DL.half


@pytest.mark.parametrize(("size", "american"), [("A5", False), ("Letter-landscape", True), ("Quarter-letter", True)])
def test_sizes_know_their_part_of_the_world(size: str, american: bool) -> None:
    assert PaperSize(size).is_american is american
