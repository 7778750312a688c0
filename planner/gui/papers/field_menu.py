"""The fields that can be put into a text, by what they print."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.domain.fact import FactStatus
from planner.domain.plan import Plan, live
from planner.domain.visibility import Visibility
from planner.gui.language import _, tag
from planner.services.saying import Saying

MOST = 60
"""Characters of a line in the menu."""

Entry: TypeAlias = tuple[str, str]
"""What a line says, and the field that it stands for."""


class FieldMenu(QMenu):
    """Offer fields; ``picked`` carries one as it is written, such as ``{fact:killed}``.

    What papers of ``visibility`` may not say is not offered.
    """

    picked = Signal(str)

    def __init__(self, plan: Callable[[], Plan], visibility: Visibility, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._visibility = visibility
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what the plan holds now."""
        self.clear()
        say = Saying(self._plan(), tag())
        for title, entries in (
            (_("Facts"), facts(say)),
            (_("As of"), moments(say)),
            (_("Events"), events(say)),
            (_("Demands"), demands(say)),
            (_("Contacts"), contacts(say, self._visibility)),
        ):
            self._add(title, tuple(entries))

    def _add(self, title: str, entries: tuple[Entry, ...]) -> None:
        if not entries:
            return
        menu = self.addMenu(title)
        for words, field in entries:
            action = QAction(_short(words).replace("&", "&&"), menu)
            action.setToolTip(field)
            action.triggered.connect(lambda _=False, field=field: self.picked.emit(field))
            menu.addAction(action)


def facts(say: Saying) -> Iterator[Entry]:
    """Yield the facts that hold."""
    for fact in live(say.plan.facts):
        if fact.status is not FactStatus.RETRACTED and say.plan.superseded_by(fact.id) is None:
            yield say.fact(fact), f"{{fact:{fact.id}}}"


def moments(say: Saying) -> Iterator[Entry]:
    """Yield as of when each fact that holds was known."""
    for words, field in facts(say):
        fact = say.plan.facts[field.removeprefix("{fact:").removesuffix("}")]
        clock = say.clock(fact.as_of, fact.as_of.zone)
        when = f"{clock.time} {clock.city}".strip()
        yield f"{when}: {words}", f"{{fact:{fact.id}.as_of}}"


def events(say: Saying) -> Iterator[Entry]:
    """Yield title, time and place of each event."""
    for event in live(say.plan.events):
        title = say.words(event.title)
        yield title, f"{{event:{event.id}.title}}"
        if event.start is not None:
            yield _("When: {event}").format(event=title), f"{{event:{event.id}.when}}"
        if event.location is not None:
            yield _("Where: {event}").format(event=title), f"{{event:{event.id}.where}}"


def demands(say: Saying) -> Iterator[Entry]:
    """Yield the demands in their order."""
    for demand in sorted(live(say.plan.demands), key=lambda each: each.order):
        yield say.words(demand.text), f"{{demand:{demand.id}}}"


def contacts(say: Saying, visibility: Visibility) -> Iterator[Entry]:
    """Yield the contacts that have a way to be reached which papers of ``visibility`` may print."""
    for contact in live(say.plan.contacts):
        if not contact.do_not_contact and any(each.visibility.may_stand_on(visibility) for each in contact.points):
            yield contact.name, f"{{contact:{contact.id}}}"


def _short(words: str) -> str:
    return words if len(words) <= MOST else words[: MOST - 1].rstrip() + "…"
