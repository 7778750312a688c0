"""What a large-print edition says: every word of both sides of a leaflet, in one order."""

from dataclasses import dataclass
from typing import NamedTuple

from planner.documents.leaflets.figures import as_of
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.reach import Reach
from planner.i18n.catalogue import Catalogue, catalogue


class Row(NamedTuple):
    """Hold a label and what stands beside it; day and time are ``strong``."""

    label: str
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold the words of one language; each sentence of the ``headline`` begins a line."""

    language: str
    headline: tuple[str, ...]
    lead: str
    paragraphs: tuple[str, ...]
    state: str
    title: str
    rows: tuple[Row, ...]
    slogan: str
    demands: tuple[str, ...]
    endorsed: tuple[str, ...]
    ways: tuple[str, ...]
    imprint: str
    edition: str


def words(matter: Matter) -> Words:
    """Return the words of a leaflet; figures are followed by since when they are known."""
    reach, meeting = matter.reach, matter.meeting
    return Words(
        language=matter.language,
        headline=matter.headline.parts,
        lead=matter.lead,
        paragraphs=tuple(part for part in (matter.as_of, *matter.more, *_facts(matter), matter.call) if part),
        state=meeting.state if meeting else "",
        title=meeting.title if meeting else "",
        rows=_rows(meeting, reach, catalogue(matter.language, "papers")) if meeting else (),
        slogan=matter.slogan,
        demands=matter.demands,
        endorsed=matter.endorsed,
        ways=tuple(way for way in (*reach.phones, reach.web) if way),
        imprint=reach.imprint,
        edition=reach.edition,
    )


def _facts(matter: Matter) -> tuple[str, ...]:
    said = " ".join(figure.said for figure in matter.facts)
    return (" ".join((said, as_of(matter.facts, matter.language))),) if said else ()


def _rows(meeting: Meeting, reach: Reach, said: Catalogue) -> tuple[Row, ...]:
    """Return what the slab says, and how to come prepared, as rows."""
    day, *time = meeting.days[-2] if meeting.days else ("",)
    rows = (
        Row(said.gettext("Day"), day, strong=True),
        Row(said.gettext("Time"), _lines(*time, meeting.zone, meeting.time_note), strong=True),
        Row(said.gettext("Place"), _lines(meeting.place, meeting.address, meeting.place_note)),
        Row(said.gettext("Travel"), meeting.how),
        Row(said.gettext("Bring"), reach.things),
        Row(said.gettext("Access"), reach.access),
    )
    return tuple(row for row in rows if row.text)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
