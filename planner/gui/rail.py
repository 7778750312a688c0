"""The rail at the window's start: who speaks, the field that finds, and the places to go to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.gui import icons
from planner.gui.commands import Command
from planner.gui.language import _, ngettext
from planner.gui.style import look
from planner.gui.widgets.keycap import KeyCap
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label
from planner.gui.widgets.place import RailPlace

WIDTH, NARROW, PADDING = 192, 60, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Hold a place of the rail: its id, its name, its icon, and whether it stands at the foot."""

    id: str
    title: str
    icon: str
    foot: bool = False


class CampaignMark(QWidget):
    """Paint the first letter of a campaign on its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = ""
        self.setFixedSize(look().px(28), look().px(28))

    def show_name(self, name: str) -> None:
        self._letter = name[:1].upper()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent"))
        painter.drawRoundedRect(self.rect(), 6, 6)
        face = QFont(self.font())
        face.setPixelSize(look().px(15))
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(look().colour("on_accent"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._letter)


class CampaignRow(QPushButton):
    """Say whose planner this is; pressed, it offers what concerns the planner as a whole."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("campaign")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._commands = tuple(commands)
        self._mark = CampaignMark()
        self._name = ElidedLabel(role="heading")
        self._languages = ElidedLabel(role="small", tone="soft")
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._languages)
        self._more = IconLabel("chevrons-up-down", size=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(4), 0, look().px(4), 0)
        row.setSpacing(look().px(10))
        for part, stretch in ((self._mark, 0), (self._words, 1), (self._more, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, stretch)
        self._more.setVisible(bool(commands))
        self.setEnabled(bool(commands))
        self.clicked.connect(self._offer)

    def show_campaign(self, name: str, languages: int) -> None:
        """Show a campaign's name and how many languages it speaks."""
        self._mark.show_name(name)
        self._name.setText(name)
        count = ngettext("{count} language", "{count} languages", languages).format(count=languages)
        self._languages.setText(count)
        self.setAccessibleName(f"{name}, {count}")

    def show_icon_only(self, alone: bool) -> None:
        self._words.setVisible(not alone)
        self._more.setVisible(not alone and bool(self._commands))
        self.setToolTip(self.accessibleName() if alone else "")

    def sizeHint(self) -> QSize:
        return QSize(0, look().px(44))

    def _offer(self) -> None:
        menu = QMenu(self)
        for command in self._commands:
            picture = icons.pixmap(command.icon, "soft", 16, self.devicePixelRatioF())
            action = menu.addAction(picture, command.text)
            action.triggered.connect(lambda _=False, command=command: command.run())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.rect().bottomRight() if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else None
        menu.popup(self.mapToGlobal(corner or self.rect().bottomLeft()))


class FindButton(QPushButton):
    """Look like a field and open the palette."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAccessibleName(_("Find"))
        self.setToolTip(_("Find a record or a command ({keys})").format(keys=keys))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: tuple[QWidget, QWidget] = (Label(_("Find"), tone="soft"), KeyCap(keys))
        self._icon = IconLabel("search", size=16)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(look().px(8))
        row.addWidget(self._icon)
        row.addWidget(self._parts[0], 1)
        row.addWidget(self._parts[1])
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon_only(self, alone: bool) -> None:
        for part in self._parts:
            part.setVisible(not alone)
        start, end = (0, 0) if alone else (look().px(9), look().px(5))
        self._row.setContentsMargins(start, 0, end, 0)
        self._row.setAlignment(self._icon, Qt.AlignmentFlag.AlignCenter if alone else Qt.AlignmentFlag(0))

    def sizeHint(self) -> QSize:
        return QSize(0, look().px(32))


class Rail(QFrame):
    """Offer the places; ``chosen`` carries a place's id, ``find_asked`` opens the palette."""

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(
        self, stops: Sequence[Stop], commands: Sequence[Command], find_keys: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.campaign = CampaignRow(commands)
        self._find = FindButton(find_keys)
        self._find.clicked.connect(self.find_asked)
        self._group = QButtonGroup(self)
        self._places: dict[str, RailPlace] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(edge) for edge in (PADDING, 8, PADDING, 8)))
        column.setSpacing(look().px(2))
        column.addWidget(self.campaign)
        column.addSpacing(look().px(3))
        column.addWidget(self._find)
        column.addSpacing(look().px(10))
        for at_foot in (False, True):
            for stop in stops:
                if stop.foot is at_foot:
                    column.addWidget(self._place(stop))
            if not at_foot:
                column.addStretch(1)
        self.show_icon_only(False)

    def choose(self, place: str) -> None:
        """Show a place as the current one, without a signal."""
        self._places[place].setChecked(True)

    def show_count(self, place: str, count: int | None, *, warning: bool = False) -> None:
        """Show a number at a place."""
        if place in self._places:
            self._places[place].show_count(count, warning=warning)

    def show_icon_only(self, alone: bool) -> None:
        """Show icons alone where the window is narrow, and the words again where it is not."""
        self.setFixedWidth(look().px(NARROW if alone else WIDTH))
        self.campaign.show_icon_only(alone)
        self._find.show_icon_only(alone)
        for place in self._places.values():
            place.show_icon_only(alone)

    def _place(self, stop: Stop) -> RailPlace:
        place = RailPlace(stop.icon, stop.title)
        place.clicked.connect(lambda _=False: self.chosen.emit(stop.id))
        self._group.addButton(place)
        self._places[stop.id] = place
        return place
