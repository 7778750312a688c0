"""The picture of a leaflet: what stands under it, how it is set, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.documents.leaflets.setter import Setter
from planner.documents.model import Area, Photograph
from planner.documents.picture_setting import LEAST_DPI, WANTED_DPI, set_picture
from planner.documents.template import Order, Print
from planner.documents.theme import MM
from planner.documents.wording import Origin, Wording
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.picture import Picture

EDGE = 5 * MM
"""What printers at home leave blank around a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """Hold a picture and its words in one language; ``bleed`` as in an order."""

    picture: Picture
    ink: Print
    bleed: float
    alt: str
    words: str

    @property
    def inset(self) -> float:
        """Return how far from the trim the picture begins: outside it where there is a bleed."""
        return -self.bleed if self.bleed else EDGE

    def item(self, area: Area, setter: Setter) -> Photograph:
        """Return the picture set into an area."""
        raster = set_picture(self.picture, area.width, area.height, self.ink).raster
        return Photograph(
            x=area.x, y=area.y, width=area.width, height=area.height, raster=raster, part=setter.figure(self.alt)
        )


def shot_of(order: Order, picture: Picture, wording: Wording) -> Shot:
    """Return a picture with what is said of it; a translation that is missing is noted by ``wording``."""
    origin = Origin(kind="leaflets", record=order.leaflet.id, field="image")
    alt = wording.words(picture.alt, _field(origin, "alt"))
    caption = wording.text(picture.caption, _field(origin, "caption"))
    known = picture.credit.get(wording.language).strip()
    credit = known or wording.foreign(picture.credit.first(order.plan.campaign.languages).strip())
    return Shot(
        picture=picture,
        ink=order.ink,
        bleed=order.bleed,
        alt=" ".join(alt.split()),
        words=" · ".join(" ".join(part.split()) for part in (caption, credit) if part),
    )


def _field(origin: Origin, name: str) -> Origin:
    return Origin(kind=origin.kind, record=origin.record, field=f"{origin.field}.{name}")


def picture_findings(order: Order, picture: Picture, printed: Photograph) -> Iterator[Finding]:
    """Yield what an organiser should know of a picture as it is printed."""
    dpi = round(set_picture(picture, printed.width, printed.height, order.ink).dpi)
    if dpi < LEAST_DPI:
        message = Message(
            "The picture is coarse: it prints with {dpi} pixels to an inch, and {least} are needed. Use a larger one.",
            dpi=dpi,
            least=LEAST_DPI,
        )
        yield _found(order, Severity.WARNING, "coarse-picture", "image", message)
    elif dpi < WANTED_DPI:
        message = Message(
            "The picture prints with {dpi} pixels to an inch; print shops want {wanted}.", dpi=dpi, wanted=WANTED_DPI
        )
        yield _found(order, Severity.HINT, "coarse-picture", "image", message)
    if not picture.alt:
        message = Message("Nothing says in words what the picture shows: those who cannot see it are left out.")
        yield _found(order, Severity.WARNING, "no-alt-text", "image.alt", message)
    if not picture.credit:
        message = Message("The picture does not say whose work it is: add a credit.")
        yield _found(order, Severity.HINT, "no-credit", "image.credit", message)


def no_picture(order: Order) -> Finding:
    """Return what is said when there is no picture."""
    message = Message("The leaflet has no picture, so it is set without one: choose a picture.")
    return _found(order, Severity.HINT, "no-picture", "image", message)


def no_room(order: Order) -> Finding:
    """Return what is said when the words leave no room for a picture."""
    message = Message("So many words leave no room for the picture: shorten them, or use a larger paper.")
    return _found(order, Severity.WARNING, "no-room", "image", message)


def _found(order: Order, severity: Severity, rule: str, field: str, message: Message) -> Finding:
    return Finding(severity=severity, rule=rule, kind="leaflets", record=order.leaflet.id, field=field, message=message)
