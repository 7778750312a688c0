"""The slogan: one line across the measure, under its rule."""

import re

from planner.documents.block import Block
from planner.documents.fitting import fit_lines
from planner.documents.leaflets.headline import Headline
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Role
from planner.documents.theme import Column, Grid, TypeRole
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentence

_DASH = re.compile(r"\s+[–—-]\s+|—+")


def half_rule(grid: Grid, column: Column) -> Block:
    """Return the rule above a slogan."""
    return Block(height=grid.rule, items=(Box(x=column.left, y=0, width=column.width, height=grid.rule),))


def slogan(setter: Setter, words: str, column: Column, *, broken: bool = False) -> Block:
    """Return a slogan as large as it fits the column on one line, on two broken at its dash, or on as many as it needs.

    ``broken`` asks for two lines at once, as narrow columns do.
    """
    choices = (_two_lines(words),) if broken else ((words,), _two_lines(words))
    return setter.fitted(choices, TypeRole.SLOGAN, column, part=setter.part(Role.H2))


def slogan_size(setter: Setter, words: str, column: Column) -> float:
    """Return the size at which a slogan broken at its dash fills a column."""
    sizes = setter.scale[TypeRole.SLOGAN]
    style = setter.style(TypeRole.SLOGAN, sizes.least)
    return fit_lines(setter.typesetter, (_two_lines(words),), style, column.width, sizes).size


def _two_lines(words: str) -> tuple[str, ...]:
    halves = [half.strip() for half in _DASH.split(words, maxsplit=1)]
    if len(halves) == 1:
        return (words,)
    return words[: len(words) - len(halves[1])].rstrip() + " ", halves[1]


def slogan_headline(words: str, language: str) -> Headline:
    """Return a slogan as a headline: its halves become sentences, the second one the turn."""
    halves = [half.strip() for half in _DASH.split(words, maxsplit=1)]
    if len(halves) == 1:
        return Headline(parts=(words,))
    return Headline(parts=tuple(sentence(capitalised(half, language), language) for half in halves), turns=True)
