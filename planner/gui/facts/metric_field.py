"""A field for the key that every version of one figure shares."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from planner.gui.widgets.text_field import LineField

_KEY = re.compile(r"[a-z0-9][a-z0-9-]*")


class MetricField(LineField):
    """Take a key such as "killed"; words become one. ``taken`` carries it, ``refused`` tells that it cannot be one."""

    taken = Signal(str)
    refused = Signal()

    def __init__(self, name: str, known: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder="killed", latin=True, parent=parent)
        self._known = known
        self._keys = QStringListModel(self)
        popup = QListView()
        popup.setItemDelegate(QStyledItemDelegate(popup))
        completer = QCompleter(self._keys, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setPopup(popup)
        self.setCompleter(completer)
        self.committed.connect(self._take)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keys.setStringList(list(self._known()))
        super().focusInEvent(event)

    def _take(self, text: str) -> None:
        key = re.sub(r"[\s_-]+", "-", text.strip().lower())
        if key and not _KEY.fullmatch(key):
            self.refused.emit()
        else:
            self.set_value(key)
            self.taken.emit(key)
