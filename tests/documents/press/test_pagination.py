"""Pages end only where they may, hold all strips in their order and are never nearly empty."""

from hypothesis import given
from hypothesis import strategies as st

from planner.documents.press.pagination import LEAST_LINES, Room, height, paginate
from planner.documents.press.strip import Strip

ROOM = Room(first=100, later=120)

strips = st.lists(
    st.builds(
        Strip,
        height=st.integers(1, 40),
        gap=st.integers(0, 20),
        lines=st.integers(1, 4),
        bound=st.booleans(),
    ),
    min_size=1,
    max_size=40,
)


def lines(count: int, *, bound: bool = False) -> list[Strip]:
    return [Strip(height=10, gap=10, bound=bound and number > 0) for number in range(count)]


def group_around(given_strips: list[Strip], place: int) -> list[Strip]:
    first, last = place, place + 1
    while first and given_strips[first].bound:
        first -= 1
    while last < len(given_strips) and given_strips[last].bound:
        last += 1
    return given_strips[first:last]


@given(strips)
def test_every_strip_stands_on_one_page_in_its_order(given_strips: list[Strip]) -> None:
    placed = [strip for page in paginate(given_strips, ROOM) for strip in page]
    assert [(strip.height, strip.gap, strip.lines) for strip in placed] == [
        (strip.height, strip.gap, strip.lines) for strip in given_strips
    ]


@given(strips)
def test_no_page_is_overfull(given_strips: list[Strip]) -> None:
    for number, page in enumerate(paginate(given_strips, ROOM)):
        assert height(page) <= ROOM.on(number)


@given(strips)
def test_a_bound_strip_opens_a_page_only_where_its_group_is_higher_than_a_page(given_strips: list[Strip]) -> None:
    start = 0
    for page in paginate(given_strips, ROOM):
        if start and given_strips[start].bound:
            assert height(group_around(given_strips, start)) > min(ROOM.first, ROOM.later)
        start += len(page)


def test_what_fits_on_one_page_stays_there() -> None:
    assert len(paginate(lines(5), ROOM)) == 1


def test_the_gap_above_the_first_strip_of_a_page_takes_no_room() -> None:
    page = [Strip(height=50, gap=90), Strip(height=50, gap=0)]
    assert len(paginate(page, ROOM)) == 1


def test_a_group_moves_to_the_next_page_whole() -> None:
    pages = paginate([*lines(3), *lines(4, bound=True)], ROOM)
    assert [len(page) for page in pages] == [3, 4]


def test_the_last_page_takes_lines_from_the_one_before_rather_than_hold_too_few() -> None:
    pages = paginate(lines(6), ROOM)
    assert [len(page) for page in pages] == [3, LEAST_LINES]


def test_a_group_higher_than_a_page_is_parted() -> None:
    pages = paginate(lines(20, bound=True), ROOM)
    assert [len(page) for page in pages] == [5, 6, 6, 3]


def test_a_paper_of_two_lines_is_one_short_page() -> None:
    assert [len(page) for page in paginate(lines(2), ROOM)] == [2]
