from dataclasses import replace

import pytest

from planner.documents.composed import Composed
from planner.documents.folded.fold import HEAD, Fold, Way
from planner.documents.ink_extents import extents
from planner.documents.model import Page, Stroke
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from tests.documents.geometry import collisions, lines_of, outside, smallest
from tests.documents.sample import PLAN, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

PAPERS = template("z-fold").papers
ABOUT = replace(PLAN, campaign=replace(PLAN.campaign, boilerplate=text(en="We back independent unions.")))
CASES = [
    (paper, language, ink, plan)
    for paper in PAPERS
    for ink in template("z-fold").inks
    for plan, languages in ((PLAN, "en ru kk"), (MANY_SCRIPTS, "ar fa he hi th"))
    for language in languages.split()
]
FROM_THE_RIGHT = ("ar", "fa", "he")


def folded(
    paper: PaperSize = PaperSize.A4_LANDSCAPE, language: str = "en", ink: Print = "colour", plan: Plan = ABOUT
) -> Composed:
    return composed("z-fold", order(next(iter(plan.leaflets.values())), paper, language, ink, plan=plan))


def panel_of(page: Page, words: str) -> int:
    """Return in which third of a side a line stands, counted from the left."""
    line = next(each for each in page.lines() if words in each.line.text)
    return int((line.x + line.line.width / 2) // (page.width / 3))


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_words_keep_to_three_equal_panels_in_every_script(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    made = folded(paper, language, ink, plan)
    fold = Fold(paper=paper, rtl=language in FROM_THE_RIGHT, way=Way.ZIGZAG)
    for page, columns in zip(made.document.pages, (fold.outside, fold.inside), strict=True):
        assert {round(column.width, 6) for column in columns} == {round(page.width / 3 - 14 * MM, 6)}
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE
        for placed in page.lines():
            ink_of, slack = extents(placed.line, FACES), 0.08 * placed.line.size
            assert any(
                placed.x + ink_of.left >= column.left - slack and placed.x + ink_of.right <= column.right + slack
                for column in columns
            ), placed.line.text
    assert "no-room" not in rules(made)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("paper", "third"), [(PaperSize.A4_LANDSCAPE, 99.0), (PaperSize.LETTER_LANDSCAPE, 93.13)])
def test_ticks_part_both_sides_into_equal_thirds_outside_the_live_area(
    paper: PaperSize, third: float, language: str
) -> None:
    for page in folded(paper, language, plan=ABOUT if language == "en" else MANY_SCRIPTS).document.pages:
        ticks = [item for item in page.items if isinstance(item, Stroke)]
        assert sorted({round(tick.x1 / MM, 2) for tick in ticks}) == pytest.approx([third, 2 * third], abs=0.011)
        assert all(tick.x1 == tick.x2 and tick.dash for tick in ticks)
        assert all(max(tick.y1, tick.y2) < HEAD or min(tick.y1, tick.y2) > page.height - HEAD for tick in ticks)


def test_the_cover_is_the_last_panel_and_the_back_of_the_folded_sheet_says_who_we_are() -> None:
    front, back = folded().document.pages
    assert [panel_of(front, words) for words in ("What we know", "When", "They got")] == [0, 1, 2]
    assert [panel_of(back, words) for words in ("Why", "Our demands", "Who we are", "Published by")] == [0, 1, 2, 2]


def test_what_is_read_from_the_right_has_its_panels_in_reverse() -> None:
    front, back = folded(language="ar", plan=MANY_SCRIPTS).document.pages
    assert max(each.x + each.line.width for each in lines_of(front, "H1")) < front.width / 3
    assert panel_of(back, "HB-1") == 0


def test_panels_are_read_in_the_order_in_which_they_lie() -> None:
    outer, inner = read_back(folded())
    assert [outer.index(words) for words in ("They got", "What we know", "When")] == sorted(
        outer.index(words) for words in ("They got", "What we know", "When")
    )
    assert [inner.index(words) for words in ("Why", "Our demands", "Who we are")] == sorted(
        inner.index(words) for words in ("Why", "Our demands", "Who we are")
    )
