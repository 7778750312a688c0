"""Which field the words on a page were typed in, found by the words themselves.

Composers need not know: what a template says, however it was divided, joined or fitted, is looked up among the words of
the records that it was made from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.documents.model import Area, Document, Part, PlacedLine
from planner.documents.preflight.leaf import Leaf, covered, leaves
from planner.documents.template import Order
from planner.documents.wording import Origin, Wording
from planner.domain.checks.contents import references, strings, texts
from planner.domain.contact import Contact
from planner.domain.event import Event
from planner.domain.fact import Fact
from planner.domain.fields import Field, fields_in
from planner.domain.finding import Spot
from planner.domain.plan import Plan, plural_of
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.domain.visibility import Visibility
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.moments import stamp, time_then_date, zone_line

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2069]")
_PUNCTUATION = re.compile(r"[\s.,:;–—-]+")
_BLANK_LINES = re.compile(r"\n\s*\n")
_NOT_PRINTED = frozenset({"id", "note", "template", "tags", "metric", "roles", "zone", "show_zones", "website"})
_ENDS = ".!?…:;–—؟।。"
_LEAST = 4
"""Fewer letters than these are found in too many places to say where they come from."""

Key = tuple[str, str, str]
"""The plural key and id of a record, and a path inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Hold a place on a composed paper and the field that its words were typed in."""

    spot: Spot
    kind: str
    record: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold the lines of one element of a side, and the fields that its words come from, the most of them first."""

    leaf: Leaf
    part: Part
    lines: tuple[PlacedLine, ...]
    fields: tuple[Key, ...]

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(placed.line.text + (placed.line.tail or " ") for placed in self.lines).strip()

    @property
    def field(self) -> str:
        """Return the path of the field that most of its words come from, empty where nobody typed them."""
        return self.fields[0][2] if self.fields else ""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return where its lines stand."""
        return tuple(self.leaf.spot(covered(placed)) for placed in self.lines)

    def area(self) -> Area:
        """Return the area of all its lines."""
        areas = [covered(placed) for placed in self.lines]
        left, top = min(each.x for each in areas), min(each.y for each in areas)
        right = max(each.x + each.width for each in areas)
        bottom = max(each.y + each.height for each in areas)
        return Area(x=left, y=top, width=right - left, height=bottom - top)


def passages(found: tuple[Leaf, ...], order: Order) -> tuple[Passage, ...]:
    """Return the passages of every side in reading order."""
    sources = Sources(order)
    made: list[Passage] = []
    for leaf in found:
        parted: dict[int, list[PlacedLine]] = {}
        for item in leaf.page.items:
            if isinstance(item, PlacedLine) and item.part is not None and item.line.text.strip():
                parted.setdefault(id(item.part), []).append(item)
        for lines in parted.values():
            part = lines[0].part
            if part is not None:
                words = "".join(placed.line.text + (placed.line.tail or " ") for placed in lines)
                made.append(Passage(leaf=leaf, part=part, lines=tuple(lines), fields=sources.of(words)))
    return tuple(made)


def marks(document: Document, order: Order) -> tuple[Mark, ...]:
    """Return a mark for each passage of a composed document whose words were typed somewhere."""
    return tuple(
        Mark(spot=each.leaf.spot(each.area()), kind=kind, record=record, field=field)
        for each in passages(tuple(leaves(document)), order)
        for kind, record, field in each.fields[:1]
    )


class Sources:
    """Know the words of every record that a paper can print, in each language of the paper."""

    def __init__(self, order: Order) -> None:
        self._plan = order.plan
        self._record = order.record
        self._wordings = tuple(Wording(order.plan, language, Visibility.SECRET) for language in order.languages)

    def of(self, words: str) -> tuple[Key, ...]:
        """Return the fields that words come from, those of most of the words first."""
        said = plain(words)
        weights: dict[Key, int] = {}
        for source, key in self._known:
            if source in said or _is_sentence_of(said, source):
                weights[key] = max(weights.get(key, 0), min(len(source), len(said)) + (source == said))
        if not weights and bare(said) in self._bare:
            return (self._bare[bare(said)],)
        return tuple(sorted(weights, key=lambda key: -weights[key]))

    @cached_property
    def _known(self) -> tuple[tuple[str, Key], ...]:
        known = [
            (plain(words), (plural_of(record), record.id, path))
            for record in _printed(self._plan, self._record)
            for path, words in self._said(record)
        ]
        for wording in self._wordings:
            words = wording.text(
                self._plan.campaign.boilerplate, Origin(kind="campaign", record="", field="boilerplate")
            )
            known.append((plain(words), ("", "", f"boilerplate.{wording.language}")))
        return tuple(dict.fromkeys((words, key) for words, key in known if len(words) >= _LEAST))

    @cached_property
    def _bare(self) -> dict[str, Key]:
        return {bare(words): key for words, key in reversed(self._known)}

    def _said(self, record: Record) -> Iterator[tuple[str, str]]:
        """Yield (path, words) for all that papers print of a record."""
        for wording in self._wordings:
            yield from _worded(record, wording)
        if isinstance(record, Contact):
            yield from _points(record, self._wordings[0])
        for path, words in strings(record):
            if path.partition("[")[0] not in _NOT_PRINTED:
                yield path, words.partition("://")[2] or words


def _worded(record: Record, wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield (path, words) for what papers say of a record in one language."""
    for path, text in texts(record):
        if path == "address.city":  # every paper names it somewhere, and for other reasons
            continue
        origin = Origin(kind=plural_of(record), record=record.id, field=path)
        words = wording.fact(record) if isinstance(record, Fact) else wording.text(text, origin)
        for paragraph in _BLANK_LINES.split(words):
            yield f"{path}.{wording.language}", paragraph
    yield from _timed(record, wording)


def _timed(record: Record, wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield (path, words) for the times of a record as papers say them."""
    language = wording.language
    match record:
        case Event() if record.start is not None:
            for style in (DateStyle.DAY, DateStyle.SHORT, DateStyle.LONG):
                yield "start", format_date(record.start.date, language, style)
            wall = wording.event_wall(record)
            if wall is not None and record.start.has_time:
                yield "start", zone_line(wall, language)
        case Fact():
            yield "as_of", time_then_date(wording.fact_wall(record), language)
        case PressRelease() if record.issued is not None:
            yield "issued", stamp(wording.wall(record.issued), language)


def _points(contact: Contact, wording: Wording) -> Iterator[tuple[str, str]]:
    for index, point in enumerate(contact.points):
        yield f"points[{index}].value", wording.phone(point) if point.kind.is_phone else point.value


def _printed(plan: Plan, record: Record) -> tuple[Record, ...]:
    """Return a record, and what it names, directly or through others."""
    met: dict[tuple[str, str], Record] = {}
    waiting = [record]
    while waiting:
        each = waiting.pop(0)
        key = (plural_of(each), each.id)
        if key in met:
            continue
        met[key] = each
        named = [(reference.plural, reference.id) for reference in references(each)]
        named += [
            (field.plural, field.id)
            for _, text in texts(each)
            for _, words in text
            for field in fields_in(words)
            if isinstance(field, Field)
        ]
        waiting += [found for kind, name in named if (found := plan.shelf(kind).get(name)) and not found.deleted]
    own = plan.own()
    return (*met.values(), *([own] if own and (plural_of(own), own.id) not in met else []))


def _is_sentence_of(said: str, source: str) -> bool:
    """Tell whether words are one or more whole sentences of others, or a half that a dash parts."""
    start = source.find(said) if len(said) >= 2 * _LEAST else -1
    if start < 0 or not (start == 0 or (start > 1 and source[start - 2] in _ENDS)):
        return False
    end = start + len(said)
    return end == len(source) or source[end - 1] in _ENDS or source[end:].strip()[:1] in _ENDS


def plain(words: str) -> str:
    """Return words as they are compared: without case, marks of direction and differences in white space."""
    return " ".join(_UNSEEN.sub("", words).casefold().split()).rstrip(".").replace("'", "’")


def bare(words: str) -> str:
    """Return words without what stands between them: a slogan is set with a dash or as two sentences."""
    return " ".join(_PUNCTUATION.sub(" ", words).split())
