"""Lines over the ground, written short."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.polyline import decoded, encoded

points = st.tuples(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000))


@given(st.lists(points, max_size=30))
def test_a_line_comes_back_as_it_was(line: list[tuple[int, int]]) -> None:
    assert decoded(encoded(line)) == tuple(line)


@given(st.text(alphabet="ABab09-_é \x00", max_size=200))
def test_any_letters_at_all_are_read_as_far_as_they_make_sense(letters: str) -> None:
    assert all(abs(north) < 2**44 and abs(east) < 2**44 for north, east in decoded(letters))


def test_a_street_of_a_kilometre_takes_few_letters() -> None:
    street = [(51_495_800 + 900 * at, -172_200 + 40 * at) for at in range(11)]
    assert len(encoded(street)) <= 11 * 6


def test_a_number_without_an_end_is_left_out() -> None:
    assert decoded(encoded([(5, 7)]) + "_" * 5000) == ((5, 7),)
