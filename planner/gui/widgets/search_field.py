"""A field that narrows a list while one types."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.gui import icons
from planner.gui.style import look
from planner.gui.widgets.text_field import asks_undo


class SearchField(QLineEdit):
    """Carry in ``sought`` what is looked for, trimmed; Escape empties the field, Down goes on to the list."""

    sought = Signal(str)
    entered = Signal()

    def __init__(self, name: str, *, width: int = 190, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self._width = width
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._draw()
        self.textChanged.connect(lambda text: self.sought.emit(text.strip()))

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._width), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if asks_undo(event) and not self.text():
            event.ignore()  # nothing is being typed, so undo means the planner's
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        self._glass.setIcon(icons.pixmap("search", "soft", 16, self.devicePixelRatioF()))
