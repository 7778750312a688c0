"""The look of the window: one palette and one style sheet made from the tokens, set once on the application."""

import re
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from planner import paths
from planner.gui.accent import Accent, accent
from planner.gui.fonts import font
from planner.gui.tokens import Theme, Tokens, tokens

SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0
BODY = 13
"""Pixels of running text at 100 %."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """Hold how the window looks now: theme, the campaign's colour ``#rrggbb`` or None, and the text's scale 1.0–2.0."""

    theme: Theme = Theme.LIGHT
    campaign: str | None = None
    scale: float = 1.0

    @cached_property
    def tokens(self) -> Tokens:
        return tokens(self.theme)

    @cached_property
    def accent(self) -> Accent:
        return accent(self.campaign, self.theme)

    @cached_property
    def colours(self) -> dict[str, str]:
        """Return every colour by name as ``#rrggbb``, the accent's among them."""
        own = self.accent
        return self.tokens.colours() | {name: getattr(own, name) for name in Accent.__dataclass_fields__}

    def hexadecimal(self, token: str) -> str:
        return self.colours[token]

    def colour(self, token: str) -> QColor:
        return QColor(self.colours[token])

    def px(self, pixels: float) -> int:
        """Return a length at 100 % in the pixels of the user's text scale."""
        return round(pixels * self.scale)


class _Shown:
    """Hold the one look of this process, as QApplication holds its one palette."""

    look = Look()


def look() -> Look:
    """Return the look that is shown now; painters ask for it each time they paint."""
    return _Shown.look


def sheet(shown: Look) -> str:
    """Return the style sheet: ``$name`` becomes a colour, ``@13`` thirteen pixels at the text's scale."""
    folder = paths.resources() / "style"
    text = (folder / "window.qss").read_text(encoding="utf-8")
    text = re.sub(r"@(\d+)", lambda found: f"{shown.px(int(found[1]))}px", text)
    names = shown.colours | {"theme": str(shown.theme), "images": folder.as_posix()}
    return re.sub(r"\$\{?([a-z_]+)\}?", lambda found: names[found[1]], text)


def palette(shown: Look) -> QPalette:
    """Return the colours that item views, popups and native parts read."""
    role, colour = QPalette.ColorRole, shown.colour
    made = QPalette()
    for name, token in (
        (role.Window, "canvas"),
        (role.WindowText, "ink"),
        (role.Base, "canvas"),
        (role.AlternateBase, "sunken"),
        (role.Text, "ink"),
        (role.Button, "canvas"),
        (role.ButtonText, "ink"),
        (role.BrightText, "error"),
        (role.Highlight, "accent_soft"),
        (role.HighlightedText, "ink"),
        (role.PlaceholderText, "faint"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "canvas"),
        (role.Light, "raised"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "edge"),
        (role.Shadow, "desk"),
        (role.Accent, "accent"),
    ):
        made.setColor(name, colour(token))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, name, colour("disabled"))
    return made


class Styler(QObject):
    """Keep the application in the chosen look, and follow the system where nothing was chosen."""

    changed = Signal()

    def __init__(self, application: QApplication, *, language: str, theme: Theme | None, scale: float = 1.0) -> None:
        super().__init__(application)
        self._application = application
        self._language = language
        self._chosen = theme
        self._look = Look(scale=min(LARGEST_SCALE, max(SMALLEST_SCALE, scale)))
        application.setStyle(QStyleFactory.create("Fusion"))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._show()

    def choose_theme(self, theme: Theme | None) -> None:
        """Show ``theme``, or follow the system with None."""
        self._chosen = theme
        self._show()

    def choose_campaign(self, colour: str | None) -> None:
        """Take a campaign's colour ``#rrggbb``; None while there is no campaign or it is locked."""
        if colour != self._look.campaign:
            self._look = Look(campaign=colour, scale=self._look.scale)
            self._show()

    def _follow(self) -> None:
        if self._chosen is None:
            self._show()

    def _show(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        system = Theme.DARK if scheme is Qt.ColorScheme.Dark else Theme.LIGHT
        self._look = Look(theme=self._chosen or system, campaign=self._look.campaign, scale=self._look.scale)
        _Shown.look = self._look
        self._application.setFont(font(self._language, self._look.px(BODY)))
        self._application.setPalette(palette(self._look))
        self._application.setStyleSheet(sheet(self._look))
        self.changed.emit()


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and let the sheet see it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
