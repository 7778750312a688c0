"""Several of many: what was picked stands in rows, and a field below finds more."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QStyledItemDelegate, QVBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.label import ElidedLabel
from planner.gui.widgets.text_field import asks_undo

Options = Callable[[], Sequence[tuple[str, str]]]
"""Return pairs of id and words; asked for when the field is entered, because there may be many."""


class FinderField(QLineEdit):
    """Find one of many by typing any part of its words.

    ``found`` carries its id. Words that name nothing are carried by ``named`` where ``new`` allows it.
    """

    found = Signal(str)
    named = Signal(str)

    def __init__(
        self, name: str, options: Options, *, placeholder: str, new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options, self._new = options, new
        self._ids: dict[str, str] = {}
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self._list = QListView()
        self._list.setItemDelegate(QStyledItemDelegate(self._list))
        completer.setPopup(self._list)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.returnPressed.connect(self._take_entered)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._fill()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self._same():
            self._take(self._same())

    def event(self, event: QEvent) -> bool:
        if asks_undo(event) and not self.text():
            event.ignore()  # nothing is being typed, so undo means the planner's
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)

    def _same(self) -> str:
        """Return the words of the option that is typed out in full, else an empty string."""
        typed = self.text().strip().casefold()
        return next((words for words in self._ids if typed and words.casefold() == typed), "")

    def _take_entered(self) -> None:
        if self._list.isVisible() and self._list.currentIndex().isValid():
            return  # the completer takes what is chosen in its list
        self._list.hide()
        typed = self.text().strip()
        if self._same():
            self._take(self._same())
        elif typed and self._new:
            self.clear()
            self.named.emit(typed)

    def _take(self, words: str) -> None:
        id_ = self._ids.get(words)
        # The completer writes its words into the field after it has told of them; until then they name nothing, so
        # that leaving the field does not take them a second time.
        self._ids = {}
        QTimer.singleShot(0, self, self._empty)
        if id_ is not None:
            self.found.emit(id_)

    def _empty(self) -> None:
        self.clear()
        self._fill()

    def _fill(self) -> None:
        """Offer what there is now; of those with the same words the later ones are numbered."""
        self._ids, count = {}, Counter[str]()
        for id_, words in self._options():
            count[words] += 1
            self._ids[words if count[words] == 1 else f"{words} ({count[words]})"] = id_
        self._words.setStringList(list(self._ids))


class Picks(QWidget):
    """Show what was picked, each with a way to take it off, and a field that finds more.

    ``added`` and ``removed`` carry ids, ``named`` words that name nothing yet. Where their order counts, ``moved``
    carries an id and -1 for earlier or 1 for later.
    """

    added = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    named = Signal(str)

    def __init__(
        self,
        name: str,
        options: Options,
        *,
        placeholder: str,
        new: bool = False,
        ordered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._ordered = ordered
        self._moved: tuple[str, int] | None = None
        self._picked: tuple[tuple[str, str], ...] = ()
        self._rows: list[QWidget] = []
        self.finder = FinderField(f"{name}: {placeholder}", self._left(options), placeholder=placeholder, new=new)
        self.finder.found.connect(self.added)
        self.finder.named.connect(self.named)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.finder)
        self.setFocusProxy(self.finder)

    def show_picked(self, picked: Sequence[tuple[str, str]]) -> None:
        """Show what is picked, as pairs of id and words, without a signal."""
        if tuple(picked) == self._picked:
            return
        self._picked = tuple(picked)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(at, id_, words) for at, (id_, words) in enumerate(self._picked)]

    def _left(self, options: Options) -> Options:
        def left() -> Sequence[tuple[str, str]]:
            picked = {id_ for id_, _ in self._picked}
            return [option for option in options() if option[0] not in picked]

        return left

    def _row(self, at: int, id_: str, words: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look().px(4))
        line.addWidget(ElidedLabel(words), 1)
        for step in (-1, 1) if self._ordered else ():
            line.addWidget(self._mover(at, id_, words, step))
        off = IconButton("x", _("Take off: {name}").format(name=words))
        off.clicked.connect(lambda: self.removed.emit(id_))
        line.addWidget(off)
        self._column.insertWidget(at, row)
        QWidget.setTabOrder(off, self.finder)
        return row

    def _mover(self, at: int, id_: str, words: str, step: int) -> IconButton:
        name = _("Move up: {name}") if step < 0 else _("Move down: {name}")
        mover = IconButton("chevron-up" if step < 0 else "chevron-down", name.format(name=words))
        mover.setEnabled(0 <= at + step < len(self._picked))
        mover.clicked.connect(lambda: self._move(id_, step))
        if self._moved == (id_, step):
            # Who moves something with the keyboard goes on moving it.
            QTimer.singleShot(0, mover, mover.setFocus)
            self._moved = None
        return mover

    def _move(self, id_: str, step: int) -> None:
        self._moved = (id_, step)
        self.moved.emit(id_, step)
