"""Makes a clean picture of a foreign one. Only ever run behind the gateway, see ``planner.exchange.confinement``."""

import struct
from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms

from planner.domain.picture import MOST_BYTES, MOST_PIXELS
from planner.exchange.jpeg import clean_size
from planner.exchange.refusal import Reason, RefusedError

FORMATS = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"RIFF": "WEBP"}
MOST_IN_FILE = 120_000_000
MOST_IN_MEMORY = 40_000_000
"""Pixels: of a file at all, and of what is decoded; a JPEG can be decoded at half its size or less."""

QUALITIES = (90, 80, 70, 60)
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings a picture upright, by its orientation in EXIF."""

_BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error)
"""What Pillow raises at damaged files."""

Image.MAX_IMAGE_PIXELS = None  # files are measured below, before anything is decoded


def read(data: bytes) -> bytes:
    """Return a JPEG that holds nothing but the picture; one that is clean already comes back as it is.

    The picture is upright, in sRGB, on white where it was transparent, and no side is longer than ``MOST_PIXELS``.
    """
    try:
        image = _decoded(data)
        size = clean_size(data)
        if size == image.size and max(size) <= MOST_PIXELS and len(data) <= MOST_BYTES:
            return data
        turn = _turn(image)
        image = _in_srgb(_shrunk(_in_bytes(image)))
        return _encoded(image.transpose(turn) if turn is not None else image)
    except _BROKEN as error:
        raise RefusedError(Reason.DAMAGED) from error


def _decoded(data: bytes) -> Image.Image:
    kind = next((name for start, name in FORMATS.items() if data.startswith(start)), "")
    if not kind or (kind == "WEBP" and data[8:12] != b"WEBP"):
        raise RefusedError(Reason.KIND)
    if kind == "PNG":
        with Image.open(BytesIO(data), formats=[kind]) as image:
            _measure(image, MOST_IN_MEMORY)
            image.verify()
    image = Image.open(BytesIO(data), formats=[kind])
    _measure(image, MOST_IN_FILE)
    image.draft(None, _within(image.size))
    _measure(image, MOST_IN_MEMORY)
    image.load()
    return image


def _measure(image: Image.Image, most: int) -> None:
    if image.width * image.height > most:
        raise RefusedError(Reason.HUGE)


def _within(size: tuple[int, int]) -> tuple[int, int]:
    """Return the size of a picture when its longest side is not too long."""
    share = min(1.0, MOST_PIXELS / max(size))
    return max(1, round(share * size[0])), max(1, round(share * size[1]))


def _in_bytes(image: Image.Image) -> Image.Image:
    """Return a picture whose pixels are eight bits a channel: no palette, no sixteen bits, no black and white alone."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("P", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK") else image.convert("RGB")


def _shrunk(image: Image.Image) -> Image.Image:
    size = _within(image.size)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return a picture in sRGB on white; a profile that cannot be read is as good as none."""
    profile = image.info.get("icc_profile")
    flat = _on_white(image.convert("RGBA")) if image.mode in ("LA", "RGBA") else image
    if profile:
        with suppress(ImageCms.PyCMSError, *_BROKEN):
            held = ImageCms.ImageCmsProfile(BytesIO(profile))
            flat = ImageCms.profileToProfile(flat, held, ImageCms.createProfile("sRGB"), outputMode="RGB") or flat
    return flat.convert("RGB")


def _on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image.convert("RGB"), mask=image.getchannel("A"))
    return ground


def _turn(image: Image.Image) -> Image.Transpose | None:
    """Return what brings a picture upright; EXIF that cannot be read says nothing."""
    with suppress(*_BROKEN):
        return TURNS.get(image.getexif().get(ORIENTATION, 1))
    return None


def _encoded(image: Image.Image) -> bytes:
    """Return the first of ever rougher JPEGs that is small enough."""
    image.info.clear()  # Pillow would write a comment that it found there
    for quality in QUALITIES:
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
        if len(out.getvalue()) <= MOST_BYTES:
            return out.getvalue()
    return _encoded(image.reduce(2))
