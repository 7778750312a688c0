"""The papers for those who run an event: seen, looked over and printed; what they say is changed where the event is."""

from PySide6.QtCore import Signal

from planner.domain.finding import Finding
from planner.gui.desk import Desk
from planner.gui.editor_frame import EditorFrame
from planner.gui.font_files import FontFiles
from planner.gui.language import _, isolated, said, tag
from planner.gui.papers.copies_band import CopiesBand
from planner.gui.papers.findings import FindingsList
from planner.gui.papers.printing_form import Job, PrintingForm
from planner.gui.preview import PaperPreview, Seen
from planner.gui.widgets.button import Button
from planner.gui.widgets.form import beside
from planner.gui.widgets.label import Label
from planner.services.paper_choice import PaperChoice, steward_papers
from planner.services.print_runs import is_on_sheets
from planner.services.saying import Saying
from planner.services.templates import size_in, template_card


class StewardEditor(EditorFrame):
    """Show the papers of one event; ``wanted`` carries kind, id and path of a field, ``sent`` a Message."""

    wanted = Signal(str, str, str)
    sent = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.jobs, _("Papers"))
        self.desk = desk
        self.preview = PaperPreview(desk, self.pane, lambda: desk.plan, self)
        self.printing = PrintingForm(desk.printers)
        self.printing.many.hide()
        self.change = Button(_("Change the event"), icon="pencil")
        self.copies = CopiesBand()
        self.findings = FindingsList()
        self.fonts = FontFiles(self.desk, self)
        self.more.hide()
        self._summary = Label(tone="soft", wrap=True)
        for part in (self._summary, beside(self.change), Label(_("How it is printed"), role="heading"), self.printing):
            self.column.addWidget(part)
        for part in (self.copies, self.findings):
            self.foot.addWidget(part)
        self._connect()

    def open(self, choice: PaperChoice) -> bool:
        """Show a paper of an event; return False where there is none."""
        offered = self._offered(choice.record)
        if not offered:
            return False
        self.preview.offer(offered, choice)
        self._show_choice()
        return True

    def refresh(self) -> None:
        """Show the paper as the planner has it now; go back where there is none any more."""
        choice = self.preview.choice
        if choice is None or not self.open(choice):
            self.left.emit()

    def _offered(self, event: str) -> list[PaperChoice]:
        return [each for each in steward_papers(self.desk.plan) if each.record == event]

    def _connect(self) -> None:
        self.preview.chosen.connect(lambda _: self._show_choice())
        self.preview.checked.connect(self._show_seen)
        self.preview.sent.connect(self.sent)
        self.preview.field_wanted.connect(self.wanted)
        self.printing.changed.connect(self.preview.print_as)
        self.printing.test_asked.connect(self.preview.ask_test_sheet)
        self.printing.entered.connect(self.reveal)
        self.pane.findings_asked.connect(self.findings.enter)
        self.findings.fonts_asked.connect(self.fonts.ask)
        self.fonts.told.connect(self.sent)
        self.fonts.refused.connect(self.desk.failed)
        self.findings.wanted.connect(self._go_to)
        self.findings.mended.connect(lambda finding: self.desk.fix(finding.fix))
        self.change.clicked.connect(self._open_event)
        self.desk.made.connect(self.preview.ask)

    def _open_event(self) -> None:
        if self.preview.choice is not None:
            self.wanted.emit("events", self.preview.choice.record, "")

    def _go_to(self, finding: Finding) -> None:
        if is_on_sheets(finding):
            self.reveal(self.printing.printer)
        else:
            self.wanted.emit(finding.kind or "campaign", finding.record, finding.field)

    def _show_choice(self) -> None:
        choice, plan = self.preview.choice, self.desk.plan
        if choice is None:
            return
        card, paper = template_card(choice.template), plan.campaign.paper
        event = Saying(plan, tag()).words(plan.events[choice.record].title)
        self.title.setText(_("{paper} for {event}").format(paper=said(card.title), event=isolated(event)))
        self._summary.setText(said(card.summary))
        self.show_chip(None)
        self.printing.show_job(Job(card=card, size=size_in(card.name, None, paper), languages=1, paper=paper))

    def _show_seen(self, seen: Seen) -> None:
        say = Saying(self.desk.plan, tag())
        checked = _("Checked {time}").format(time=say.time_now(self.desk.now(), self.desk.plan.campaign.zone))
        self.findings.show_findings(seen.findings, checked)
        self.copies.show_edition(seen.edition, say)
        self.printing.show_paper(seen.paper)
