"""Render every template in every size, script and ink into pictures, with a contact sheet of each template.

Run by `make gallery`; whoever changes a template opens these pictures before committing.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from planner.domain.errors import PlannerError
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.paths import font_packs, resources
from planner.services.papers import make_paper
from planner.services.plans import plan_from, sample_plan
from planner.services.print_room import Printing
from planner.services.templates import TemplateCard, templates
from tests.documents.pictures import illustrated

CHINESE = font_packs() / "NotoSansSC-Regular.ttf"
"""A typeface of a font pack; without one there is no Chinese to look at."""

SAMPLE, HOMES = "sample", "homes"
NOW = {SAMPLE: datetime(2011, 12, 16, 10, 47, tzinfo=UTC), HOMES: datetime(2026, 3, 13, 18, 0, tzinfo=UTC)}
SPOKEN = {"en": SAMPLE, "ru": SAMPLE, "kk": SAMPLE, "ar": HOMES, "he": HOMES, "hi": HOMES, "th": HOMES, "zh": HOMES}
PAIRS = {("en", "ru"): SAMPLE, ("en", "ar"): HOMES, ("ar", "he"): HOMES, ("hi", "en"): HOMES, ("th", "en"): HOMES}
TALL, THUMB = 1400, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """Name one paper to look at."""

    template: str
    kind: str
    size: PaperSize
    languages: tuple[str, ...]
    ink: str
    sides: int = 2
    pairing: Pairing | None = None

    @property
    def name(self) -> str:
        side = f"-{self.pairing}" if self.pairing else ""
        side += "-one-sided" if self.sides == 1 else ""
        return f"{self.template}-{self.size.value}-{'+'.join(self.languages)}-{self.ink}{side}".lower()

    @property
    def world(self) -> str:
        return SPOKEN[self.languages[0]] if len(self.languages) == 1 else PAIRS[self.languages]  # type: ignore[index]


def shots(only: frozenset[str], *, quick: bool) -> Iterator[Shot]:
    """Yield every paper; quickly: the first size in every language, the other sizes in the first."""
    for card in templates():
        if only and card.name not in only:
            continue
        for place, size in enumerate(card.papers):
            yield from _in_one_language(card, size, all_languages=not quick or not place)
            if card.pairs and (not quick or not place):
                yield from _in_two_languages(card, size)


def spoken() -> tuple[str, ...]:
    """Return the languages that there are typefaces for."""
    return tuple(language for language in SPOKEN if language != "zh" or CHINESE.exists())


def _in_one_language(card: TemplateCard, size: PaperSize, *, all_languages: bool) -> Iterator[Shot]:
    for language in spoken() if all_languages else ("en",):
        for ink in card.inks:
            yield Shot(template=card.name, kind=card.kind, size=size, languages=(language,), ink=ink)


def _in_two_languages(card: TemplateCard, size: PaperSize) -> Iterator[Shot]:
    for pair in PAIRS:
        shot = Shot(template=card.name, kind=card.kind, size=size, languages=pair, ink=card.inks[0])
        for pairing in card.pairs:
            yield replace(shot, pairing=pairing)
            if card.backs and pairing is Pairing.SIDE_BY_SIDE:
                yield replace(shot, pairing=pairing, sides=1)


@cache
def plan(world: str) -> Plan:
    """Return the plan of one of the two campaigns, its leaflets with a picture."""
    return illustrated(sample_plan() if world == SAMPLE else plan_from(Path(__file__).parent / "homes.plan.json"))


def record(shot: Shot) -> str:
    """Return the id of what a paper is made from."""
    here = plan(shot.world)
    if shot.template in here.leaflets:
        return shot.template
    return next(iter(here.shelf(shot.kind)))


def render(shot: Shot, folder: Path) -> tuple[Shot, list[Path], str]:
    """Make a paper and its pictures; return them and what could not be done."""
    try:
        paper = make_paper(
            plan(shot.world),
            record(shot),
            template=shot.template,
            now=NOW[shot.world],
            size=shot.size,
            languages=shot.languages,
            printing=Printing(ink=shot.ink, sides=shot.sides, pairing=shot.pairing),  # type: ignore[arg-type]
        )
    except PlannerError as error:
        return shot, [], str(error)
    made = []
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        for number, page in enumerate(pdf):
            path = folder / shot.template / f"{shot.name}-{number + 1}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            page.render(scale=TALL / max(page.get_size())).to_pil().save(path, compress_level=1)
            made.append(path)
    (folder / shot.template / f"{shot.name}.pdf").write_bytes(paper.pdf)
    return shot, made, " · ".join(str(each.message) for each in paper.findings if each.severity != "hint")


def contact_sheet(title: str, pictures: list[Path], target: Path) -> None:
    """Paste small pictures side by side with their names."""
    font = ImageFont.truetype(str(resources() / "fonts" / "NotoSans-Regular.ttf"), 11)
    columns = 8
    rows = -(-len(pictures) // columns)
    cell = THUMB + 28
    sheet = Image.new("RGB", (columns * (THUMB + 16), rows * cell + 30), "#bbbbbb")
    draw = ImageDraw.Draw(sheet)
    draw.text((8, 6), title, fill="black", font=font)
    for place, path in enumerate(pictures):
        row, column = divmod(place, columns)
        left, top = column * (THUMB + 16) + 8, row * cell + 30
        with Image.open(path) as picture:
            picture.thumbnail((THUMB, THUMB))
            sheet.paste(picture, (left, top))
        draw.text((left, top + THUMB + 2), path.stem.removeprefix(title + "-"), fill="black", font=font)
    sheet.save(target, compress_level=1)


def main() -> None:
    """Render what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/gallery"))
    parser.add_argument("--quick", action="store_true", help="all languages in the first size only")
    parser.add_argument("names", nargs="*", help="templates (default: all)")
    asked = parser.parse_args()
    if not CHINESE.exists():
        print(f"No Chinese: {CHINESE} is not there (`handbill fonts add` puts it there).")
    wanted = list(shots(frozenset(asked.names), quick=asked.quick))
    pictures: dict[str, list[Path]] = {}
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        for shot, made, said in pool.map(render, wanted, [asked.out] * len(wanted), chunksize=8):
            pictures.setdefault(shot.template, []).extend(made)
            if said:
                print(f"{shot.name}: {said}")
    for name, paths in pictures.items():
        contact_sheet(name, paths, asked.out / f"{name}.png")
    print(f"{sum(map(len, pictures.values()))} pictures in {asked.out}")


if __name__ == "__main__":
    main()
