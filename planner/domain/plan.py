"""Everything a planner knows at one moment, as one value."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Self, TypeVar

from planner.domain.campaign import Campaign
from planner.domain.contact import Contact, ContactList
from planner.domain.demand import Demand
from planner.domain.event import Event
from planner.domain.fact import Fact, Source
from planner.domain.leaflet import Leaflet
from planner.domain.location import Location
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.picture import Picture
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.domain.statement import Statement
from planner.domain.street_map import StreetMap

CAMPAIGN = "campaign"

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "organisations": Organisation,
        "locations": Location,
        "events": Event,
        "contacts": Contact,
        "lists": ContactList,
        "demands": Demand,
        "sources": Source,
        "facts": Fact,
        "statements": Statement,
        "releases": PressRelease,
        "pictures": Picture,
        "leaflets": Leaflet,
        "maps": StreetMap,
    }
)
"""The plural key of every kind of record, in the order of a portable plan."""

_PLURALS = {kind: plural for plural, kind in KINDS.items()}


def plural_of(record: Record) -> str:
    """Return the plural key under which a record of this type stands."""
    return _PLURALS[type(record)]


R = TypeVar("R", bound=Record)


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Hold a campaign and its records by id, in their order; records in the trash are among them."""

    campaign: Campaign
    organisations: Mapping[str, Organisation] = field(default_factory=_empty)
    locations: Mapping[str, Location] = field(default_factory=_empty)
    events: Mapping[str, Event] = field(default_factory=_empty)
    contacts: Mapping[str, Contact] = field(default_factory=_empty)
    lists: Mapping[str, ContactList] = field(default_factory=_empty)
    demands: Mapping[str, Demand] = field(default_factory=_empty)
    sources: Mapping[str, Source] = field(default_factory=_empty)
    facts: Mapping[str, Fact] = field(default_factory=_empty)
    statements: Mapping[str, Statement] = field(default_factory=_empty)
    releases: Mapping[str, PressRelease] = field(default_factory=_empty)
    pictures: Mapping[str, Picture] = field(default_factory=_empty)
    leaflets: Mapping[str, Leaflet] = field(default_factory=_empty)
    maps: Mapping[str, StreetMap] = field(default_factory=_empty)

    @classmethod
    def of(cls, campaign: Campaign, records: Iterable[Record]) -> Self:
        """Make a plan from records of any kind; a later record replaces an earlier one with its id."""
        shelves: dict[str, dict[str, Record]] = {plural: {} for plural in KINDS}
        for record in records:
            shelves[plural_of(record)][record.id] = record
        frozen = {plural: MappingProxyType(shelf) for plural, shelf in shelves.items()}
        return cls(campaign=campaign, **frozen)  # type: ignore[arg-type]

    def __reduce__(self) -> tuple[Callable[..., "Plan"], tuple[object, ...]]:
        return type(self).of, (self.campaign, tuple(self.records()))  # read-only shelves cannot go to another process

    def shelf(self, plural: str) -> Mapping[str, Record]:
        """Return all records of one kind by id, the trash included."""
        records: Mapping[str, Record] = getattr(self, plural)
        return records

    def records(self) -> Iterator[Record]:
        """Yield every record, kind by kind, the trash included."""
        for plural in KINDS:
            yield from self.shelf(plural).values()

    def put(self, *records: Record) -> Self:
        """Return this plan with records added or replaced."""
        shelves: dict[str, dict[str, Record]] = {}
        for record in records:
            plural = plural_of(record)
            shelves.setdefault(plural, dict(self.shelf(plural)))[record.id] = record
        return replace(self, **{plural: MappingProxyType(shelf) for plural, shelf in shelves.items()})  # type: ignore[arg-type]

    def own(self) -> Organisation | None:
        """Return the organisation in whose name papers are issued."""
        return next((each for each in live(self.organisations) if each.kind is OrganisationKind.OWN), None)

    def place_in(self, zone: str) -> Location | None:
        """Return the campaign's own place in a zone, which gives the zone its name on paper."""
        return next((each for each in live(self.locations) if each.zone == zone and each.address.city), None)

    def map_of(self, location: str) -> StreetMap | None:
        """Return the street map that is kept for a place, the newest if there are several."""
        return next((each for each in reversed(tuple(live(self.maps))) if each.location == location), None)

    def superseded_by(self, fact: str) -> Fact | None:
        """Return the live fact that replaces ``fact``, if there is one."""
        return next((each for each in live(self.facts) if each.supersedes == fact), None)


def live(shelf: Mapping[str, R]) -> Iterator[R]:
    """Yield the records that are not in the trash."""
    return (record for record in shelf.values() if not record.deleted)
