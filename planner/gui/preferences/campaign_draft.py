"""The campaign while it is edited, ahead of the disk."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from planner.domain.campaign import Campaign
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import TextArea


class CampaignDraft(QObject):
    """Hold the campaign with every edit so far; ``shown`` asks the fields to show it again."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.campaign: Campaign = desk.plan.campaign
        desk.changed.connect(self._settle)
        desk.failed.connect(self._settle)

    def keep(self, label: Message, **fields: Any) -> None:
        """Keep altered fields as one edit."""
        altered = replace(self.campaign, **fields)
        if altered != self.campaign:
            begun, self.campaign = self.campaign, altered
            self.desk.save(label, altered, begun=(begun,))
        self.shown.emit()

    def _settle(self) -> None:
        if not (self.desk.saving or self.desk.hindrance):
            self.campaign = self.desk.plan.campaign
            self.shown.emit()


class CampaignText:
    """Show and take one of the campaign's texts in the language that ``languages`` shows."""

    def __init__(
        self, draft: CampaignDraft, languages: LanguageSegment, area: TextArea, name: str, label: Callable[[], Message]
    ) -> None:
        self._draft = draft
        self._languages = languages
        self._area = area
        self._name = name
        self._label = label
        self._language = languages.current()
        area.committed.connect(self._keep)
        languages.chosen.connect(self._switch)

    def show(self) -> None:
        """Show the words; what is being typed stays."""
        campaign = self._draft.campaign
        self._language = self._languages.current() or campaign.language
        text = getattr(campaign, self._name)
        self._area.set_language(self._language)
        self._area.set_value(text.get(self._language))

    def _switch(self, _language: str) -> None:
        self._area.clearFocus()  # what was typed in the language before is kept as that
        self.show()

    def _keep(self, words: str) -> None:
        campaign = self._draft.campaign
        text = getattr(campaign, self._name).saying(self._language, words.strip(), campaign.language)
        self._draft.keep(self._label(), **{self._name: text})
