"""What is written by hand on the day: the incident log, who signed in, and notes."""

from collections.abc import Iterator

from planner.documents.block import Block, beside
from planner.documents.day_pack.bench import BELOW_WORDS, STRONG, WORDS, Bench
from planner.documents.day_pack.frame import Frame
from planner.documents.day_pack.pages import Passage
from planner.documents.day_pack.role_names import role_name
from planner.documents.day_pack.section import Section
from planner.documents.event_day import people
from planner.documents.model import BLACK, Box, Ink
from planner.documents.table import Cell
from planner.documents.theme import HAIRLINE, MM

INCIDENTS = 8
INCIDENT = 17.2 * MM
SIGNED = 11.4 * MM
LINE = 9 * MM

_LINE_RULE = 0.25 * MM
_GREY = Ink.grey(0.6)
_KEPT_BY = 44 * MM
_GAP = 2 * MM


def incident_log(bench: Bench) -> Section:
    """Return a landscape page of rows for what goes wrong."""
    said = bench.said
    heads = (
        said.gettext("Time"),
        said.gettext("Place"),
        said.gettext("What happened"),
        said.gettext("Officer numbers"),
        said.gettext("What we did"),
        said.gettext("Witness"),
    )
    table = bench.table(heads, (20, 34, 97, 42, 46, 26), wide=2, landscape=True)
    rows = bench.listing(table, (), gap=BELOW_WORDS, blanks=(INCIDENTS, INCIDENT))
    advice = _advice(bench, bench.landscape)
    return Section(
        title=said.gettext("Incident log"),
        warning=said.gettext("Internal: keep locked; give only to legal support."),
        pieces=(*((Passage(block=advice),) if advice else ()), rows),
        landscape=True,
    )


def _advice(bench: Bench, frame: Frame) -> Block | None:
    """Return how to write, and at the end a line for who keeps the sheet."""
    said = bench.said
    words = said.gettext(
        "Write at once. Facts only: what you saw and heard yourself. No names of participants; police by shoulder "
        "number."
    )
    label = said.gettext("Kept by")
    width = bench.exact.width(label, WORDS) + _GAP + _KEPT_BY
    text = bench.paragraph(words, frame.column.before(width + 8 * MM))
    kept = frame.column.after(frame.column.width - width)
    said_by = bench.exact.text(label, WORDS, kept)
    if text is None or said_by is None:
        return text
    rest = kept.after(width - _KEPT_BY)
    rule = Box(x=rest.left, y=said_by.height + 1.0 * MM, width=rest.width, height=HAIRLINE)
    return beside(text, Block(height=said_by.height, items=(*said_by.items, rule)))


def sign_in(bench: Bench) -> Section:
    """Return rows for stewards and volunteers: those who are known, then empty ones."""
    said = bench.said
    heads = (
        said.gettext("Name"),
        said.gettext("Role"),
        said.gettext("Briefed"),
        said.pgettext("time of arrival", "In"),
        said.pgettext("time of leaving", "Out"),
    )
    table = bench.table(heads, (70, 50, 18, 20, 20), wide=0)
    words = said.gettext(
        "Stewards and volunteers: sign in when you come and out when you go, so that nobody is missed."
    )
    advice = bench.paragraph(words, bench.upright.column)
    return Section(
        title=said.gettext("Sign-in"),
        warning=said.gettext("Internal: shred after the event."),
        pieces=(
            *((Passage(block=advice),) if advice else ()),
            bench.listing(table, list(_known(bench)), least=SIGNED, gap=BELOW_WORDS, blanks=(-1, SIGNED)),
        ),
    )


def _known(bench: Bench) -> Iterator[tuple[Cell, ...]]:
    for role in bench.event.roles:
        name = role_name(role.role, bench.language)
        for contact in people(role.assigned, bench.wording):
            yield (
                Cell(bench.wording.foreign(contact.name), STRONG, head=True),
                Cell(name),
                Cell(ticked=True),
                Cell(),
                Cell(),
            )


def notes(bench: Bench) -> Section:
    """Return a page of lines to write on."""
    said = bench.said
    return Section(
        title=said.gettext("Notes"),
        warning=said.gettext("Internal: do not hand out or photograph."),
        pieces=(Passage(block=_lines(bench)),),
    )


def _lines(bench: Bench) -> Block:
    """Return as many lines as there is room for."""
    column, room = bench.upright.column, bench.upright.room
    sturdy = bench.order.ink == "photocopy"
    width, ink = (HAIRLINE, BLACK) if sturdy else (_LINE_RULE, _GREY)
    rules = (
        Box(x=column.left, y=place * LINE - width, width=column.width, height=width, ink=ink)
        for place in range(1, int(room // LINE) + 1)
    )
    return Block(height=room, items=tuple(rules))
