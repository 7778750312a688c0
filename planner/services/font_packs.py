"""Font packs: typefaces that are too large to ship, added by the user from files at hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.documents.typesetting.faces import WEIGHTS, Face, is_face
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.exchange.fonts import MOST_IN_FILE, ForeignFont, foreign_font
from planner.files import write_whole
from planner.paths import resources

MARGIN = 50
"""A weight this near to one that has a name is taken for it."""

LETTERS = {"zh-Hans": "们这说", "zh-Hant": "們這說", "ja": "あアー", "ko": "가나다"}
"""Language -> letters that only its fonts have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FontPack:
    """Hold a typeface that was added: its styles from light to heavy, the languages it is for, and bytes on disk."""

    name: str
    styles: tuple[str, ...]
    languages: tuple[str, ...]
    size: int


def add(files: Sequence[Path], folder: Path) -> tuple[FontPack, ...]:
    """Copy font files into the folder of font packs, all or none, and return the typefaces that they belong to.

    Takes up to some seconds a file. Raise PlannerError when one cannot be had or cannot be printed with.
    """
    named: dict[str, bytes] = {}
    for file in files:
        data = _bytes(file)
        named[_name(foreign_font(data, file.name), file.name)] = data
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in named.items():
            write_whole(folder / f"{name}.ttf", data)
    except OSError as error:
        raise _failed(folder, error) from error
    added = {name.rpartition("-")[0] for name in named}
    return tuple(pack for pack in packs(folder) if pack.name in added)


def packs(folder: Path) -> tuple[FontPack, ...]:
    """Return the typefaces in the folder of font packs, by name."""
    faces: dict[str, list[Face]] = {}
    for path in _files(folder):
        face = Face(path)
        faces.setdefault(face.typeface, []).append(face)
    return tuple(_pack(name, sorted(faces[name], key=_weight)) for name in sorted(faces))


def remove(name: str, folder: Path) -> None:
    """Delete all styles of a typeface from the folder; raise PlannerError when there is none of that name."""
    found = [path for path in _files(folder) if path.stem.rpartition("-")[0] == name]
    if not found:
        raise PlannerError(Message("There is no font pack “{name}”: see handbill fonts list", name=name))
    try:
        for path in found:
            path.unlink()
    except OSError as error:
        raise _failed(folder, error) from error


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if is_face(path)) if folder.is_dir() else []


def _pack(name: str, faces: Sequence[Face]) -> FontPack:
    return FontPack(
        name=name,
        styles=tuple(face.path.stem.rpartition("-")[2] for face in faces),
        languages=tuple(language for language, letters in LETTERS.items() if all(map(faces[0].gid, letters))),
        size=sum(face.path.stat().st_size for face in faces),
    )


def _weight(face: Face) -> int:
    return face.weight


def _name(font: ForeignFont, file: str) -> str:
    """Return how a font file is named here: "NotoSansSC-Bold"."""
    typeface = re.sub(r"[^A-Za-z0-9]", "", font.family)
    style = next((style for style, value in WEIGHTS.items() if abs(value - font.weight) <= MARGIN), "")
    if not typeface:
        raise PlannerError(
            Message("{file} is called by a name without Latin letters: choose another edition of the font.", file=file)
        )
    if not style:
        raise PlannerError(
            Message("{file} is too light for print: choose the styles Regular, Bold and Black.", file=file)
        )
    if (resources() / "fonts" / f"{typeface}-{style}.ttf").exists():
        raise PlannerError(Message("{file} is not needed: Handbill comes with this typeface.", file=file))
    return f"{typeface}-{style}"


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_IN_FILE + 1)
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be read: {reason}.", path=str(path), reason=error.strerror or "unknown reason")
        ) from error


def _failed(folder: Path, error: OSError) -> PlannerError:
    return PlannerError(
        Message(
            "The fonts in {path} cannot be changed: {reason}.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
