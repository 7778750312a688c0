"""Papers to measure: each template in each size, every language and ink in turn, and two languages on one paper."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

from PIL import Image

from planner.domain.imposition import Imposition
from planner.domain.plan import Plan
from planner.services.papers import make_paper
from planner.services.print_room import Paper, Printing
from tests.documents.pictures import with_metadata
from tests.gallery.render import NOW, Shot, plan, record, shots

IN_TURN = 3
"""How many languages each size is looked at in beside the first; the next size goes on where this one ended."""


def chosen() -> Iterator[Shot]:
    """Yield each size of each template in its first ink in English, in other languages and inks in turn, and paired."""
    for sizes in _by_template().values():
        turn = 0
        for made in sizes.values():
            yield made[0]
            for _ in range(IN_TURN):
                turn += 1
                yield _turned(made, turn)
            paired = [shot for shot in made if len(shot.languages) > 1]
            yield from paired[turn % 2 :: 2]


@cache
def _by_template() -> dict[str, dict[str, list[Shot]]]:
    found: dict[str, dict[str, list[Shot]]] = {}
    for shot in shots(frozenset(), quick=False):
        found.setdefault(shot.template, {}).setdefault(shot.size.value, []).append(shot)
    return found


def _turned(made: list[Shot], turn: int) -> Shot:
    """Return the paper whose turn it is: the languages come round, and the inks more slowly."""
    languages = list(dict.fromkeys(shot.languages for shot in made if len(shot.languages) == 1))[1:]
    inks = list(dict.fromkeys(shot.ink for shot in made))
    language, ink = languages[turn % len(languages)], inks[(turn + turn // len(languages)) % len(inks)]
    return next(shot for shot in made if shot.languages == language and shot.ink == ink)


@cache
def telling(world: str) -> Plan:
    """Return a plan whose picture tells where, when and by whom it was taken."""
    here = plan(world)
    return here.put(*(replace(picture, data=_told(picture.jpeg)) for picture in here.pictures.values()))


def _told(jpeg: bytes) -> str:
    with Image.open(BytesIO(jpeg)) as shot:
        return b64encode(with_metadata(shot)).decode()


def paper_of(shot: Shot, imposition: Imposition | None = None) -> Paper:
    """Return a paper as the program makes it."""
    return make_paper(
        telling(shot.world),
        record(shot),
        template=shot.template,
        now=NOW[shot.world],
        size=shot.size,
        languages=shot.languages,
        printing=Printing(ink=shot.ink, sides=shot.sides, pairing=shot.pairing, imposition=imposition or Imposition()),  # type: ignore[arg-type]
    )
