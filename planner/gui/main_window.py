"""The program's one window, which shows the open planner or what stands before it."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

FIRST_WIDTH, FIRST_HEIGHT = 1366, 768


class MainWindow(QMainWindow):
    """Hold one content at a time; its title never says what the planner holds.

    ``geometry`` is what ``remember`` was given when the window was last closed, empty at first. ``closing`` comes
    before the window goes, unless ``may_close`` says that it stays.
    """

    closing = Signal()

    def __init__(
        self, geometry: bytes, remember: Callable[[bytes], object], may_close: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__()
        self._may_close = may_close
        self._remember = remember
        self.setWindowTitle("Handbill")
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def show_content(self, content: QWidget) -> None:
        """Show other content; the old one goes for good."""
        before = self.centralWidget()
        if isinstance(before, QWidget):
            before.hide()
            before.deleteLater()
        self.setCentralWidget(content)
        self.setMinimumSize(content.minimumSizeHint())

    def remember(self) -> None:
        """Remember where the window stands."""
        self._remember(bytes(self.saveGeometry().data()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.remember()
        self.closing.emit()
        super().closeEvent(event)
