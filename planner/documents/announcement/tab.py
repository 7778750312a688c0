"""The tab that says what kind of notice this is."""

from planner.documents.block import Block
from planner.documents.colours import Colours
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, WHITE, Box, Frame, Item, PlacedLine, Role
from planner.documents.theme import MM, Column, Grid, TypeRole
from planner.domain.event import EventForm
from planner.i18n.catalogue import catalogue

FRAME = 0.8 * MM
_PADDING = 1.1
"""White around the word, in v; the height of its capitals is what one sees between."""


def tab_word(meeting: Meeting | None, language: str) -> str:
    """Return what has become of the event, or what sort of notice this is."""
    said = catalogue(language, "papers")
    if meeting and meeting.state:
        return meeting.state
    if meeting and meeting.form is EventForm.VIGIL:
        return said.gettext("Vigil")
    return said.gettext("Announcement")


def tab(setter: Setter, words: str, column: Column, grid: Grid, colours: Colours) -> Block:
    """Return the word in white on black, or for the photocopier in a frame."""
    style = setter.style(TypeRole.TITLE, setter.scale[TypeRole.TITLE].ideal)
    line = setter.typesetter.line(words, style)
    inside, rise = _PADDING * grid.v, setter.rise(line)
    whole = rise + setter.hang(line) + 2 * inside
    width = line.width + 2.6 * inside
    left = column.start(width)
    ground: Item = Box(x=left, y=0, width=width, height=whole, ink=BLACK)
    if not colours.solid:
        ground = Frame(x=left, y=0, width=width, height=whole, stroke=FRAME)
    ink = WHITE if colours.solid else BLACK
    text = PlacedLine(x=left + 1.3 * inside, y=inside + rise, line=line, ink=ink, part=setter.part(Role.P))
    return Block(height=whole, items=(ground, text))
