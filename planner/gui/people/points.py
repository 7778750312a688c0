"""The ways to reach someone: each with who may see it, and how it is dialled from anywhere."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from planner.domain.contact import Point, PointKind, Purpose
from planner.domain.finding import Severity
from planner.domain.visibility import Visibility
from planner.gui.language import _, pgettext, tag
from planner.gui.people.groups import purpose_words
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.chip import visibility_words
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.flow import Flow
from planner.gui.widgets.form import Notice
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.text_field import LineField
from planner.i18n.lists import listed
from planner.i18n.phones import Validity, dial

KIND_ICONS = {
    PointKind.PHONE: "phone",
    PointKind.MOBILE: "smartphone",
    PointKind.EMAIL: "mail",
    PointKind.POST: "mailbox",
    PointKind.PO_BOX: "mailbox",
    PointKind.CHAT: "message-circle",
    PointKind.WEB: "globe",
}


def kind_words(kind: PointKind) -> str:
    """Return the name of a way to reach someone."""
    return {
        PointKind.PHONE: pgettext("point", "Phone"),
        PointKind.MOBILE: pgettext("point", "Mobile"),
        PointKind.EMAIL: pgettext("point", "Email"),
        PointKind.POST: pgettext("point", "Post"),
        PointKind.PO_BOX: pgettext("point", "PO box"),
        PointKind.CHAT: pgettext("point", "Chat"),
        PointKind.WEB: pgettext("point", "Web"),
    }[kind]


class PointRow(QWidget):
    """Edit one way to reach someone; ``kept`` carries the altered point, ``removed`` asks to take it away."""

    kept = Signal(object)
    removed = Signal()

    def __init__(self, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point = point
        self._icon = IconLabel(KIND_ICONS[point.kind])
        self._value = LineField(_("Number or address"), latin=True)
        self._eye = IconButton("eye", _("Show what is secret"), checkable=True)
        self._remove = IconButton("trash-2", _("Remove this way to reach them"))
        self._kind = Choice(_("Kind"), [(kind.value, kind_words(kind)) for kind in PointKind])
        self._seen = Choice(_("Seen by"), [(each.value, visibility_words(each)) for each in Visibility])
        self._purposes = Button("", kind=Kind.QUIET, tip=_("What it is for"))
        self._dialled = Label(role="small", tone="soft")
        self._notice = Notice()
        self._arrange()
        self._connect()
        self._show()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(look().px(8))
        first.addWidget(self._icon)
        first.addWidget(self._value, 1)
        first.addWidget(self._eye)
        first.addWidget(self._remove)
        second = QHBoxLayout()
        second.setContentsMargins(look().px(26), 0, 0, 0)
        second.setSpacing(look().px(8))
        second.addWidget(self._kind, 1)
        second.addWidget(self._seen, 1)
        third = Flow(gap=look().px(8))
        third.add(self._purposes)
        third.add(self._dialled)
        indent = QHBoxLayout()
        indent.setContentsMargins(look().px(26), 0, 0, 0)
        indent.addWidget(third)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(8), 0, 0)
        column.setSpacing(look().px(4))
        for row in (first, second, indent):
            column.addLayout(row)
        column.addWidget(self._notice)
        column.addWidget(Hairline())

    def _connect(self) -> None:
        self._value.committed.connect(lambda words: self._keep(replace(self._point, value=words.strip())))
        self._kind.chosen.connect(lambda key: self._keep(replace(self._point, kind=PointKind(key))))
        self._seen.chosen.connect(lambda key: self._keep(replace(self._point, visibility=Visibility(key))))
        self._eye.toggled.connect(self._unveil)
        self._remove.clicked.connect(self.removed)
        menu = QMenu(self)
        for purpose in Purpose:
            action = QAction(purpose_words(purpose), menu, checkable=True)
            action.setChecked(purpose in self._point.purposes)
            action.triggered.connect(lambda _=False, purpose=purpose: self._turn(purpose))
            menu.addAction(action)
        self._purposes.setMenu(menu)

    def _turn(self, purpose: Purpose) -> None:
        held = self._point.purposes
        chosen = tuple(each for each in Purpose if (each in held) != (each is purpose))
        self._keep(replace(self._point, purposes=chosen))

    def _keep(self, point: Point) -> None:
        if point != self._point:
            self._point = point
            self._show()
            self.kept.emit(point)

    def _show(self) -> None:
        point = self._point
        self._icon.show_icon(KIND_ICONS[point.kind])
        self._value.set_value(point.value)
        self._kind.choose(point.kind.value)
        self._seen.choose(point.visibility.value)
        words = listed([purpose_words(purpose) for purpose in point.purposes], tag()) or _("What is it for?")
        self._purposes.setText(words)
        self._purposes.setAccessibleName(_("What it is for: {purposes}").format(purposes=words))
        secret = point.visibility is Visibility.SECRET
        self._eye.setVisible(secret)
        if not secret:
            self._eye.setChecked(False)
        self._unveil(self._eye.isChecked())
        self._show_dialled()

    def _unveil(self, shown: bool) -> None:
        hidden = self._point.visibility is Visibility.SECRET and not shown
        self._value.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self._eye.show_icon(
            "eye" if hidden else "eye-off", _("Show what is secret") if hidden else _("Hide what is secret")
        )
        self._show_dialled()

    def _show_dialled(self) -> None:
        self._notice.clear()
        self._dialled.clear()
        point = self._point
        veiled = point.visibility is Visibility.SECRET and not self._eye.isChecked()
        if not point.kind.is_phone or not point.value or veiled:
            return
        number = dial(point.value, point.region)
        if number.validity is Validity.VALID:
            self._dialled.setText(_("prints as {number}").format(number=number.international))
        else:
            self._notice.say(
                Severity.WARNING, _("Nobody abroad can dial this. Write it with + and the country's code.")
            )


class PointList(QWidget):
    """Edit all ways to reach someone; ``kept`` carries the altered tuple."""

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._region = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_points(self, points: Sequence[Point], region: str) -> None:
        """Show ways to reach someone; ``region`` is where a new number is dialled from."""
        self._region = region
        if tuple(points) == self._points and self._column.count() == len(self._points):
            return
        self._points = tuple(points)
        clear(self._column)
        for at, point in enumerate(self._points):
            row = PointRow(point)
            row.kept.connect(lambda point, at=at: self._replace(at, point))
            row.removed.connect(lambda at=at: self._remove(at))
            self._column.addWidget(row)

    def add_point(self) -> None:
        """Add a telephone number that is still to be typed."""
        self.kept.emit((*self._points, Point(kind=PointKind.PHONE, value="", region=self._region)))

    def focus_last(self) -> None:
        """Put the caret where the newest number is typed."""
        field = self.field_at(self._column.count() - 1)
        if field is not None:
            field.setFocus()

    def field_at(self, at: int) -> QWidget | None:
        """Return where the number or address of a place in the list is typed, None where there is no such place."""
        item = self._column.itemAt(at) if at >= 0 else None
        row = item.widget() if item else None
        return row.findChild(LineField) if row else None

    def _replace(self, at: int, point: Point) -> None:
        self._points = (*self._points[:at], point, *self._points[at + 1 :])
        self.kept.emit(self._points)

    def _remove(self, at: int) -> None:
        self.kept.emit((*self._points[:at], *self._points[at + 1 :]))
