"""The editor of a press paper."""

from planner.domain.plan import Plan
from planner.domain.release import PressRelease
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext, tag
from planner.gui.paper_names import release_name
from planner.gui.papers.editor import PaperEditor
from planner.gui.papers.printing_form import Job
from planner.gui.papers.release_form import ReleaseForm
from planner.gui.widgets.chip import Chip, Status, status_chip
from planner.i18n.dates import DateStyle
from planner.services.saying import Saying
from planner.services.templates import size_in, template_card


class ReleaseEditor(PaperEditor[PressRelease]):
    """Edit one press paper with its quotes."""

    def __init__(self, desk: Desk) -> None:
        draft: Draft[PressRelease] = Draft(desk, "releases", whole=lambda release: bool(release.headline))
        self.release_form = ReleaseForm(draft)
        super().__init__(desk, draft, self.release_form)
        draft.setParent(self)
        printing = self.release_form.printing
        printing.changed.connect(self.preview.print_as)
        printing.test_asked.connect(self.preview.ask_test_sheet)
        printing.entered.connect(self.reveal)
        self.preview.chosen.connect(lambda _: self._show_job())
        self.preview.checked.connect(lambda seen: printing.show_paper(seen.paper))

    def plan(self) -> Plan:
        return self.draft.plan().put(*self.release_form.quotes.drafts())

    def show_state(self) -> None:
        self.title.setText(release_name(self.draft.record))
        self.show_chip(self._chip())

    def show_draft(self) -> None:
        super().show_draft()
        if self.draft.id:
            self._show_job()

    def _show_job(self) -> None:
        choice, paper = self.preview.choice, self.desk.plan.campaign.paper
        if choice is not None:
            card = template_card(choice.template)
            size = size_in(card.name, None, paper)
            self.release_form.printing.show_job(Job(card=card, size=size, languages=1, paper=paper))

    def show_quote(self, statement: str) -> None:
        """Show one of the quotes."""
        self.form.carried.open("statements")
        self.reveal(self.release_form.quotes.enter(statement))

    def _chip(self) -> Chip:
        issued = self.draft.record.issued
        if issued is None or issued.instant() > self.desk.now():
            return status_chip(Status.DRAFT, pgettext("state of a paper", "Draft"))
        say, now = Saying(self.desk.plan, tag()), self.desk.now()
        if issued.has_time and issued.date == now.astimezone(issued.aware().tzinfo).date():
            when = say.clock(issued, issued.zone).time
        else:
            when = say.day(issued, DateStyle.SHORT)
        return status_chip(Status.ISSUED, _("Issued {when}").format(when=when))
