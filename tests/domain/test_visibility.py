"""Who may see a thing on paper."""

from planner.domain.visibility import Visibility


def test_a_thing_stands_on_papers_that_are_as_closed_or_more() -> None:
    allowed = {thing.value: [paper.value for paper in Visibility if thing.may_stand_on(paper)] for thing in Visibility}

    assert allowed == {
        "public": ["public", "press", "internal", "secret"],
        "press": ["press", "internal", "secret"],
        "internal": ["internal", "secret"],
        "secret": ["secret"],
    }
