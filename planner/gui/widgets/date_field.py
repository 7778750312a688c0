"""Fields for a day, an hour and a count, which keep their order of figures in every window."""

from typing import TypeAlias

from PySide6.QtCore import QDate, QEvent, QSize, Qt, QTime
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

from planner.gui.style import look
from planner.gui.widgets.qt_locale import date_format, locale
from planner.gui.widgets.text_field import asks_undo

Spin: TypeAlias = QDateEdit | QTimeEdit | QSpinBox


def _settle(field: Spin, name: str, width: int) -> None:
    """Give a field what all share: name, width, digits, and the text's distance from the edge.

    Mirrored, Qt would reverse the sections of a time and show 12:00 as 00:12, so the field itself is never mirrored.
    """
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field.setLocale(locale())
    field.setAccessibleName(name)
    field.setFixedWidth(look().px(width))
    field.lineEdit().setTextMargins(look().px(8), 0, look().px(8), 0)
    _align(field)


def _align(field: Spin) -> None:
    parent = field.parentWidget()
    window = locale().textDirection() if parent is None else parent.layoutDirection()
    right_to_left = window is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _begin_anew(field: QDateEdit | QTimeEdit, event: QKeyEvent) -> None:
    """Let figures typed over a field that is selected as a whole begin at its first part: Qt would drop them."""
    line = field.lineEdit()
    if event.text().isdigit() and line.selectedText() == line.text():
        field.setSelectedSection(field.sectionAt(0))


def _leaves(event: QEvent) -> bool:
    """Leave the keys of undo to the window: a part of a date has no history of its own."""
    if asks_undo(event):
        event.ignore()
        return True
    return False


def _high(size: QSize) -> QSize:
    return QSize(size.width(), look().px(32))  # Qt adds three pixels to a spin box


class DateField(QDateEdit):
    """Take a day, typed or from a calendar."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self, name, 128)
        self.setDisplayFormat(date_format())
        self.setCalendarPopup(True)
        self.setMinimumDate(QDate(1900, 1, 1))
        self.calendarWidget().setGridVisible(False)
        self.calendarWidget().setVerticalHeaderFormat(self.calendarWidget().VerticalHeaderFormat.NoVerticalHeader)

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _begin_anew(self, event)
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return False if _leaves(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what it says

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange:
            _align(self)


class TimeField(QTimeEdit):
    """Take an hour and minute on the 24-hour clock."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self, name, 76)
        self.setDisplayFormat("HH:mm")
        self.setTime(QTime(12, 0))

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _begin_anew(self, event)
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return False if _leaves(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what it says

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange:
            _align(self)


class CountField(QSpinBox):
    """Take a whole number; below its least it shows nothing and holds None."""

    def __init__(self, name: str, *, most: int = 100_000_000, width: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self, name, width)
        self.setRange(-1, most)
        self.setSpecialValueText("\N{FIGURE SPACE}")  # Qt takes an empty text for none at all
        self.setGroupSeparatorShown(True)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)

    def number(self) -> int | None:
        """Return the number, or None where the field is empty."""
        return None if self.value() == self.minimum() else self.value()

    def set_number(self, number: int | None) -> None:
        """Show a number without a signal; None empties the field."""
        self.blockSignals(True)
        self.setValue(self.minimum() if number is None else number)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())

    def event(self, event: QEvent) -> bool:
        return False if _leaves(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what it says

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange:
            _align(self)
