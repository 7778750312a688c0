"""Backs of leaflets: a calm headline, words that stay readable, and two columns where the paper lies across."""

from itertools import pairwise
from statistics import mean

import pytest

from planner.documents.model import Page, PlacedLine, Role
from planner.documents.theme import SCALES, TypeRole
from planner.domain.paper_size import PaperSize
from tests.documents.geometry import lines_of
from tests.documents.pictures import illustrated
from tests.documents.sample import LEAFLET, PLAN
from tests.documents.templates.ordering import composed, order

ILLUSTRATED = illustrated(PLAN)
ACROSS = (PaperSize.A5_LANDSCAPE, PaperSize.A4_LANDSCAPE, PaperSize.LETTER_LANDSCAPE)


def back(template: str, paper: PaperSize, language: str = "en") -> Page:
    _, page = composed(template, order(LEAFLET, paper, language, "colour", plan=PLAN, sides=2)).document.pages
    return page


def demands(page: Page) -> list[PlacedLine]:
    return [each for each in page.lines() if each.part and each.part.role is Role.BODY]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4])
@pytest.mark.parametrize("template", ["question", "facts"])
def test_a_full_back_has_a_headline_of_a_line_a_sentence(template: str, paper: PaperSize, language: str) -> None:
    page = back(template, paper, language)
    said = [each.line.text.rstrip() for each in lines_of(page, "H1")]
    assert all(each.endswith((".", "!")) for each in said)
    assert len(said) == 2


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4])
@pytest.mark.parametrize("template", ["rally", "question", "facts", "photo"])
def test_demands_on_a_back_are_larger_than_they_must_be(template: str, paper: PaperSize) -> None:
    sizes = SCALES[paper][TypeRole.DEMAND]
    assert {each.line.size > sizes.least for each in demands(back(template, paper))} == {True}


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4])
def test_a_back_with_few_words_has_a_larger_headline_instead_of_a_hole(paper: PaperSize) -> None:
    page = back("demands", paper)
    assert len(lines_of(page, "H1")) == 3
    feet = sorted(each.y for each in page.lines())
    assert max(lower - upper for upper, lower in pairwise(feet)) < 0.16 * page.height


@pytest.mark.parametrize("paper", ACROSS)
@pytest.mark.parametrize("template", ["question", "facts"])
def test_across_words_and_demands_stand_beside_each_other(template: str, paper: PaperSize) -> None:
    page = back(template, paper)
    lead = [each for each in page.lines() if each.part and each.part.role is Role.P][:2]
    listed = demands(page)
    assert lead[0].line.text.startswith("Up to 70")
    assert max(each.x + each.line.width for each in lead) < page.width / 2
    assert min(each.x for each in listed) > page.width / 2
    assert abs(min(each.y for each in listed) - lead[0].y) < lead[0].line.size


@pytest.mark.parametrize("paper", ACROSS)
@pytest.mark.parametrize("template", ["question", "facts", "announcement"])
def test_across_no_running_line_loses_the_eye(template: str, paper: PaperSize) -> None:
    paragraphs: dict[object, list[str]] = {}
    for each in back(template, paper).lines():
        if each.part and each.part.role is Role.P:
            paragraphs.setdefault(each.part, []).append(each.line.text)
    full = [mean(map(len, lines[:-1])) for lines in paragraphs.values() if len(lines) > 1]
    assert full
    assert max(full) <= PLAN.campaign.limits.line_letters


def test_the_way_to_the_place_stands_on_the_back_where_the_front_has_no_room_for_it() -> None:
    leaflet = ILLUSTRATED.leaflets["handbill-1"]
    made = composed("photo", order(leaflet, PaperSize.A6, "en", "colour", plan=ILLUSTRATED, sides=2))
    front, behind = (" ".join(each.line.text for each in page.lines()).split() for page in made.document.pages)
    assert "pavement" not in front
    assert {"pavement", "Kensington,"} <= set(behind)
    assert "how to find" not in " ".join(str(each.message) for each in made.findings)
