from zoneinfo import available_timezones

import pytest

from planner.i18n.zones import zone_city


@pytest.mark.parametrize(
    ("zone", "language", "city"),
    [
        ("Europe/London", "en", "London"),
        ("Europe/London", "ru", "Лондон"),
        ("Europe/London", "ar", "لندن"),
        ("Asia/Aqtau", "en", "Aqtau"),
        ("Asia/Aqtau", "ru", "Актау"),
        ("Asia/Aqtau", "kk", "Ақтау"),
        ("Asia/Qyzylorda", "ru", "Кызылорда"),
        ("Asia/Qyzylorda", "en", "Qyzylorda"),
    ],
)
def test_a_zone_is_called_by_its_city(zone: str, language: str, city: str) -> None:
    assert zone_city(zone, language) == city


@pytest.mark.parametrize(
    ("zone", "language", "city"),
    [
        ("Asia/Kolkata", "en", "Kolkata"),
        ("Asia/Calcutta", "en", "Kolkata"),
        ("Asia/Kolkata", "hi", "कोलकाता"),
        ("Europe/Kyiv", "en", "Kyiv"),
        ("Europe/Kiev", "uk", "Київ"),
        ("Asia/Ho_Chi_Minh", "en", "Ho Chi Minh City"),
        ("America/Argentina/Buenos_Aires", "es", "Buenos Aires"),
        ("Asia/Yangon", "ru", "Янгон"),
    ],
)
def test_a_zone_that_cldr_files_under_an_older_name_still_has_its_city(zone: str, language: str, city: str) -> None:
    assert zone_city(zone, language) == city


def test_no_zone_is_without_a_name_or_called_by_an_offset() -> None:
    for zone in available_timezones() - {"Factory"}:
        city = zone_city(zone, "ru")
        assert city
        if not zone.startswith("Etc/"):
            assert "GMT+" not in city.removeprefix("GMT+0")
