"""Say in one line what this machine lacks.

`machine.py python` asks before .venv is made, `machine.py qt` after it, and `machine.py window` before a real window
opens. Must parse on any Python 3, since an old one is what it has to report.
"""

import ctypes
import importlib
import importlib.util
import os
import sys

OLDEST = (3, 11)

# Shared libraries that Qt's wheels expect from the system, and Debian's package for each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# Those of a window on an X11 screen, which tests do not need.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def python_problem():  # type: () -> str | None
    """Name what keeps this interpreter from making .venv, or nothing."""
    if sys.version_info < OLDEST:
        return (
            "Handbill needs Python {}.{} or newer, and this is {}.{}. Name another one: make PYTHON=python3.12 setup"
        ).format(*(OLDEST + sys.version_info[:2]))
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        return "Python's venv module is missing. On Debian: apt install python3-venv"
    return None


def qt_problem():  # type: () -> str | None
    """Name the system libraries without which Qt does not load, or nothing."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return missing(QT_LIBRARIES) or "Qt does not load: {}".format(error)
    return None


def window_problem():  # type: () -> str | None
    """Name what keeps Qt from opening a window on this screen, or nothing."""
    on_x11 = sys.platform == "linux" and "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ
    return qt_problem() or (missing(X11_LIBRARIES) if on_x11 else None)


def missing(libraries):  # type: (dict[str, str]) -> str | None
    """Name the Debian packages of those `libraries` that the dynamic linker cannot load, or nothing."""
    packages = [package for library, package in libraries.items() if not loads(library)]
    return "Qt needs system libraries. On Debian: apt install " + " ".join(packages) if packages else None


def loads(library):  # type: (str) -> bool
    """Tell whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit({"python": python_problem, "qt": qt_problem, "window": window_problem}[sys.argv[1]]())
