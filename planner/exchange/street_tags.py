"""What the tags of OpenStreetMap say about things on the ground (wiki.openstreetmap.org/wiki/Map_features)."""

from collections.abc import Mapping

from planner.domain.street_map import Feature

HIGHWAYS = {
    "motorway": Feature.MAIN,
    "trunk": Feature.MAIN,
    "primary": Feature.MAIN,
    "secondary": Feature.ROAD,
    "tertiary": Feature.ROAD,
    "unclassified": Feature.STREET,
    "residential": Feature.STREET,
    "living_street": Feature.STREET,
    "pedestrian": Feature.STREET,
    "service": Feature.LANE,
    "track": Feature.LANE,
    "road": Feature.LANE,
    "footway": Feature.PATH,
    "path": Feature.PATH,
    "cycleway": Feature.PATH,
    "bridleway": Feature.PATH,
    "steps": Feature.STEPS,
}
PRIVATE_WAYS = frozenset({"parking_aisle", "driveway", "drive-through", "emergency_access"})
BESIDE_ROADS = frozenset({"sidewalk", "crossing", "traffic_island", "access_aisle"})
UNDERGROUND = frozenset({"yes", "building_passage", "culvert"})
GREEN = {
    "leisure": frozenset({"park", "garden", "common", "nature_reserve", "dog_park"}),
    "landuse": frozenset({"grass", "recreation_ground", "cemetery", "forest", "meadow", "village_green", "allotments"}),
    "natural": frozenset({"wood", "grassland", "heath", "scrub"}),
}
WATERY = {
    "natural": frozenset({"water"}),
    "waterway": frozenset({"riverbank", "dock"}),
    "landuse": frozenset({"reservoir", "basin"}),
}
RAILS = frozenset({"rail", "light_rail", "narrow_gauge", "funicular", "subway"})
SIDINGS = frozenset({"siding", "yard", "spur", "crossover"})
STOPS = frozenset({"station", "halt"})

KEYS = ("highway", "waterway", "natural", "leisure", "landuse", "railway", "building")
"""Things that have none of these keys are not on the map."""

Tags = Mapping[str, str]


def line_feature(tags: Tags) -> Feature | None:
    """Return what a line is, None for what the map does not show."""
    highway = tags.get("highway", "").removesuffix("_link")
    if highway in HIGHWAYS:
        return None if _is_hidden(tags) else HIGHWAYS[highway]
    if tags.get("tunnel", "no") in UNDERGROUND:
        return None
    if tags.get("waterway") in ("river", "canal", "stream"):
        return Feature.STREAM
    if tags.get("railway") in RAILS and tags.get("service") not in SIDINGS:
        return Feature.RAILWAY
    return None


def _is_hidden(tags: Tags) -> bool:
    return (
        tags.get("area") == "yes"
        or tags.get("service") in PRIVATE_WAYS
        or tags.get("footway") in BESIDE_ROADS
        or (tags.get("access") in ("private", "no") and tags.get("foot") not in ("yes", "designated", "permissive"))
    )


def area_feature(tags: Tags) -> Feature | None:
    """Return what an area is, None for what the map does not show."""
    if _is_any(tags, WATERY):
        return Feature.WATER
    if _is_any(tags, GREEN):
        return Feature.PARK
    if tags.get("highway") in ("pedestrian", "footway") and tags.get("area", "yes") == "yes":
        return Feature.SQUARE
    return Feature.BUILDING if tags.get("building", "no") != "no" else None


def is_stop(tags: Tags) -> bool:
    """Tell whether trains or trams stop at a place that has a name."""
    return tags.get("railway") in STOPS and bool(tags.get("name"))


def _is_any(tags: Tags, values: Mapping[str, frozenset[str]]) -> bool:
    return any(tags.get(key) in known for key, known in values.items())
