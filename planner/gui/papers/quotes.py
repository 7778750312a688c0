"""The quotes of a press paper: who says it, in which role, in which words, and whether they stand by it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import live
from planner.domain.statement import Approval, Statement
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.flow import Flow
from planner.gui.widgets.form import Form
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField, TextArea

LABELS = 72


class QuoteEditor(QWidget):
    """Edit one statement in the language that ``languages`` shows; ``removed`` asks to take it off the paper.

    ``typed`` tells of every keystroke; ``plan`` of the draft is then the working plan.
    """

    removed = Signal(str)
    typed = Signal()

    def __init__(self, desk: Desk, languages: LanguageSegment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: Draft[Statement] = Draft(desk, "statements", parent=self)
        self.speaker = Choice(_("Speaker"), searched=True)
        self.role = LineField(_("Role as printed"), placeholder=_("Such as spokesperson of the campaign"))
        self.words = TextArea(_("Words of the quote"), placeholder=_("Without quotation marks"), lines=3)
        self.approved = QCheckBox(_("The speaker stands by these words"))
        self.interview = QCheckBox(_("Available for interview"))
        self.spoken = SpokenFields(self.draft, languages, self, follows=True)
        self._remove = IconButton("x", _("Take this quote off the paper"))
        self._arrange()
        self._connect()

    def open(self, statement: str) -> bool:
        """Show a statement; return False where there is none."""
        return self.draft.open(statement)

    def show_draft(self) -> None:
        """Show the statement; what is being typed stays."""
        if not self.draft.id:
            return
        statement, plan = self.draft.record, self.draft.desk.plan
        self.speaker.offer([(each.id, each.name) for each in live(plan.contacts)], current=statement.speaker)
        self.spoken.show()
        for box, on in ((self.approved, statement.approved is not None), (self.interview, self._is_available())):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _is_available(self) -> bool:
        return self.draft.record.available_for_interview

    def _arrange(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(4))
        row.addWidget(self.speaker, 1)
        row.addWidget(self._remove)
        ticks = Flow(gap=look().px(16))
        ticks.add(self.approved)
        ticks.add(self.interview)
        form = Form(label_width=LABELS)
        form.add(_("Speaker"), top)
        form.add(_("Role"), self.role)
        form.add(_("Words"), self.words)
        form.add("", ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look().px(8))
        column.addWidget(form)

    def _connect(self) -> None:
        draft = self.draft
        self.spoken.bind(self.role, "role_as_printed", lambda _: Message("change the role of a speaker"))
        self.spoken.bind(self.words, "text", lambda _: Message("edit a quote"))
        draft.shown.connect(self.show_draft)
        draft.typed.connect(self.typed)
        self.speaker.chosen.connect(lambda id_: draft.keep(Message("change the speaker of a quote"), speaker=id_))
        self.interview.toggled.connect(
            lambda on: draft.keep(Message("change who is available for interview"), available_for_interview=on)
        )
        self.approved.toggled.connect(self._approve)
        self._remove.clicked.connect(lambda: self.removed.emit(draft.id))

    def _approve(self, on: bool) -> None:
        desk = self.draft.desk
        at = Moment.at(desk.now(), desk.plan.campaign.zone)
        approved = Approval(by=self.draft.record.speaker, at=at) if on else None
        label = Message("approve a quote") if on else Message("take back the approval of a quote")
        self.draft.keep(label, approved=approved)


class Quotes(QWidget):
    """Show the statements of a paper one below the other.

    ``begun`` asks for a new one, ``removed`` carries the id of one to take off, ``typed`` tells of every keystroke.
    """

    begun = Signal()
    removed = Signal(str)
    typed = Signal()

    def __init__(self, desk: Desk, languages: LanguageSegment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._languages = languages
        self.editors: list[QuoteEditor] = []
        self.add = Button(_("Add a quote"), kind=Kind.LINK, icon="plus")
        self._nobody = Label(_("Add the person who speaks under People first."), tone="soft", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look().px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(self._rows)
        column.addWidget(self.add)
        column.addWidget(self._nobody)
        self.add.clicked.connect(self.begun)
        self.setAccessibleName(pgettext("paper", "Quotes"))

    def show_statements(self, ids: tuple[str, ...]) -> None:
        """Show these statements; editors that show one already stay as they are."""
        anybody = any(live(self._desk.plan.contacts))
        self.add.setVisible(anybody)
        self._nobody.setVisible(not anybody)
        held = [id_ for id_ in ids if id_ in self._desk.plan.statements and not self._desk.plan.statements[id_].deleted]
        if held == [editor.draft.id for editor in self.editors]:
            return
        for editor in self.editors:
            editor.draft.leave()
        clear(self._rows)
        self.editors = [self._editor(id_) for id_ in held]

    def enter(self, id_: str) -> QWidget:
        """Return the field to write a statement in, or the button that begins one."""
        return next((editor.words for editor in self.editors if editor.draft.id == id_), self.add)

    def drafts(self) -> tuple[Statement, ...]:
        """Return the statements as they are typed now."""
        held = (editor.draft.plan().statements.get(editor.draft.id) for editor in self.editors)
        return tuple(statement for statement in held if statement is not None)

    def _editor(self, id_: str) -> QuoteEditor:
        editor = QuoteEditor(self._desk, self._languages)
        editor.removed.connect(self.removed)
        editor.typed.connect(self.typed)
        if self._rows.count():
            self._rows.addWidget(Hairline())
        self._rows.addWidget(editor)
        editor.open(id_)
        return editor
