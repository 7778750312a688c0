"""Making papers by template."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest

from planner.documents.templates_at_hand import all_templates, names, template
from planner.domain.errors import PlannerError
from planner.domain.paper_size import PaperSize
from planner.domain.release import ReleaseKind
from planner.domain.visibility import Visibility
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Paper, Printing

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
LEAFLET = PLAN.leaflets["handbill-1"]
RECORDS = {"leaflets": "handbill-1", "releases": "statement-1", "events": "picket"}


def millimetres(paper: Paper) -> tuple[int, int]:
    with pikepdf.open(io.BytesIO(paper.pdf)) as pdf:
        box = [float(edge) for edge in pdf.pages[0].trimbox]
    return round((box[2] - box[0]) / 72 * 25.4), round((box[3] - box[1]) / 72 * 25.4)


def test_every_template_says_what_it_is_and_stands_in_its_group() -> None:
    found = all_templates()
    assert sorted(found) == list(names())
    assert {"rally", "release", "advisory", "statement", "correction"} <= found.keys()
    for each in found.values():
        assert each.title.template
        assert each.summary.template.endswith(".")
        assert each.papers
        assert each.inks
    groups = [each.group for each in found.values()]
    assert groups == sorted(groups, key=list(type(groups[0])).index)


@pytest.mark.parametrize("size", [PaperSize.A6, PaperSize.A4, PaperSize.DL])
def test_a_leaflet_is_made_in_the_size_that_is_asked_for(size: PaperSize) -> None:
    assert millimetres(make_paper(PLAN, "handbill-1", now=NOW, size=size)) == size.millimetres


def test_a_template_without_the_leaflets_size_takes_its_own_of_the_campaigns_part_of_the_world() -> None:
    plan = PLAN.put(replace(LEAFLET, paper=PaperSize.A1))
    assert millimetres(make_paper(plan, "handbill-1", now=NOW)) == PaperSize.A5.millimetres


@pytest.mark.parametrize(
    ("chosen", "asked", "said"),
    [
        ("nobody", {}, 'There is no "nobody" among the leaflets; there is handbill-1.'),
        ("handbill-1", {"template": "ralyl"}, 'There is no template "ralyl"'),
        ("handbill-1", {"template": "release"}, "made from a press release"),
        ("statement-1", {"template": "rally"}, "made from a leaflet"),
        ("handbill-1", {"size": PaperSize.A7}, 'The template "rally" has no design for A7; it has A5, A6'),
        ("handbill-1", {"languages": ("de",)}, 'does not speak "de"'),
        ("statement-1", {"printing": Printing(ink="colour")}, "printed in black, not in colour"),
    ],
)
def test_what_cannot_be_made_is_said_with_what_can(chosen: str, asked: dict[str, object], said: str) -> None:
    with pytest.raises(PlannerError) as refused:
        make_paper(PLAN, chosen, now=NOW, **asked)  # type: ignore[arg-type]
    assert said in str(refused.value)


@pytest.mark.parametrize("kind", ReleaseKind)
def test_any_release_can_be_set_as_any_kind_of_press_sheet(kind: ReleaseKind) -> None:
    made = make_paper(PLAN, "statement-1", now=NOW, template=kind.value)
    own = make_paper(PLAN.put(replace(PLAN.releases["statement-1"], kind=kind)), "statement-1", now=NOW)
    assert made.pdf == own.pdf


def test_two_languages_share_a_paper_only_where_the_template_has_room_for_both() -> None:
    both = make_paper(PLAN, "handbill-1", now=NOW, languages=("en", "ru"))
    assert "Они просили зарплату" in both.text
    assert "They asked for their wages" in both.text
    assert make_paper(PLAN, "statement-1", now=NOW, languages=("ru", "en")).language == "ru"


@pytest.mark.parametrize("name", [name for name in names() if template(name).visibility is Visibility.PUBLIC])
def test_a_public_paper_prints_no_number_that_is_not_public(name: str) -> None:
    printed = make_paper(PLAN, RECORDS[template(name).kind], now=NOW, template=name).text.replace(" ", "")
    assert "7700900123" not in printed
    assert "7015550123" not in printed
