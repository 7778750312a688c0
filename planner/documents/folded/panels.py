"""Deals the words of a leaflet to five panels; the cover is the sixth."""

from functools import partial

from planner.documents.block import Block, Row, height, stacked
from planner.documents.filled.turned import turned
from planner.documents.folded.contents import Contents
from planner.documents.folded.fold import PLACES, Fold
from planner.documents.folded.panel import Foot, Panel
from planner.documents.leaflets.chant import slogan_headline
from planner.documents.leaflets.headline import Headline
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Role
from planner.documents.theme import Column, TypeRole

LOUDEST = (3, 0, 2, 4)
"""The panels that a slogan fills where they have nothing else to say, the first before the others."""

STORY, DEMANDS = 2, 3
"""The places of what happened and of what we demand."""

HALF = 0.5
SHOUTED = 0.4
"""What happened, when it takes less than one share of its panel, has the slogan below it in the other."""


def panels(contents: Contents, fold: Fold, setter: Setter, room: float) -> list[Panel]:
    """Return all panels but the cover; ``setter`` tries what they say, in ``room`` points of height."""
    matter, said, places = contents.matter, contents.said, PLACES[fold.way]
    columns = tuple(map(fold.column, places))
    rows = (contents.knowledge, contents.ourselves, contents.story, contents.demands, contents.coming)
    has_words = [bool(stacked(row(setter, column))) for row, column in zip(rows, columns, strict=True)]
    silent = [place for place in LOUDEST if not has_words[place]]
    shouted = dict(zip(silent, filter(None, (matter.slogan, matter.call)), strict=False))
    has_room = has_words[STORY] and height(stacked(contents.story(setter, columns[STORY]))) < HALF * room
    below = matter.slogan if has_room and not shouted else ""
    heard = (*shouted.values(), below)
    foot = partial(_as_it_is, _shouted(contents, below, SHOUTED * room, setter, columns[STORY]) if below else None)
    nothing = partial(_as_it_is, None)
    feet: tuple[Foot, ...] = (contents.known_since, contents.contact, foot, contents.endorsed, nothing)
    named = matter.meeting.title if matter.meeting else ""
    titles = (
        said.gettext("What we know"),
        said.gettext("Who we are"),
        said.gettext("Why"),
        matter.slogan if matter.slogan and matter.slogan not in heard else said.gettext("Our demands"),
        matter.call if matter.call and matter.call not in heard else named,
    )
    return [
        Panel(
            place=places[place],
            column=columns[place],
            title=titles[place] if has_words[place] else "",
            rows=partial(_alone, _shouted(contents, shouted[place], room, setter, columns[place]))
            if place in shouted
            else rows[place],
            foot=feet[place],
            field=_FIELDS[place],
        )
        for place in range(len(columns))
    ]


_FIELDS = ("facts", "imprint", "body", "demands", "event")


def _as_it_is(block: Block | None, _setter: Setter, _column: Column) -> Block | None:
    return block


def _alone(block: Block, _setter: Setter, _column: Column) -> list[Row]:
    return [(0.0, block)]


def _shouted(contents: Contents, words: str, room: float, setter: Setter, column: Column) -> Block:
    """Return words in lines that fill a column."""
    said = slogan_headline(words, setter.language) if words == contents.matter.slogan else Headline(parts=(words,))
    least = setter.scale[TypeRole.HEADLINE].least
    return turned(setter, said, contents.colours, column, least, part=setter.part(Role.H2)).fill(room).block
