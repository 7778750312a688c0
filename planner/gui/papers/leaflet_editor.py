"""The editor of a leaflet."""

from planner.domain.leaflet import Leaflet
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, isolated, tag
from planner.gui.papers.editor import PaperEditor
from planner.gui.papers.leaflet_form import LeafletForm
from planner.services.papers import LEAFLET
from planner.services.saying import Saying


class LeafletEditor(PaperEditor[Leaflet]):
    """Edit one leaflet."""

    def __init__(self, desk: Desk) -> None:
        draft: Draft[Leaflet] = Draft(desk, "leaflets", whole=lambda leaflet: bool(leaflet.headline))
        self.leaflet_form = LeafletForm(draft)
        super().__init__(desk, draft, self.leaflet_form)
        draft.setParent(self)
        printing = self.leaflet_form.printing
        printing.changed.connect(self.preview.print_as)
        printing.test_asked.connect(self.preview.ask_test_sheet)
        printing.entered.connect(self.reveal)
        self.preview.checked.connect(lambda seen: printing.show_paper(seen.paper))

    def go_to_field(self, kind: str, record: str, path: str) -> None:
        if kind == "pictures" and record == self.draft.record.image:
            super().go_to_field(LEAFLET, self.draft.id, f"image.{path}")
        else:
            super().go_to_field(kind, record, path)

    def show_state(self) -> None:
        event = self.desk.plan.events.get(self.draft.record.event or "")
        title = Saying(self.desk.plan, tag()).words(event.title) if event else ""
        self.title.setText(_("Leaflet for {event}").format(event=isolated(title)) if title else _("Leaflet"))
        self.show_chip(None)
