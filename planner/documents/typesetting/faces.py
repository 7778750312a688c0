"""The typefaces: font files, opened only when a text needs them, and which of them sets which script."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from planner.documents.typesetting.style import Family

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700, "ExtraBold": 800, "Black": 900}
"""Last part of a font file's name -> weight."""

LATIN: dict[Family, str] = {
    "condensed": "FiraSansCondensed",
    "extra-condensed": "FiraSansExtraCondensed",
    "text": "NotoSans",
}
"""Family of a style -> typeface of its Latin, Cyrillic and Greek."""

SCRIPTS = {
    "Arab": "NotoSansArabic",
    "Hebr": "NotoSansHebrew",
    "Deva": "NotoSansDevanagari",
    "Beng": "NotoSansBengali",
    "Thai": "NotoSansThai",
    "Armn": "NotoSansArmenian",
    "Geor": "NotoSansGeorgian",
    "Ethi": "NotoSansEthiopic",
    "Hans": "NotoSansSC",
    "Hant": "NotoSansTC",
    "Jpan": "NotoSansJP",
    "Kore": "NotoSansKR",
}
"""ISO 15924 script -> its typeface for running text; those of East Asia are there once their font pack was added."""

DISPLAY_SCRIPTS = SCRIPTS | {"Arab": "NotoKufiArabic"}
"""The same for the condensed families from `DISPLAY_WEIGHT` up: headlines, slogans, day and time."""

DISPLAY_WEIGHT = 700

MATCHED = {
    "NotoKufiArabic": 0.78,
    "NotoSansArabic": 1.05,
    "NotoSansThai": 1.10,
    "NotoSansDevanagari": 1.05,
    "NotoSansBengali": 1.05,
}
"""Typeface -> its size relative to the Latin beside it, so that both look equally large."""

MATCHED_DISPLAY = MATCHED | {"NotoSansThai": 1.0, "NotoSansDevanagari": 1.0, "NotoSansBengali": 1.0}
"""The same beside a condensed headline, which is narrower than it is small."""


class Face:
    """One font file; nothing is read before the first question. Vertical measures are in em."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.typeface, _, style = path.stem.rpartition("-")
        self.weight = WEIGHTS[style]
        self._gids: dict[str, int] = {}
        self._advances: dict[int, float] = {}

    @cached_property
    def face(self) -> hb.Face:
        """Return HarfBuzz's view of the file; the system maps it into memory, so unread glyphs cost nothing."""
        return hb.Face(hb.Blob.from_file_path(str(self.path)))

    @cached_property
    def font(self) -> hb.Font:
        return hb.Font(self.face)

    @cached_property
    def scale(self) -> float:
        """Return thousandths of the em per font unit."""
        return 1000.0 / float(self.face.upem)

    @cached_property
    def glyph_count(self) -> int:
        return int(self.face.glyph_count)

    @cached_property
    def ascent(self) -> float:
        return float(self.font.get_font_extents("ltr").ascender) * self.scale / 1000

    @cached_property
    def descent(self) -> float:
        """Return the depth below the baseline as a positive length."""
        return -float(self.font.get_font_extents("ltr").descender) * self.scale / 1000

    @cached_property
    def cap_height(self) -> float:
        return float(self.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)) * self.scale / 1000

    def gid(self, character: str) -> int:
        """Return the glyph of a character by the character map alone, 0 if there is none."""
        found = self._gids.get(character)
        if found is None:
            found = self._gids[character] = int(self.font.get_nominal_glyph(ord(character)) or 0)
        return found

    def advance(self, gid: int) -> float:
        """Return the width of a glyph by the font's metrics alone, in thousandths of the em."""
        found = self._advances.get(gid)
        if found is None:
            found = self._advances[gid] = float(self.font.get_glyph_h_advance(gid)) * self.scale
        return found


class Faces:
    """All faces of a folder of `Typeface-Style.ttf` files, found by name or by what has to be set."""

    def __init__(self, folder: Path, packs: Path | None = None) -> None:
        """Look which files there are; OSError if the folder cannot be read.

        `packs` is a folder of more of them, if it exists; none of those takes the place of one in `folder`.
        """
        added = sorted(packs.iterdir()) if packs and packs.is_dir() else []
        paths = {path.stem: path for path in [*added, *sorted(folder.iterdir())] if is_face(path)}
        self._faces = {name: Face(path) for name, path in paths.items()}
        self._typefaces: dict[str, list[Face]] = {}
        for face in self._faces.values():
            self._typefaces.setdefault(face.typeface, []).append(face)
        self._chains: dict[tuple[Family, int, str], tuple[Face, ...]] = {}

    def __getitem__(self, name: str) -> Face:
        return self._faces[name]

    def __iter__(self) -> Iterator[Face]:
        return iter(self._faces.values())

    def chain(self, family: Family, weight: int, script: str) -> tuple[Face, ...]:
        """Return the faces to try for a script, best first."""
        key = (family, weight, script)
        chain = self._chains.get(key)
        if chain is None:
            chain = self._chains[key] = self._find_chain(family, weight, script)
        return chain

    def _find_chain(self, family: Family, weight: int, script: str) -> tuple[Face, ...]:
        scripts = DISPLAY_SCRIPTS if is_display(family, weight) else SCRIPTS
        own = [scripts[script]] if script in scripts else []
        known = [*own, LATIN[family], LATIN["text"], *scripts.values(), *LATIN.values()]
        names = dict.fromkeys([*known, *SCRIPTS.values(), *self._typefaces])
        return tuple(self._nearest(name, weight) for name in names if name in self._typefaces)

    def _nearest(self, typeface: str, weight: int) -> Face:
        """Return the face of nearest weight, the heavier of two equally near."""
        return min(self._typefaces[typeface], key=lambda face: (abs(face.weight - weight), -face.weight))


def is_face(path: Path) -> bool:
    """Tell whether a file is named like a face: `Typeface-Style.ttf`."""
    return path.suffix == ".ttf" and path.stem.rpartition("-")[2] in WEIGHTS


def is_display(family: Family, weight: int) -> bool:
    """Tell whether a style is for reading from afar, where other scripts use their poster faces."""
    return family != "text" and weight >= DISPLAY_WEIGHT


def matched(typeface: str, family: Family, weight: int) -> float:
    """Return the factor on the nominal size that lets a typeface look as large as the Latin beside it."""
    table = MATCHED_DISPLAY if is_display(family, weight) else MATCHED
    return table.get(typeface, 1.0)
