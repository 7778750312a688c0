"""The figures that the rules of the press and of print go by; sources disagree, so they can be set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Hold how much is too much.

    Words are counted in languages that put spaces between them. Sources: the rules PR06, PR08, PR10, PR11 and LF02.
    """

    headline_words: int = 8
    lead_words: int = 40
    body_words: int = 500
    paragraph_sentences: int = 4
    leaflet_paragraphs: int = 3
    leaflet_paragraph_words: int = 50
