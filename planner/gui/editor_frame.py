"""An editor: the form at the start, what was found under it, and the paper it makes at the end."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from planner.gui import icons
from planner.gui.jobs import Jobs
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.chip import Chip, ChipLabel, Status, status_chip
from planner.gui.widgets.entry import enter
from planner.gui.widgets.label import Label
from planner.gui.widgets.preview_pane import PreviewPane

FORM, NARROW, READABLE = 368, 988, 720
"""Pixels: the least a form takes, the width under which form and page take turns, and the widest a form's column is."""
SHARE, MOST = 0.4, 760
"""The part of a wide window that the page takes, and the most of it in pixels."""


class EditorFrame(QWidget):
    """Lay an editor out; put its fields into ``column``, and what stands under the form into ``foot``.

    ``page_width`` is the preview's share at 1366 pixels. ``heading`` stands in the title's place where the title itself
    is a field. ``left`` asks to go back to where the editor was opened from.
    """

    left = Signal()

    def __init__(
        self,
        jobs: Jobs,
        back: str,
        *,
        page_width: int = 478,
        heading: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page_width = page_width
        self._narrow: bool | None = None
        self.back = Button(back, kind=Kind.QUIET, icon="chevron-left")
        self.chip = ChipLabel(status_chip(Status.PLAIN, ""))
        self.turn = Button(_("Show page"))
        self.more = IconButton("ellipsis", _("More"))
        self.title = Label(role="display", wrap=True)
        self._heading = heading or self.title
        self.column = QVBoxLayout()
        self.foot = QVBoxLayout()
        self.pane = PreviewPane(jobs)
        self._menu = QMenu(self.more)
        self._form = QWidget()
        self._area, self._body = QScrollArea(), QFrame()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._arrange()
        self.back.clicked.connect(self.left)
        self.turn.clicked.connect(self.show_other)
        QShortcut(QKeySequence("Ctrl+Shift+P"), self, self.show_other)

    def add_command(self, words: str, icon: str, run: Callable[[], object]) -> QAction:
        """Add a command to those behind the three dots."""
        action = QAction(icons.pixmap(icon, "soft", 16, self.devicePixelRatioF()), words, self._menu)
        action.triggered.connect(lambda _=False: run())
        self._menu.addAction(action)
        return action

    def show_chip(self, chip: Chip | None) -> None:
        """Show a state at the top, or none."""
        self.chip.setVisible(chip is not None)
        if chip is not None:
            self.chip.show_chip(chip)

    def show_other(self) -> None:
        """Turn from the form to the page or back, where the window is too narrow for both."""
        if self._narrow:
            self.show_form(page=self.pane.isHidden())

    def show_form(self, *, page: bool = False) -> None:
        """Show the form, or in a narrow window the page in its place."""
        both = not self._narrow
        self._area.setVisible(both or not page)
        self._foot.setVisible(both or not page)
        self._heading.setVisible(both or not page)
        self.pane.setVisible(both or page)
        self._form.setMaximumHeight(self._head.sizeHint().height() if page and not both else 16777215)
        self.turn.setText(_("Show form") if page else _("Show page"))

    def reveal(self, field: QWidget) -> None:
        """Bring a field into sight and put the caret there."""
        self.show_form()
        # Qt's own ensureWidgetVisible is content once the caret can be seen.
        for edge in (field.rect().bottomLeft(), field.rect().topLeft()):
            at = field.mapTo(self._body, edge)
            self._area.ensureVisible(at.x(), at.y(), 0, look().px(48))
        enter(field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.turn.setVisible(narrow)
            self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
            self.show_form()
        if not narrow:
            page = max(look().px(self._page_width), min(look().px(MOST), round(self.width() * SHARE)))
            page = min(page, self.width() - look().px(FORM))
            if event.oldSize().width() != self.width():
                self._split.setSizes([self.width() - page, page])

    def _arrange(self) -> None:
        self.more.setMenu(self._menu)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(look().px(16), look().px(11), look().px(16), 0)
        head.setSpacing(look().px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.chip)
        head.addWidget(self.turn)
        head.addWidget(self.more)
        self._heading.setContentsMargins(look().px(24), look().px(6), look().px(24), look().px(6))
        self._foot = QWidget()
        self._foot.setLayout(self.foot)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self._head, 0), (self._heading, 0), (self._scrolled(), 1), (self._foot, 0)):
            column.addWidget(part, stretch)
        self._form.setMinimumWidth(look().px(FORM))
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._form)
        self._split.addWidget(self.pane)
        self._split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)

    def _scrolled(self) -> QScrollArea:
        body = self._body
        body.setObjectName("page")
        inner = QWidget()
        inner.setMaximumWidth(look().px(READABLE))
        inner.setLayout(self.column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look().px(8))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        row.setContentsMargins(look().px(24), look().px(6), look().px(24), look().px(16))
        row.addWidget(inner, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        return self._area
