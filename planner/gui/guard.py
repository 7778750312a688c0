"""Whoever sits in front of the window: that they are there, and the two chords that work in every window of ours."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

LOCK, PANIC = "Ctrl+L", "Ctrl+Shift+Backspace"
"""Both are free on every system that we ship for; the second is no chord that a hand falls on by itself."""

_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
    QEvent.Type.NativeGesture,
}


class Guard(QObject):
    """Look at what reaches our windows before they do, dialogues and menus too.

    ``used`` tells that somebody is there; ``lock_asked`` and ``panic_asked`` that a chord was struck.
    """

    used = Signal()
    lock_asked = Signal()
    panic_asked = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chords = {
            _combination(LOCK): self.lock_asked,
            _combination(PANIC): self.panic_asked,
        }
        self._watched: QWindow | None = None
        # Keys go to one window at a time, so that one is looked at; a filter on everything would see every repaint.
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS:
            return False
        self.used.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            chord = self._chords.get(event.keyCombination().toCombined())
            if chord is not None:
                chord.emit()
                return True
        return False

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.destroyed.disconnect(self._lose)
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.destroyed.connect(self._lose)
            window.installEventFilter(self)

    def _lose(self) -> None:
        self._watched = None


def _combination(chord: str) -> int:
    combination: QKeyCombination = QKeySequence(chord)[0]  # type: ignore[index]  # missing from the annotations
    return combination.toCombined()


def chord_words(chord: str) -> str:
    """Return a chord as the keys of this machine are labelled."""
    return QKeySequence(chord).toString(QKeySequence.SequenceFormat.NativeText)
