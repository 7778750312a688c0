"""The desk copy: room to write in."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from planner.documents.composed import Composed
from planner.documents.model import Page, Role
from planner.documents.template import Order
from planner.documents.templates.desk_copy import TEMPLATE
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.paper_size import PaperSize
from planner.paths import resources
from planner.services.papers import make_paper
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
TYPESETTER = Typesetter(Faces(resources() / "fonts"))


def composed(language: str = "en", paper: PaperSize = PaperSize.A4) -> Composed:
    return TEMPLATE.compose(
        Order(
            plan=PLAN,
            record=PLAN.releases["statement-1"],
            paper=paper,
            languages=(language,),
            now=NOW,
            typesetter=TYPESETTER,
        )
    )


def body(page: Page, first: str) -> list[tuple[float, float]]:
    """Return the baselines and right ends of the paragraph that begins with some words."""
    lines = list(page.lines())
    part = next(placed.part for placed in lines if placed.line.text.startswith(first))
    return [(placed.y, placed.x + placed.line.width) for placed in lines if placed.part is part]


@pytest.mark.parametrize("paper", TEMPLATE.papers)
def test_the_body_is_set_in_twelve_point_with_double_spacing_and_a_wide_margin(paper: PaperSize) -> None:
    page = composed(paper=paper).document.pages[0]
    lines = body(page, "LONDON")
    assert len(lines) > 3
    assert {round(below - above, 2) for (above, _), (below, _) in pairwise(lines)} == {24.0}
    assert max(right for _, right in lines) <= page.width - 40 * MM + 0.01


def test_it_says_the_same_as_the_release_and_takes_as_many_pages_as_it_needs() -> None:
    release = make_paper(PLAN, "statement-1", now=NOW)
    words = set(release.text.split())
    assert words - set(make_paper(PLAN, "statement-1", template="desk-copy", now=NOW).text.split()) <= {"–", "more"}
    assert not [finding for finding in composed().findings if finding.rule == "PR10"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_other_scripts_have_double_spacing_too(language: str) -> None:
    pages = composed(language).document.pages
    distances = {round(b.y - a.y, 1) for page in pages for a, b in pairwise(page.lines()) if a.part is b.part}
    assert max(distances) >= 24.0


def test_no_page_begins_or_ends_with_one_demand_of_several() -> None:
    for paper in TEMPLATE.papers:
        for language in ("en", "ru", "kk"):
            for page in composed(language, paper).document.pages:
                listed = {placed.part for placed in page.lines() if placed.part and placed.part.role is Role.LABEL}
                assert len(listed) != 1
