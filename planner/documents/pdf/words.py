"""Write shaped words as text operators.

A cluster (a letter with its marks, a syllable) is shown by one code whatever number of glyphs it takes, so that a
viewer that copies or searches finds each exactly once. A run is drawn in a font of size 1 under a scaling matrix, so
the same string serves every size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from planner.documents.pdf.numbers import short
from planner.documents.typesetting.faces import Face
from planner.documents.typesetting.line import Glyph, Run, Word


class Component(NamedTuple):
    """A glyph at an offset from the cluster's origin, in font units."""

    gid: int
    x: int
    y: int


class Cluster(NamedTuple):
    """What one code shows and says.

    `glyphs` are the components of a composed glyph; `gid` is the font's own glyph where one suffices, else -1.
    `advance` in thousandths of the em.
    """

    gid: int
    text: str
    glyphs: tuple[Component, ...] = ()
    advance: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """Text cut into clusters, each with the kerning after it in thousandths of the em; `kinds` names each once.

    `plain` is what is written of a word, and the operator that shows a run, where every code is the glyph's own number;
    None if a cluster takes several glyphs.
    """

    clusters: tuple[tuple[Cluster, float], ...]
    kinds: frozenset[Cluster]
    plain: str | None


@lru_cache(maxsize=1024)
def encode_run(face: Face, run: Run) -> Encoded:
    """Cut all words of a run into clusters; a line that is set again unchanged is the same object and costs nothing."""
    words = [encode(face, word) for word in run.words]
    clusters = tuple(chain.from_iterable(word.clusters for word in words))
    kinds = frozenset[Cluster]().union(*(word.kinds for word in words))
    written = [word.plain for word in words if word.plain is not None]
    return Encoded(clusters, kinds, show("".join(written)) if len(written) == len(words) else None)


@lru_cache(maxsize=8192)
def encode(face: Face, word: Word) -> Encoded:
    """Cut a word into clusters."""
    groups: list[list[Glyph]] = []
    for glyph in word.glyphs:
        if glyph.text or not groups:
            groups.append([])
        groups[-1].append(glyph)
    clusters = tuple(_cluster(face, group) for group in groups)
    own = all(cluster.gid >= 0 for cluster, _ in clusters)
    plain = write(clusters, lambda cluster: cluster.gid) if own else None
    return Encoded(clusters, frozenset(cluster for cluster, _ in clusters), plain)


def show(written: str) -> str:
    """Return the operator that shows written clusters."""
    return f"[<{written}>]TJ".replace("<>", "").replace("[ ]TJ", "")


def write(clusters: tuple[tuple[Cluster, float], ...], code: Callable[[Cluster], int]) -> str:
    """Write clusters with the codes that `code` gives them."""
    return "".join(
        f"{code(cluster):04X}>{short(kerning)}<" if kerning else f"{code(cluster):04X}" for cluster, kerning in clusters
    )


@lru_cache(maxsize=8192)
def _own(gid: int, text: str) -> Cluster:
    """Return what a glyph shows by itself; one object for all words, since sets know these at a glance."""
    return Cluster(gid, text)


def _cluster(face: Face, group: list[Glyph]) -> tuple[Cluster, float]:
    """Return what a group shows; the box for a missing character is composed too, since no PDF/UA shows glyph 0."""
    first = group[0]
    if len(group) == 1 and first.gid and not first.dx and not first.dy:
        kerning = face.advance(first.gid) - first.advance
        return _own(first.gid, first.text), kerning if abs(kerning) > 0.001 else 0.0
    components: list[Component] = []
    pen = 0.0
    for glyph in group:
        components.append(Component(glyph.gid, round((pen + glyph.dx) / face.scale), round(glyph.dy / face.scale)))
        pen += glyph.advance
    return Cluster(-1, first.text, tuple(components), pen), 0.0
