"""A PDF file as a table of objects.

ReportLab's object classes write the syntax. Its own document class is not used: it adds an author, dates, a comment
with its name and a reference to a font that is not embedded.
"""

import hashlib
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFArray,
    PDFCrossReferenceTable,
    PDFDictionary,
    PDFIndirectObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFText,
    PDFTrailer,
)

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line tells programs that transfer files that this one is binary (ISO 32000-1, 7.5.2)."""

COMPRESSION = 6
"""Level 9 takes three times as long and saves two in a thousand."""


class PdfFile:
    """Objects by number, written in the order in which their numbers were given out.

    The lower-case and mixed-case names without underscore are what ReportLab's classes ask their document for.
    """

    encrypt = NoEncryption()
    defaultStreamFilters = None

    def __init__(self) -> None:
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToOffset: dict[str, int] = {}
        self._values: dict[str, Any] = {}

    def reserve(self) -> PDFObjectReference:
        """Return a reference to an object that is put later."""
        number = len(self.idToObjectNumberAndVersion) + 1
        name = str(number)
        self.idToObjectNumberAndVersion[name] = (number, 0)
        return PDFObjectReference(name)

    def put(self, value: Any, reference: PDFObjectReference | None = None) -> PDFObjectReference:
        """Keep an object, under a number reserved before or the next one."""
        reference = reference or self.reserve()
        self._values[reference.name] = value
        return reference

    def put_stream(self, content: bytes, **entries: Any) -> PDFObjectReference:
        """Keep a stream, compressed; `entries` go into its dictionary."""
        return self.put_compressed(zlib.compress(content, COMPRESSION), **entries)

    def put_compressed(self, data: bytes, **entries: Any) -> PDFObjectReference:
        """Keep a stream that was compressed before."""
        return self.put(PDFStream(PDFDictionary({"Filter": "/FlateDecode", **entries}), data))

    def to_bytes(self, root: PDFObjectReference, info: PDFObjectReference) -> bytes:
        """Write the file; its identifier is a digest of all that stands before it."""
        names = list(self.idToObjectNumberAndVersion)
        chunks = [HEADER]
        offset = len(HEADER)
        for name in names:
            chunks.append(PDFIndirectObject(name, self._values[name]).format(self))
            self.idToOffset[name] = offset
            offset += len(chunks[-1])
        digest = hashlib.sha256(b"".join(chunks)).digest()[:16]
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        identifier = PDFText(digest, enc="raw")
        trailer = PDFTrailer(offset, Size=len(names) + 1, Root=root, Info=info, ID=PDFArray([identifier, identifier]))
        return b"".join([*chunks, table.format(self), trailer.format(self)])


def text_string(text: str) -> PDFString:
    """Return a text string object (ISO 32000-1, 7.9.2.2)."""
    return PDFString(text)
