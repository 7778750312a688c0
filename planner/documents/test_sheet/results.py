"""The place on a test sheet to write down what was measured."""

from planner.documents.block import Block, moved
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Frame, Item
from planner.documents.theme import HAIRLINE, MM, Column, TypeRole
from planner.i18n.catalogue import catalogue

ROW = 13 * MM
GAP = 5 * MM
BOX = 4.5 * MM
FRAME = 0.35 * MM
SIZE = 11.0


def results(setter: Setter, measure: Column) -> Block:
    """Return two rows of four places: the blank edges; which edge it turns over, and how far the back lies off."""
    said = catalogue(setter.language, "papers")
    edges = (said.gettext("Left, mm"), said.gettext("Right, mm"), said.gettext("Top, mm"), said.gettext("Bottom, mm"))
    turns = (said.gettext("Long edge"), said.gettext("Short edge"))
    shifts = (said.gettext("Sideways, mm"), said.gettext("Up or down, mm"))
    items: list[Item] = []
    for row, labels in enumerate((edges, (*turns, *shifts))):
        for place, label in enumerate(labels):
            cell = _cell(setter, _column(measure, place), label, ticked=label in turns)
            items += [moved(item, 0.0, row * ROW) for item in cell]
    return Block(height=2 * ROW, items=tuple(items))


def _column(measure: Column, place: int) -> Column:
    width = (measure.width - 3 * GAP) / 4
    offset = place * (width + GAP)
    return Column(
        left=measure.right - offset - width if measure.rtl else measure.left + offset, width=width, rtl=measure.rtl
    )


def _cell(setter: Setter, column: Column, label: str, *, ticked: bool) -> list[Item]:
    """Return a label with a box to tick before it, or with a rule to write on."""
    style = setter.style(TypeRole.ZONE, SIZE)
    if ticked:
        block = setter.text(label, style, column.after(BOX + 2 * MM))
        box = Frame(x=column.start(BOX), y=0.0, width=BOX, height=BOX, stroke=FRAME)
        return [box, *(block.at(BOX / 2 - 4) if block else ())]
    block = setter.text(label, style, column)
    rule = Box(x=column.left, y=ROW - 3 * MM, width=column.width, height=HAIRLINE)
    return [*(block.at(0.0) if block else ()), rule]
