"""The editor of a paper: its form, the real page beside it, and what is wrong with it below."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal

from planner.domain.changes import Changes
from planner.domain.finding import Finding
from planner.domain.plan import Plan
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.editor_frame import EditorFrame
from planner.gui.font_files import FontFiles
from planner.gui.language import _, tag
from planner.gui.papers.copies_band import CopiesBand
from planner.gui.papers.findings import FindingsList
from planner.gui.papers.form import PaperForm
from planner.gui.papers.slips import Slips
from planner.gui.preview import PaperPreview, Seen
from planner.gui.widgets.text_field import qt_direction
from planner.services.paper_choice import PaperChoice, ways_of
from planner.services.print_runs import is_on_sheets
from planner.services.saying import Saying
from planner.services.usage import PaperRecord

R = TypeVar("R", bound=PaperRecord)


class PaperEditor(EditorFrame, Generic[R]):
    """Edit one paper.

    ``wanted`` carries kind and id of another record, and the path of its field that cures a finding or that words on
    the page were typed in; ``sent`` a Message, ``struck`` the id of a paper for the trash.
    ``correction_asked`` carries the id of the press sheet to correct.
    """

    wanted = Signal(str, str, str)
    sent = Signal(object)
    correction_asked = Signal(str)
    struck = Signal(str)

    def __init__(self, desk: Desk, draft: Draft[R], form: PaperForm[R]) -> None:
        super().__init__(desk.jobs, _("Papers"))
        self.desk = desk
        self.draft = draft
        self.form = form
        self.preview = PaperPreview(desk, self.pane, self.plan, self)
        self.findings = FindingsList()
        self.fonts = FontFiles(desk, self)
        self.copies = CopiesBand()
        self.slips = Slips(desk, self)
        self._seen: Seen | None = None
        self._offered: tuple[PaperChoice, ...] = ()
        self.column.addWidget(form)
        self.foot.addWidget(self.copies)
        self.foot.addWidget(self.findings)
        self.add_command(_("Delete (to the trash)"), "trash-2", lambda: self.struck.emit(self.draft.id))
        draft.shown.connect(self.show_draft)
        draft.typed.connect(self._typed)
        draft.gone.connect(self.left)
        self.preview.checked.connect(self._show_findings)
        self.preview.chosen.connect(self._speak)
        self.preview.sent.connect(self.sent)
        self.preview.field_wanted.connect(self.go_to_field)
        self.copies.slip_asked.connect(self.slips.ask_printer)
        self.copies.slip_file_asked.connect(self.slips.ask_where)
        self.copies.correction_asked.connect(lambda edition: self.correction_asked.emit(edition.made.record))
        self.slips.sent.connect(self.sent)
        desk.made.connect(self._typed)
        self.pane.findings_asked.connect(self.findings.enter)
        self.findings.fonts_asked.connect(self.fonts.ask)
        self.fonts.told.connect(self.sent)
        self.fonts.refused.connect(self.desk.failed)
        self.findings.wanted.connect(self.go_to)
        self.findings.mended.connect(lambda finding: desk.fix(finding.fix))
        self.findings.chosen.connect(self._mark)
        self.findings.pressed.connect(self._turn_to)

    def open(self, record: str, choice: PaperChoice | None = None) -> bool:
        """Work on a kept paper and show it as ``choice``; return False where there is none."""
        if record != self.draft.id and not self.draft.open(record):
            return False
        if choice is not None:
            self._offer(choice)
            self._speak(choice)
        return True

    def begin(self, record: R) -> None:
        """Work on a paper that the planner does not hold yet."""
        self.draft.begin(record)

    def leave(self) -> None:
        """Keep what is being typed, and work on nothing."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self.draft.leave()

    def refresh(self, changes: Changes | None = None) -> None:
        """Show the paper as the planner has it now."""
        if self.draft.id:
            self.form.show_draft()
            self.show_state()
            self._offer()

    def plan(self) -> Plan:
        """Return the plan as it would stand with what is typed now."""
        return self.draft.plan()

    def show_state(self) -> None:
        """Show what the paper is called and how it stands."""
        raise NotImplementedError

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        if self.draft.id:
            self.form.show_draft()
            self.show_state()
            self._offer()

    def go_to(self, finding: Finding) -> None:
        """Go to the field that cures a finding, here or where its record is shown."""
        if is_on_sheets(finding):
            self.reveal(self.form.printing.printer)
            return
        self.go_to_field(finding.kind, finding.record, finding.field)

    def go_to_field(self, kind: str, record: str, path: str) -> None:
        """Go to a field of this paper's record, or to where another record is shown."""
        if record != self.draft.id:
            self.wanted.emit(kind or "campaign", record, path)
            return
        # What is said of the paper as a whole, such as that it has too many words, is mended in its text.
        self.reveal(self.form.field_of(path) or self.form.body.area)

    def _typed(self) -> None:
        if self.draft.id:
            self.preview.ask()

    def _offer(self, current: PaperChoice | None = None) -> None:
        record = self.draft.record
        offered = ways_of(self.desk.plan, record)
        if current is not None or offered != self._offered:
            self._offered = offered
            self.preview.offer(offered, current)
        else:
            self.preview.ask()

    def _speak(self, choice: PaperChoice) -> None:
        """Let the form show the language of the page, where it is in one."""
        language = choice.languages[0]
        if len(choice.languages) == 1 and language != self.form.spoken.language:
            self.form.languages.choose(language)
            self.form.languages.chosen.emit(language)

    def _show_findings(self, seen: Seen) -> None:
        say, zone = Saying(self.desk.plan, tag()), self.desk.plan.campaign.zone
        checked = _("Checked {time}").format(time=say.time_now(self.desk.now(), zone))
        self._seen = seen
        self.findings.show_findings(seen.findings, checked)
        self.copies.show_edition(seen.edition, say)
        self._mark(self.findings.number)

    def _mark(self, number: int) -> None:
        """Mark the finding of this number on the page, where its words stand there."""
        seen = self._seen
        if seen is not None:
            marks = (seen.sheet_marks if self.preview.on_sheets else seen.marks).get(number, ())
            right_to_left = qt_direction(seen.paper.language) is Qt.LayoutDirection.RightToLeft
            self.pane.sheet.show_marks(marks, right_to_left=right_to_left)

    def _turn_to(self, number: int) -> None:
        if self._seen is None:
            return
        on_sheets = number in self._seen.sheet_marks
        marks = self._seen.sheet_marks.get(number) or self._seen.marks.get(number)
        if marks:
            self.pane.go_to(marks[0].page)
            if self.preview.on_sheets is not on_sheets:
                self.preview.show_sheets(on_sheets)
