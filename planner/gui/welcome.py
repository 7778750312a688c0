"""The first page without a planner: make one, open one, or look at the sample."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.gui.file_dialogs import folder_to_open, path_to_save
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Notice
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField

WIDTH, SHORTEST = 424, 12
ENDING = "handbill"


class Welcome(QFrame):
    """Offer the ways to begin.

    ``open_asked`` carries the folder of a planner, ``sample_asked`` the folder to make the sample planner in,
    ``new_asked`` the folder of a planner to be made and its passphrase, empty for none.
    """

    open_asked = Signal(Path)
    sample_asked = Signal(Path)
    new_asked = Signal(Path, str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock")
        self._folder = folder
        self._pages = QStackedWidget()
        self._notice = Notice()
        self._choices = self._make_choices()
        self._maker = NewPlanner()
        self._pages.addWidget(self._choices)
        self._pages.addWidget(self._maker)
        self._maker.left.connect(lambda: self._pages.setCurrentWidget(self._choices))
        self._maker.made.connect(self._ask_new)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._pages)
        column.addWidget(self._notice)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self._pages.setFixedWidth(look().px(WIDTH))

    def say(self, words: str) -> None:
        """Say why it could not be done."""
        self._notice.say(Severity.ERROR, words)
        self._maker.setEnabled(True)

    def _make_choices(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(Label("Handbill", role="display"))
        words = _("Plan an action, keep its facts straight, print its papers. Nothing leaves this computer.")
        column.addWidget(Label(words, role="lead", tone="soft", wrap=True))
        column.addSpacing(look().px(16))
        new = Button(_("Make a new planner"), kind=Kind.PRIMARY, icon="plus", large=True)
        old = Button(_("Open a planner…"), icon="folder-open", large=True)
        sample = Button(_("Look at a sample…"), kind=Kind.LINK)
        new.clicked.connect(self._begin_new)
        old.clicked.connect(self._open)
        sample.clicked.connect(self._sample)
        for button in (new, old, sample):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return page

    def _begin_new(self) -> None:
        self._notice.clear()
        self._pages.setCurrentWidget(self._maker)

    def _open(self) -> None:
        self._notice.clear()
        chosen = folder_to_open(self, _("Open a planner"), self._folder)
        if chosen is not None:
            self.open_asked.emit(chosen)

    def _sample(self) -> None:
        self._notice.clear()
        chosen = folder_to_open(self, _("A folder for the sample"), self._folder)
        if chosen is not None:
            self.sample_asked.emit(chosen)

    def _ask_new(self, passphrase: str) -> None:
        self._notice.clear()
        kinds = _("Planners (*.handbill)")
        chosen = path_to_save(self, _("Where the planner is kept"), self._folder, "planner", kinds, ENDING)
        if chosen is not None:
            self._maker.setEnabled(False)
            self.new_asked.emit(chosen, passphrase)


class NewPlanner(QWidget):
    """Ask for a passphrase, typed twice, or for the plain wish to have none; ``made`` carries it."""

    made = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = LineField(_("Passphrase"), placeholder=_("Passphrase"), large=True)
        self._second = LineField(_("The same again"), placeholder=_("The same again"), large=True)
        for field in (self._first, self._second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._judge)
        self._notice = Notice()
        self._make = Button(_("Choose a folder…"), kind=Kind.PRIMARY, large=True)
        self._without = Button(_("Go without a passphrase…"), kind=Kind.LINK)
        back = Button(_("Back"), kind=Kind.QUIET, icon="chevron-left")
        self._make.clicked.connect(lambda: self.made.emit(self._first.text()))
        self._without.clicked.connect(lambda: self.made.emit(""))
        self._second.returnPressed.connect(self._make.click)
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Label(_("A passphrase for the new planner"), role="title", wrap=True))
        words = _(
            "Several words that you will remember and nobody will guess. There is no way back without it: "
            "whoever forgets it loses the planner."
        )
        column.addWidget(Label(words, tone="soft", wrap=True))
        column.addSpacing(look().px(8))
        column.addWidget(self._first)
        column.addWidget(self._second)
        column.addWidget(self._notice)
        column.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(look().px(16))
        column.addWidget(Label(_("Without one, anyone who has the folder can read it."), tone="soft", wrap=True))
        column.addWidget(self._without, 0, Qt.AlignmentFlag.AlignLeading)
        self._judge()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus()

    def _judge(self) -> None:
        first, second = self._first.text(), self._second.text()
        self._notice.clear()
        if first and len(first) < SHORTEST:
            self._notice.say(Severity.WARNING, _("Too short to hold: use at least four words."))
        elif second and first != second:
            self._notice.say(Severity.WARNING, _("The two differ."))
        self._make.setEnabled(len(first) >= SHORTEST and first == second)
