"""The typefaces that were added for scripts whose letters are too many to ship."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.font_files import FontFiles
from planner.gui.language import _, isolated, said
from planner.gui.paper_names import languages_words
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.form import Notice, beside
from planner.gui.widgets.label import ElidedLabel, Label
from planner.services.font_packs import FontPack


class Typefaces(QWidget):
    """List the typefaces that were added, and add more out of files."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FontFiles(desk, self)
        self.add = Button(_("Add font files…"), icon="plus")
        self.notice = Notice()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look().px(4))
        words = _(
            "Chinese, Japanese and Korean need their own typefaces. Get Noto Sans SC, TC, JP or KR, free of charge, "
            "and add the files of the styles Regular, Bold and Black. They stay on this computer."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(Label(words, tone="soft", wrap=True))
        column.addLayout(self._rows)
        column.addWidget(beside(self.add))
        column.addWidget(self.notice)
        self.add.clicked.connect(self._ask)
        self.files.told.connect(self._tell)
        self.files.refused.connect(lambda error: self.notice.say(Severity.ERROR, said(error.message)))
        desk.fonts_changed.connect(self.show_packs)
        self.show_packs()

    def show_packs(self) -> None:
        """Show what was added."""
        clear(self._rows)
        for pack in self.files.packs():
            self._rows.addWidget(self._row(pack))

    def _row(self, pack: FontPack) -> QWidget:
        languages = languages_words(pack.languages) if pack.languages else ""
        parts = [isolated(pack.name), ", ".join(pack.styles), languages]
        words = ElidedLabel(" · ".join(part for part in parts if part))
        off = IconButton("trash-2", _("Remove the typeface {name}").format(name=pack.name))
        off.clicked.connect(lambda: self.files.remove(pack.name))
        return beside(words, off, stretch=words)

    def _ask(self) -> None:
        self.notice.clear()
        self.files.ask()

    def _tell(self, message: Message) -> None:
        self.notice.say(Severity.HINT, said(message))
