"""Write text strings (ISO 32000-1, 7.3.4.2 and 7.9.2.2)."""

import codecs
from functools import lru_cache

from planner.documents.typesetting.clean import clean

_ACCENTS = "˘ˇˆ˙˝˛˚˜"
_SIGNS = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"
_CODES = (
    {ord(sign): code for code, sign in enumerate(_ACCENTS, 0x18)}
    | {ord(sign): code for code, sign in enumerate(_SIGNS, 0x80)}
    | {ord("€"): 0xA0}
    | {code: code for code in (*b"\t\n\r", *range(0x20, 0x7F), *range(0xA1, 0x100))}
)
"""Characters of PDFDocEncoding -> their codes (annex D.2)."""

_ESCAPED = {code: f"\\{chr(code)}" for code in b"()\\"} | {
    code: f"\\{code:03o}" for code in range(0x100) if not 0x20 <= code < 0x7F
}
"""Bytes that a string in parentheses does not hold as they are."""


@lru_cache(maxsize=256)
def text_string(text: str) -> str:
    """Return a text string object in ASCII, rid of what is no text: in PDFDocEncoding where it can be, else UTF-16."""
    return f"({_encoded(clean(text)).decode('latin-1').translate(_ESCAPED)})"


def _encoded(text: str) -> bytes:
    try:
        return bytes([_CODES[ord(character)] for character in text])
    except KeyError:
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
