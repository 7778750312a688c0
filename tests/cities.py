"""An invented city to make maps of, written as an OpenStreetMap extract: the same bytes every time."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, pi, radians, sin
from pathlib import Path

import osmium
from osmium.osm.mutable import Node, Relation, Way

LAT, LON = 51.4958, -0.1722
METRES = 111_320.0
TURN = radians(11)

NAMES = {
    "latin": (
        ("Harbour Street", "Mill Lane", "Thornfield Road", "Baker Row", "Queen Anne Street", "Weaver Street"),
        ("Station Road", "Chapel Street", "Orchard Place", "Foundry Street", "King William Road", "Tanner Street"),
        ("Republic Avenue", "Market Circus", "Victory Park", "Lake", "River Fleet", "Central Station", "Town Hall"),
        ("Quayside", "Crescent Gardens"),
    ),
    "cyrillic": (
        ("улица Абая", "улица Сатпаева", "проспект Достык", "улица Жамбыла", "улица Курмангазы", "улица Толе би"),
        ("улица Фурманова", "улица Панфилова", "улица Кунаева", "улица Валиханова", "Наурызбай батыра", "улица Мира"),
        ("проспект Республики", "площадь Нефтяников", "парк Победы", "Озеро", "река Есентай", "Вокзал", "Акимат"),
        ("Набережная", "Садовый переулок"),
    ),
    "arabic": (
        ("شارع الحرية", "شارع المطار", "شارع السلام", "شارع الجامعة", "شارع البحر", "شارع النيل"),
        ("شارع الملك", "شارع السوق", "شارع المدرسة", "شارع الميناء", "شارع الورد", "شارع القلعة"),
        ("جادة الجمهورية", "دوار الشهداء", "حديقة النصر", "البحيرة", "نهر العاصي", "المحطة المركزية", "البلدية"),
        ("الكورنيش", "حارة الياسمين"),
    ),
}
ACROSS = (-560.0, -330.0, -120.0, 95.0, 310.0, 540.0)
ALONG = (-520.0, -310.0, -115.0, 110.0, 330.0, 560.0)
KINDS = ("residential", "tertiary", "residential", "residential", "secondary", "residential")

Point = tuple[float, float]


def write_city(path: Path, script: str = "latin", *, lat: float = LAT, lon: float = LON) -> Path:
    """Write an extract of about two kilometres a side around a place."""
    path.unlink(missing_ok=True)
    writer = osmium.SimpleWriter(str(path))
    try:
        _City(writer, lat, lon).build(*NAMES[script])
    finally:
        writer.close()
    return path


class _City:
    def __init__(self, writer: osmium.SimpleWriter, lat: float, lon: float) -> None:
        self._writer = writer
        self._lat, self._lon = lat, lon
        self._nodes: dict[Point, int] = {}
        self._ways: list[Way] = []
        self._relations: list[Relation] = []
        self._stops: dict[int, dict[str, str]] = {}

    def build(self, across: Sequence[str], along: Sequence[str], named: Sequence[str], others: Sequence[str]) -> None:
        avenue, circus, park, lake, river, station, hall = named
        self._grid(across, along)
        self._way([_turned(-900 + 60 * at, -760 + 47 * at) for at in range(32)], highway="primary", name=avenue)
        ring = [_turned(-8 + 42 * cos(pi * at / 12), -62 + 42 * sin(pi * at / 12)) for at in range(25)]
        self._way(ring, highway="primary", name=circus, junction="roundabout")
        self._way(
            [_turned(150 + 130 * cos(a), 430 + 90 * sin(a)) for a in _arc(0.2, 2.9)],
            highway="residential",
            name=others[1],
        )
        self._park(park, lake)
        self._river(river, others[0])
        rails = [_turned(-1000, 700 - 20), _turned(-400, 690), _turned(200, 730), _turned(1000, 700)]
        self._way(rails, railway="rail")
        self._way([(x, y + 9) for x, y in rails], railway="rail")
        self._stops[self._number(_turned(-215, 700))] = {"railway": "station", "name": station}
        hall_at = [(-300.0, 145.0), (-240.0, 145.0), (-240.0, 200.0), (-300.0, 200.0)]
        self._way(_ring(hall_at), building="townhall", name=hall)
        for at in range(6):
            x, y = 120 + 30 * at, -290 + 4 * at
            self._way(_ring([(x, y), (x + 14, y), (x + 14, y + 20), (x, y + 20)]), building="house")
        self._way([_turned(-330, 150), _turned(-120, 260)], highway="footway")
        self._way([_turned(-120, 220), _turned(-40, 220), _turned(-40, 330)], highway="service")
        self._way([_turned(310, -20), _turned(420, -20)], highway="steps")
        self._finish()

    def _grid(self, across: Sequence[str], along: Sequence[str]) -> None:
        stops = (-1000.0, *ALONG, 1000.0)
        for x, name, kind in zip(ACROSS, across, KINDS, strict=True):
            line = [_turned(x + 14 * sin(y / 260), y) for y in stops]
            for pair in pairwise(line):
                self._way(pair, highway=kind, name=name)
        for y, name, kind in zip(ALONG, along, (*KINDS[3:], *KINDS[:3]), strict=True):
            self._way([_turned(x + 14 * sin(y / 260), y) for x in (-1000.0, *ACROSS, 1000.0)], highway=kind, name=name)

    def _park(self, park: str, lake: str) -> None:
        green = [_turned(x, y) for x, y in ((325, 122), (525, 122), (530, 318), (335, 318))]
        self._way(_ring(green), leisure="park", name=park)
        water = self._next_way
        self._way(_ring([_turned(430 + 62 * cos(a), 215 + 40 * sin(a)) for a in _arc(0, 6.0)]))
        island = self._next_way
        self._way(_ring([_turned(440 + 18 * cos(a), 215 + 10 * sin(a)) for a in _arc(0, 6.0)]))
        self._relations.append(
            Relation(
                id=len(self._relations) + 1,
                tags={"type": "multipolygon", "natural": "water", "name": lake},
                members=[("w", water, "outer"), ("w", island, "inner")],
            )
        )

    def _river(self, river: str, quay: str) -> None:
        middle = [(x, -640 + 60 * sin(x / 330)) for x in range(-1100, 1101, 50)]
        banks = [_turned(x, y + 34) for x, y in middle] + [_turned(x, y - 34) for x, y in reversed(middle)]
        self._way(_ring(banks), natural="water", name=river)
        self._way([_turned(x, y) for x, y in middle], waterway="river", name=river)
        self._way([_turned(x, y + 52) for x, y in middle], highway="tertiary", name=quay)

    def _number(self, place: Point) -> int:
        return self._nodes.setdefault((round(place[0], 2), round(place[1], 2)), len(self._nodes) + 1)

    def _degrees(self, place: Point) -> Point:
        return self._lon + place[0] / (METRES * cos(radians(self._lat))), self._lat + place[1] / METRES

    @property
    def _next_way(self) -> int:
        return len(self._ways) + 1

    def _way(self, line: Iterable[Point], **tags: str) -> None:
        nodes = [self._number(place) for place in line]
        self._ways.append(Way(id=self._next_way, nodes=nodes, tags=tags))

    def _finish(self) -> None:
        for place, number in self._nodes.items():
            tags = self._stops.get(number, {})
            self._writer.add_node(Node(id=number, location=self._degrees(place), tags=tags))
        for way in self._ways:
            self._writer.add_way(way)
        for relation in self._relations:
            self._writer.add_relation(relation)


def _turned(x: float, y: float) -> Point:
    return x * cos(TURN) - y * sin(TURN), x * sin(TURN) + y * cos(TURN)


def _ring(corners: Sequence[Point]) -> list[Point]:
    return [*corners, corners[0]]


def _arc(start: float, end: float) -> list[float]:
    return [start + (end - start) * at / 20 for at in range(21)]
