"""Reports of errors nobody foresaw."""

import pytest

from planner.domain.mishap import report


def _fail(phone: str) -> None:
    try:
        raise KeyError(phone)
    except KeyError as error:
        raise ValueError(f"cannot dial {phone}") from error


def test_a_report_names_the_place_and_no_value() -> None:
    with pytest.raises(ValueError, match="cannot dial") as caught:
        _fail("+44 20 7946 0958")
    words = report(caught.value)

    assert "ValueError" in words
    assert "KeyError" in words
    assert "test_mishap.py" in words
    assert "_fail" in words
    assert "7946" not in words
    assert "/root" not in words
    assert "/home" not in words


def test_an_error_that_is_its_own_cause_is_told_once() -> None:
    try:
        try:
            raise KeyError("Aigerim")
        except KeyError as error:
            raise error from error
    except KeyError as error:
        told = report(error)
    assert told.count("KeyError") == 1
    assert "Aigerim" not in told
