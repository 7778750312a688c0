"""The picture of a leaflet: choosing one, what of it is seen, what it shows and whose work it is."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.picture import Picture
from planner.gui.draft import Draft
from planner.gui.file_dialogs import path_to_open
from planner.gui.language import _, said
from planner.gui.papers.focus_view import FocusView
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.form import Form, Notice
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField, TextArea
from planner.services.pictures import exchanged, focused, picture_from

LABELS = 72


class PictureEditor(QWidget):
    """Edit one picture; ``replaced`` and ``removed`` ask for another one, or for none."""

    replaced = Signal()
    removed = Signal()

    def __init__(self, draft: Draft[Picture], languages: LanguageSegment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        draft.setParent(self)
        self.view = FocusView()
        self.replace, self.remove = Button(_("Replace…")), Button(_("Remove"))
        self.lighter = QCheckBox(_("Print it lighter"))
        self.lighter.setToolTip(_("Dark pictures take much ink and fill up in print."))
        self.alt = TextArea(
            _("What the picture shows"), placeholder=_("For those who cannot see it: who does what, where"), lines=2
        )
        self.caption = LineField(_("Caption"), placeholder=_("Printed below the picture"))
        self.credit = LineField(_("Credit"), placeholder=_("Whose work it is"))
        self.spoken = SpokenFields(draft, languages, self, follows=True)
        self._arrange()
        self._connect()
        self.show_draft()

    def show_draft(self) -> None:
        """Show the picture; what is being typed stays."""
        if self.draft.id:
            picture = self.draft.record
            self.view.show_picture(picture.jpeg, picture.focus.x, picture.focus.y)
            self.lighter.setChecked(picture.lighter)
            self.spoken.show()

    def _arrange(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(look().px(8))
        buttons.addWidget(self.replace)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.lighter)
        buttons.addWidget(Label(_("Papers are cropped around the ring."), role="small", tone="soft", wrap=True))
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(self.view)
        row.addLayout(buttons, 1)
        form = Form(label_width=LABELS)
        form.add(_("It shows"), self.alt)
        form.add(_("Caption"), self.caption)
        form.add(_("Credit"), self.credit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(row)
        column.addWidget(form)

    def _connect(self) -> None:
        self.spoken.bind(self.alt, "alt", lambda _: Message("change what a picture shows"))
        self.spoken.bind(self.caption, "caption", lambda _: Message("change the caption of a picture"))
        self.spoken.bind(self.credit, "credit", lambda _: Message("change the credit of a picture"))
        self.draft.shown.connect(self.show_draft)
        self.view.settled.connect(self._focus)
        self.lighter.clicked.connect(self._lighten)
        self.replace.clicked.connect(self.replaced)
        self.remove.clicked.connect(self.removed)

    def _lighten(self, on: bool) -> None:
        self.draft.keep(Message("print a picture lighter or as it is"), lighter=on)

    def _focus(self, x: float, y: float) -> None:
        moved = focused(self.draft.record, x, y)
        self.draft.keep(Message("change what a picture is cropped around"), focus=moved.focus)


class PictureField(QWidget):
    """Give a leaflet a picture out of a file, or take it off; a file is read in the background."""

    def __init__(self, leaflet: Draft[Leaflet], languages: LanguageSegment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaflet = leaflet
        self._languages = languages
        self._reading = False
        self.editor: PictureEditor | None = None
        self.choose = Button(_("Choose a picture…"), icon="image")
        self._note = Label(tone="soft", role="small", wrap=True)
        self.notice = Notice()
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        for part in (self.choose, self._note, self.notice):
            column.addWidget(part)
        column.addLayout(self._place)
        self.setAccessibleName(_("Picture"))
        self.choose.clicked.connect(self.ask)

    def show_draft(self) -> None:
        """Show the leaflet's picture, or the way to one."""
        id_ = self._leaflet.record.image or ""
        shown = self.editor.draft.id if self.editor else ""
        if id_ != shown:
            self._show_editor(self._leaflet.desk.plan.pictures.get(id_))
        self._show_state()

    def field_of(self, path: str) -> QWidget:
        """Return the widget of a finding's field, such as ``image.alt``."""
        if self.editor is None:
            return self.choose
        parts = {"alt": self.editor.alt, "caption": self.editor.caption, "credit": self.editor.credit}
        return parts.get(path.removeprefix("image.").partition(".")[0], self.editor.view)

    def ask(self) -> None:
        """Let a file be chosen."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        path = path_to_open(self, _("Choose a picture"), Path(folder), _("Pictures (*.jpg *.jpeg *.png *.webp)"))
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Read a file and give the leaflet its picture; the window goes on meanwhile."""
        desk, leaflet = self._leaflet.desk, self._leaflet.id
        id_ = desk.new_id()
        self._reading = True
        self.notice.clear()
        self._show_state()
        desk.jobs.run(lambda: picture_from(path, id_), lambda picture: self._taken(leaflet, picture), self._refused)

    def _taken(self, leaflet: str, picture: Picture) -> None:
        self._reading = False
        if leaflet == self._leaflet.id:
            self._exchange(Message("choose a picture"), picture)
        self._show_state()

    def _refused(self, error: PlannerError) -> None:
        self._reading = False
        self.notice.say(Severity.ERROR, said(error.message))
        self._show_state()

    def _exchange(self, label: Message, picture: Picture | None) -> None:
        _carrying, *others = exchanged(self._leaflet.desk.plan, self._leaflet.record, picture)
        self._show_editor(picture)
        self._leaflet.keep(label, *others, image=picture.id if picture else None)

    def _show_editor(self, picture: Picture | None) -> None:
        if self.editor is not None:
            self.editor.draft.leave()
            clear(self._place)
            self.editor = None
        if picture is not None and not picture.deleted:
            draft: Draft[Picture] = Draft(self._leaflet.desk, "pictures")
            if not draft.open(picture.id):
                draft.begin(picture)
            self.editor = PictureEditor(draft, self._languages)
            self.editor.replaced.connect(self.ask)
            self.editor.removed.connect(lambda: self._exchange(Message("remove a picture"), None))
            self._place.addWidget(self.editor)

    def _show_state(self) -> None:
        held = self.editor is not None
        self.choose.setVisible(not held)
        self.choose.setEnabled(not self._reading)
        self._note.setVisible(self._reading or not held)
        self._note.setText(
            _("Reading the picture…")
            if self._reading
            else _("JPEG, PNG or WebP. Where, when and with what it was taken is not kept.")
        )
        if self.editor is not None:
            self.editor.replace.setEnabled(not self._reading)
