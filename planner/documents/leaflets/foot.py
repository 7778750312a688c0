"""The foot: how to come prepared, how to reach us, who publishes this."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from planner.documents.block import KEPT, Block, Row, height, stacked
from planner.documents.leaflets.reach import Reach
from planner.documents.leaflets.setter import Setter, row
from planner.documents.model import Modules, Part, Role
from planner.documents.qr import Code
from planner.documents.theme import Column, Grid, TypeRole
from planner.documents.typesetting.style import Style

LATIN = "en"
"""Web addresses and telephone numbers are set as Latin in every language."""


def foot(setter: Setter, grid: Grid, column: Column, reach: Reach, *, bring: bool) -> Block | None:
    """Return the foot of a side; its last baseline and the foot of the code stand on its lower edge."""
    block = _foot(setter, grid, column, reach, bring)
    return block.anew() if block else None


@lru_cache(maxsize=KEPT)
def _foot(setter: Setter, grid: Grid, column: Column, reach: Reach, bring: bool) -> Block | None:
    side = reach.code.size(grid.qr) if reach.code else 0.0
    beside = column.before(side + max(reach.code.quiet(side), 2 * grid.v)) if reach.code else column
    text = stacked(_rows(setter, grid, beside, reach, bring=bring))
    if reach.code is None:
        return text
    whole = max(height(text), side)
    items = text.at(whole - text.height) if text else ()
    modules = _modules(setter, reach.code, column, side, whole)
    return Block(height=whole, items=(*items, modules), cut=text.cut if text else ())


def quiet(grid: Grid, reach: Reach) -> float:
    """Return the white that the code needs above it."""
    return reach.code.quiet(reach.code.size(grid.qr)) if reach.code else 0.0


def _modules(setter: Setter, code: Code, column: Column, side: float, whole: float) -> Modules:
    part = Part(role=Role.FIGURE, alt=code.alt, language=setter.speaks)
    return Modules(x=column.end(side), y=whole - side, size=side, rows=code.rows, alt=code.alt, part=part)


def _rows(setter: Setter, grid: Grid, column: Column, reach: Reach, *, bring: bool) -> Iterable[Row]:
    v = grid.v
    yield 0, _coming(setter, column, reach, bring=bring)
    yield 1.5 * v, _ways(setter, grid, column, (reach.web, *reach.phones))
    yield 1.05 * v, setter.paragraphs(TypeRole.SMALL, (reach.imprint, reach.edition), column)


def _coming(setter: Setter, column: Column, reach: Reach, *, bring: bool) -> Block | None:
    """Return what to bring and the access line, each on its own line where that takes no more of them."""
    parts = [part for part in (reach.bring if bring else "", *reach.access.split("\n")) if part]
    apart = setter.paragraphs(TypeRole.HOW, parts, column)
    run_in = setter.paragraphs(TypeRole.HOW, (" ".join(parts),), column)
    return apart if height(apart) <= height(run_in) else run_in


def _ways(setter: Setter, grid: Grid, column: Column, ways: Iterable[str]) -> Block | None:
    """Return addresses and numbers one after the other; a size smaller if that keeps them on one line."""
    words = [way for way in ways if way]
    if not words:
        return None
    sizes, gap = setter.scale[TypeRole.WEB], 1.7 * grid.v
    latin = replace(setter, language=LATIN)
    style = latin.style(TypeRole.WEB, sizes.ideal)
    widths = [setter.typesetter.width(way, style) for way in words]
    share = (column.width - gap * (len(words) - 1)) / sum(widths)
    if sizes.least / sizes.ideal <= share:
        style = latin.style(TypeRole.WEB, sizes.ideal * min(1.0, share))
        return _in_line(latin, style, column, words, gap)
    return latin.paragraphs(TypeRole.WEB, words, column)


def _in_line(setter: Setter, style: Style, column: Column, words: Sequence[str], gap: float) -> Block | None:
    """Return words on one baseline, each an element of its own."""
    line: Block | None = None
    indent = 0.0
    for way in words:
        block = setter.text(way, style, column.after(indent))
        line = row(line, block) if line and block else block or line
        indent += setter.typesetter.width(way, style) + gap
    return line
