"""QR codes that telephones read: their squares, their white, their size, and the words beside them (LF11 to LF13)."""

from collections.abc import Iterator

from planner.documents.leaflets.meeting import short_address
from planner.documents.model import WHITE, Area, Box, Frame, Item, Modules, PlacedLine
from planner.documents.preflight.leaf import Leaf, contains, covered, overlaps
from planner.documents.preflight.proof import Proof
from planner.documents.preflight.provenance import plain
from planner.documents.theme import MM
from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Leaflet, QrKind
from planner.domain.limits import Limits
from planner.domain.message import Message

_SHORT = 0.01
_CARD, _HAND, _SHEET, _POSTER = (side * MM for side in (120, 220, 300, 435))
"""Long edges up to which paper is a card, held in the hand, a sheet, or a small poster."""

_HELD_CLOSER = 0.8
"""A card is held closer than a leaflet, and its code may be so much smaller."""


def check(proof: Proof) -> Iterator[Finding]:
    """Yield what keeps a code from being read, or those without a telephone from what it says."""
    for leaf in proof.leaves:
        for item in leaf.page.items:
            if isinstance(item, Modules):
                yield from _sizes(item, leaf, proof)
                yield from _quiet(item, leaf, proof)
    yield from _in_words(proof)


def _sizes(code: Modules, leaf: Leaf, proof: Proof) -> Iterator[Finding]:
    scale, spots = leaf.scale * proof.scale, (leaf.spot(covered(code)),)
    module, least = code.size / len(code.rows) * scale, proof.limits.qr_module_mm * MM
    if module < least - _SHORT:
        message = Message(
            "The squares of this QR code are {size} mm wide; telephones read {least} mm. Let it say less.",
            size=f"{module / MM:.2f}",
            least=f"{proof.limits.qr_module_mm:g}",
        )
        yield proof.found(Severity.ERROR, "LF12", message, spots=spots, about="qr.value")
    order = proof.order
    halved = order.paper.is_landscape and len(order.languages) > 1 and order.sides == 1
    # Two languages that share a paper lying across have a leaflet of half its size each.
    edge = leaf.page.height if halved else max(leaf.page.width, leaf.page.height)
    wanted = least_side(edge * scale, proof.limits)
    if code.size * scale < wanted - _SHORT:
        message = Message(
            "This QR code is {size} mm wide; from where people stand, {least} mm are needed.",
            size=f"{code.size * scale / MM:.0f}",
            least=f"{wanted / MM:.0f}",
        )
        yield proof.found(Severity.WARNING, "LF12", message, spots=spots, about="qr")


def least_side(long_edge: float, limits: Limits) -> float:
    """Return how wide a code must be on paper with that long edge, in points."""
    if long_edge <= _CARD:
        return _HELD_CLOSER * limits.qr_hand_mm * MM
    if long_edge <= _HAND:
        return limits.qr_hand_mm * MM
    if long_edge <= _SHEET:
        return limits.qr_sheet_mm * MM
    return (limits.qr_poster_mm if long_edge <= _POSTER else limits.qr_large_poster_mm) * MM


def _quiet(code: Modules, leaf: Leaf, proof: Proof) -> Iterator[Finding]:
    needed = proof.limits.qr_quiet_modules
    around = covered(code).grown(needed * code.size / len(code.rows) - _SHORT)
    if any(_disturbs(item, code, leaf, around) for item in leaf.page.items) or not contains(leaf.page.trimmed, around):
        message = Message("A QR code needs {count} squares of white on each side: move what is near it.", count=needed)
        yield proof.found(Severity.ERROR, "LF11", message, spots=(leaf.spot(around),), about="qr")


def _disturbs(item: Item, code: Modules, leaf: Leaf, around: Area) -> bool:
    if item is code or (isinstance(item, PlacedLine) and not item.line.text.strip()):
        return False
    area = covered(item)
    if isinstance(item, Box) and item.ink == WHITE:
        return False
    if isinstance(item, Frame) and contains(area.grown(-item.stroke), around):
        return False
    return overlaps(area, around) and not _is_under_white(item, leaf, around)


def _is_under_white(item: Item, leaf: Leaf, around: Area) -> bool:
    """Tell whether a white box was painted over an item where the code and its white are."""
    later = leaf.page.items[next(place for place, each in enumerate(leaf.page.items) if each is item) + 1 :]
    return any(isinstance(each, Box) and each.ink == WHITE and contains(covered(each), around) for each in later)


def _in_words(proof: Proof) -> Iterator[Finding]:
    leaflet = proof.order.record
    codes = [leaf.spot(covered(item)) for leaf in proof.leaves for item in leaf.page.items if isinstance(item, Modules)]
    if not codes or not isinstance(leaflet, Leaflet) or leaflet.qr is None or leaflet.qr.kind is not QrKind.URL:
        return
    address = plain(short_address(leaflet.qr.value))
    if address and address.replace(" ", "") not in plain(" ".join(_words(proof))).replace(" ", ""):
        message = Message("The address in the QR code stands nowhere in words: those who cannot scan it are left out.")
        yield proof.found(Severity.WARNING, "LF13", message, spots=codes, about="qr")


def _words(proof: Proof) -> Iterator[str]:
    for leaf in proof.leaves:
        for item in leaf.page.items:
            if isinstance(item, PlacedLine):
                yield item.line.text
