"""Posters, placards and cards in two languages."""

from dataclasses import replace
from functools import cache

import pytest

from planner.documents.composed import Composed
from planner.documents.imposition.impose import impose
from planner.documents.model import Placement
from planner.documents.pdf.render import render
from planner.documents.templates_at_hand import all_templates
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from tests.conformance import faults as broken_rules
from tests.documents.geometry import codes, collisions, lines_of, outside
from tests.documents.sample import LEAFLET, PICKET, PLAN
from tests.documents.templates.leaflet_orders import HOMES, faults
from tests.documents.templates.ordering import FACES, LEGAL, MANY_SCRIPTS, composed, order, read_back

PAIRS = ("en+ru", "en+ar", "ar+he", "th+en")
POSTERS = all_templates()["poster"].papers
BY_THE_LAW_OF_ENGLAND = replace(PLAN, campaign=replace(PLAN.campaign, jurisdiction="GB-ENG")).put(LEGAL)


def world(pair: str) -> Plan:
    return BY_THE_LAW_OF_ENGLAND if pair == "en+ru" else MANY_SCRIPTS


@cache
def paired(name: str, size: PaperSize, pair: str, pairing: Pairing | None = None) -> Composed:
    plan = world(pair)
    leaflet = LEAFLET if pair == "en+ru" else HOMES
    event = plan.events[leaflet.event or ""]
    record = event if all_templates()[name].kind == "events" else leaflet
    wanted = order(record, size, pair, all_templates()[name].inks[0], plan=plan, sides=2)
    return composed(name, replace(wanted, pairing=pairing))


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("size", POSTERS, ids=str)
def test_a_poster_says_in_two_languages_what_happens_and_when(size: PaperSize, pair: str) -> None:
    paper = paired("poster", size, pair)
    (page,) = paper.document.pages
    assert faults(paper, size) == []
    heads = {line.part.language for line in lines_of(page, "H1") if line.part}
    assert heads == {"", pair.split("+")[1]}
    leaflet, event = (LEAFLET, PICKET) if pair == "en+ru" else (HOMES, MANY_SCRIPTS.events[HOMES.event or ""])
    said = "".join(paper.document.text().split())
    for language in pair.split("+"):
        for words in (leaflet.headline.get(language), event.title.get(language)):
            assert "".join(words.split()) in said


def test_an_upright_poster_has_one_slab_and_one_foot() -> None:
    (page,) = paired("poster", PaperSize.A3, "en+ru").document.pages
    assert len(codes(page)) == 1
    assert paired("poster", PaperSize.A3, "en+ru").document.text().count("33 Thurloe Square") == 1


def test_a_poster_that_lies_across_has_a_half_for_each_language() -> None:
    (page,) = paired("poster", PaperSize.A3_LANDSCAPE, "en+ar").document.pages
    middle = page.width / 2
    assert all(line.x > middle or line.x + line.line.width < middle for line in page.lines())
    assert {line.x > middle for line in page.lines() if line.part and line.part.language == "ar"} == {True}


@pytest.mark.parametrize("name", ["poster", "placard", "bust-card", "steward-card"])
@pytest.mark.parametrize("pair", ["en+ru", "en+ar", "ar+he"])
def test_each_side_is_in_its_language_and_keeps_to_the_standard(name: str, pair: str) -> None:
    size = all_templates()[name].papers[0]
    paper = paired(name, size, pair, Pairing.ONE_PER_SIDE)
    front, back = paper.document.pages[:2]
    second = pair.split("+")[1]
    assert {line.part.language for line in front.lines() if line.part} == {""}
    assert {line.part.language for line in back.lines() if line.part} == {second}
    assert (front.width, front.height) == (back.width, back.height)
    for page in (front, back):
        assert collisions(page) == []
        assert outside(page, FACES) == []
    assert broken_rules(render(paper.document, FACES)) == []


def test_a_placard_keeps_the_imprint_that_the_law_asks_for_on_its_second_side() -> None:
    plan = replace(PLAN, campaign=replace(PLAN.campaign, jurisdiction="DE"))
    paper = composed("placard", order(LEAFLET, PaperSize.A2, "en+ru", "colour", plan=plan))
    front, back = read_back(paper)
    assert "PO Box 12345" not in front
    assert "PO Box 12345" in back
    assert "ВОЙСКА" in back
    assert [fault for page in paper.document.pages for fault in collisions(page)] == []


def test_every_bust_card_of_a_sheet_has_its_other_language_behind_it() -> None:
    document = paired("bust-card", PaperSize.A7_LANDSCAPE, "en+ru").document
    front, back = impose(document, Imposition(up=8), Paper.A4).pages
    sheets = [[item.page for item in side.items if isinstance(item, Placement)] for side in (front, back)]
    assert [len(each) for each in sheets] == [8, 8]
    texts = [{" ".join(line.line.text for line in page.lines()) for page in each} for each in sheets]
    assert [len(each) for each in texts] == [1, 1]
    assert texts[0] != texts[1]


def test_each_steward_has_a_card_in_both_languages() -> None:
    pages = read_back(paired("steward-card", PaperSize.A6, "en+ru"))
    assert len(pages) % 2 == 0
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        assert "Steward" in front
        assert "Распорядитель" in back
