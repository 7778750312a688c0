import pytest

from planner.i18n.apostrophes import curved


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Kazakhstan's workers", "Kazakhstan’s workers"),
        ("the strikers' demands", "the strikers’ demands"),
        ("since '68", "since ’68"),
        ("Пам'ять", "Пам’ять"),
        ("ז'אנאוזן", "ז'אנאוזן"),
        ("already curved: it’s", "already curved: it’s"),
        ("5' 10", "5' 10"),
    ],
)
def test_an_apostrophe_is_curved_and_nothing_else_changes(typed: str, printed: str) -> None:
    assert curved(typed) == printed
