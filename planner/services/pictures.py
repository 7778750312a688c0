"""Pictures of leaflets: taking one in, choosing what of it is seen, and letting it go."""

import base64
import binascii
from dataclasses import replace
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.picture import Focus, Picture
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.exchange.pictures import MOST_IN_FILE, CleanPicture, clean_picture


def picture_from(path: Path, id_: str) -> Picture:
    """Return a new picture from a JPEG, PNG or WebP file; nothing of its name, place or metadata is kept.

    Takes up to some seconds: call it off the window's thread. Raise PlannerError when the file cannot be had or is no
    such picture.
    """
    return _picture(Picture(id=id_, data="", width=1, height=1), clean_picture(_bytes_of(path)))


def cleaned(picture: Picture) -> Picture:
    """Return a foreign picture with nothing in it but the picture; raise PlannerError when it is none."""
    try:
        data = base64.b64decode(picture.data, validate=True)
    except binascii.Error as error:
        raise PlannerError(Message("is no whole base64; take another copy of the picture")) from error
    return _picture(picture, clean_picture(data))


def focused(picture: Picture, x: float, y: float) -> Picture:
    """Return a picture that is cropped around another point, as shares of its width and height."""
    return replace(picture, focus=Focus(x=_share(x), y=_share(y)))


def exchanged(plan: Plan, leaflet: Leaflet, picture: Picture | None) -> tuple[Record, ...]:
    """Return the records to save so that a leaflet carries another picture, or none.

    The one that it carried goes to the trash unless another leaflet carries it too.
    """
    before = plan.pictures.get(leaflet.image or "")
    changed: list[Record] = [replace(leaflet, image=picture.id if picture else None)]
    if picture is not None:
        changed.append(picture)
    others = (each for each in live(plan.leaflets) if each.id != leaflet.id)
    kept = picture.id if picture else ""
    if before is not None and before.id != kept and all(each.image != before.id for each in others):
        changed.append(replace(before, deleted=True))
    return tuple(changed)


def _picture(picture: Picture, clean: CleanPicture) -> Picture:
    data = base64.b64encode(clean.jpeg).decode("ascii")
    return replace(picture, data=data, width=clean.width, height=clean.height)


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_IN_FILE + 1)
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be read: {reason}.", path=str(path), reason=error.strerror or "unknown reason")
        ) from error
