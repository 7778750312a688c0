import pytest

from planner.i18n.digits import own_digits


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", "12:30"), ("ar", "12:30"), ("ar-EG", "١٢:٣٠"), ("fa", "۱۲:۳۰"), ("hi", "12:30"), ("bn", "১২:৩০")],
)
def test_digits_are_those_the_language_prints(language: str, printed: str) -> None:
    assert own_digits("12:30", language) == printed
