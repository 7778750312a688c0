"""Pictures made to break what reads them: turned away, or taken and clean, within seconds."""

import struct
import time
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from planner.domain.errors import PlannerError
from planner.exchange.jpeg import clean_size
from planner.exchange.pictures import clean_picture
from tests.documents.pictures import crowd, encoded

pytestmark = pytest.mark.sweep


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes, width: int = 8, height: int = 8, depth: int = 8, colour: int = 2) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def swollen() -> bytes:
    return zlib.compress(bytes(200_000_000), 9)


def frames(kind: str) -> bytes:
    pictures = [Image.new("RGB", (64, 64), (each % 256, 0, 0)) for each in range(2_000)]
    return encoded(pictures[0], kind, save_all=True, append_images=pictures[1:])


def webp_of(side: int) -> bytes:
    """Return a WebP that claims to have sides of so many pixels."""
    data = bytearray(encoded(Image.new("RGB", (64, 64)), "WEBP", lossless=True))
    at = data.index(b"VP8L") + 9
    claimed = (side - 1) | (side - 1) << 14
    kept = int.from_bytes(data[at : at + 4], "little") >> 28 << 28
    data[at : at + 4] = (kept | claimed).to_bytes(4, "little")
    return bytes(data)


PIXELS = chunk(b"IDAT", zlib.compress(bytes(8 * 25)))
CIRCLE = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x87\x69\x00\x04\x00\x00\x00\x01" + b"\x00\x00\x00\x08" * 2

HOSTILE: dict[str, Callable[[], bytes]] = {
    "a PNG of 65,535 by 65,535": lambda: png(PIXELS, width=65_535, height=65_535),
    "a PNG of 100,000 by 100,000": lambda: png(PIXELS, width=100_000, height=100_000, depth=1, colour=0),
    "pixels that swell": lambda: png(chunk(b"IDAT", swollen())),
    "a text that swells": lambda: png(chunk(b"zTXt", b"k\x00\x00" + swollen()), PIXELS),
    "a profile that swells": lambda: png(chunk(b"iCCP", b"k\x00\x00" + swollen()), PIXELS),
    "ten thousand chunks": lambda: png(*([chunk(b"tEXt", b"a\x00b")] * 10_000), PIXELS),
    "no pixels": png,
    "no size": lambda: png(PIXELS, width=0, height=0),
    "an APNG of two thousand frames": lambda: frames("PNG"),
    "a WebP of two thousand frames": lambda: frames("WEBP"),
    "a WebP of 16,383 by 16,383": lambda: webp_of(16_383),
    "a JPEG of 60,000 by 2,000": lambda: encoded(Image.new("L", (60_000, 2_000))),
    "a progressive JPEG of 50 megapixels": lambda: encoded(crowd().resize((8_660, 5_773)), progressive=True),
    "EXIF in a circle": lambda: encoded(Image.new("RGB", (9, 9)), exif=CIRCLE),
    "a thousand comments": lambda: b"\xff\xd8" + b"\xff\xfe\x00\x04hi" * 1_000 + encoded(Image.new("L", (9, 9)))[2:],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_does_no_harm(name: str) -> None:
    data = HOSTILE[name]()
    begun = time.perf_counter()
    try:
        picture = clean_picture(data)
    except PlannerError as refused:
        said = str(refused)
    else:
        said = ""
        assert clean_size(picture.jpeg) == (picture.width, picture.height)
    assert said == "" or said.startswith(("The picture", "This is no", "Reading the picture"))
    assert time.perf_counter() - begun < 12
