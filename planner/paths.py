"""Where the program's own files lie, and where the user's may."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons, words and the sample plan.

    A wheel and a bundle hold it inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def settings_folder() -> Path:
    """Return the user's folder for this program's settings; it need not exist yet."""
    return platformdirs.user_config_path("handbill", appauthor=False)


def font_packs() -> Path:
    """Return the folder of the typefaces that the user added; it need not exist."""
    return platformdirs.user_data_path("handbill", appauthor=False) / "fonts"


def documents_folder() -> Path:
    """Return the folder that a file dialogue offers first."""
    return platformdirs.user_documents_path()
