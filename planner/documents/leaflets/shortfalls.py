"""Findings about a leaflet as it is set: what found no room, what is too small, what no typeface has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.documents.colours import Colours
from planner.documents.leaflets.arrangement import Arrangement
from planner.documents.leaflets.demand_pair import NARROW as NARROW_COLUMN
from planner.documents.leaflets.headline import MOST_WORDS
from planner.documents.leaflets.matter import Matter
from planner.documents.left_out import no_room
from planner.documents.missing_letters import missing_letters
from planner.documents.model import BLACK, Modules, PlacedLine, Role
from planner.documents.theme import CARRYING_CAPS, GRIDS, MM
from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

LARGE_CODE = 1.6
"""How far a code may outgrow its paper's usual size before it is worth a hint."""

CAPITALS = 0.695
"""Height of a headline's capitals in em."""

_NO_ROOM = {
    "headline": ("headline", Message("This design has no place for the headline on one side: it is left out.")),
    "lead": ("body", Message("There is no room for the first paragraph: it is left out.")),
    "more": ("body", Message("There is no room for the other paragraphs: they are left out.")),
    "facts": ("facts", Message("There is no room for all of the facts: some are left out.")),
    "call": ("body", Message("There is no room for the last line of the body: it is left out.")),
    "slogan": ("demands", Message("There is no room for the slogan: it is left out.")),
    "demands": ("demands", Message("There is no room for the demands: they are left out.")),
    "how": ("event", Message("There is no room for how to find the place: it is left out.")),
    "bring": ("event", Message("There is no room for what to bring: it is left out.")),
    "summary": ("event", Message("There is no room for what the event is about: it is left out.")),
    "parts": ("event", Message("There is no room for when the parts of the event begin: they are left out.")),
    "access": ("event", Message("There is no room for the access line: it is left out.")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Looks over the sides of a leaflet that is set."""

    leaflet: Leaflet
    paper: PaperSize
    matters: Sequence[Matter]
    arrangement: Arrangement
    colours: Colours

    def findings(self) -> Iterator[Finding]:
        """Yield what an organiser should know before printing."""
        yield from self._pair()
        yield from self._left_out()
        yield from self._headline()
        yield from self._letters()
        yield from self._sizes()

    def _pair(self) -> Iterator[Finding]:
        """Yield how two languages stand where that is not as it was asked for, or reads less well than it could."""
        if self.arrangement.regrouped:
            message = Message(
                "A side for each language has no room for all of the demands: both languages stand on both sides."
            )
            yield self._found(Severity.HINT, "pair-regrouped", "demands", message)
        elif 0 < self.arrangement.column < NARROW_COLUMN:
            message = Message(
                "Side by side each language has a column of {width} mm: a side for each is easier to read.",
                width=f"{self.arrangement.column / MM:.0f}",
            )
            yield self._found(Severity.HINT, "narrow-columns", "languages", message)

    def _left_out(self) -> Iterator[Finding]:
        for block in self.arrangement.left_out:
            field, message = _NO_ROOM[block]
            yield self._found(Severity.WARNING, "no-room", field, message)
        if count := self.arrangement.demands_left_out:
            message = Message("There is no room for the last {count} demands: they are left out.", count=count)
            if count == 1:
                message = Message("There is no room for the last demand: it is left out.")
            yield self._found(Severity.ERROR, "no-room", "demands", message)
        for words in dict.fromkeys(words for side in self.arrangement.sides for words in side.cut):
            message = no_room(words)
            yield self._found(Severity.ERROR, "no-room", "", message)

    def _headline(self) -> Iterator[Finding]:
        over = max(side.over for side in self.arrangement.sides)
        if over:
            message = Message(
                "Too much text for {paper}: shorten the headline by {count} words, or use a larger paper.",
                paper=str(self.paper),
                count=over,
            )
            yield self._found(Severity.ERROR, "headline-too-long", "headline", message)
        for matter in self.matters:
            if matter.headline.words > MOST_WORDS and not over:
                message = Message(
                    "The headline has {count} words; no more than {most} are read in passing.",
                    count=matter.headline.words,
                    most=MOST_WORDS,
                )
                yield self._found(Severity.WARNING, "headline-too-long", f"headline.{matter.language}", message)
        fronts = self.arrangement.sides[: 1 if self.arrangement.beside else len(self.matters)]
        heads = [[line.line.size for line in side.page.lines() if _is(line, Role.H1)] for side in fronts]
        smallest = min(max(sizes, default=0.0) for sizes in heads)
        if smallest * CAPITALS < CARRYING_CAPS[self.paper]:
            message = Message(
                "The headline will not carry three metres: its capitals are {size} mm high, {wanted} mm are needed.",
                size=f"{smallest * CAPITALS / MM:.1f}",
                wanted=f"{CARRYING_CAPS[self.paper] / MM:.0f}",
            )
            yield self._found(Severity.HINT, "headline-small", "headline", message)

    def _letters(self) -> Iterator[Finding]:
        missing = "".join(dict.fromkeys(letter for line in self._lines() for letter in line.line.missing))
        if missing:
            yield self._found(Severity.ERROR, "missing-glyphs", "", missing_letters(missing))
        for words in dict.fromkeys(line.line.text for line in self._lines() if line.line.broken):
            message = Message("“{words}” is wider than the paper and was divided.", words=words)
            yield self._found(Severity.WARNING, "divided-word", "", message)

    def _sizes(self) -> Iterator[Finding]:
        codes = [item for side in self.arrangement.sides for item in side.page.items if isinstance(item, Modules)]
        if any(code.size > LARGE_CODE * GRIDS[self.paper].qr for code in codes):
            message = Message("The QR code says much and is large: a shorter text makes it smaller.")
            yield self._found(Severity.HINT, "large-qr", "qr.value", message)
        if self.colours.ground and self.colours.accent == BLACK != self.colours.ground:
            message = Message("The campaign’s colour is too light for words: they are printed in black.")
            yield Finding(
                severity=Severity.HINT, rule="light-colour", kind="campaign", record="", field="colour", message=message
            )

    def _lines(self) -> Iterator[PlacedLine]:
        return (line for side in self.arrangement.sides for line in side.page.lines())

    def _found(self, severity: Severity, rule: str, field: str, message: Message) -> Finding:
        return Finding(
            severity=severity, rule=rule, kind="leaflets", record=self.leaflet.id, field=field, message=message
        )


def _is(line: PlacedLine, role: Role) -> bool:
    return line.part is not None and line.part.role is role
