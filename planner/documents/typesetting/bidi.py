"""The Unicode Bidirectional Algorithm: which way each character runs (UAX #9, revision 48, rules P2–L2)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"

MAX_DEPTH = 125
ISOLATE_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘"
    "⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
CLOSING = dict(zip(BRACKETS[::2], BRACKETS[1::2], strict=True))
OPENING = frozenset(CLOSING.values())
CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that pair with their canonical equivalents (rule BD14)."""


def isolate(text: str) -> str:
    """Wrap foreign text so that it keeps its own order and does not disturb the order around it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"


def classes(text: str) -> list[str]:
    """Return the bidirectional class of each character; unassigned ones count as left to right."""
    return [unicodedata.bidirectional(character) or "L" for character in text]


def base_level(kinds: list[str], start: int = 0, end: int | None = None) -> int | None:
    """Return 0 or 1 after the first strong character outside isolates (P2, P3), None without one."""
    depth = 0
    for kind in kinds[start:end]:
        if kind in ISOLATE_INITIATORS:
            depth += 1
        elif kind == "PDI":
            if depth == 0 and start:
                return None
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


def levels(text: str, base: int | None = None) -> tuple[list[int], int]:
    """Return the embedding level of each character of one paragraph, before rule L1, and the level of the paragraph.

    `base` is 0 (left to right), 1 or None (by the first strong character). Formatting characters that X9 removes take
    the level before them.
    """
    if base != 1 and _PLAIN.issuperset(classes("".join(set(text)))):
        return [0] * len(text), 0
    kinds = classes(text)
    paragraph = base if base is not None else base_level(kinds) or 0
    original = list(kinds)
    result = _explicit(kinds, paragraph)
    for sequence in list(_sequences(original, result, paragraph)):
        _Resolver(text, original, kinds, result, sequence).run()
    _fill_removed(original, result, paragraph)
    return result, paragraph


_PLAIN = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"})
"""Classes that never leave level 0 in a left-to-right paragraph."""


@dataclass(frozen=True, slots=True)
class _Status:
    """One entry of the directional status stack (X1)."""

    level: int
    override: str = ""
    isolate: bool = False


@dataclass(slots=True)
class _Stack:
    """The state of rules X1–X8."""

    entries: list[_Status]
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    def next_level(self, rtl: bool) -> int:
        level = self.entries[-1].level
        return (level + 1) | 1 if rtl else (level + 2) & ~1

    def embed(self, kind: str) -> None:
        """Rules X2–X5."""
        level = self.next_level(kind[0] == "R")
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            override = kind[0] if kind[2] == "O" else ""
            self.entries.append(_Status(level, override))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, rtl: bool) -> None:
        """Rules X5a–X5c."""
        level = self.next_level(rtl)
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.entries.append(_Status(level, isolate=True))
        else:
            self.overflow_isolates += 1

    def end_isolate(self) -> None:
        """Rule X6a."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1].isolate:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """Rule X7."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1].isolate and len(self.entries) > 1:
            self.entries.pop()


def _explicit(kinds: list[str], paragraph: int) -> list[int]:
    """Apply rules X1–X8: return levels and change overridden classes in place."""
    stack = _Stack([_Status(paragraph)])
    result: list[int] = []
    for index, kind in enumerate(kinds):
        if kind == "PDI":
            stack.end_isolate()
        elif kind == "PDF":
            stack.end_embedding()
        status = stack.entries[-1]
        result.append(paragraph if kind == "B" else status.level)
        if kind in EMBEDDINGS:
            stack.embed(kind)
            result[index] = stack.entries[-1].level
        elif kind not in REMOVED and kind != "B":
            if kind in ISOLATE_INITIATORS:
                stack.isolate(_is_rtl_isolate(kinds, index))
            if status.override:
                kinds[index] = status.override
    return result


def _is_rtl_isolate(kinds: list[str], index: int) -> bool:
    if kinds[index] == "FSI":
        return base_level(kinds, index + 1) == 1
    return kinds[index] == "RLI"


@dataclass(slots=True)
class _Sequence:
    """An isolating run sequence (BD13): indices of its characters and what stands before and after it."""

    indices: list[int]
    start: str = field(default="")
    end: str = field(default="")


def _sequences(kinds: list[str], result: list[int], paragraph: int) -> Iterator[_Sequence]:
    """Yield the isolating run sequences of rule X10."""
    visible = [index for index, kind in enumerate(kinds) if kind not in REMOVED]
    partner = _isolate_partners(kinds)
    opener = {close: index for index, close in partner.items()}
    runs = _level_runs(visible, result)
    run_of = {run[0]: run for run in runs}
    for run in runs:
        if run[0] in opener:
            continue
        indices = list(run)
        while (close := partner.get(indices[-1])) is not None and close in run_of:
            indices += run_of[close]
        yield _edges(indices, visible, kinds, result, partner, paragraph)


def _edges(
    indices: list[int], visible: list[int], kinds: list[str], result: list[int], partner: dict[int, int], paragraph: int
) -> _Sequence:
    """Find the directions at both ends of a sequence from the higher of the two levels there."""
    position = {index: place for place, index in enumerate(visible)} if len(indices) != len(visible) else {}
    level = result[indices[0]]
    first = position.get(indices[0], 0)
    last = position.get(indices[-1], len(visible) - 1)
    before = result[visible[first - 1]] if first else paragraph
    unclosed = kinds[indices[-1]] in ISOLATE_INITIATORS and indices[-1] not in partner
    after = result[visible[last + 1]] if last + 1 < len(visible) and not unclosed else paragraph
    return _Sequence(indices, "RL"[max(level, before) % 2 == 0], "RL"[max(level, after) % 2 == 0])


def _isolate_partners(kinds: list[str]) -> dict[int, int]:
    """Return isolate initiator -> matching PDI (BD9)."""
    partner: dict[int, int] = {}
    waiting: list[int] = []
    for index, kind in enumerate(kinds):
        if kind in ISOLATE_INITIATORS:
            waiting.append(index)
        elif kind == "PDI" and waiting:
            partner[waiting.pop()] = index
        elif kind == "B":
            waiting.clear()
    return partner


def _level_runs(visible: list[int], result: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in visible:
        if runs and result[runs[-1][-1]] == result[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _fill_removed(kinds: list[str], result: list[int], paragraph: int) -> None:
    """Give the characters that X9 removes the level of their neighbour, so that they divide no run."""
    level = paragraph
    for index, kind in enumerate(kinds):
        if kind in REMOVED:
            result[index] = level
        level = result[index]


class _Resolver:
    """Rules W1–W7, N0–N2, I1 and I2 over one isolating run sequence."""

    def __init__(
        self, text: str, original: list[str], kinds: list[str], result: list[int], sequence: _Sequence
    ) -> None:
        self.text = text
        self.original = original
        self.all_kinds = kinds
        self.result = result
        self.sequence = sequence
        self.kinds = [kinds[index] for index in sequence.indices]
        self.embedding = "RL"[result[sequence.indices[0]] % 2 == 0]

    def run(self) -> None:
        self._weak_marks_and_numbers()
        self._weak_separators()
        self._weak_latin_numbers()
        self._brackets()
        self._neutrals()
        for index, kind in zip(self.sequence.indices, self.kinds, strict=True):
            level = self.result[index]
            if level % 2 == 0:
                self.result[index] = level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
            elif kind in ("L", "AN", "EN"):
                self.result[index] = level + 1

    def _weak_marks_and_numbers(self) -> None:
        """Rules W1, W2 and W3."""
        kinds = self.kinds
        before = self.sequence.start
        strong = before
        for place, kind in enumerate(kinds):
            if kind == "NSM":
                kinds[place] = "ON" if before in ISOLATE_INITIATORS or before == "PDI" else before
            before = kinds[place]
            if before in ("L", "R", "AL"):
                strong = before
            elif before == "EN" and strong == "AL":
                kinds[place] = "AN"
        for place, kind in enumerate(kinds):
            if kind == "AL":
                kinds[place] = "R"

    def _weak_separators(self) -> None:
        """Rules W4, W5 and W6."""
        kinds = self.kinds
        for place in range(1, len(kinds) - 1):
            around = kinds[place - 1]
            if around == kinds[place + 1] and (
                (kinds[place] == "CS" and around in ("EN", "AN")) or (kinds[place] == "ES" and around == "EN")
            ):
                kinds[place] = around
        place = 0
        while place < len(kinds):
            end = place
            while end < len(kinds) and kinds[end] == "ET":
                end += 1
            if end > place:
                near_number = (place and kinds[place - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
                kinds[place:end] = ["EN" if near_number else "ON"] * (end - place)
            place = max(end, place + 1)
        for place, kind in enumerate(kinds):
            if kind in ("ES", "CS"):
                kinds[place] = "ON"

    def _weak_latin_numbers(self) -> None:
        """Rule W7."""
        strong = self.sequence.start
        for place, kind in enumerate(self.kinds):
            if kind in ("L", "R"):
                strong = kind
            elif kind == "EN" and strong == "L":
                self.kinds[place] = "L"

    def _brackets(self) -> None:
        """Rule N0: a pair of brackets takes one direction."""
        kinds = self.kinds
        for opening, closing in self._bracket_pairs():
            inside = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
            if self.embedding in inside:
                direction = self.embedding
            elif inside:
                before = next((s for k in reversed(kinds[:opening]) if (s := _strong(k))), self.sequence.start)
                direction = before if before in inside else self.embedding
            else:
                continue
            for place in (opening, closing):
                self._set_bracket(place, direction)

    def _set_bracket(self, place: int, direction: str) -> None:
        """Set a bracket and the marks on it."""
        self.kinds[place] = direction
        for mark in range(place + 1, len(self.kinds)):
            if self.original[self.sequence.indices[mark]] != "NSM":
                break
            self.kinds[mark] = direction

    def _bracket_pairs(self) -> list[tuple[int, int]]:
        """Return the pairs of BD16 in order of their opening brackets."""
        stack: list[tuple[str, int]] = []
        pairs: list[tuple[int, int]] = []
        for place, index in enumerate(self.sequence.indices):
            character = CANONICAL.get(self.text[index], self.text[index])
            if self.kinds[place] != "ON" or not (character in CLOSING or character in OPENING):
                continue
            if character in CLOSING:
                if len(stack) == 63:
                    return []
                stack.append((CLOSING[character], place))
                continue
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == character:
                    pairs.append((stack[depth][1], place))
                    del stack[depth:]
                    break
        return sorted(pairs)

    def _neutrals(self) -> None:
        """Rules N1 and N2."""
        kinds = self.kinds
        place = 0
        while place < len(kinds):
            end = place
            while end < len(kinds) and kinds[end] in NEUTRAL:
                end += 1
            if end > place:
                before = _strong(kinds[place - 1]) if place else self.sequence.start
                after = _strong(kinds[end]) if end < len(kinds) else self.sequence.end
                kinds[place:end] = [before if before == after else self.embedding] * (end - place)
            place = max(end, place + 1)


def _strong(kind: str) -> str:
    """Return L or R as neutrals see a class: numbers count as R."""
    return "L" if kind == "L" else "R" if kind in ("R", "AN", "EN") else ""


def reorder(line_levels: list[int]) -> list[int]:
    """Return the indices of a line's pieces from left to right (L2)."""
    order = list(range(len(line_levels)))
    odd = [level for level in line_levels if level % 2]
    if not odd:
        return order
    for level in range(max(line_levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
