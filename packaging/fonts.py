"""Fetch the typefaces, strip what print and screen do not need, and write `resources/fonts`.

Run `python packaging/fonts.py` with `fonttools` installed and `npm` and `pip` on the path. Every package is pinned by
version and SHA-256, so the folder comes out the same on every machine. Hinting programs and glyph names go: print never
uses them and screens of today do without.
"""

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACE_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold", 900: "Black"}
"""Weight of each face -> the word for it in file names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One typeface in one registry package: `npm` names start with "@", the others are from PyPI."""

    name: str
    version: str
    sha256: str
    family: str
    weights: tuple[int, ...]


PACKAGES = (
    Package(
        name="fontpkg-fira-sans-condensed",
        version="4.203",
        sha256="480a640cb5e1143fee64104c995639be2cbc5beb47db48035d807e236c40d556",
        family="FiraSansCondensed",
        weights=(500, 600, 700, 800, 900),
    ),
    Package(
        name="@expo-google-fonts/fira-sans-extra-condensed",
        version="0.4.1",
        sha256="c9efb48a8997db4dfa6961d9f97bc9ab43534e9ba215fbda9374c6a6fbcdf8d8",
        family="FiraSansExtraCondensed",
        weights=(900,),
    ),
    Package(
        name="@expo-google-fonts/noto-sans",
        version="0.4.2",
        sha256="98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
        family="NotoSans",
        weights=(400, 600, 700, 800),
    ),
    Package(
        name="@expo-google-fonts/noto-kufi-arabic",
        version="0.4.3",
        sha256="f1801c8e5055a53b93c6e6a4878e5e5dd1c5ed42c68ace518c9c88e2f76c6385",
        family="NotoKufiArabic",
        weights=(700, 900),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-arabic",
        version="0.4.3",
        sha256="29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
        family="NotoSansArabic",
        weights=(400, 600, 700),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-hebrew",
        version="0.4.1",
        sha256="f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
        family="NotoSansHebrew",
        weights=(400, 700, 900),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-devanagari",
        version="0.4.1",
        sha256="fb9a4c288af3829f383d945fcec350c8cdf99abf18ffe55c987c495bca42e80e",
        family="NotoSansDevanagari",
        weights=(400, 700, 900),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-bengali",
        version="0.4.4",
        sha256="aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243",
        family="NotoSansBengali",
        weights=(400, 700),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-thai",
        version="0.4.2",
        sha256="44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
        family="NotoSansThai",
        weights=(400, 700, 900),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-armenian",
        version="0.4.2",
        sha256="2e25bf01929800ac7f61cb69750839a92555371f66d5d1fef515b2b2ad83b0fc",
        family="NotoSansArmenian",
        weights=(400, 700),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-georgian",
        version="0.4.3",
        sha256="2dfa188c507dc5587fa05a2ffc474aba026ddbd4af1d7f6f42ff9cb039d7dc0d",
        family="NotoSansGeorgian",
        weights=(400, 700),
    ),
    Package(
        name="@expo-google-fonts/noto-sans-ethiopic",
        version="0.4.2",
        sha256="3030fe790f54df5297904e82da1d5216df61064af4e2ca2972ad166a6ad81f49",
        family="NotoSansEthiopic",
        weights=(400, 700),
    ),
)


def download(package: Package, folder: Path) -> bytes:
    """Return the archive of `package`; raise SystemExit if its SHA-256 is not the pinned one."""
    if package.name.startswith("@"):
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    else:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            f"{package.name}=={package.version}",
        ]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.iterdir()
    data = archive.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != package.sha256:
        raise SystemExit(f"{package.name} {package.version} has SHA-256 {digest}, not {package.sha256}.")
    return data


def members(archive: bytes) -> dict[str, bytes]:
    """Return the plain files of a wheel (zip) or of an npm package (tar.gz) by base name."""
    if archive.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(archive)) as wheel:
            return {Path(name).name: wheel.read(name) for name in wheel.namelist()}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tarball:
        files = {entry.name: tarball.extractfile(entry) for entry in tarball if entry.isfile()}
        return {Path(name).name: file.read() for name, file in files.items() if file}


def face_file(files: dict[str, bytes], family: str, weight: int) -> bytes:
    """Return the TrueType file of one weight under either registry's naming."""
    word = FACE_NAMES[weight]
    for name in (f"{family}-{word}.ttf", f"{family}_{weight}{word}.ttf"):
        if name in files:
            return files[name]
    raise SystemExit(f"{family} has no weight {weight}.")


def strip(data: bytes) -> bytes:
    """Return the font with every glyph and feature but without hints, glyph names and variation leftovers."""
    options = subset.Options(
        hinting=False,
        glyph_names=False,
        layout_features=["*"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=[*subset.Options().drop_tables, "STAT", "gasp", "meta"],
        retain_gids=False,
        prune_codepage_ranges=False,
        prune_unicode_ranges=False,
    )
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(glyphs=font.getGlyphOrder())
    subsetter.subset(font)
    if font["OS/2"].fsType != 0 or "glyf" not in font:
        raise SystemExit(f"{font['name'].getDebugName(4)} may not be embedded or has no TrueType outlines.")
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def write(package: Package, folder: Path) -> None:
    """Write the faces of `package` and its licence into `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        files = members(download(package, Path(scratch)))
    licence = files.get("LICENSE_FONT") or files["LICENSE"]
    (folder / f"{package.family}-OFL.txt").write_bytes(licence)
    for weight in package.weights:
        data = strip(face_file(files, package.family, weight))
        (folder / f"{package.family}-{FACE_NAMES[weight]}.ttf").write_bytes(data)


def main() -> None:
    """Write every face; `--folder` for another place than `resources/fonts`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        write(package, folder)


if __name__ == "__main__":
    main()
