"""Say in one line what this machine lacks: `machine.py python` before .venv is made, `machine.py qt` after.

Must parse on any Python 3, since an old one is what it has to report.
"""

import ctypes
import importlib.util
import sys

OLDEST = (3, 11)

# Shared libraries that Qt's wheels expect from the system, and Debian's package for each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def python_problem():  # type: () -> str | None
    """Name what keeps this interpreter from making .venv, or nothing."""
    if sys.version_info < OLDEST:
        return (
            "Handbill needs Python {}.{} or newer, and this is {}.{}. "
            "Name another one: make PYTHON=python3.12 setup"
        ).format(*(OLDEST + sys.version_info[:2]))
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        return "Python's venv module is missing. On Debian: apt install python3-venv"
    return None


def qt_problem():  # type: () -> str | None
    """Name the system libraries without which Qt does not load, or nothing."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        packages = [package for name, package in QT_LIBRARIES.items() if not loads(name)]
        if packages:
            return "Qt needs system libraries. On Debian: apt install " + " ".join(packages)
        return "Qt does not load: {}".format(error)
    return None


def loads(library):  # type: (str) -> bool
    """Tell whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit({"python": python_problem, "qt": qt_problem}[sys.argv[1]]())
