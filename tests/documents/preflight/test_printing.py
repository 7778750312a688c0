"""Ink, edges and pages."""

from base64 import b64encode
from dataclasses import replace

import pytest
from PIL import Image

from planner.documents.ink_extents import extents
from planner.documents.model import Area, Box, Ink, Page, Photograph
from planner.documents.picture_setting import set_picture
from planner.documents.preflight.ink import coverage
from planner.documents.preflight.leaf import Leaf
from planner.documents.template import Print
from planner.documents.theme import MM
from planner.domain.finding import Finding, Severity
from planner.domain.paper_size import PaperSize
from planner.domain.picture import Picture
from planner.domain.plan import Plan
from planner.services.fixing import fixed
from planner.services.papers import make_paper
from tests.documents.pictures import encoded, illustrated, picture_of_a_crowd
from tests.documents.preflight.proofs import (
    HEIGHT,
    LEAFLET,
    NOW,
    PLAN,
    TYPESETTER,
    WIDTH,
    E,
    W,
    looked_at,
    order,
    page,
    rules,
    set_in,
)


def test_a_page_takes_no_more_ink_than_dries() -> None:
    third = Box(x=0, y=0, width=WIDTH, height=0.33 * HEIGHT)
    quarter = replace(third, height=0.25 * HEIGHT)
    assert (W, "LF18") in rules(looked_at(page(third)))
    assert (W, "LF18") not in rules(looked_at(page(quarter)))
    assert (W, "LF18") in rules(looked_at(page(replace(quarter, ink=Ink.grey(0.1))), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(replace(third, ink=Ink.grey(0.4)))))


def test_a_photocopier_smears_what_is_solid() -> None:
    tab, bar = Box(x=40, y=40, width=100, height=30), Box(x=40, y=40, width=300, height=5)
    assert (W, "LF18") in rules(looked_at(page(tab), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(bar), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(tab)))


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_pictures_take_ink_as_dark_as_they_are(ink: Print) -> None:
    def half(grey: int) -> Page:
        picture = picture_of_a_crowd()
        shot = Image.merge("RGB", [Image.linear_gradient("L").point(lambda tone: max(0, min(255, tone + grey)))] * 3)
        shown = replace(picture, data=b64encode(encoded(shot)).decode(), width=shot.width, height=shot.height)
        raster = set_picture(shown, 200, 200, ink).raster
        return page(Photograph(x=0, y=0, width=WIDTH, height=HEIGHT / 2, raster=raster))

    asked = order(ink=ink)
    assert (W, "LF18") in rules(looked_at(half(-60), asked=asked))
    assert (W, "LF18") not in rules(looked_at(half(200), asked=asked))


def test_a_picture_hides_what_lies_under_it() -> None:
    raster = set_picture(picture_of_a_crowd(), 200, 200, "black").raster
    shot = Photograph(x=0, y=0, width=WIDTH, height=HEIGHT, raster=raster)
    darkness = coverage(Leaf(number=0, page=page(shot)), TYPESETTER.faces)
    assert 0.2 < darkness < 0.9
    hidden = page(Box(x=0, y=0, width=WIDTH, height=HEIGHT), shot)
    assert coverage(Leaf(number=0, page=hidden), TYPESETTER.faces) == darkness


def test_the_white_beside_a_large_figure_is_no_ink() -> None:
    figure = replace(set_in("۷۰", 240, width=400)[0], x=WIDTH - 240)
    ink = extents(figure.line, TYPESETTER.faces)
    assert figure.line.width - ink.right > 10  # a Persian nought is small and stands in the middle of its place
    flush = replace(figure, y=250, x=WIDTH - 6 * MM - ink.right)
    assert not [each for each in looked_at(page(flush)) if each.rule == "safe-edge"]
    near = replace(flush, x=flush.x + 2 * MM)
    assert (W, "safe-edge") in rules(looked_at(page(near)))


def test_the_white_above_letters_lower_than_capitals_is_no_ink() -> None:
    line = replace(set_in("דיור", 120, width=400)[0], x=100)
    ink = extents(line.line, TYPESETTER.faces)
    assert line.line.cap_height - ink.top > 8
    assert not [each for each in looked_at(page(replace(line, y=6 * MM + ink.top))) if each.rule == "safe-edge"]
    assert (W, "safe-edge") in rules(looked_at(page(replace(line, y=4 * MM + ink.top))))


@pytest.mark.parametrize(("x", "expected"), [(15, None), (13, W), (-2, E)])
def test_words_keep_away_from_the_cut(x: float, expected: Severity | None) -> None:
    lines = [replace(each, x=x) for each in set_in("Words", 12)]
    found = {severity for severity, rule in rules(looked_at(page(*lines))) if rule == "safe-edge"}
    assert found == ({expected} if expected else set())


def test_the_edge_of_a_sheet_is_that_of_its_trim() -> None:
    lines = set_in("Words", 12)
    trimmed = replace(page(*lines), trim=Area(x=38, y=50, width=200, height=200))
    assert (W, "safe-edge") in rules(looked_at(trimmed))


def test_at_an_election_the_imprint_stands_first_or_last() -> None:
    asked = order(replace(PLAN, campaign=replace(PLAN.campaign, election=True)))
    imprint = page(*set_in(LEAFLET.imprint.get("en"), 9))
    assert (E, "LF14") in rules(looked_at(page(), asked=asked))
    assert (E, "LF14") in rules(looked_at(page(), imprint, page(), asked=asked))
    assert (E, "LF14") not in rules(looked_at(page(), imprint, asked=asked))
    assert (E, "LF14") not in rules(looked_at(page()))


@pytest.mark.parametrize("paper", [PaperSize.DL, PaperSize.A4_LANDSCAPE])
def test_a_dark_picture_that_takes_too_much_ink_is_printed_lighter_with_one_click(paper: PaperSize) -> None:
    plan = illustrated(PLAN)
    leaflet = plan.leaflets["handbill-1"]

    def ink_of(plan: Plan) -> list[Finding]:
        made = make_paper(plan, leaflet.id, template="photo", now=NOW, size=paper)
        return [finding for finding in made.findings if finding.rule == "LF18"]

    (finding,) = ink_of(plan)
    assert finding.fix is not None
    assert str(finding.fix.label) == "Print the picture lighter"
    cured = plan.put(*(each for each in fixed(plan, finding.fix) if isinstance(each, Picture)))
    assert cured.pictures[leaflet.image or ""].lighter
    assert ink_of(cured) == []
