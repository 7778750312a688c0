"""Lines and rings in a plane."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.plane import (
    area,
    clipped_line,
    clipped_ring,
    distance,
    joined,
    length,
    nearest,
    simplified,
    stretch,
)

WINDOW = (0.0, 0.0, 10.0, 10.0)
numbers = st.integers(-20, 20).map(float)
points = st.tuples(numbers, numbers)
lines = st.lists(points, min_size=2, max_size=12)


@given(lines)
def test_pieces_of_a_line_lie_inside_the_window_and_on_the_line(line: list[tuple[float, float]]) -> None:
    for piece in clipped_line(line, WINDOW):
        for x, y in piece:
            assert -1e-9 <= x <= 10 + 1e-9
            assert -1e-9 <= y <= 10 + 1e-9
            nearest = min(distance((x, y), a, b) for a, b in pairwise(line))
            assert nearest < 1e-9


def test_a_line_that_leaves_and_returns_comes_in_two_pieces() -> None:
    assert clipped_line([(1, 1), (1, 20), (5, 20), (5, 1)], WINDOW) == [[(1, 1), (1, 10)], [(5, 10), (5, 1)]]
    assert clipped_line([(-5, 5), (15, 5)], WINDOW) == [[(0, 5), (10, 5)]]
    assert clipped_line([(-5, -5), (-5, 15)], WINDOW) == []


@given(st.lists(points, min_size=3, max_size=10))
def test_what_is_cut_from_an_area_lies_inside_the_window_and_turns_the_same_way(
    ring: list[tuple[float, float]],
) -> None:
    cut = clipped_ring(ring, WINDOW)
    assert all(-1e-9 <= x <= 10 + 1e-9 and -1e-9 <= y <= 10 + 1e-9 for x, y in cut)


def test_an_area_round_the_window_fills_it() -> None:
    assert area(clipped_ring([(-5, -5), (50, -5), (50, 50), (-5, 50)], WINDOW)) == pytest.approx(100)
    assert area(clipped_ring([(-5, -5), (-5, 50), (50, 50), (50, -5)], WINDOW)) == pytest.approx(-100)


@given(lines, st.floats(0.1, 5))
def test_a_simplified_line_keeps_its_ends_and_strays_no_farther_than_allowed(
    line: list[tuple[float, float]], tolerance: float
) -> None:
    simple = simplified(line, tolerance)
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    for point in line:
        stretches = pairwise(simple)
        assert min(distance(point, a, b) for a, b in stretches) <= tolerance + 1e-9


def test_stretches_that_meet_end_to_end_become_one_line_and_forks_stay() -> None:
    assert joined([[(0, 0), (1, 0)], [(2, 0), (1, 0)], [(2, 0), (3, 0)]]) in (
        [[(0, 0), (1, 0), (2, 0), (3, 0)]],
        [[(3, 0), (2, 0), (1, 0), (0, 0)]],
    )
    fork = [[(0.0, 0.0), (1.0, 0.0)], [(1.0, 0.0), (2.0, 1.0)], [(1.0, 0.0), (2.0, -1.0)]]
    assert joined(fork) == fork
    assert len(joined([[(0, 0), (1, 0), (1, 1)], [(1, 1), (0, 1), (0, 0)]])) == 1


@given(st.lists(lines, max_size=6))
def test_joining_loses_no_length(pieces: list[list[tuple[float, float]]]) -> None:
    assert sum(map(length, joined(pieces))) == pytest.approx(sum(map(length, pieces)))


def test_distance_is_measured_to_the_stretch_not_beyond_it() -> None:
    assert distance((5, 3), (0, 0), (10, 0)) == 3
    assert distance((13, 4), (0, 0), (10, 0)) == hypot(3, 4)
    assert distance((3, 4), (0, 0), (0, 0)) == 5


def test_the_part_of_a_line_between_two_distances_bends_where_the_line_does() -> None:
    bent = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
    assert stretch(bent, 4, 16) == [(4, 0), (10, 0), (10, 6)]
    assert stretch(bent, 0, 99) == bent


@given(lines, points)
def test_the_nearest_place_on_a_line_is_as_far_off_as_the_line_itself(
    line: list[tuple[float, float]], point: tuple[float, float]
) -> None:
    off, along = nearest(line, point)
    assert off == min(distance(point, a, b) for a, b in pairwise(line))
    assert 0 <= along <= length(line) + 1e-9
