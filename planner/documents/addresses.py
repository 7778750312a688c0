"""Addresses as the post of their own country writes them, and cities in the language of a paper."""

from planner.domain.campaign import Campaign
from planner.domain.location import Address, Location
from planner.i18n.zones import zone_city

_CODES = "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IL IT LT LU MX NL NO PL PT RO RS SE SI SK TR"
_POSTCODE_FIRST = frozenset(_CODES.split())
"""Countries whose post wants the code before the city (Universal Postal Union, country guides)."""

_REGION_BEFORE_CODE = frozenset({"US", "CA", "AU"})
_COMMAS = ",،、，"


def address_line(location: Location, campaign: Campaign) -> str:
    """Return the address on one line, "33 Thurloe Square, London SW7 2SD", in its own language; without one, ""."""
    address = location.address
    if not address.lines and not address.postcode:
        return location.po_box
    return ", ".join((*(line for line in address.lines if line.strip()), *_town(address, campaign)))


def _town(address: Address, campaign: Campaign) -> tuple[str, ...]:
    city = address.city.first(campaign.languages)
    if address.country in _POSTCODE_FIRST:
        town, rest = f"{address.postcode} {city}".strip(), address.region
    elif address.country in _REGION_BEFORE_CODE:
        town, rest = city, f"{address.region} {address.postcode}".strip()
    else:
        town, rest = f"{city} {address.postcode}".strip(), address.region
    return tuple(part for part in (town, rest) if part)


def city_name(location: Location, campaign: Campaign, language: str) -> str:
    """Return the place's city in ``language``, as the campaign itself writes it where it does.

    Tried in turn: the city's own translation, the end of the place's translated name ("Центральная площадь, Жанаозен"),
    CLDR's city of the zone if it is the same one, the city as it was written.
    """
    city = location.address.city
    if city.get(language):
        return city.get(language)
    written, original = _written(location, campaign)
    translated = location.name.get(language)
    if written and translated and _after_comma(location.name.get(original)) == written:
        return _after_comma(translated) or written
    if location.zone and written in (zone_city(location.zone, original), zone_city(location.zone, "en")):
        return zone_city(location.zone, language)
    return written


def _written(location: Location, campaign: Campaign) -> tuple[str, str]:
    """Return the city in the language that the campaign first wrote it in, and that language."""
    city = location.address.city
    for language in (*campaign.languages, *city.languages()):
        if city.get(language):
            return city.get(language), language
    return "", campaign.language


def _after_comma(name: str) -> str:
    place = max(name.rfind(comma) for comma in _COMMAS)
    return name[place + 1 :].strip() if place >= 0 else ""
