from dataclasses import replace

import pytest

from planner.documents.addresses import address_line, city_name
from planner.domain.campaign import Campaign
from planner.domain.location import Address, Location
from tests.documents.sample import EMBASSY, SQUARE, text

CAMPAIGN = Campaign(name="One", languages=("en", "ru"))


def place(**parts: object) -> Location:
    return Location(id="place", name=text(en="Hall"), address=Address(**parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("country", "region", "line"),
    [
        ("GB", "", "1 High Street, Leeds LS1 1AA"),
        ("DE", "", "1 High Street, LS1 1AA Leeds"),
        ("US", "NY", "1 High Street, Leeds, NY LS1 1AA"),
        ("", "", "1 High Street, Leeds LS1 1AA"),
    ],
)
def test_an_address_follows_the_order_of_its_country(country: str, region: str, line: str) -> None:
    location = place(
        lines=("1 High Street",), city=text(en="Leeds"), postcode="LS1 1AA", country=country, region=region
    )
    assert address_line(location, CAMPAIGN) == line


def test_a_city_alone_is_no_address() -> None:
    assert address_line(SQUARE, CAMPAIGN) == ""
    assert address_line(replace(SQUARE, po_box="PO Box 12345"), CAMPAIGN) == "PO Box 12345"


def test_a_city_is_first_called_as_the_campaign_translated_it() -> None:
    location = replace(SQUARE, address=Address(city=text(en="Zhanaozen", ru="Новый Узень")))
    assert city_name(location, CAMPAIGN, "ru") == "Новый Узень"


def test_a_city_is_found_at_the_end_of_the_translated_name() -> None:
    assert city_name(SQUARE, CAMPAIGN, "ru") == "Жанаозен"
    assert city_name(SQUARE, CAMPAIGN, "kk") == "Жаңаөзен"
    arabic = replace(SQUARE, name=text(en="Central square, Zhanaozen", ar="الساحة المركزية، جاناوزن"))
    assert city_name(arabic, CAMPAIGN, "ar") == "جاناوزن"


def test_a_city_that_names_its_zone_is_translated() -> None:
    assert city_name(EMBASSY, CAMPAIGN, "ru") == "Лондон"


def test_any_other_city_stays_as_it_was_written() -> None:
    leeds = replace(EMBASSY, address=Address(city=text(en="Leeds")))
    assert city_name(leeds, CAMPAIGN, "ru") == "Leeds"
