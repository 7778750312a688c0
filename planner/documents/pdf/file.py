"""A PDF file as a table of objects.

ReportLab's object classes write the syntax. Its own document class is not used: it adds an author, dates, a comment
with its name and a reference to a font that is not embedded.
"""

import hashlib
import zlib
from typing import Any, NewType

from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFArray,
    PDFCrossReferenceTable,
    PDFDictionary,
    PDFIndirectObject,
    PDFStream,
    PDFString,
    PDFText,
    PDFTrailer,
)
from reportlab.pdfbase.pdfdoc import format as format_object

from planner.documents.typesetting.clean import clean

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line tells programs that transfer files that this one is binary (ISO 32000-1, 7.5.2)."""

COMPRESSION = 6
"""Level 9 takes three times as long and saves two in a thousand."""

Reference = NewType("Reference", str)
"""A reference to an object as a file writes it: "12 0 R"."""


class Dictionary(PDFDictionary):
    """A dictionary that writes its keys as they come; ReportLab's checks every letter of every key."""

    def format(self, document: Any, IND: bytes = b"") -> bytes:  # noqa: N803 - ReportLab's name
        entries = (f"/{key} ".encode("ascii") + _written(value, document) for key, value in self.dict.items())
        return b"<<" + IND.join(entries) + b">>"


def _written(value: Any, document: Any) -> bytes:
    return value.encode("ascii") if isinstance(value, str) else format_object(value, document)


class PdfFile:
    """Objects by number, written in the order in which their numbers were given out.

    The names in mixed case are what ReportLab's classes ask their document for.
    """

    encrypt = NoEncryption()
    defaultStreamFilters = None

    def __init__(self) -> None:
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToOffset: dict[str, int] = {}
        self._values: dict[str, Any] = {}

    def reserve(self) -> Reference:
        """Return a reference to an object that is put later."""
        number = len(self.idToObjectNumberAndVersion) + 1
        reference = Reference(f"{number} 0 R")
        self.idToObjectNumberAndVersion[reference] = (number, 0)
        return reference

    def put(self, value: Any, reference: Reference | None = None) -> Reference:
        """Keep an object, under a number reserved before or the next one."""
        reference = reference or self.reserve()
        self._values[reference] = value
        return reference

    def put_stream(self, content: bytes, reference: Reference | None = None, **entries: Any) -> Reference:
        """Keep a stream, compressed; `entries` go into its dictionary."""
        return self.put_compressed(zlib.compress(content, COMPRESSION), reference, **entries)

    def put_compressed(self, data: bytes, reference: Reference | None = None, **entries: Any) -> Reference:
        """Keep a stream that was compressed before."""
        return self.put_plain(data, reference, Filter="/FlateDecode", **entries)

    def put_plain(self, data: bytes, reference: Reference | None = None, **entries: Any) -> Reference:
        """Keep a stream as it is, so that programs that know nothing of PDF find what it says."""
        return self.put(PDFStream(Dictionary(entries), data), reference)

    def to_bytes(self, root: Reference, info: Reference) -> bytes:
        """Write the file; its identifier is a digest of all that stands before it."""
        references = list(self.idToObjectNumberAndVersion)
        chunks = [HEADER]
        offset = len(HEADER)
        for reference in references:
            chunks.append(PDFIndirectObject(reference, self._values[reference]).format(self))
            self.idToOffset[reference] = offset
            offset += len(chunks[-1])
        identifier = PDFText(hashlib.sha256(b"".join(chunks)).digest()[:16], enc="raw")
        table = PDFCrossReferenceTable()
        table.addsection(0, references)
        trailer = PDFTrailer(
            offset, Size=len(references) + 1, Root=root, Info=info, ID=PDFArray([identifier, identifier])
        )
        return b"".join([*chunks, table.format(self), trailer.format(self)])


def array(*values: object) -> str:
    """Return an array of references, names and whole numbers."""
    return f"[{' '.join(map(str, values))}]"


def text_string(text: str) -> PDFString:
    """Return a text string object (ISO 32000-1, 7.9.2.2), rid of what is no text."""
    return PDFString(clean(text))
