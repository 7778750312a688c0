"""Rows in an even rhythm: equal from baseline to baseline, whatever their letters reach."""

from collections.abc import Sequence
from dataclasses import replace

from planner.documents.block import Block, stacked
from planner.documents.model import PlacedLine

LEAST_GAP = 0.35
"""What is left of a gap, in capitals' heights, however far letters reach above them."""


def evenly(rows: Sequence[Block | None], capitals: float, gap: float) -> Block | None:
    """Return rows with ``gap`` between the last baseline of one and the capitals of the next, or more for high marks.

    ``capitals`` is how high they are, in points. A row of more lines takes as many more of them.
    """
    here = [row for row in rows if row is not None]
    tallest = max([capitals, *(_rise(row) for row in here)])
    apart = max(LEAST_GAP * capitals, gap - (tallest - capitals))
    return stacked((apart, _lowered(row, tallest - _rise(row))) for row in here)


def _rise(row: Block) -> float:
    """Return how far below a row's top its first baseline lies."""
    return next((item.y for item in row.items if isinstance(item, PlacedLine)), 0.0)


def _lowered(row: Block, by: float) -> Block:
    return replace(row, height=row.height + by, items=row.at(by))
