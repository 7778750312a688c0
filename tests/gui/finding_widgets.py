"""Find a widget in a window, and say which one was looked for when it is not there."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def found(within: QWidget, kind: type[W], name: str | None = None) -> W:
    """Return the first widget of ``kind``, or the first of that name for screen readers."""
    for each in within.findChildren(kind):
        if name is None or each.accessibleName() == name:
            return each
    raise AssertionError(f"{type(within).__name__} has no {kind.__name__} {name or ''}")
