"""A headline in filled lines: black states, colour answers; in one ink weight does."""

from planner.documents.colours import Colours
from planner.documents.filled.filled_lines import FilledLines, Passage
from planner.documents.leaflets.headline import BEFORE_ARABIC_TURN, BEFORE_TURN, TURN, Headline
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, Part, Role
from planner.documents.theme import Column
from planner.documents.typesetting.scripts import script_of_language
from planner.documents.typesetting.style import Family

POSTER_SPREAD = 2.0
"""How many times as large as the smallest line of a headline the largest may be."""

CUTS: tuple[Family, ...] = ("condensed", "extra-condensed")
CUTS_WITH_LIGHT: tuple[Family, ...] = ("condensed",)
"""Faces of a headline, and of one whose turn is carried by weight: only the wide cut has a lighter one."""


def turned(
    setter: Setter, headline: Headline, colours: Colours, column: Column, least: float, part: Part | None = None
) -> FilledLines:
    """Return a headline in lines that fill a column; ``least`` is the smallest size in points that carries.

    It is the main heading unless it is said to be another ``part``.
    """
    by_weight = headline.turns and colours.ground is None
    light = BEFORE_ARABIC_TURN if script_of_language(setter.language) == "Arab" else BEFORE_TURN
    last = len(headline.parts) - 1
    passages = tuple(
        Passage(
            text=part,
            ink=colours.accent if headline.turns and number == last else BLACK,
            weight=light if by_weight and number < last else TURN,
        )
        for number, part in enumerate(headline.parts)
    )
    return FilledLines(
        typesetter=setter.typesetter,
        language=setter.language,
        passages=passages,
        column=column,
        part=part or setter.part(Role.H1),
        spread=POSTER_SPREAD,
        least=least,
        cuts=CUTS_WITH_LIGHT if by_weight else CUTS,
    )
