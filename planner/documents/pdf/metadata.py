"""What a file says about itself to machines: that it keeps to PDF/UA-1, its title, its language, and nothing else."""

from itertools import chain

from planner.documents.model import Document
from planner.documents.pdf.file import PdfFile, Reference
from planner.documents.typesetting.clean import clean

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
"""An XMP packet (ISO 16684-1); the number in its first line is the same in all packets of the world."""

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""What XML text may not hold as it is; the standard library's own way brings a whole HTTP client along."""


def put_metadata(file: PdfFile, document: Document) -> Reference:
    """Keep the metadata that ISO 14289-1 asks of a tagged document (5 and 7.1); docs/decisions/006 says why no more."""
    title, language = (clean(text).translate(_ESCAPED) for text in (shown_title(document), document.language))
    packet = _PACKET.format(title=title, language=language)
    return file.put_plain(packet.encode(), Type="/Metadata", Subtype="/XML")


def shown_title(document: Document) -> str:
    """Return what viewers show for a name: the title, or the first words of a paper that has none."""
    words = (placed.line.text for page in document.pages for placed in page.lines() if placed.part)
    return next((said for said in chain([document.title], words) if said.strip()), "")
