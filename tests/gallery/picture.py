"""Put papers into the one picture that README shows: `python tests/gallery/picture.py docs/pictures/papers.png`."""

import sys
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pypdfium2
from PIL import Image, ImageFilter

from planner.domain.paper_size import PaperSize
from planner.services.papers import make_paper
from planner.services.print_room import Printing
from tests.gallery.render import HOMES, NOW, SAMPLE, plan

WIDTH, EDGE, GAP = 1720, 44, 32
"""Width of the picture, white around it and between papers, in pixels."""

WALL, SHADE = (232, 230, 226), 70
COLOURS = 192
BLACK = ("bust-card", "release")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Name a paper: its template, the campaign, the id of its record, size, language and page."""

    template: str
    world: str
    record: str
    size: PaperSize
    language: str = "en"
    page: int = 0


LEAFLET = "handbill-1"
ROWS = (
    (
        Exhibit("rally", SAMPLE, LEAFLET, PaperSize.A5),
        Exhibit("question", HOMES, "question", PaperSize.A5),
        Exhibit("facts", SAMPLE, LEAFLET, PaperSize.A5),
        Exhibit("poster", SAMPLE, LEAFLET, PaperSize.A3),
        Exhibit("demands", HOMES, "leaflet", PaperSize.A5, "ar"),
    ),
    (
        Exhibit("tri-fold", SAMPLE, LEAFLET, PaperSize.A4_LANDSCAPE, page=1),
        Exhibit("placard", SAMPLE, LEAFLET, PaperSize.A2_LANDSCAPE),
        Exhibit("bust-card", SAMPLE, LEAFLET, PaperSize.A7_LANDSCAPE),
        Exhibit("release", SAMPLE, "statement-1", PaperSize.A4),
    ),
)


def picture(exhibit: Exhibit, height: int) -> Image.Image:
    """Return a page of a paper at a height in pixels."""
    paper = make_paper(
        plan(exhibit.world),
        exhibit.record,
        template=exhibit.template,
        now=NOW[exhibit.world],
        size=exhibit.size,
        languages=(exhibit.language,),
        printing=Printing(ink="black" if exhibit.template in BLACK else "colour"),
    )
    with pypdfium2.PdfDocument(BytesIO(paper.pdf)) as pdf:
        page = pdf[exhibit.page]
        found: Image.Image = page.render(scale=3 * height / page.get_height()).to_pil()
    return found.resize((round(height * found.width / found.height), height), Image.Resampling.LANCZOS)


def shape(exhibit: Exhibit) -> float:
    """Return how many times as wide as high a paper is."""
    width, height = exhibit.size.millimetres
    return width / height


def hang(wall: Image.Image, paper: Image.Image, left: int, top: int) -> None:
    """Paste a paper with a soft shadow below it."""
    shadow = Image.new("L", wall.size, 0)
    shadow.paste(SHADE, (left + 2, top + 5, left + paper.width + 2, top + paper.height + 5))
    wall.paste((60, 56, 50), mask=shadow.filter(ImageFilter.GaussianBlur(9)))
    wall.paste(paper, (left, top))


def main() -> None:
    """Write the picture to the file that the command line names."""
    room = WIDTH - 2 * EDGE
    heights = [int((room - GAP * (len(row) - 1)) / sum(map(shape, row))) for row in ROWS]
    wall = Image.new("RGB", (WIDTH, sum(heights) + GAP * (len(ROWS) - 1) + 2 * EDGE), WALL)
    top = EDGE
    for row, height in zip(ROWS, heights, strict=True):
        left = EDGE
        for paper in map(partial(picture, height=height), row):
            hang(wall, paper, left, top)
            left += paper.width + GAP
        top += height + GAP
    wall.quantize(COLOURS, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
