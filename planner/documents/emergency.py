"""The number to dial where a life is in danger, by country."""

_ONE_ONE_TWO = (
    "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV MT NL NO PL PT RO SE SI SK "
    "AM AZ GE IN KG KZ MD RS RU TR UA UZ"
)

EMERGENCY = dict.fromkeys(_ONE_ONE_TWO.split(), "112") | {
    "AU": "000",
    "BR": "190 / 192",
    "CA": "911",
    "GB": "999 / 112",
    "HK": "999",
    "IE": "112 / 999",
    "IL": "101 / 100",
    "JP": "119 / 110",
    "MX": "911",
    "NZ": "111",
    "TH": "1669 / 191",
    "US": "911",
    "ZA": "112 / 10111",
}
"""ISO 3166 code -> numbers that work from any telephone, ambulance first where police have another.

Sources: European Commission, 112; International Telecommunication Union, national numbers of emergency services. A
country that is not here leaves a line to write on.
"""
