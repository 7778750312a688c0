"""Blocks: pieces of a page that may be kept and set again."""

from planner.documents.block import Block, beside, level, moved, stacked
from planner.documents.model import Box, Modules, Page, Part, Placement, Role, Stroke
from planner.domain.paper_size import PaperSize
from planner.paths import resources
from planner.services.papers import make_paper
from planner.services.plans import SAMPLE_MOMENT, plan_from


def test_a_block_that_was_kept_has_elements_of_its_own_each_time() -> None:
    whole = Part(role=Role.LIST, language="kk")
    item = Part(role=Role.ITEM, parent=whole)
    rule = Box(x=1, y=2, width=3, height=4)
    code = Modules(x=0, y=0, size=9, rows=((True,),), part=item)
    leaf = Placement(x=0, y=0, page=Page(width=1, height=1, items=()))
    kept = Block(height=9, items=(rule, code, Box(x=0, y=0, width=1, height=1, part=item), leaf), cut=("words",))

    first, second = kept.anew(), kept.anew()

    parts = [each.part for block in (kept, first, second) for each in block.items[1:3] if isinstance(each, Box)]
    assert len(set(map(id, parts))) == 3
    for block in (first, second):
        ruled, coded, boxed, placed = block.items
        assert (ruled, placed, block.height, block.cut) == (rule, leaf, 9, ("words",))
        assert isinstance(coded, Modules)
        assert isinstance(boxed, Box)
        assert coded.part is boxed.part
        assert coded.part is not None
        assert coded.part.parent is not None
        assert (coded.part.role, coded.part.parent.role, coded.part.parent.language) == (Role.ITEM, Role.LIST, "kk")


def test_no_element_of_a_leaflet_stands_on_both_of_its_sides_and_none_of_a_front_in_two_leaflets() -> None:
    plan = plan_from(resources() / "sample" / "zhanaozen.plan.json")
    now = SAMPLE_MOMENT.instant()

    papers = [make_paper(plan, "handbill-1", now=now) for _ in range(2)]
    sides = [[{id(line.part) for line in page.lines()} for page in paper.document.pages] for paper in papers]

    for front, back in sides:
        assert front
        assert back
        assert front.isdisjoint(back)
    assert sides[0][0].isdisjoint(sides[1][0])
    assert papers[0].pdf == papers[1].pdf


def test_no_element_stands_on_two_of_the_sides_of_a_leaflet_in_two_languages() -> None:
    plan = plan_from(resources() / "sample" / "zhanaozen.plan.json")
    now = SAMPLE_MOMENT.instant()

    for size in (PaperSize.A5, PaperSize.A5_LANDSCAPE, PaperSize.A6):
        for _ in range(2):
            paper = make_paper(plan, "handbill-1", now=now, size=size, languages=("en", "ru"))
            sides = [{id(line.part) for line in page.lines() if line.part} for page in paper.document.pages]
            assert len(sides) > 1
            assert len(set.union(*sides)) == sum(map(len, sides))


def test_a_rule_moves_with_both_of_its_ends() -> None:
    rule = Stroke(x1=1, y1=2, x2=3, y2=4, width=1)

    assert moved(rule, 10, 20) == Stroke(x1=11, y1=22, x2=13, y2=24, width=1)


def test_blocks_within_blocks_are_laid_where_all_their_gaps_put_them() -> None:
    bar = Block(height=2, items=(Box(x=0, y=0, width=9, height=2),), cut=("cut",))
    pair = stacked([(99, bar), (1, None), (3, bar)])
    assert pair
    side = beside(pair, bar)
    assert side
    whole = stacked([(0, side), (5, level(side, bar))])

    assert whole
    assert whole.height == 7 + 5 + 7
    assert [item.y for item in whole.at(100) if isinstance(item, Box)] == [100, 105, 100, 112, 117, 112, 117]
    assert [item.y for item in whole.items if isinstance(item, Box)] == [0, 5, 0, 12, 17, 12, 17]
    assert (len(whole.items), whole.items[0], len(whole.items[1:])) == (7, bar.items[0], 6)
    assert whole.cut == ("cut",) * 7


def test_a_kept_block_within_kept_blocks_has_elements_of_its_own_wherever_it_stands() -> None:
    part = Part(role=Role.P)
    kept = Block(height=1, items=(Box(x=0, y=0, width=1, height=1, part=part),))
    pair = stacked([(0, kept.anew()), (1, kept.anew())])
    assert pair

    whole = stacked([(0, pair.anew()), (1, pair.anew())])

    assert whole
    parts = {id(item.part) for item in (*whole.at(5), *whole.items, *pair.items) if isinstance(item, Box)}
    assert len(parts) == 4 + 2
    assert id(part) not in parts
