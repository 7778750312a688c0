"""Cut a paragraph into items that can be shaped: one direction, script, style and face each."""

from dataclasses import dataclass

from planner.documents.typesetting.bidi import CLOSING, classes, levels
from planner.documents.typesetting.clean import UNDRAWN, is_mark
from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.scripts import COMMON, is_right_to_left, script_of, script_of_language
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
    strong = {kind for kind in classes(text) if kind in ("L", "R", "AL")}
    if own:
        return 0 if strong == {"L"} else 1
    return 1 if strong and "L" not in strong else 0


def itemise(text: str, language: str, cuts: list[Cut], faces: Faces) -> list[Item]:
    """Return the items of one paragraph in logical order; `cuts` holds one entry a character.

    Characters without ink (isolates, marks of direction, zero-width spaces) are in no item.
    """
    run_levels, _ = levels(text, base_direction(text, language))
    scripts = resolve_scripts(text, run_levels, script_of_language(language))
    items: list[Item] = []
    start = 0
    while start < len(text):
        end = _cluster_end(text, start)
        if text[start] not in UNDRAWN:
            face = _find_face(text[start:end], scripts[start], cuts[start], faces)
            _append(items, Item(start, end, run_levels[start], scripts[start], cuts[start], face))
        start = end
    return items


def _append(items: list[Item], item: Item) -> None:
    """Add an item, or lengthen the last one where nothing differs."""
    last = items[-1] if items else None
    if (
        last
        and last.end == item.start
        and (last.level, last.script, last.cut, last.face)
        == (
            item.level,
            item.script,
            item.cut,
            item.face,
        )
    ):
        items[-1] = Item(last.start, item.end, item.level, item.script, item.cut, item.face)
    else:
        items.append(item)


def _cluster_end(text: str, start: int) -> int:
    """Return the end of a base character with its marks."""
    end = start + 1
    while end < len(text) and is_mark(text[end]):
        end += 1
    return end


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
