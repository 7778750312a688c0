"""What a JPEG is made of, read without decoding it (ITU-T T.81, annex B)."""

import re

START, END = b"\xff\xd8", b"\xff\xd9"
HEAD = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""The one application segment that a clean picture has: its version, and that its pixels are square."""

_FRAME, _HUFFMAN, _SCAN, _QUANTISATION = 0xC0, 0xC4, 0xDA, 0xDB
_MARKER = re.compile(rb"\xff(?!\x00)")


def clean_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG that holds a picture and nothing else, None for any other bytes.

    Nothing else: one baseline frame of three colours in one scan, the tables for it, and not one byte of comments,
    of applications' segments, of previews, or behind the end.
    """
    if not data.startswith(START + HEAD) or not data.endswith(END):
        return None
    at, size = len(START + HEAD), None
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == _SCAN:
            return size if _is_last(data, at) else None
        if marker == _FRAME and size is None:
            size = _frame_size(body)
        elif marker not in (_HUFFMAN, _QUANTISATION):
            return None
    return None


def _frame_size(body: bytes) -> tuple[int, int] | None:
    if len(body) != 15 or body[0] != 8 or body[5] != 3:
        return None
    height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    return (width, height) if width and height else None


def _is_last(data: bytes, at: int) -> bool:
    """Tell whether nothing but the end follows a scan."""
    marker = _MARKER.search(data, at)
    return marker is not None and marker.start() == len(data) - len(END)
