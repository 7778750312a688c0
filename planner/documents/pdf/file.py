"""A PDF file as a table of objects."""

import hashlib
import zlib
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from typing import NewType, TypeAlias

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line tells programs that transfer files that this one is binary (ISO 32000-1, 7.5.2)."""

COMPRESSION = 6
"""For what is kept from one paper to the next: level 9 takes three times as long and saves two in a thousand."""

SWIFT = 4
"""For what is new in each paper: it takes half as long and adds two hundred bytes to a page."""

MOST_KEPT = 1 << 16
"""Streams of no more bytes are kept compressed for the next paper."""

Reference = NewType("Reference", str)
"""A reference to an object as a file writes it: "12 0 R"."""


Value: TypeAlias = "str | int | Mapping[str, Value]"
"""A value of a dictionary: a dictionary, a whole number, or anything else as a file writes it, such as a name."""

Entries = Mapping[str, Value]


def dictionary(entries: Entries) -> str:
    """Return a dictionary with its keys as they come."""
    return f"<<{''.join([f'/{key} {_written(value)}' for key, value in entries.items()])}>>"


def opened(written: str, **entries: Value) -> str:
    """Return a dictionary that was written before with more entries."""
    return f"{written[:-2]}{dictionary(entries)[2:]}"


def _written(value: Value) -> str:
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else dictionary(value)


def stream(data: bytes, **entries: Value) -> bytes:
    """Return a stream as a file writes it; `entries` go into its dictionary."""
    return b"%b\nstream\n%b\nendstream" % (dictionary({**entries, "Length": len(data)}).encode("ascii"), data)


@lru_cache(maxsize=16)
def _compressed_before(content: bytes) -> bytes:
    """Return a stream compressed; while a front is typed its back is the same."""
    return zlib.compress(content, SWIFT)


class PdfFile:
    """Objects by number, written in the order in which their numbers were given out."""

    def __init__(self) -> None:
        self._objects: dict[Reference, bytes] = {}

    def reserve(self) -> Reference:
        """Return a reference to an object that is put later."""
        reference = Reference(f"{len(self._objects) + 1} 0 R")
        self._objects[reference] = b""
        return reference

    def put(self, entries: Entries | str, reference: Reference | None = None) -> Reference:
        """Keep a dictionary, or one that is written already, under a number reserved before or the next one."""
        written = entries if isinstance(entries, str) else dictionary(entries)
        return self.put_object(written.encode("ascii"), reference)

    def put_stream(self, content: bytes, reference: Reference | None = None, **entries: Value) -> Reference:
        """Keep a stream, compressed; `entries` go into its dictionary."""
        data = _compressed_before(content) if len(content) <= MOST_KEPT else zlib.compress(content, SWIFT)
        return self.put_object(stream(data, Filter="/FlateDecode", **entries), reference)

    def put_plain(self, data: bytes, reference: Reference | None = None, **entries: Value) -> Reference:
        """Keep a stream as it is, so that programs that know nothing of PDF find what it says."""
        return self.put_object(stream(data, **entries), reference)

    def put_object(self, written: bytes, reference: Reference | None = None) -> Reference:
        """Keep an object as a file writes it."""
        reference = reference or self.reserve()
        self._objects[reference] = written
        return reference

    def to_bytes(self, root: Reference, info: Reference) -> bytes:
        """Write the file; its identifier is a digest of all that stands before it."""
        chunks = [HEADER, *(b"%d 0 obj\n%b\nendobj\n" % numbered for numbered in enumerate(self._objects.values(), 1))]
        body = b"".join(chunks)
        offsets = list(accumulate(map(len, chunks)))
        table = "".join([f"{offset:010d} 00000 n \n" for offset in offsets[:-1]])
        identifier = f"<{hashlib.sha256(body).hexdigest()[:32]}>"
        trailer: Entries = {"Size": len(offsets), "Root": root, "Info": info, "ID": array(identifier, identifier)}
        return b"%bxref\n0 %d\n0000000000 65535 f \n%btrailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (
            body,
            len(offsets),
            table.encode("ascii"),
            dictionary(trailer).encode("ascii"),
            len(body),
        )


def array(*values: object) -> str:
    """Return an array of references, names and whole numbers."""
    return f"[{' '.join(map(str, values))}]"
