"""The figures that the rules of the press and of print go by; sources disagree, so an organiser can set them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from planner.domain.message import Message
from planner.domain.record import Range

Count = Annotated[int, Range(1, 10_000)]
Points = Annotated[float, Range(1, 100)]
Millimetres = Annotated[float, Range(0, 500)]
Percent = Annotated[float, Range(0, 100)]
Ratio = Annotated[float, Range(1, 21)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Hold how much is too much, and how little too little; ``LIMITS`` says what each is for and who says so.

    Words are counted in languages that put spaces between them. Type is in points, ``_mm`` in millimetres, ink in
    percent of the paper.
    """

    headline_words: Count = 8
    lead_words: Count = 40
    body_words: Count = 500
    release_pages: Count = 2
    paragraph_sentences: Count = 4
    about_sentences: Count = 3
    send_by_hour: Annotated[int, Range(0, 24)] = 12
    batch: Count = 20
    leaflet_paragraphs: Count = 3
    paragraph_lines: Count = 4
    easy_read_words: Count = 15
    least_type: Points = 8.0
    clear_print: Points = 12.0
    large_print: Points = 16.0
    line_letters: Count = 75
    contrast: Ratio = 4.5
    large_contrast: Ratio = 3.0
    qr_module_mm: Millimetres = 0.4
    qr_quiet_modules: Annotated[int, Range(0, 40)] = 4
    qr_hand_mm: Millimetres = 20.0
    qr_sheet_mm: Millimetres = 28.0
    qr_poster_mm: Millimetres = 45.0
    qr_large_poster_mm: Millimetres = 60.0
    safe_edge_mm: Millimetres = 5.0
    photocopy_ink: Percent = 20.0
    colour_ink: Percent = 30.0


DEFAULTS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """Hold what a limit is called, the rules that go by it, and whose figure the default is."""

    title: Message
    rules: tuple[str, ...]
    source: str


def _limit(title: str, rules: str, source: str) -> Limit:
    return Limit(title=Message(title), rules=tuple(rules.split()), source=source)


LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "headline_words": _limit("Most words of a press headline", "PR06", "makisite; visionon"),
        "lead_words": _limit("Most words of the first paragraph", "PR08", "kisspr; bellepo"),
        "body_words": _limit("Most words of a press text", "PR10", "horseroar"),
        "release_pages": _limit("Most pages of a press paper", "PR10", "n-somerset"),
        "paragraph_sentences": _limit("Most sentences of a paragraph for the press", "PR11", "horseroar; sienaclarke"),
        "about_sentences": _limit("Most sentences about the campaign", "PR22", "kisspr"),
        "send_by_hour": _limit("Hour by which press papers go out", "PR25", "foe.scot; libcom"),
        "batch": _limit("Most addresses of one batch of mail", "PR24", "climaximo"),
        "leaflet_paragraphs": _limit("Most paragraphs of a leaflet", "LF02", "Labor Notes"),
        "paragraph_lines": _limit("Most lines of a leaflet’s paragraph", "LF02", "Labor Notes"),
        "easy_read_words": _limit("Most words of a sentence in Easy Read", "LF10", "gov.uk"),
        "least_type": _limit("Smallest type, in points", "LF05", "UKAAF G003"),
        "clear_print": _limit("Smallest running text, in points", "LF05", "UKAAF G003; RNIB"),
        "large_print": _limit("Smallest type of large print, in points", "LF06", "UKAAF G003"),
        "line_letters": _limit("Most letters of a line of running text", "LF07", "UKAAF; RNIB"),
        "contrast": _limit("Least contrast of words and ground", "LF08", "WCAG 2.2, 1.4.3"),
        "large_contrast": _limit("Least contrast of words of 24 points and more", "LF08", "WCAG 2.2, 1.4.3"),
        "qr_module_mm": _limit("Smallest square of a QR code, in millimetres", "LF12", "qrtool.ch"),
        "qr_quiet_modules": _limit("White squares around a QR code", "LF11", "Denso Wave"),
        "qr_hand_mm": _limit("Smallest QR code up to A5, in millimetres", "LF12", "qrtool.ch"),
        "qr_sheet_mm": _limit("Smallest QR code on A4, in millimetres", "LF12", "qrtool.ch; web-3-apps"),
        "qr_poster_mm": _limit("Smallest QR code on A3, in millimetres", "LF12", "web-3-apps"),
        "qr_large_poster_mm": _limit("Smallest QR code from A2 on, in millimetres", "LF12", "web-3-apps"),
        "safe_edge_mm": _limit("White between words and the cut, in millimetres", "safe-edge", "pqtp.com; webforma"),
        "photocopy_ink": _limit("Most ink of a photocopied page, in percent", "LF18", "Labor Notes"),
        "colour_ink": _limit("Most ink of a page in colour, in percent", "LF18", "Labor Notes"),
    }
)
"""What each limit is called and where its default comes from, by the name of its field, in the order to show them."""
