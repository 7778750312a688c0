"""The slip that corrects leaflets which are out already."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.colours import contrast
from planner.documents.composed import Composed
from planner.documents.erratum import SIZES, Correction, compose_erratum
from planner.documents.model import BLACK, Box, PlacedLine
from planner.documents.template import Order, Print
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.paper_size import PaperSize
from planner.paths import resources
from planner.services.plans import plan_from, sample_plan
from tests.documents.geometry import SAFE_EDGE, inked

NOW = datetime(2011, 12, 16, 11, tzinfo=UTC)
ISSUED = datetime(2011, 12, 15, 18, tzinfo=UTC)
FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)
SAMPLE = sample_plan()
HOMES = plan_from(Path(__file__).parents[1] / "gallery" / "homes.plan.json")
LATER = Correction(said="Friday 16 December, 12 noon", says="Friday 16 December, 13:00")
MORE = Correction(
    said="Up to 70 peaceful protesters and supporters of the strikers killed in Zhanaozen, western Kazakhstan.",
    says="Up to 90 peaceful protesters and supporters of the strikers killed in Zhanaozen, western Kazakhstan.",
)


def slip(
    *corrections: Correction, language: str = "en", size: PaperSize = PaperSize.A6_LANDSCAPE, ink: Print = "colour"
) -> Composed:
    plan = SAMPLE if language in SAMPLE.campaign.languages else HOMES
    order = Order(
        plan=plan,
        record=next(iter(plan.leaflets.values())),
        paper=size,
        languages=(language,),
        ink=ink,
        now=NOW,
        typesetter=TYPESETTER,
    )
    return compose_erratum(order, corrections, ISSUED)


def test_it_says_what_was_wrong_what_is_right_and_which_leaflet() -> None:
    text = slip(LATER).document.text()
    for words in ("Correction", "Was", LATER.said, "Now", LATER.says, "HB-1 · 15.12.11 · EN", "+44 20 7946 0123"):
        assert words in text
    assert "Published by Campaign Kazakhstan" in text


def test_what_is_right_is_the_largest_thing_on_it() -> None:
    (page,) = slip(LATER).document.pages
    largest = max(page.lines(), key=lambda placed: placed.line.size)
    assert largest.line.text == LATER.says
    assert largest.line.width > 0.85 * (page.width - 2 * 6.5 * MM)


def test_words_that_are_true_no_longer_are_withdrawn() -> None:
    assert "No longer true" in slip(Correction(said="Bring candles", says="")).document.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ru", "ar", "he", "hi", "th"])
@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_everything_stands_inside_the_safe_edge_and_nothing_meets(size: PaperSize, language: str, ink: Print) -> None:
    (page,) = slip(LATER, MORE, language=language, size=size, ink=ink).document.pages
    found = list(inked(page, FACES))
    for each in found:
        assert each.left >= SAFE_EDGE
        assert each.right <= page.width - SAFE_EDGE
        assert each.top >= SAFE_EDGE
        assert each.bottom <= page.height - SAFE_EDGE
    for place, each in enumerate(found):
        assert not [other.what for other in found[place + 1 :] if each.meets(other)]


def test_a_photocopier_meets_no_ground_and_black_ink_alone() -> None:
    (page,) = slip(LATER, ink="photocopy").document.pages
    assert {item.ink for item in page.items if isinstance(item, PlacedLine | Box)} == {BLACK}
    assert max(item.height for item in page.items if isinstance(item, Box)) < 1 * MM


@pytest.mark.parametrize("ink", ["colour", "black"])
def test_the_tab_can_be_read(ink: Print) -> None:
    (page,) = slip(LATER, ink=ink).document.pages
    ground = max((item for item in page.items if isinstance(item, Box)), key=lambda box: box.height)
    words = next(item for item in page.items if isinstance(item, PlacedLine) and item.line.text == "Correction")
    assert contrast(ground.ink, words.ink) >= 4.5


def test_corrections_that_find_no_room_are_counted() -> None:
    many = tuple(Correction(said=f"{MORE.said} {number}", says=f"{MORE.says} {number}") for number in range(6))
    composed = slip(*many, size=PaperSize.A7_LANDSCAPE)
    (finding,) = [finding for finding in composed.findings if finding.rule == "no-room"]
    left = int(dict(finding.message.values)["count"])
    assert 0 < left < 6
    assert many[0].says.split()[-1] in composed.document.text()
    assert f"killed in Zhanaozen, western Kazakhstan. {5}" not in composed.document.text()


@settings(max_examples=40, deadline=None)
@given(said=st.text(max_size=120), says=st.text(max_size=120))
def test_any_words_make_a_slip(said: str, says: str) -> None:
    (page,) = slip(Correction(said=said, says=says), size=PaperSize.A7_LANDSCAPE).document.pages
    for each in inked(page, FACES):
        assert each.right <= page.width - SAFE_EDGE + 1
