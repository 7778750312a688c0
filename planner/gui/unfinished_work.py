"""What is being done in the window, written down before it is locked and taken up again after."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from planner.domain.plan import Plan
from planner.domain.unfinished import Typed, Unfinished
from planner.gui.page import Opened, Page
from planner.gui.widgets.language_segment import LanguageSegment

Editable = QLineEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Field:
    """Hold a field of a page, and the widget in it that takes the letters."""

    whole: QWidget
    letters: Editable
    typed: Typed


def unfinished_on(place: str, page: Page) -> Unfinished:
    """Return what is being done on the page of a place; secrets that are being typed are left out."""
    opened, fields = page.opened(), tuple(_fields(page))
    window_focus = page.window().focusWidget()
    focused = next((at for at, each in enumerate(fields) if _holds(each.whole, window_focus)), -1)
    return Unfinished(
        place=place,
        view=opened.view,
        shelf=opened.shelf,
        record=opened.record,
        languages=tuple(each.current() for each in page.findChildren(LanguageSegment)),
        fields=tuple(each.typed for each in fields),
        focused=focused,
        caret=_caret(fields[focused].letters) if focused >= 0 else 0,
    )


def reopen(page: Page, unfinished: Unfinished) -> None:
    """Show what was open on a page."""
    page.resume(Opened(shelf=unfinished.shelf, record=unfinished.record, view=unfinished.view))


def retype(page: Page, plan: Plan, unfinished: Unfinished) -> bool:
    """Put back what was being typed on a page that is open again; return whether words came that are not kept yet.

    Where the record was altered by other means since, only the field with the caret gets its words back, as it is the
    only one that was surely being typed in.
    """
    _speak(page, unfinished.languages)
    found = {_key(each.typed): each for each in _fields(page)}
    focused = unfinished.fields[unfinished.focused] if unfinished.focused >= 0 else None
    changed = [each for each in unfinished.fields if _key(each) in found and found[_key(each)].typed != each]
    if not _as_it_was(plan, unfinished):
        changed = [each for each in changed if each is focused]
    for typed in sorted(changed, key=lambda each: each is focused):
        _type(found[_key(typed)], typed.words)
    if focused is not None and _key(focused) in found:
        _show_caret(found[_key(focused)], unfinished.caret)
    return bool(changed)


def _fields(page: QWidget) -> Iterator[_Field]:
    seen: Counter[tuple[str, str]] = Counter()
    for widget in page.findChildren(QWidget):
        letters = _letters(widget)
        if letters is None or not widget.isVisibleTo(page):
            continue
        kind, name = type(widget).__name__, widget.accessibleName()
        words = letters.text() if isinstance(letters, QLineEdit) else letters.toPlainText()
        typed = Typed(kind=kind, name=name, number=seen[kind, name], words=words)
        seen[kind, name] += 1
        yield _Field(whole=widget, letters=letters, typed=typed)


def _letters(widget: QWidget) -> Editable | None:
    """Return where a field takes its letters; None for what is no field, shows only, or hides what is typed."""
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.lineEdit()
    if isinstance(widget, QPlainTextEdit):
        return None if widget.isReadOnly() else widget
    if not isinstance(widget, QLineEdit) or isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
        return None
    secret = widget.echoMode() is not QLineEdit.EchoMode.Normal
    hinted = bool(widget.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData)
    return None if widget.isReadOnly() or secret or hinted else widget


def _holds(widget: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))


def _key(typed: Typed) -> tuple[str, str, int]:
    return typed.kind, typed.name, typed.number


def _as_it_was(plan: Plan, unfinished: Unfinished) -> bool:
    record = unfinished.record
    if record is None:
        return True
    return plan.shelf(unfinished.shelf).get(record.id) in (None, record)


def _speak(page: Page, languages: tuple[str, ...]) -> None:
    for segment, language in zip(page.findChildren(LanguageSegment), languages, strict=False):
        if language in segment.languages and language != segment.current():
            segment.choose(language)
            segment.chosen.emit(language)


def _type(field: _Field, words: str) -> None:
    """Put words into a field as if they were being typed, so that previews follow and leaving it keeps them."""
    field.letters.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field.whole, QAbstractSpinBox) and isinstance(field.letters, QLineEdit):
        field.letters.setText(words)  # its parts take letters one by one, but all at once only so
        return
    field.letters.selectAll()
    if isinstance(field.letters, QLineEdit):
        field.letters.insert(words)
    else:
        field.letters.insertPlainText(words)


def _caret(letters: Editable) -> int:
    return letters.cursorPosition() if isinstance(letters, QLineEdit) else letters.textCursor().position()


def _show_caret(field: _Field, caret: int) -> None:
    letters = field.letters
    letters.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field.whole, QAbstractSpinBox):
        return  # moving the caret would complete a part that is half typed
    if isinstance(letters, QLineEdit):
        letters.setCursorPosition(caret)
    else:
        cursor = letters.textCursor()
        cursor.setPosition(min(caret, len(letters.toPlainText().encode("utf-16-le")) // 2))
        letters.setTextCursor(cursor)
    area = field.whole.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        area.ensureWidgetVisible(field.whole)
