"""Papers: a gallery of the real pages, and an editor for each."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.release import PressRelease, ReleaseKind
from planner.gui.desk import Desk
from planner.gui.language import _
from planner.gui.page import Opened, Page
from planner.gui.papers.batch_view import BatchView
from planner.gui.papers.beginnings import begun_leaflet, begun_release
from planner.gui.papers.gallery import Gallery
from planner.gui.papers.leaflet_editor import LeafletEditor
from planner.gui.papers.release_editor import ReleaseEditor
from planner.gui.papers.starts import Start
from planner.gui.papers.steward_editor import StewardEditor
from planner.services.paper_choice import PaperChoice, steward_papers
from planner.services.papers import EVENT, LEAFLET, PRESS

Editor = LeafletEditor | ReleaseEditor


class PapersPage(Page):
    """Show every paper as it would print now, and let it be written, saved and printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(_("Papers"))
        self.gallery = Gallery(desk)
        self.leaflet = LeafletEditor(desk)
        self.release = ReleaseEditor(desk)
        self.steward = StewardEditor(desk)
        self.batch = BatchView(desk)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for part in (self.gallery, self.leaflet, self.release, self.steward, self.batch):
            self._stack.addWidget(part)
        self._connect()
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        editor = self.editor()
        if editor is not None:
            editor.refresh(changes)
        elif self._stack.currentWidget() is self.batch:
            self.batch.refresh()
        elif self._stack.currentWidget() is self.steward:
            self.steward.refresh()
        else:
            self.gallery.refresh()

    def open_record(self, kind: str, record: str) -> None:
        if kind == "statements":
            self._open_statement(record)
        elif kind == LEAFLET:
            self._open(self.leaflet, record)
        elif kind == "pictures":
            holder = next((each for each in live(self.desk.plan.leaflets) if each.image == record), None)
            if holder is not None:
                self._open(self.leaflet, holder.id)
        elif kind == PRESS:
            self._open(self.release, record)

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        editor = self.editor()
        if editor is not None and kind in (LEAFLET, PRESS, "pictures"):
            editor.go_to_field(kind, record, field)

    def opened(self) -> Opened:
        editor, steward = self.editor(), self.steward.preview.choice
        if editor is not None and editor.draft.id:
            return Opened(shelf=editor.draft.kind, record=editor.draft.record)
        if self._stack.currentWidget() is self.steward and steward is not None:
            return Opened(view=steward.key)
        return Opened()

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Leaflet) and opened.record.id not in self.desk.plan.leaflets:
            self._begin_leaflet(opened.record)
        elif isinstance(opened.record, PressRelease) and opened.record.id not in self.desk.plan.releases:
            self._begin_release(opened.record)
        elif opened.view:
            for choice in steward_papers(self.desk.plan):
                if choice.key == opened.view:
                    self._open_choice(choice)
        else:
            super().resume(opened)

    def add_record(self) -> None:
        self.show_gallery()
        self.gallery.offer()

    def print_paper(self) -> None:
        if self._stack.currentWidget() is self.gallery:
            choice = self.gallery.chosen()
            if choice is None:
                return
            self._open_choice(choice)
        shown = self._stack.currentWidget()
        if isinstance(shown, LeafletEditor | ReleaseEditor | StewardEditor):
            shown.preview.ask_printer()

    def editor(self) -> Editor | None:
        """Return the editor in view, None where it is the gallery."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, LeafletEditor | ReleaseEditor) else None

    def begin(self, start: Start) -> None:
        """Begin a paper."""
        plan, id_ = self.desk.plan, self.desk.new_id()
        if start.release_kind is None:
            bilingual, now = start is Start.BILINGUAL, self.desk.now()
            self._begin_leaflet(begun_leaflet(plan, id_, bilingual=bilingual, now=now, template=start.template))
        else:
            self._begin_release(begun_release(plan, id_, start.release_kind))

    def _begin_leaflet(self, leaflet: Leaflet) -> None:
        self.leaflet.begin(leaflet)
        self._stack.setCurrentWidget(self.leaflet)
        self.leaflet.reveal(self.leaflet.form.fields["headline"])

    def _begin_release(self, release: PressRelease) -> None:
        self.release.begin(release)
        self._stack.setCurrentWidget(self.release)
        self.release.reveal(self.release.form.fields["headline"])

    def begin_correction(self, release: str) -> None:
        """Begin the press sheet that corrects another."""
        self._begin_release(begun_release(self.desk.plan, self.desk.new_id(), ReleaseKind.CORRECTION, of=release))

    def make_many(self, record: str = "") -> None:
        """Choose many papers to make at once, those of ``record`` or all."""
        self.batch.begin(record)
        self._stack.setCurrentWidget(self.batch)
        self.batch.back.setFocus()

    def _leave_batch(self) -> None:
        begun_from = next((each for each in (self.leaflet, self.release) if each.draft.id), None)
        if begun_from is not None:
            self._stack.setCurrentWidget(begun_from)
        else:
            self.show_gallery()

    def show_gallery(self) -> None:
        """Go back to all papers, the one that was open marked."""
        editor = self.editor()
        stewards = self._stack.currentWidget() is self.steward
        choice = editor.preview.choice if editor else self.steward.preview.choice if stewards else None
        if editor is not None:
            editor.leave()
        self._stack.setCurrentWidget(self.gallery)
        self.gallery.refresh()
        if choice is not None:
            self.gallery.choose(choice.key)

    def _connect(self) -> None:
        self.gallery.opened.connect(self._open_choice)
        self.gallery.begun.connect(self.begin)
        self.gallery.struck.connect(self._strike)
        self.gallery.sent.connect(self.sent)
        self.gallery.correction_asked.connect(self.begin_correction)
        self.gallery.many_asked.connect(self.make_many)
        self.steward.left.connect(self.show_gallery)
        self.steward.wanted.connect(self._go_to)
        self.steward.sent.connect(self.sent)
        self.batch.left.connect(self._leave_batch)
        self.leaflet.leaflet_form.printing.many_asked.connect(lambda: self.make_many(self.leaflet.draft.id))
        self.release.release_form.printing.many_asked.connect(lambda: self.make_many(self.release.draft.id))
        for kind, editor in ((LEAFLET, self.leaflet), (PRESS, self.release)):
            editor.left.connect(self.show_gallery)
            editor.wanted.connect(self._go_to)
            editor.sent.connect(self.sent)
            editor.correction_asked.connect(self.begin_correction)
            editor.struck.connect(lambda id_, kind=kind: self._strike(kind, id_))

    def _open_choice(self, choice: PaperChoice) -> None:
        if choice.kind == EVENT:
            if self.steward.open(choice):
                self._stack.setCurrentWidget(self.steward)
                self.steward.setFocus()
            return
        self._open(self.leaflet if choice.kind == LEAFLET else self.release, choice.record, choice)

    def _open(self, editor: Editor, record: str, choice: PaperChoice | None = None) -> None:
        if editor.open(record, choice):
            self._stack.setCurrentWidget(editor)
            editor.setFocus()

    def _open_statement(self, statement: str) -> None:
        holder = next((each for each in live(self.desk.plan.releases) if statement in each.statements), None)
        if holder is not None:
            self._open(self.release, holder.id)
            self.release.show_quote(statement)

    def _go_to(self, kind: str, record: str, field: str) -> None:
        if kind in (LEAFLET, PRESS, "pictures", "statements"):
            self.open_field(kind, record, field)
        else:
            self.field_wanted.emit(kind, record, field)

    def _strike(self, kind: str, id_: str) -> None:
        record = self.desk.plan.shelf(kind).get(id_)
        self.show_gallery()
        if isinstance(record, Leaflet | PressRelease):
            self.desk.trash(kind, id_)
            headline = record.headline.first(self.desk.plan.campaign.languages)
            self.noted.emit(Message("“{paper}” is in the trash.", paper=headline))
