"""What was just done, with the way back beside it."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.label import Label

SECONDS, SLIDE_MS, ABOVE = 8, 120, 12


class UndoBar(QFrame):
    """Float over the foot of ``parent`` for eight seconds, waiting while it is hovered or has the focus."""

    undone = Signal()

    def __init__(self, parent: QWidget, *, still: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._area = parent
        self._still = still
        self._foot = 0
        self._words = Label()
        self._undo = Button(_("Undo"))
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(16), look().px(4), look().px(8), look().px(4))
        row.setSpacing(look().px(16))
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._time = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._time.timeout.connect(self._leave)
        self._undo.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, undo: bool = True) -> None:
        """Show what was done; without ``undo`` there is only the sentence."""
        self._words.setText(words)
        self._undo.setVisible(undo)
        self.setAccessibleName(words)
        self.adjustSize()
        self.place(self._foot)
        self.raise_()
        self.show()
        if not self._still:
            slide = QPropertyAnimation(self, b"pos", self)
            slide.setDuration(SLIDE_MS)
            slide.setEasingCurve(QEasingCurve.Type.OutCubic)
            slide.setStartValue(self.pos() + QPoint(0, self.height()))
            slide.setEndValue(self.pos())
            slide.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
        self._time.start()

    def place(self, foot: int) -> None:
        """Stand centred, ``foot`` pixels and a little above the lower edge of the parent."""
        self._foot = foot
        area = self._area.rect()
        self.move((area.width() - self.width()) // 2, area.height() - foot - look().px(ABOVE) - self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._time.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible() and not self._undo.hasFocus():
            self._time.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._time.stop()
        elif event.type() is QEvent.Type.FocusOut and self.isVisible() and not self.underMouse():
            self._time.start()
        return False

    def _take_back(self) -> None:
        self.hide()
        self.undone.emit()

    def _leave(self) -> None:
        self.hide()
