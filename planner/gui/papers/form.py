"""What the forms of all papers share: words by language, what is picked, and the way to the field of a finding."""

import re
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.contact import Contact
from planner.domain.fact import FactStatus
from planner.domain.fields import Field
from planner.domain.message import Message
from planner.domain.visibility import Visibility
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext, tag
from planner.gui.papers.carried import Carried
from planner.gui.papers.field_menu import FieldMenu
from planner.gui.papers.printing_form import PrintingForm
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.body_text import BodyText
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Form
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.picks import Picks
from planner.services.fields import printed
from planner.services.saying import Saying
from planner.services.usage import PaperRecord

LABELS = 92
R = TypeVar("R", bound=PaperRecord)


class PaperForm(QWidget, Generic[R]):
    """Edit the record of a paper for the eyes of ``visibility``.

    ``fields`` holds the widget of each field of the record by its name; those that stand behind a button are
    ``carried``. ``printing`` is how the paper is printed, not what it says. ``lines`` is the height of its text,
    ``among`` tells the languages where not all of the campaign's.
    """

    def __init__(
        self,
        draft: Draft[R],
        visibility: Visibility,
        *,
        lines: int,
        among: Callable[[R], tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__()
        self.draft = draft
        self.visibility = visibility
        self.languages = LanguageSegment(self.desk.plan.campaign.languages)
        self.spoken = SpokenFields(draft, self.languages, self, among=among)
        self.body = BodyText(_("Text"), self._printed, lines=lines)
        self.menu = FieldMenu(lambda: self.desk.plan, visibility, self)
        self.carried = Carried(_("It carries"))
        self.form = Form(label_width=LABELS)
        self.printing = PrintingForm(self.desk.printers)
        self.picks: dict[str, Picks] = {}
        self.fields: dict[str, QWidget] = {"body": self.body.area}
        self._arrange()

    @property
    def desk(self) -> Desk:
        return self.draft.desk

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        self.spoken.show()
        self.body.look_again()
        for name, picks in self.picks.items():
            ids: tuple[str, ...] = getattr(self.draft.record, name)
            picks.show_picked([(id_, self._called(name, id_)) for id_ in ids])
            self.carried.show_count(name, len(ids))

    def field_of(self, path: str) -> QWidget | None:
        """Return the widget of a finding's field such as ``body.en``, its language chosen and its part opened."""
        parts = re.split(r"[.\[]", self.spoken.turn_to(path))
        if parts[0] in self.carried.buttons:
            self.carried.open(parts[0])
            return self.carried.part(parts[0])
        return self.fields.get(".".join(parts[:2])) or self.fields.get(parts[0])

    def called(self) -> str:
        """Return what undo calls the paper."""
        raise NotImplementedError

    def add_picks(self, name: str, title: str, finder: str, *, ordered: bool = False) -> None:
        """Add records that are picked for the field ``name``, which holds their ids."""
        picks = Picks(title, lambda: self._options(name), placeholder=finder, ordered=ordered)
        self.picks[name] = picks
        self.carried.add(name, title, picks)
        picks.added.connect(lambda id_: self._pick(name, (*self._ids(name), id_)))
        picks.removed.connect(lambda id_: self._pick(name, tuple(each for each in self._ids(name) if each != id_)))
        picks.moved.connect(lambda id_, step: self._move(name, id_, step))

    def _ids(self, name: str) -> tuple[str, ...]:
        ids: tuple[str, ...] = getattr(self.draft.record, name)
        return ids

    def _pick(self, name: str, ids: tuple[str, ...]) -> None:
        self.draft.keep(_picked_label(name, self.called()), **{name: ids})

    def _move(self, name: str, id_: str, step: int) -> None:
        ids = list(self._ids(name))
        at = ids.index(id_)
        ids.insert(max(0, at + step), ids.pop(at))
        self._pick(name, tuple(ids))

    def _options(self, name: str) -> Sequence[tuple[str, str]]:
        plan = self.desk.plan
        return [(id_, self._called(name, id_)) for id_ in plan.shelf(name) if self._may_be_picked(name, id_)]

    def _may_be_picked(self, name: str, id_: str) -> bool:
        record = self.desk.plan.shelf(name)[id_]
        if record.deleted:
            return False
        if name == "facts":
            fact = self.desk.plan.facts[id_]
            return fact.status is not FactStatus.RETRACTED and self.desk.plan.superseded_by(id_) is None
        return not isinstance(record, Contact) or self._may_be_reached(record)

    def _may_be_reached(self, contact: Contact) -> bool:
        reachable = any(point.visibility.may_stand_on(self.visibility) for point in contact.points)
        return reachable and not contact.do_not_contact

    def _called(self, name: str, id_: str) -> str:
        say, plan = Saying(self.desk.plan, tag()), self.desk.plan
        if id_ not in plan.shelf(name):
            return _("Not there any more: {id}").format(id=id_)
        match name:
            case "facts":
                return say.fact(plan.facts[id_])
            case "demands":
                return say.words(plan.demands[id_].text)
            case "events":
                return say.words(plan.events[id_].title)
        return plan.contacts[id_].name

    def _printed(self, field: Field) -> str | None:
        return printed(self.desk.plan, field, self.spoken.language or self.desk.plan.campaign.language, self.visibility)

    def _arrange(self) -> None:
        insert = Button(_("Insert a field"), kind=Kind.LINK, icon="plus")
        insert.setMenu(self.menu)
        self.menu.picked.connect(self.body.insert)
        self.body.add_command(insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        column.addWidget(self.languages)
        column.addWidget(self.form)
        self.spoken.switched.connect(self.body.look_again)


def _picked_label(name: str, paper: str) -> Message:
    return {
        "facts": Message("change the facts of {paper}", paper=paper),
        "demands": Message("change the demands of {paper}", paper=paper),
        "events": Message("change the events of {paper}", paper=paper),
        "contacts": Message("change the contacts of {paper}", paper=paper),
    }[name]


def picked_titles() -> dict[str, tuple[str, str]]:
    """Return, by the field that holds their ids, what picked records are called and how more are found."""
    return {
        "facts": (pgettext("paper", "Facts"), _("Add a fact")),
        "demands": (pgettext("paper", "Demands"), _("Add a demand")),
        "events": (pgettext("paper", "Events"), _("Add an event")),
        "contacts": (pgettext("paper", "Contacts"), _("Add a contact")),
    }
