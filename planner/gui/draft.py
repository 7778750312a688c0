"""The record that an editor works on, from the first keystroke until it is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.gui.desk import Desk

R = TypeVar("R", bound=Record)


class Draft(QObject, Generic[R]):
    """Hold one record of the shelf ``kind`` while it is edited.

    Edits are kept in the background, so ``record`` is ahead of ``desk.plan`` until they are: the next edit builds on it
    and none is lost. ``shown`` asks the fields to show ``record`` again, ``typed`` tells of every keystroke, ``gone``
    that the record is no longer there. A new record reaches the planner once it is ``whole``, or when it is left as a
    ``part`` worth keeping.
    """

    shown = Signal()
    typed = Signal()
    gone = Signal()

    def __init__(
        self,
        desk: Desk,
        kind: str,
        *,
        whole: Callable[[R], bool] = lambda _: True,
        part: Callable[[R], bool] = lambda _: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._kind = kind
        self._whole, self._part = whole, part
        self._record: R | None = None
        self._typed: R | None = None
        self._begun: R | None = None  # what was there when what is being typed was begun
        self._kept = self._held_back = False
        desk.changed.connect(self._settle)
        desk.failed.connect(self._settle)

    @property
    def record(self) -> R:
        """Return the record with every edit so far, also those still on their way to the disk."""
        if self._record is None:
            raise LookupError("nothing is being edited")
        return self._record

    @property
    def id(self) -> str:
        """Return the record's id, empty while nothing is being edited."""
        return self._record.id if self._record else ""

    @property
    def kind(self) -> str:
        """Return the plural key of the record's shelf."""
        return self._kind

    @property
    def is_new(self) -> bool:
        """Tell whether nothing of the record was kept yet."""
        return not self._kept

    def plan(self) -> Plan:
        """Return the plan as it would stand with what is typed now, for previews."""
        return self.desk.plan.put(self._typed) if self._typed else self.desk.plan

    def open(self, id_: str) -> bool:
        """Work on a kept record; return False where there is none, or only in the trash."""
        found = self.desk.plan.shelf(self._kind).get(id_)
        if found is None or found.deleted:
            return False
        self._work_on(cast(R, found), kept=True)
        return True

    def begin(self, record: R) -> None:
        """Work on a record that the planner does not hold yet."""
        self._work_on(record, kept=False)

    def leave(self) -> None:
        """Work on nothing."""
        self._let_go()
        self._record = self._typed = self._begun = None

    def drop(self) -> None:
        """Work on nothing, and forget a new record that is not whole yet."""
        self._held_back = False
        self.leave()

    def type(self, **fields: Any) -> None:
        """Note what the fields say while they are typed in."""
        self._begun = self._begun or self.record
        self._typed = replace(self._typed or self.record, **fields)
        self.typed.emit()

    def keep(self, label: Message, *others: Record, **fields: Any) -> None:
        """Keep altered fields as one edit called ``label``, together with ``others``."""
        begun, self._begun = self._begun or self.record, None
        altered = replace(self.record, **fields)
        self._typed = replace(self._typed or altered, **fields)
        if altered == self._record and not others:
            return
        self._record = altered
        self._held_back = not self._kept and not self._whole(altered)
        if not self._held_back:
            self.desk.save(label, *others, altered, begun=(begun,) if self._kept else ())
        elif others:
            self.desk.save(label, *others)
        self.shown.emit()
        self.typed.emit()

    def _let_go(self) -> None:
        if self._held_back and self._record is not None and self._part(self._record):
            self.desk.save(Message("keep what was begun"), self._record)
        self._held_back = False

    def _work_on(self, record: R, *, kept: bool) -> None:
        self._let_go()
        self._record = self._typed = record
        self._begun = None
        self._kept = kept
        self.shown.emit()
        self.typed.emit()

    def _settle(self) -> None:
        """Take over what the planner holds once no edit is on its way; what was refused can be mended, or waits."""
        if self._record is None or self.desk.saving or self.desk.hindrance:
            return
        held = self.desk.plan.shelf(self._kind).get(self._record.id)
        if held is None and not self._kept:
            return
        if held is None or held.deleted:
            self.drop()
            self.gone.emit()
            return
        self._kept = True
        if held != self._record:
            self._record = self._typed = cast(R, held)
        self.shown.emit()  # also where only a record that this one names was altered
        self.typed.emit()
