"""The control of a field that the caret goes to: the field itself, or the first of its parts that takes keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def entry_of(field: QWidget) -> QWidget:
    """Return what takes the focus for a field, which may be a row or a form of several controls."""
    if field.focusProxy() is not None or field.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        return field
    parts = (each for each in field.findChildren(QWidget) if _takes_keys(each) and not each.isHidden())
    return next(parts, field)


def enter(field: QWidget) -> None:
    """Put the caret into a field as the tab key would."""
    entry_of(field).setFocus(Qt.FocusReason.TabFocusReason)


def _takes_keys(part: QWidget) -> bool:
    return part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
