"""What the window does with an error that nobody foresaw."""

import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from planner.domain.mishap import report
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.label import Label


class Mishaps(QObject):
    """Take every error that reaches the top, in any thread, and show one report at a time."""

    _happened = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: MishapDialogue | None = None
        self._happened.connect(self._show)

    def install(self) -> None:
        """Become the hook of the process; what Qt itself has to say may hold paths and names and goes nowhere."""
        sys.excepthook = self.take
        qInstallMessageHandler(_swallow)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an error; an interrupt from the keyboard ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._happened.emit(report(error))

    def _show(self, text: str) -> None:
        if self._shown is not None and self._shown.isVisible():
            self._shown.add(text)
            return
        self._shown = MishapDialogue(text, self._window)
        self._shown.open()


class MishapDialogue(QDialog):
    """Say that something went wrong, that the work is safe, and give a report that tells nothing of the planner."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Handbill")
        self._text = QPlainTextEdit(text)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(_("Report"))
        self._text.setMinimumSize(look().px(520), look().px(180))
        copy = Button(_("Copy the report"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        close = Button(_("Go on"), kind=Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(edge) for edge in (24, 24, 24, 16)))
        column.setSpacing(look().px(8))
        column.addWidget(Label(_("Something went wrong; your work is saved."), role="strong", wrap=True))
        line = _("The report below says where in the program it happened, and nothing of what your planner holds.")
        column.addWidget(Label(line, tone="soft", wrap=True))
        column.addWidget(self._text)
        column.addLayout(row)

    def add(self, text: str) -> None:
        """Add another report."""
        self._text.appendPlainText("\n" + text)

    def text(self) -> str:
        return self._text.toPlainText()


def _swallow(_kind: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
    return None
