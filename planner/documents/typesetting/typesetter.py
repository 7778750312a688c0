"""Set text: the one door to the typesetting engine."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, groupby

from planner.documents.typesetting.bidi import reorder
from planner.documents.typesetting.clean import clean, soft_hyphens
from planner.documents.typesetting.faces import Faces, matched
from planner.documents.typesetting.fitting import Extent, balance, fit, letters, longest, too_wide
from planner.documents.typesetting.itemise import Cut
from planner.documents.typesetting.line import Line, Run
from planner.documents.typesetting.paragraph import Paragraph, Piece, measure
from planner.documents.typesetting.running import even_out
from planner.documents.typesetting.scripts import is_right_to_left, script_of_language
from planner.documents.typesetting.shaper import hyphen
from planner.documents.typesetting.style import Span, Style

Text = str | Sequence[Span]

ENDLESS = float("inf")

OPENING = frozenset("（「『《〈【〔“‘")
FULL_WIDTH = 950
"""Thousandths of the em: marks that open are half white from this width on."""


class Typesetter:
    """Turn text into lines of glyphs; keeps what it measured, so use one for as long as possible."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self._measured = lru_cache(maxsize=256)(self._measure)
        self._set = lru_cache(maxsize=2048)(self._lines)
        self._run = lru_cache(maxsize=512)(self._running)
        self._parted = lru_cache(maxsize=512)(self._in_paragraphs)

    def width(self, text: Text, style: Style) -> float:
        """Return the width in points of `text` on one line."""
        parts = _paragraphs(_frozen(text))
        return max(line.width for part in parts for line in self._set(part, style, ENDLESS, False))

    def longest(self, text: Text, style: Style) -> float:
        """Return the width in points of the widest word: the least measure in which no word is divided."""
        return style.size * max(
            longest(self._measured(spans, _plain(style), ())) for spans in _paragraphs(_frozen(text))
        )

    def filled(self, text: Text, style: Style) -> float:
        """Return the width in points of all words of `text` without spaces, at little cost: no lines are set.

        The lines of `text` are together no shorter.
        """
        return style.size * sum(
            letters(self._measured(spans, _plain(style), ())) for spans in _paragraphs(_frozen(text))
        )

    def line(self, text: Text, style: Style) -> Line:
        """Return `text` on one line, its line ends as spaces."""
        parts = _paragraphs(_frozen(text))
        joined = parts[0]
        for part in parts[1:]:
            joined += (Span(" "), *part)
        return self._set(joined, style, ENDLESS, False)[0]

    def lines(
        self, text: Text, style: Style, width: float, *, balance: bool = False, running: bool = False
    ) -> tuple[Line, ...]:
        """Return `text` in lines of at most `width` points; a line feed ends a line, no text at all gives no lines.

        `balance` keeps the number of lines and makes the longest as short as possible: for headlines. `running` keeps
        it too, makes the lines as even as they get, and hyphenates by language where a line would stay too empty. A
        word that is still wider than `width` is divided between letters and its line says so (`broken`); ask `longest`
        first where that may not be.
        """
        frozen = _frozen(text)
        parts = _paragraphs(frozen)
        if len(parts) > 1:
            return self._parted(frozen, style, width, balance, running)
        if not any(span.text for span in parts[0]):
            return ()
        if running:
            return self._run(parts[0], style, width, *_soft_hyphens(frozen))
        return self._set(parts[0], style, width, balance)

    def _in_paragraphs(
        self, text: str | tuple[Span, ...], style: Style, width: float, balance: bool, running: bool
    ) -> tuple[Line, ...]:
        """Set several paragraphs."""
        parts = _spaced(_paragraphs(text))
        if running:
            soft = _soft_hyphens(text)
            paragraphs = [self._run(part, style, width, places) for part, places in zip(parts, soft, strict=True)]
        else:
            paragraphs = [self._set(part, style, width, balance) for part in parts]
        ended = [(*lines[:-1], replace(lines[-1], tail=f"{lines[-1].tail.rstrip(' ')}\n")) for lines in paragraphs[:-1]]
        return tuple(chain.from_iterable([*ended, paragraphs[-1]]))

    def pitch(self, style: Style) -> float:
        """Return the distance of baselines in points: the pitch times the size that the language's script gets."""
        face = self.faces.chain(style.family, style.weight, script_of_language(style.language))[0]
        return style.pitch * style.size * matched(face.typeface, style.family, style.weight)

    def _measure(self, spans: tuple[Span, ...], style: Style, forced: tuple[int, ...]) -> Paragraph:
        parts = [(span.text, Cut(span.family or style.family, span.weight or style.weight)) for span in spans]
        return measure(parts, style, self.faces, forced)

    def _lines(self, spans: tuple[Span, ...], style: Style, width: float, even: bool) -> tuple[Line, ...]:
        """Set one paragraph."""
        plain = _plain(style)
        paragraph = self._measured(spans, plain, ())
        room = width / style.size
        forced = too_wide(paragraph, room)
        if forced:
            paragraph = self._measured(spans, plain, tuple(forced))
        extents = (balance if even else fit)(paragraph, room)
        return tuple(self._line(paragraph, extent, style) for extent in extents or [Extent(0, 0, 0)])

    def _running(self, spans: tuple[Span, ...], style: Style, width: float, soft: tuple[int, ...]) -> tuple[Line, ...]:
        """Set one paragraph of running text; Thai is filled line by line."""
        plain = _plain(style)
        paragraph = self._measured(spans, plain, ())
        extents: list[Extent] = []
        if paragraph.running:
            face = self.faces.chain(style.family, style.weight, script_of_language(style.language))[0]
            room, mark = width / style.size, hyphen(face, style.features).advance / 1000
            extents = even_out(paragraph, room, mark, soft, style.language)
        if not extents:
            return self._set(spans, style, width, False)
        if divided := tuple(extent.next for extent in extents if extent.hyphen):
            paragraph = self._measured(spans, plain, divided)
        return tuple(self._line(paragraph, extent, style) for extent in extents)

    def _line(self, paragraph: Paragraph, extent: Extent, style: Style) -> Line:
        first, end = (bisect_left(paragraph.pieces, place, key=_start) for place in (extent.start, extent.end))
        pieces = paragraph.pieces[first:end]
        order = reorder([piece.level for piece in pieces])
        runs = _hung(_runs([pieces[index] for index in order], extent.start, style.size))
        faces = [(self.faces[run.face], run.size) for run in runs] or [
            (self.faces.chain(style.family, style.weight, script_of_language(style.language))[0], style.size)
        ]
        width = runs[-1].x + runs[-1].width if runs else 0.0
        if extent.hyphen:
            runs.append(self._hyphen(pieces[-1], extent, style, width))
            width += runs[-1].width
        return Line(
            width=width,
            runs=(*runs, *self._space(paragraph, extent, style, width)),
            text=paragraph.text[extent.start : extent.end],
            tail=paragraph.text[extent.end : extent.next],
            rtl=is_right_to_left(style.language),
            size=style.size,
            pitch=self.pitch(style),
            ascent=max(face.ascent * size for face, size in faces),
            descent=max(face.descent * size for face, size in faces),
            cap_height=max(face.cap_height * size for face, size in faces),
            missing="".join(dict.fromkeys(chain.from_iterable(piece.word.missing for piece in pieces))),
            broken=extent.next in paragraph.forced and not extent.hyphen,
        )

    def _hyphen(self, piece: Piece, extent: Extent, style: Style, x: float) -> Run:
        """Return the hyphen after the part of a word that ends a line."""
        word = hyphen(self.faces[piece.word.face], style.features)
        size = piece.scale * style.size
        return Run(word.face, size, x, word.advance * size / 1000, (word,), extent.end - extent.start)

    def _space(self, paragraph: Paragraph, extent: Extent, style: Style, width: float) -> tuple[Run, ...]:
        """Return the space at which a line was broken: readers that join the lines of a paragraph need one to find."""
        at = bisect_left(paragraph.pieces, extent.end, key=_start)
        piece = paragraph.pieces[at] if extent.end < extent.next and at < len(paragraph.pieces) else None
        if piece is None or not piece.word.text.isspace():
            return ()
        x = -piece.width * style.size if is_right_to_left(style.language) else width
        return (Run(piece.word.face, piece.scale * style.size, x, 0.0, (piece.word,), extent.end - extent.start),)


def _runs(pieces: list[Piece], line_start: int, size: float) -> list[Run]:
    """Join neighbouring pieces in one face and size, in visual order."""
    runs: list[Run] = []
    x = 0.0
    for (face, scale, tracking), group in groupby(pieces, key=_setting):
        joined = list(group)
        width = sum(piece.width for piece in joined) * size
        words = tuple(piece.word for piece in joined)
        start = min(piece.start for piece in joined) - line_start
        runs.append(Run(face, scale * size, x, width, words, start, tracking))
        x += width
    return runs


def _hung(runs: list[Run]) -> list[Run]:
    """Move a line that begins with a full-width opening mark to the left by the white half of that mark."""
    first = runs[0].words[0] if runs else None
    if first is None or first.text[0] not in OPENING or first.glyphs[0].advance < FULL_WIDTH:
        return runs
    return [replace(run, x=run.x - runs[0].size / 2) for run in runs]


def _start(piece: Piece) -> int:
    return piece.start


def _setting(piece: Piece) -> tuple[str, float, float]:
    """Return what all words of a run have in common."""
    return piece.word.face, piece.scale, piece.tracking


@lru_cache(maxsize=1024)
def _plain(style: Style) -> Style:
    """Return the style without what a measured paragraph does not depend on."""
    return Style(
        family=style.family,
        weight=style.weight,
        size=1.0,
        language=style.language,
        features=style.features,
        tracking=style.tracking,
    )


def _frozen(text: Text) -> str | tuple[Span, ...]:
    return text if isinstance(text, str) else tuple(text)


@lru_cache(maxsize=1024)
def _paragraphs(text: str | tuple[Span, ...]) -> tuple[tuple[Span, ...], ...]:
    """Clean a text and divide it at line ends; at least one paragraph comes of it, if an empty one."""
    paragraphs: list[list[Span]] = [[]]
    for span in (Span(text),) if isinstance(text, str) else text:
        first, *rest = clean(span.text).split("\n")
        paragraphs[-1].append(Span(first, span.weight, span.family))
        paragraphs += [[Span(part, span.weight, span.family)] for part in rest]
    return tuple(tuple(paragraph) for paragraph in paragraphs)


def _spaced(parts: tuple[tuple[Span, ...], ...]) -> tuple[tuple[Span, ...], ...]:
    """Return paragraphs with a space where a line feed ended them: readers that join lines need one to find."""
    return (*(_ending_in_space(part) for part in parts[:-1]), parts[-1])


def _ending_in_space(part: tuple[Span, ...]) -> tuple[Span, ...]:
    last = part[-1]
    return (*part[:-1], Span(f"{last.text} ", last.weight, last.family)) if last.text.strip() else part


@lru_cache(maxsize=1024)
def _soft_hyphens(text: str | tuple[Span, ...]) -> tuple[tuple[int, ...], ...]:
    """Return for each paragraph of a text the offsets in it at which a soft hyphen stood."""
    paragraphs: list[list[int]] = [[]]
    length = 0
    for span in (Span(text),) if isinstance(text, str) else text:
        for number, (line, places) in enumerate(
            zip(clean(span.text).split("\n"), soft_hyphens(span.text), strict=True)
        ):
            if number:
                paragraphs.append([])
                length = 0
            paragraphs[-1] += [length + place for place in places]
            length += len(line)
    return tuple(map(tuple, paragraphs))
