"""Telephone numbers: what was written down, what can be dialled, and how to print it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, ValidationResult

# Ofcom keeps these mobile numbers for fiction, and so does our sample plan: nobody's, and well formed.
_FICTION = "+447700900"


class Validity(StrEnum):
    """Whether a number can be dialled from outside its own town."""

    VALID = "valid"
    LOCAL_ONLY = "local-only"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialled:
    """A number as it was written, and as it is dialled at home and from abroad.

    `e164`, `national` and `international` are empty where the number is not valid.
    """

    raw: str
    validity: Validity
    e164: str = ""
    national: str = ""
    international: str = ""


@lru_cache(maxsize=4096)
def dial(value: str, region: str) -> Dialled:
    """Return how to dial a number that was written down in `region` (ISO 3166, "GB").

    A number without its area code is `local-only`: it must not stand on a paper.
    """
    try:
        number = phonenumbers.parse(value, region or None)
    except phonenumbers.NumberParseException:
        return Dialled(raw=value, validity=Validity.INVALID)
    validity = _validity(number)
    if validity is not Validity.VALID:
        return Dialled(raw=value, validity=validity)
    return Dialled(
        raw=value,
        validity=validity,
        e164=phonenumbers.format_number(number, PhoneNumberFormat.E164),
        national=phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        international=phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
    )


def dialled(value: str, region: str) -> str:
    """Return a number as anyone can dial it, or as it was written where nobody can."""
    number = dial(value, region)
    return number.international if number.validity is Validity.VALID else value


def _validity(number: PhoneNumber) -> Validity:
    reason = phonenumbers.is_possible_number_with_reason(number)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    fiction = reason == ValidationResult.IS_POSSIBLE and e164.startswith(_FICTION)
    if fiction or phonenumbers.is_valid_number(number):
        return Validity.VALID
    if reason == ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return Validity.LOCAL_ONLY
    return Validity.INVALID
