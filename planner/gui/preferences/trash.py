"""What was put into the trash, each with the way back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.plan import KINDS, Plan
from planner.gui.language import _, tag
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label
from planner.services.saying import Saying

ROW = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Hold a record in the trash and how it is shown."""

    kind: str
    id: str
    icon: str
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    icon: str
    name: Callable[[], str]
    words: Callable[[Any, Saying], str]


_SHOWN = {
    "organisations": _Kind(icon="landmark", name=lambda: _("Organisation"), words=lambda each, _: each.name),
    "locations": _Kind(icon="map-pin", name=lambda: _("Place"), words=lambda each, say: say.words(each.name)),
    "events": _Kind(icon="flag", name=lambda: _("Event"), words=lambda each, say: say.words(each.title)),
    "contacts": _Kind(icon="user", name=lambda: _("Person"), words=lambda each, _: each.name),
    "lists": _Kind(icon="users", name=lambda: _("List of people"), words=lambda each, _: each.name),
    "demands": _Kind(icon="megaphone", name=lambda: _("Demand"), words=lambda each, say: say.words(each.text)),
    "sources": _Kind(icon="ear", name=lambda: _("Source"), words=lambda each, _: each.name),
    "facts": _Kind(icon="sigma", name=lambda: _("Fact"), words=lambda each, say: say.fact(each)),
    "statements": _Kind(icon="mic", name=lambda: _("Quote"), words=lambda each, say: say.words(each.text)),
    "releases": _Kind(
        icon="newspaper", name=lambda: _("Press sheet"), words=lambda each, say: say.words(each.headline)
    ),
    "pictures": _Kind(icon="image", name=lambda: _("Picture"), words=lambda each, say: say.words(each.alt)),
    "leaflets": _Kind(icon="file-text", name=lambda: _("Leaflet"), words=lambda each, say: say.words(each.headline)),
    "maps": _Kind(
        icon="map-pin", name=lambda: _("Street map"), words=lambda each, say: say.name("locations", each.location)
    ),
}


def things(plan: Plan) -> Iterator[Thing]:
    """Yield what is in the trash, kind by kind."""
    say = Saying(plan, tag())
    for kind in KINDS:
        shown = _SHOWN[kind]
        for record in plan.shelf(kind).values():
            if record.deleted:
                words = shown.words(record, say)
                yield Thing(kind=kind, id=record.id, icon=shown.icon, name=shown.name(), words=words)


class Trash(QWidget):
    """List what is in the trash; ``restored`` carries kind and id of what is wanted back."""

    restored = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Thing, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_plan(self, plan: Plan) -> None:
        """Show what is in a plan's trash."""
        held = tuple(things(plan))
        if held == self._shown:
            return
        self._shown = held
        clear(self._column)
        for thing in held:
            self._column.addWidget(self._row(thing))
            self._column.addWidget(Hairline())
        if not held:
            empty = Label(
                _("The trash is empty. What is deleted waits here and can be brought back."), tone="soft", wrap=True
            )
            empty.setContentsMargins(0, look().px(12), 0, 0)
            self._column.addWidget(empty)
        self._column.addStretch(1)

    def _row(self, thing: Thing) -> QWidget:
        row = QWidget()
        row.setMinimumHeight(look().px(ROW))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(thing.words or thing.name))
        words.addWidget(Label(thing.name, role="small", tone="soft"))
        words.addStretch(1)
        back = Button(_("Restore"))
        back.setAccessibleName(_("Restore: {name}").format(name=thing.words or thing.name))
        back.clicked.connect(lambda: self.restored.emit(thing.kind, thing.id))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look().px(6), 0, look().px(6))
        line.setSpacing(look().px(12))
        line.addWidget(IconLabel(thing.icon))
        line.addLayout(words, 1)
        line.addWidget(back)
        return row
