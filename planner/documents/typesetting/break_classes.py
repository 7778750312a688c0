"""Line-breaking classes of characters (UAX #14, table 1), derived from their general properties but for exceptions."""

import unicodedata
from functools import cache
from itertools import chain

NAMED = {
    "SP": " ",
    "ZW": "\u200b",
    "WJ": "\u2060\ufeff",
    "ZWJ": "\u200d",
    "GL": "\u00a0\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u0f08\u0f0c\u0f12\u180e\u2007\u2011\u202f",
    "CB": "\ufffc",
    "B2": "—⸺⸻",
    "HY": "-",
    "BA": (
        "\t|\u00ad֊\u05be\u0964\u0965\u0e5a\u0e5b\u0f0b\u0f34\u0f7f\u0f85\u104a\u104b\u1361\u1400\u1680\u17d4\u17d5\u17d8"
        "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2010\u2012\u2013\u2027\u2056\u2058\u2059\u205a\u205b"
        "\u205d\u205e\u205f\u2e0e\u2e0f\u2e10\u2e11\u2e12\u2e13\u2e14\u2e15\u2e17\u2e19\u2e2a\u2e2b\u2e2c\u2e2d\u2e30\u2e31"
        "\u2e33\u2e34\u2e3c\u2e3d\u2e3e\u2e40\u2e41\u2e4a\u2e4b\u2e4c\u2e4e\u2e4f\u2e5d\u3000"
    ),
    "BB": "´ˈˌ˟\u0f01\u0f02\u0f03\u0f04\u0f06\u0f07\u0f09\u0f0a\u0fd0\u0fd1\u0fd3\u1806\u1ffd",
    "EX": (
        "!?\u05c6؛؝؞؟۔߹\u0f0d\u0f0e\u0f0f\u0f10\u0f11\u0f14\u1802\u1803\u1808\u1809"
        "\u2762\u2763\u2cf9\u2cfe\u2e2e\u2e53\u2e54！？"
    ),
    "IS": ",.:;\u037e։،؍߸⁄",
    "SY": "/",
    "PR": "+\\±№−∓",
    "PO": "%¢°؉؊؋٪‰‱′″‴‵‶‷⁗℃℉⃀﷼％￠৲৳৹",
    "IN": "․‥…⋯︙",
    "CP": ")]",
    "CL": "、。︐︑︒﹐﹒，．｡､",
    "OP": "¡¿⸘",
    "QU": "\"'‘’“”‛‟«»‹›❛❜❝❞❟❠⸀⸁⸂⸃⸄⸅⸆⸇⸈⸉⸊⸋⸌⸍⸜⸝⸠⸡🙶🙷🙸",
    "NS": "‼⁇⁈⁉៖々〜〻〼゛゜ゝゞ゠・ヽヾ︓︔﹔﹕：；･ﾞﾟ‽",
    "NU": "٫٬",
    "AL": "∙⋅\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\u2061\u2062\u2063\u2064",
}
"""Class -> characters whose general category does not give it."""

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーｧｨｩｪｫｬｭｮｯｰ"
"""Conditional starters (CJ), kept from the start of a line as in strict setting."""


CATEGORIES = {"Nd": "NU", "Ps": "OP", "Pe": "CL", "Sc": "PR", "Pi": "QU", "Pf": "QU"}
MARKS = frozenset({"Mn", "Mc", "Me", "Cc", "Cf"})
_EXCEPTIONS = {character: kind for kind, characters in NAMED.items() for character in characters}
_EXCEPTIONS |= dict.fromkeys(SMALL_KANA, "NS")


@cache
def break_class(character: str) -> str:
    """Return the line-breaking class of a character, with AI, SA, SG and XX resolved as rule LB1 says."""
    named = _EXCEPTIONS.get(character)
    if named:
        return named
    code = ord(character)
    category = unicodedata.category(character)
    if category in MARKS:
        return "CM"
    if 0x1F1E6 <= code <= 0x1F1FF:
        return "RI"
    if 0x05D0 <= code <= 0x05F2 or 0xFB1D <= code <= 0xFB4F:
        return "HL"
    if 0x1100 <= code <= 0x11FF or 0xA960 <= code <= 0xA97C or 0xAC00 <= code <= 0xD7FB:
        return _hangul(code)
    if category in CATEGORIES:
        return CATEGORIES[category]
    return _ideographic_or_letter(character, code, category)


def _hangul(code: int) -> str:
    if 0xAC00 <= code <= 0xD7A3:
        return "H2" if (code - 0xAC00) % 28 == 0 else "H3"
    if code < 0x1160 or 0xA960 <= code <= 0xA97C:
        return "JL"
    return "JV" if code < 0x11A8 or 0xD7B0 <= code <= 0xD7C6 else "JT"


def _ideographic_or_letter(character: str, code: int, category: str) -> str:
    if 0x1F3FB <= code <= 0x1F3FF:
        return "EM"
    if _is_emoji_base(code):
        return "EB"
    if category == "Cn" and not 0x20000 <= code <= 0x3FFFD:
        return "AL"
    if unicodedata.east_asian_width(character) in "WF" or 0x1F000 <= code <= 0x1FFFD or code in ID_SYMBOLS:
        return "ID" if category != "Nd" else "NU"
    return "AL"


ID_SYMBOLS = frozenset(
    chain(
        [0x231A, 0x231B, 0x2618, 0x2668, 0x267F, 0x26CD, 0x26D3, 0x26D4, 0x26D8, 0x26D9, 0x26DC, 0x26EA, 0x2764],
        range(0x23F0, 0x23F4),
        range(0x2600, 0x2604),
        range(0x2614, 0x2616),
        range(0x261A, 0x2620),
        range(0x2639, 0x263C),
        range(0x26BD, 0x26C9),
        range(0x26CF, 0x26D2),
        range(0x26DF, 0x26E2),
        range(0x26F1, 0x26F6),
        range(0x26F7, 0x26FB),
        range(0x26FD, 0x2705),
        range(0x2708, 0x270E),
    )
)
"""Narrow pictures that may stand at either end of a line like an ideograph."""


def _is_emoji_base(code: int) -> bool:
    """Tell whether skin-tone modifiers apply (the bases in daily use: hands, fists, people)."""
    return code in {0x261D, 0x26F9, 0x270A, 0x270B, 0x270C, 0x270D} or (
        0x1F466 <= code <= 0x1F478
        or 0x1F442 <= code <= 0x1F450
        or 0x1F64B <= code <= 0x1F64F
        or 0x1F918 <= code <= 0x1F91F
    )
