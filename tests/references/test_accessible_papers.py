"""Every template in every size, script and ink keeps to PDF/UA-1: said by an independent checker."""

import io

import pikepdf
import pytest

from planner.domain.imposition import Imposition, Mode, Ordering
from planner.services.papers import make_paper
from planner.services.print_room import Printing
from tests.conformance import faults
from tests.gallery.render import NOW, Shot, plan, record, shots

EVERY = tuple(shots(frozenset(), quick=False))
TEMPLATES = sorted({shot.template for shot in EVERY})
QUICK = [
    next(shot for shot in EVERY if shot.template == name and shot.languages == (language,))
    for name in TEMPLATES
    for language in ("en", "ar")
]


def broken(shot: Shot) -> list[str]:
    """Return what a paper breaks of the standard."""
    paper = make_paper(
        plan(shot.world),
        record(shot),
        template=shot.template,
        now=NOW[shot.world],
        size=shot.size,
        languages=shot.languages,
        printing=Printing(ink=shot.ink, sides=shot.sides, pairing=shot.pairing),  # type: ignore[arg-type]
    )
    return faults(paper.pdf)


@pytest.mark.parametrize("shot", QUICK, ids=lambda shot: shot.name)
def test_a_paper_of_each_template_keeps_to_the_standard(shot: Shot) -> None:
    assert broken(shot) == []


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("ordering", Ordering)
def test_sheets_keep_to_the_standard_and_are_read_once(ordering: Ordering, mode: Mode) -> None:
    here = plan("sample")
    imposition = Imposition(up=2, ordering=ordering, mode=mode)
    paper = make_paper(here, next(iter(here.leaflets)), now=NOW["sample"], printing=Printing(imposition=imposition))
    assert faults(paper.pdf) == []
    with pikepdf.open(io.BytesIO(paper.pdf)) as pdf:
        tops = [str(element.S) for element in pdf.Root.StructTreeRoot.K[0].K]
    assert tops.count("/H1") == 2  # front and back


@pytest.mark.sweep
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_paper_of_a_template_keeps_to_the_standard(template: str) -> None:
    found = {shot.name: broken(shot) for shot in EVERY if shot.template == template}
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}
