"""Buttons: primary (one a page), outlined, quiet, link, and icons alone."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from planner.gui import icons
from planner.gui.style import look, mark

GAP = 4


class Kind(StrEnum):
    """Say how much a button stands out."""

    PRIMARY = "primary"
    OUTLINED = "outlined"
    QUIET = "quiet"
    LINK = "link"


REST = {Kind.PRIMARY: "on_accent", Kind.OUTLINED: "soft", Kind.QUIET: "soft", Kind.LINK: "accent"}


class Button(QPushButton):
    """Show a command in words, with an icon before them where one helps; connect ``clicked``.

    ``tone`` is for quiet buttons that state something: soft, good, warn, error, info.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = Kind.OUTLINED,
        icon: str = "",
        tone: str = "",
        large: bool = False,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._kind = kind
        self.reached_by_keys = False
        self.setProperty("kind", str(kind))
        self.setProperty("tone", tone)
        if large:
            self.setProperty("large", "true")
        self.setToolTip(tip)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def show_icon(self, icon: str, *, tone: str | None = None) -> None:
        """Show another icon, and the words in another tone."""
        self._icon = icon
        if tone is not None:
            mark(self, "tone", tone)
        self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A filled button cannot show the focus on itself; the ring around it asks whether to.
        self.reached_by_keys = self._kind is Kind.PRIMARY and event.reason() in _KEYS
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in _LOOKS:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        if not self._icon:
            return
        token = str(self.property("tone") or REST[self._kind])
        size = 14 if self.property("tone") and self.property("small") else 16
        gap = GAP if self.text() else 0
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ratio = self.devicePixelRatioF()
        self.setIconSize(icons.icon_size(size, gap))
        self.setIcon(
            icons.button_icon(self._icon, (token, token), ratio, size=size, gap=gap, right_to_left=right_to_left)
        )


class IconButton(QToolButton):
    """Show a command as an icon alone; ``name`` is what a screen reader says and the tooltip shows."""

    def __init__(
        self, icon: str, name: str, *, checkable: bool = False, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setProperty("kind", "icon")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(look().px(32), look().px(32))  # Qt adds to what a sheet asks of a tool button
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._draw()

    def show_icon(self, icon: str, name: str) -> None:
        """Show another icon under another name."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() in _LOOKS:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ratio = self.devicePixelRatioF()
        self.setIconSize(icons.icon_size(18, 0))
        self.setIcon(
            icons.button_icon(self._icon, ("soft", "accent"), ratio, size=18, gap=0, right_to_left=right_to_left)
        )


_LOOKS = (
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.DevicePixelRatioChange,
)
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
