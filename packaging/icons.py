"""Fetch the icons that the window shows and write `resources/icons`, with the arrows of its style sheet tinted.

Run `python packaging/icons.py` with `npm` on the path, in the project's environment. The names stand in `icons.txt`.
The package is pinned by version and SHA-256, so the folder comes out the same on every machine.
"""

import argparse
import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from planner.gui.tokens import Theme, tokens

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PACKAGE, VERSION = "lucide-static", "1.62.0"
SHA256 = "386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44"
NAMES = (Path(__file__).parent / "icons.txt").read_text(encoding="utf-8").split()
SHEET = ("calendar", "chevron-down", "chevron-up")
"""Icons that the style sheet itself draws: it cannot tint, so they are stored once for each theme."""


def download(folder: Path) -> bytes:
    """Return the package's archive; raise SystemExit if its SHA-256 is not the pinned one."""
    subprocess.run(
        ["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    (archive,) = folder.iterdir()
    data = archive.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{PACKAGE} {VERSION} has SHA-256 {digest}, not {SHA256}.")
    return data


def write(archive: bytes, resources: Path) -> None:
    """Write the named icons, the licence, and the tinted arrows."""
    icons, sheet = resources / "icons", resources / "style"
    icons.mkdir(parents=True, exist_ok=True)
    sheet.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tarball:

        def member(name: str) -> bytes:
            file = tarball.extractfile(f"package/{name}")
            if file is None:
                raise SystemExit(f"{PACKAGE} {VERSION} holds no {name}.")
            return file.read()

        (icons / "LICENSE").write_bytes(member("LICENSE"))
        for name in NAMES:
            (icons / f"{name}.svg").write_bytes(member(f"icons/{name}.svg"))
    for name in SHEET:
        drawing = (icons / f"{name}.svg").read_text(encoding="utf-8").replace('stroke-width="2"', 'stroke-width="1.75"')
        for theme in Theme:
            tinted = drawing.replace("currentColor", tokens(theme).soft)
            (sheet / f"{name}-{theme}.svg").write_text(tinted, encoding="utf-8")


def main() -> None:
    """Write every icon; `--resources` for another place than `resources`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--resources", type=Path, default=RESOURCES)
    resources: Path = parser.parse_args().resources
    with tempfile.TemporaryDirectory() as scratch:
        archive = download(Path(scratch))
    write(archive, resources)


if __name__ == "__main__":
    main()
