"""Tools of the system that did not write our papers; one that is missing is named with the package that brings it."""

import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {
    "pdfimages": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "zbarimg": "zbar-tools",
}


def tool(name: str, *words: str | Path, found: tuple[int, ...] = (0,)) -> str:
    """Return what a tool says; ``found`` are the exit codes that it may end with."""
    path = shutil.which(name)
    if path is None:
        pytest.fail(f"{name} was not found. On Debian: apt install {PACKAGES[name]}")
    done = subprocess.run([path, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode in found, done.stderr
    return done.stdout
