"""Cut a paragraph into items that can be shaped: one direction, script, style and face each."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from planner.documents.typesetting.bidi import CLOSING, levels
from planner.documents.typesetting.clean import UNDRAWN, is_mark
from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.scripts import COMMON, is_right_to_left, script_of, script_of_language, writings
from planner.documents.typesetting.style import Family


@dataclass(frozen=True, slots=True)
class Cut:
    """What may differ within a paragraph: the family and weight of a span."""

    family: Family
    weight: int


@dataclass(frozen=True, slots=True)
class Item:
    """`text[start:end]` of a paragraph in one embedding level, script, cut and face."""

    start: int
    end: int
    level: int
    script: str
    cut: Cut
    face: Face


def base_direction(text: str, language: str) -> int:
    """Return the paragraph level: the language's direction, or the other if all letters of the text are of that."""
    own = int(is_right_to_left(language))
    strong = {"L", "R", "AL"}.intersection(map(unicodedata.bidirectional, set(text)))
    if own:
        return 0 if strong == {"L"} else 1
    return 1 if strong and "L" not in strong else 0


def itemise(spans: Sequence[tuple[str, Cut]], language: str, faces: Faces) -> list[Item]:
    """Return the items of one paragraph, whose text is in `spans`, in logical order.

    Characters without ink (isolates, marks of direction, zero-width spaces) are in no item.
    """
    text = "".join(part for part, _ in spans)
    run_levels, _ = levels(text, base_direction(text, language))
    own = script_of_language(language)
    scripts = writings(resolve_scripts(text, run_levels, own), own)
    changes = [
        place
        for place in range(1, len(text))
        if run_levels[place] != run_levels[place - 1] or scripts[place] != scripts[place - 1]
    ]
    items: list[Item] = []
    offset = 0
    for part, cut in spans:
        edges = [offset, *(place for place in changes if offset < place < offset + len(part)), offset + len(part)]
        for start, end in pairwise(edges):
            if start < end:
                stretch = Item(
                    start, end, run_levels[start], scripts[start], cut, _first_face(cut, scripts[start], faces)
                )
                items += _by_face(text, stretch, faces)
        offset += len(part)
    return items


def _first_face(cut: Cut, script: str, faces: Faces) -> Face:
    return faces.chain(cut.family, cut.weight, script)[0]


def _by_face(text: str, stretch: Item, faces: Faces) -> list[Item]:
    """Divide a stretch of one level, script and cut where its first face lacks a character."""
    letters = set(text[stretch.start : stretch.end])
    if letters.isdisjoint(UNDRAWN) and all(map(stretch.face.gid, letters)):
        return [stretch]
    items: list[Item] = []
    begin, end = stretch.start, stretch.start
    found: Face | None = None
    while end < stretch.end:
        start, end = end, _cluster_end(text, end, stretch.end)
        face = None if text[start] in UNDRAWN else _find_face(text[start:end], stretch.script, stretch.cut, faces)
        if face is not found:
            if found is not None:
                items.append(replace(stretch, start=begin, end=start, face=found))
            begin, found = start, face
    if found is not None:
        items.append(replace(stretch, start=begin, end=end, face=found))
    return items


def _cluster_end(text: str, start: int, limit: int) -> int:
    """Return the end of a base character with its marks."""
    end = start + 1
    while end < limit and is_mark(text[end]):
        end += 1
    return end


@lru_cache(maxsize=8192)
def _find_face(cluster: str, script: str, cut: Cut, faces: Faces) -> Face:
    """Return the first face with the whole cluster, else with its base, else the first."""
    chain = faces.chain(cut.family, cut.weight, script)
    for face in chain:
        if all(face.gid(character) or character in "\u200c\u200d" for character in cluster):
            return face
    return next((face for face in chain if face.gid(cluster[0])), chain[0])


def resolve_scripts(text: str, run_levels: list[int], default: str) -> list[str]:
    """Return a script for each character: shared ones take that of the text around them at the same level.

    See UAX #24, 5.1 and 5.2.
    """
    own = {script_of(character) for character in set(text)} - COMMON
    if len(own) <= 1:
        return [*own, default][:1] * len(text)
    scripts = [script_of(character) for character in text]
    before = ""
    open_brackets: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if place and run_levels[place] != run_levels[place - 1]:
            before = ""
        if scripts[place] in COMMON:
            scripts[place] = before
            if open_brackets and character == open_brackets[-1][0]:
                scripts[place] = scripts[open_brackets.pop()[1]] or before
            elif character in CLOSING:
                open_brackets.append((CLOSING[character], place))
        before = scripts[place]
    return _fill_scripts(scripts, run_levels, default)


def _fill_scripts(scripts: list[str], run_levels: list[int], default: str) -> list[str]:
    """Give what begins its level run the script that follows there, and runs without letters their neighbour's."""
    following = ""
    for place in range(len(scripts) - 1, -1, -1):
        if place + 1 < len(scripts) and run_levels[place] != run_levels[place + 1]:
            following = ""
        following = scripts[place] = scripts[place] or following
    before = next((script for script in scripts if script), default)
    for place, script in enumerate(scripts):
        before = scripts[place] = script or before
    return scripts
