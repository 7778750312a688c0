"""What a press sheet says, in its language and in order, before anything is set."""

from dataclasses import dataclass

from planner.documents.typesetting.style import Span

Words = tuple[Span, ...]
"""Words of which some are heavier; no spans are no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Hold one way to reach someone: "Phone", "+44 20 7946 0123", "United Kingdom: 020 7946 0123"."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Hold a media contact: who it is, what it offers and the ways to reach it."""

    name: str
    offer: str = ""
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Hold a fact as printed and, below it, as of when and, where figures differ in it, by whom and how sure."""

    words: Words
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """Hold the row of media contacts."""

    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """Hold the row of figures; ``common`` says what is true of all of them, a sentence each."""

    label: str
    figures: tuple[Figure, ...]
    common: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """Hold a row of numbered notes."""

    label: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """Hold a row of plain paragraphs; an ``answer`` above them is set large (media advisories)."""

    label: str
    paragraphs: tuple[Words, ...]
    answer: str = ""


Row = ContactRow | FigureRow | NoteRow | TextRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Hold a paragraph of the body: a quotation or not, changed by this correction or not."""

    words: Words
    language: str
    quotation: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """Hold the demands under their heading and, unnumbered below them, the calls of others that are backed."""

    heading: str
    demands: tuple[str, ...]
    endorsements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold one figure of a correction: what it was and what it is now."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Hold the framed notice of a correction: what changed, and which paper it replaces."""

    title: str
    was_label: str
    now_label: str
    changes: tuple[Change, ...]
    replaces: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """Hold every word of a press sheet; empty where it has none.

    ``stamps`` are the lines below the status, such as when it was issued; ``end`` is the mark after the body.
    """

    language: str
    issuer: str
    address: str
    kind: str
    status: str
    embargoed: bool
    stamps: tuple[str, ...]
    notice: Notice | None
    headline: str
    subhead: str
    appeal: str
    paragraphs: tuple[Paragraph, ...]
    demands: Demands | None
    end: str
    rows: tuple[Row, ...]
    foot: str
