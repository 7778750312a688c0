"""The design of a leaflet: its name on a button, and behind it all others with this leaflet in them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.leaflet import Leaflet
from planner.gui.draft import Draft
from planner.gui.language import _, said
from planner.gui.papers.designs import Designs
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.form import beside
from planner.gui.widgets.label import ElidedLabel
from planner.services.papers import LEAFLET
from planner.services.templates import templates


class DesignField(QWidget):
    """Show the design that a leaflet is set in; ``chosen`` carries the name of another template."""

    chosen = Signal(str)

    def __init__(self, draft: Draft[Leaflet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.button = Button("", icon="chevron-down")
        self.button.setCheckable(True)
        self.button.setProperty("opens", "true")
        self._summary = ElidedLabel(tone="soft")
        self.designs = Designs(draft)
        self.designs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(beside(self.button, self._summary, gap=12, stretch=self._summary))
        column.addWidget(self.designs)
        self.setAccessibleName(_("Design"))
        self.button.toggled.connect(self._unfold)
        self.designs.chosen.connect(self.chosen)

    def show_draft(self) -> None:
        """Show the leaflet's design."""
        name = self._draft.record.template
        card = next((card for card in templates(LEAFLET) if card.name == name), None)
        title = said(card.title) if card else name
        self.button.setText(title)
        self.button.setAccessibleName(_("Design: {name}").format(name=title))
        self.button.updateGeometry()
        self._summary.setText(said(card.summary) if card else _("There is no design of this name any more."))
        self.designs.show_chosen(name)

    def open(self) -> None:
        """Show all designs."""
        self.button.setChecked(True)

    def _unfold(self, on: bool) -> None:
        self.designs.setVisible(on)
