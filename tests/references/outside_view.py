"""A finished paper as the tools of the system see it: sound or not, what it reads, shows and tells."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from planner.documents.model import Modules, Page, Placement
from planner.services.print_room import Paper
from tests.documents.pictures import GPS_CANARY
from tests.gallery.render import Shot
from tests.references.choice import paper_of
from tests.references.measuring import faults, resolution
from tests.references.reading import unread, unsaid
from tests.references.system_tools import tool

SOUND = "No syntax or stream encoding errors found"
TOLD = {"Title", "Producer", "Custom Metadata", "Metadata Stream", "Tagged", "UserProperties", "Suspects", "Form"}
TOLD |= {"JavaScript", "Pages", "Encrypted", "Page size", "Page rot", "File size", "Optimized", "PDF version"}
"""What pdfinfo may have to say: of these only title and producer come from whoever made the file."""

METADATA = (b"Exif", b"http://ns.adobe.com", b"8BIM", b"ICC_PROFILE", b"CANARY", GPS_CANARY.encode())
"""What cameras and programs write into pictures; those of the measured papers are full of it."""

CODES = {"sample": "https://example.org/zhanaozen", "homes": "https://example.org/homes"}
DPI = 300
"""A telephone held over a leaflet sees as much."""

TOLD_IN_FULL = (
    "rally",
    "question",
    "demands",
    "facts",
    "photo",
    "announcement",
    "tri-fold",
    "z-fold",
    "large-print",
    "poster",
)
"""What people are handed says when and where to come, who can be called and what is demanded."""


def outside_faults(shot: Shot) -> list[str]:
    """Return what is wrong with a paper, each fault after its name."""
    paper = paper_of(shot)
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "paper.pdf"
        file.write_bytes(paper.pdf)
        dpi = resolution(shot.size)
        found = (
            *_unsound(file),
            *_telling(paper, file),
            *_pictures_telling(file, folder),
            *_wrongly_read(shot, paper, file),
            *faults(shot, paper, rasterised(file, dpi), dpi / 72),
            *_undecoded(paper, file, CODES[shot.world]),
        )
    return [f"{shot.name}: {fault}" for fault in found]


def rasterised(file: Path, dpi: int, *options: str | Path) -> list[Image.Image]:
    """Return the pages of a file as poppler shows them."""
    with TemporaryDirectory() as folder:
        tool("pdftoppm", "-r", str(dpi), *options, file, Path(folder) / "side")
        sides: list[Image.Image] = [Image.open(path) for path in sorted(Path(folder).glob("side*.p?m"))]
        for side in sides:
            side.load()
    return sides


def _unsound(file: Path) -> Iterator[str]:
    if SOUND not in tool("qpdf", "--check", file):
        yield "qpdf finds faults"
    rows = tool("pdffonts", file).splitlines()[2:]
    loose = [row for row in rows if row.split()[-5:-2] != ["yes", "yes", "yes"]]
    if loose or not rows:
        yield f"fonts are not embedded, cut down to what is used, and readable: {loose}"


def _telling(paper: Paper, file: Path) -> Iterator[str]:
    told = dict(line.split(":", 1) for line in tool("pdfinfo", file).splitlines() if ":" in line)
    if set(told) - TOLD or told["Producer"].strip() != "Handbill" or told["Title"].strip() != paper.title:
        yield f"tells {told}"


def _pictures_telling(file: Path, folder: Path) -> Iterator[str]:
    rows = tool("pdfimages", "-list", file).splitlines()[2:]
    if any(row.split()[2] != "image" for row in rows):
        yield f"holds more than pictures: {rows}"
    tool("pdfimages", "-all", file, folder / "picture")
    for data in [path.read_bytes() for path in folder.glob("picture*")] + [file.read_bytes()]:
        yield from (f"a picture tells {mark!r}" for mark in METADATA if mark in data)


def _wrongly_read(shot: Shot, paper: Paper, file: Path) -> Iterator[str]:
    """Yield words that pdftotext finds neither on the page nor in one of its columns."""
    readings = [tool("pdftotext", *ways, file, "-") for ways in ([], ["-raw"])]
    if any(unread(paper, readings)):  # it takes lines from right to left apart where it sees columns
        readings += [tool("pdftotext", *ways, file, "-") for ways in _columns(paper.sheets.pages[0])]
    yield from unread(paper, readings)
    if shot.template in TOLD_IN_FULL:
        yield from unsaid(paper, readings)


def _columns(page: Page) -> Iterator[list[str]]:
    for count in (2, 3):
        width = round(page.width / count)
        for place in range(count):
            yield ["-x", str(place * width), "-y", "0", "-W", str(width), "-H", str(round(page.height))]


def _undecoded(paper: Paper, file: Path, value: str) -> Iterator[str]:
    wanted = [count for page in paper.sheets.pages if (count := codes_on(page))]
    if decoded(paper, file) != [[value] * count for count in wanted]:
        yield f"its codes give {decoded(paper, file)}"


def decoded(paper: Paper, file: Path) -> list[list[str]]:
    """Return what zbarimg reads at 300 dpi from each page that has codes, as large as it is printed."""
    found = []
    with TemporaryDirectory() as folder:
        for number, page in enumerate(paper.sheets.pages, start=1):
            if codes_on(page):
                pages = ("-f", str(number), "-l", str(number))
                (side,) = rasterised(file, DPI, *pages)
                side.save(Path(folder) / "side.ppm")
                found.append(tool("zbarimg", "--quiet", "--raw", Path(folder) / "side.ppm", found=(0, 4)).split())
    return found


def codes_on(page: Page) -> int:
    """Return how many codes a page shows."""
    return sum(codes_on(item.page) if isinstance(item, Placement) else isinstance(item, Modules) for item in page.items)
