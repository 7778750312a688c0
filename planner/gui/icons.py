"""Icons, drawn from their outlines in the colour and at the sharpness that is asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner import paths
from planner.gui.style import look

MIRRORED = frozenset(
    {"arrow-right", "chevron-left", "chevron-right", "corner-down-left", "file-text", "list", "redo-2", "undo-2"}
)
"""Icons that point along the line of reading."""


@lru_cache(maxsize=128)
def _outline(name: str) -> str:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return drawing.replace('stroke-width="2"', 'stroke-width="1.75"')


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float, mirrored: bool, gap: int = 0) -> QPixmap:
    # A gap above zero stays clear after the icon, one below zero before it.
    picture = QPixmap(round((size + abs(gap)) * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    outline = QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    box = QRectF(max(0, -gap) * ratio, 0, size * ratio, size * ratio)
    if mirrored:
        painter.translate(2 * box.center().x(), 0)
        painter.scale(-1, 1)
    outline.render(painter, box)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(name: str, token: str, size: int, ratio: float, *, right_to_left: bool = False) -> QPixmap:
    """Return an icon of ``size`` logical pixels in the colour of a token, mirrored where it points along the text."""
    return _drawn(name, look().hexadecimal(token), look().px(size), ratio, right_to_left and name in MIRRORED)


def button_icon(name: str, tokens: tuple[str, str], ratio: float, *, size: int, gap: int, right_to_left: bool) -> QIcon:
    """Return an icon for a button: its colour at rest, its colour while checked, and the colour of disabled things.

    ``gap`` pixels stay clear on the side of the text, because Qt's own distance under a style sheet is too small.
    """
    clear = -look().px(gap) if right_to_left else look().px(gap)
    icon = QIcon()
    for token, mode, state in (
        (tokens[0], QIcon.Mode.Normal, QIcon.State.Off),
        (tokens[1], QIcon.Mode.Normal, QIcon.State.On),
        ("disabled", QIcon.Mode.Disabled, QIcon.State.Off),
    ):
        colour = look().hexadecimal(token)
        mirrored = right_to_left and name in MIRRORED
        icon.addPixmap(_drawn(name, colour, look().px(size), ratio, mirrored, clear), mode, state)
    return icon


def icon_size(size: int, gap: int) -> QSize:
    """Return the box of an icon with its gap."""
    return QSize(look().px(size + gap), look().px(size))
