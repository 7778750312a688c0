"""Where a fact comes from: each source with how far it can be trusted and who may read its name."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.fact import Source
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.visibility import Visibility
from planner.gui.desk import Desk
from planner.gui.facts.words import reliability_words
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.chip import visibility_words
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.label import ElidedLabel
from planner.gui.widgets.picks import FinderField

GRADES = ("", "A", "B", "C", "D", "E", "F")


class SourcesField(QWidget):
    """Show a fact's sources and find or make more; ``taken`` carries the ids, ``made`` a new Source to add."""

    taken = Signal(object)
    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: tuple[str, ...] = ()
        self._shown: tuple[Source, ...] = ()
        self.setAccessibleName(_("Sources"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look().px(8))
        self.finder = FinderField(
            _("Add a source"), self._others, placeholder=_("Add a source, or type a new one"), new=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(self._rows)
        column.addWidget(self.finder)
        self.setFocusProxy(self.finder)
        self.finder.found.connect(lambda id_: self.taken.emit((*self._ids, id_)))
        self.finder.named.connect(lambda name: self.made.emit(Source(id=desk.new_id(), name=name)))

    def show_sources(self, ids: tuple[str, ...], *new: Source) -> None:
        """Show the sources of a fact; ``new`` are those that are still on their way to the disk."""
        known = dict(self._desk.plan.sources) | {source.id: source for source in new}
        self._ids = ids
        sources = tuple(known[id_] for id_ in ids if id_ in known)
        if sources == self._shown:
            return
        self._shown = sources
        clear(self._rows)
        for source in sources:
            self._rows.addWidget(self._row(source))

    def _others(self) -> Sequence[tuple[str, str]]:
        return [(each.id, each.name) for each in live(self._desk.plan.sources) if each.id not in self._ids]

    def _row(self, source: Source) -> QWidget:
        row = QWidget()
        off = IconButton("x", _("Take off: {name}").format(name=source.name))
        off.clicked.connect(lambda: self.taken.emit(tuple(each for each in self._ids if each != source.id)))
        name = QHBoxLayout()
        name.setSpacing(look().px(4))
        name.addWidget(ElidedLabel(source.name), 1)
        name.addWidget(off)
        grades = [(grade or "-", reliability_words(grade)) for grade in GRADES]
        grade = Choice(_("Reliability of {name}").format(name=source.name), grades, current=source.reliability or "-")
        eyes = [(each.value, visibility_words(each)) for each in Visibility]
        seen = Choice(_("Who may read {name}").format(name=source.name), eyes, current=source.visibility.value)
        grade.chosen.connect(lambda key: self._grade(source, key))
        seen.chosen.connect(lambda key: self._show_to(source, Visibility(key)))
        trust = QHBoxLayout()
        trust.setSpacing(look().px(8))
        trust.addWidget(grade, 3)
        trust.addWidget(seen, 2)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(name)
        column.addLayout(trust)
        return row

    def _grade(self, source: Source, grade: str) -> None:
        self._keep(source, Message("change how reliable {source} is", source=source.name), grade.strip("-"), None)

    def _show_to(self, source: Source, visibility: Visibility) -> None:
        self._keep(source, Message("change who may read of {source}", source=source.name), None, visibility)

    def _keep(self, source: Source, label: Message, grade: str | None, visibility: Visibility | None) -> None:
        kept = self._desk.plan.sources.get(source.id, source)
        reliability = kept.reliability if grade is None else grade
        self._desk.save(label, replace(kept, reliability=reliability, visibility=visibility or kept.visibility))
