"""The bundled typefaces, under a family name of our own so that no font of the system can stand in for them."""

import struct
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Hand Sans"
SCRIPT_FAMILIES = {
    "ar": "Arabic", "fa": "Arabic", "ur": "Arabic", "ps": "Arabic", "ckb": "Arabic", "ug": "Arabic",
    "he": "Hebrew", "yi": "Hebrew", "hi": "Devanagari", "ne": "Devanagari", "mr": "Devanagari",
    "bn": "Bengali", "th": "Thai", "hy": "Armenian", "ka": "Georgian", "am": "Ethiopic", "ti": "Ethiopic",
}  # fmt: skip
"""Languages whose script has its own face -> the name of that face after the family's."""


def register(folder: Path, language: str) -> None:
    """Give the faces of a window in ``language`` to Qt: those of its script and the Latin, Cyrillic and Greek ones."""
    own = _script(language)
    for script in ("", own) if own else ("",):
        _register(folder, script)


def register_rest(folder: Path, language: str) -> None:
    """Give Qt the faces of every other script too: records speak them, and the window need not wait."""
    for script in dict.fromkeys(SCRIPT_FAMILIES.values()):
        if script != _script(language):
            _register(folder, script)


def register_packs(folder: Path) -> None:
    """Give Qt one style of each typeface that the user added, for the fields in which its language is written."""
    for face in sorted(folder.glob("*-Regular.ttf")):
        QFontDatabase.addApplicationFont(str(face))


def _script(language: str) -> str:
    return SCRIPT_FAMILIES.get(language.replace("_", "-").partition("-")[0], "")


def _register(folder: Path, script: str) -> None:
    """Register Regular, and SemiBold or else Bold, of one script."""
    stem = folder / f"NotoSans{script}"
    semibold = Path(f"{stem}-SemiBold.ttf")
    for face in (Path(f"{stem}-Regular.ttf"), semibold if semibold.exists() else Path(f"{stem}-Bold.ttf")):
        QFontDatabase.addApplicationFontFromData(renamed(face.read_bytes()))


def renamed(face: bytes) -> bytes:
    """Return a Noto Sans font file under our family name, checksums kept true.

    The two names have the same length, so nothing in the file moves. Source: OpenType 1.9,
    tables ``name`` and ``head``.
    """
    data = bytearray(face)
    entries = {bytes(data[at : at + 4]): at for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)}
    record = entries[b"name"]
    before, start, length = struct.unpack_from(">3I", data, record + 4)
    names = bytes(data[start : start + length])
    for old in ("Noto Sans", "NotoSans"):
        new = old.replace("Noto", "Hand")
        names = names.replace(old.encode("utf-16-be"), new.encode("utf-16-be")).replace(old.encode(), new.encode())
    data[start : start + length] = names
    padded = names + bytes(-length % 4)
    after = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
    struct.pack_into(">I", data, record + 4, after)
    adjustment = struct.unpack_from(">I", data, entries[b"head"] + 8)[0] + 8
    (whole,) = struct.unpack_from(">I", data, adjustment)
    # The table counts twice in the sum of the file: as itself, and as its checksum in the directory.
    struct.pack_into(">I", data, adjustment, (whole - 2 * (after - before)) & 0xFFFFFFFF)
    return bytes(data)


def families(language: str) -> list[str]:
    """Return the families for a window in ``language``, its own script first: the first decides the height of lines."""
    every = [FAMILY, *(f"{FAMILY} {script}" for script in dict.fromkeys(SCRIPT_FAMILIES.values()))]
    script = _script(language)
    first = [f"{FAMILY} {script}"] if script else []
    return list(dict.fromkeys([*first, *every, "Noto Sans", "sans-serif"]))


def font(language: str, pixels: int) -> QFont:
    """Return the window's font: figures of one width, outlines unhinted."""
    face = QFont()
    face.setFamilies(families(language))
    face.setPixelSize(pixels)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face
