import pytest

from planner.i18n.phones import Validity, dial, dialled


@pytest.mark.parametrize(
    ("written", "region", "e164", "national", "international"),
    [
        ("00353861688050", "GB", "+353861688050", "086 168 8050", "+353 86 168 8050"),
        ("0208 9888762", "GB", "+442089888762", "020 8988 8762", "+44 20 8988 8762"),
        ("07745 834887", "GB", "+447745834887", "07745 834887", "+44 7745 834887"),
        ("0207 9460123", "GB", "+442079460123", "020 7946 0123", "+44 20 7946 0123"),
        ("020 7946 0958", "GB", "+442079460958", "020 7946 0958", "+44 20 7946 0958"),
        ("07700 900123", "GB", "+447700900123", "07700 900123", "+44 7700 900123"),
        ("8 701 123 45 67", "KZ", "+77011234567", "8 (701) 123 4567", "+7 701 123 4567"),
        ("٠٢٠ ٧٩٤٦ ٠١٢٣", "GB", "+442079460123", "020 7946 0123", "+44 20 7946 0123"),
        ("+44 20 7946 0123", "", "+442079460123", "020 7946 0123", "+44 20 7946 0123"),
    ],
)
def test_a_number_is_dialled_at_home_and_from_abroad(
    written: str, region: str, e164: str, national: str, international: str
) -> None:
    number = dial(written, region)
    assert number.validity is Validity.VALID
    assert (number.raw, number.e164) == (written, e164)
    assert (number.national, number.international) == (national, international)


@pytest.mark.parametrize("written", ["89888797", "7946 0123"])
def test_a_number_without_its_area_code_is_local_only(written: str) -> None:
    number = dial(written, "GB")
    assert number.validity is Validity.LOCAL_ONLY
    assert (number.raw, number.e164, number.international) == (written, "", "")


@pytest.mark.parametrize(
    ("written", "region"),
    [("", "GB"), ("ring the office", "GB"), ("8 701 123 45 67", "GB"), ("020 7946 0123", ""), ("7", "XX")],
)
def test_what_cannot_be_dialled_is_invalid_and_keeps_its_words(written: str, region: str) -> None:
    number = dial(written, region)
    assert number.validity is Validity.INVALID
    assert (number.raw, number.e164) == (written, "")


def test_a_number_is_shown_as_anyone_can_dial_it_or_as_it_was_written() -> None:
    assert dialled("020 7946 0123", "GB").replace("\xa0", " ") == "+44 20 7946 0123"
    assert dialled("7946 0123", "GB") == "7946 0123"
