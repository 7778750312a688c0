"""What stands before a planner: its passphrase, a first one, or another. Neutral: nothing of it is known yet."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.gui import icons
from planner.gui.commands import Command
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Notice
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label

COLUMN, SMALLEST = 424, QSize(640, 480)


class PassphraseField(QLineEdit):
    """Take a passphrase, hidden until the eye is pressed; ``caps_lock`` tells that capitals come unasked."""

    caps_lock = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("large", "true")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhHiddenText
        )
        self._eye = QAction(self)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn)
        self._hide(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isalpha() and typed.upper() != typed.lower():
            # Qt does not say how the lock key stands, but a capital without Shift does.
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(typed.isupper() is not shifted)
        super().keyPressEvent(event)

    def _turn(self) -> None:
        self._hide(self.echoMode() is not QLineEdit.EchoMode.Password)

    def _hide(self, hidden: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self._eye.setIcon(self._picture("eye" if hidden else "eye-off"))
        self._eye.setText(_("Show the passphrase") if hidden else _("Hide the passphrase"))
        self._eye.setToolTip(self._eye.text())

    def _picture(self, name: str) -> QPixmap:
        return icons.pixmap(name, "soft", 16, self.devicePixelRatioF())


class UnlockPage(QFrame):
    """Ask for the passphrase of a planner; ``passphrase_given`` carries it, and ``refuse`` answers.

    ``ways`` are the other commands offered below, such as opening another planner.
    """

    passphrase_given = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        line: str = "",
        ways: Sequence[Command] = (),
        version: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("unlock")
        self.field = PassphraseField(_("Passphrase"))
        self.notice = Notice()
        self.button = Button(_("Unlock"), kind=Kind.PRIMARY, icon="lock-open", large=True)
        self._arrange(name, line, ways, version)
        self.button.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.field.caps_lock.connect(self._warn)

    def refuse(self, sentence: str) -> None:
        """Say why the planner did not open, and let the passphrase be typed again."""
        self.set_busy(False)
        self.notice.say(Severity.ERROR, sentence)
        self.field.selectAll()
        self.field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Say that the key is being made, which takes about a second."""
        self.field.setEnabled(not busy)
        self.button.setEnabled(not busy)
        self.button.setText(_("Unlocking…") if busy else _("Unlock"))

    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    def _warn(self, capitals: bool) -> None:
        if capitals:
            self.notice.say(Severity.WARNING, _("Caps Lock is on."))
        else:
            self.notice.clear()

    def _give(self) -> None:
        passphrase = self.field.text()
        if not passphrase:
            self.field.setFocus()
            return
        self.set_busy(True)
        self.field.clear()  # the widget must not keep it longer than the key takes to make
        self.passphrase_given.emit(passphrase)

    def _arrange(self, name: str, line: str, ways: Sequence[Command], version: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(look().px(4))
        column.addStretch(2)
        column.addWidget(IconLabel("lock", tone="ink", size=28))
        column.addSpacing(look().px(8))
        column.addWidget(ElidedLabel(name, role="display"))
        column.addWidget(Label(line, role="lead", tone="soft", wrap=True))
        column.addSpacing(look().px(24))
        label = Label(_("Passphrase"), role="heading")
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addSpacing(look().px(4))
        column.addWidget(self.field)
        column.addWidget(self.notice)
        column.addSpacing(look().px(12))
        self.button.setSizePolicy(self.button.sizePolicy().Policy.Expanding, self.button.sizePolicy().Policy.Fixed)
        column.addWidget(self.button)
        column.addSpacing(look().px(16))
        column.addWidget(Hairline())
        column.addSpacing(look().px(8))
        warning = _("Nobody can open this planner without the passphrase, and nobody can send you a new one.")
        column.addWidget(Label(warning, tone="soft", wrap=True))
        column.addSpacing(look().px(8))
        column.addLayout(way_buttons(ways))
        column.addStretch(3)
        _centre(self, column, version)


def way_buttons(ways: Sequence[Command]) -> QHBoxLayout:
    """Return commands side by side as buttons."""
    row = QHBoxLayout()
    row.setSpacing(look().px(8))
    for way in ways:
        button = Button(way.text, icon=way.icon)
        button.clicked.connect(lambda _=False, way=way: way.run())
        row.addWidget(button)
    row.addStretch(1)
    return row


def _centre(page: QFrame, column: QVBoxLayout, version: str) -> None:
    """Stand a column in the middle, two fifths of the free height above it, over a line that says offline."""
    middle = QWidget()
    middle.setFixedWidth(look().px(COLUMN))
    middle.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(middle)
    across.addStretch(1)
    foot = QHBoxLayout()
    foot.setContentsMargins(look().px(24), 0, look().px(24), look().px(10))
    foot.addWidget(IconLabel("wifi-off", size=14))
    foot.addWidget(Label(_("Offline by design. Nothing leaves this computer."), role="small", tone="soft"))
    foot.addStretch(1)
    foot.addWidget(Label(f"Handbill {version}" if version else "", role="small", tone="faint"))
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addLayout(across, 1)
    whole.addLayout(foot)
