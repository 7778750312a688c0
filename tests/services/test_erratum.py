"""Correcting what went out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.errors import PlannerError
from planner.domain.imposition import Imposition
from planner.domain.moment import Moment
from planner.domain.paper_size import PaperSize
from planner.services.editions import Edition, editions, remembered
from planner.services.erratum import erratum_slip
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing

AT = datetime(2011, 12, 16, 10, 8, tzinfo=UTC)
PLAN = sample_plan()
LATER = PLAN.put(replace(PLAN.events["picket"], start=Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London")))


def edition(record: str, language: str = "en") -> Edition:
    paper = make_paper(PLAN, record, now=AT, languages=(language,))
    copy = remembered(paper, AT)
    return editions(LATER, (copy,))[0]


@pytest.mark.parametrize(("language", "new"), [("en", "13:00"), ("ru", "13:00")])
def test_a_moved_picket_makes_a_slip_in_the_language_of_the_leaflet(language: str, new: str) -> None:
    slip = erratum_slip(LATER, edition("handbill-1", language), now=AT + timedelta(hours=1))
    assert new in slip.text
    assert slip.language == language
    assert slip.pages == 1


def test_slips_are_printed_many_to_a_sheet() -> None:
    printing = Printing(imposition=Imposition(up=8))
    slip = erratum_slip(LATER, edition("handbill-1"), now=AT, size=PaperSize.A7_LANDSCAPE, printing=printing)
    assert slip.pages == 1


def test_a_press_sheet_is_corrected_by_a_press_sheet() -> None:
    with pytest.raises(PlannerError, match="Make a correction of the press release instead"):
        erratum_slip(LATER, edition("statement-1"), now=AT)


def test_a_leaflet_that_is_right_needs_no_slip() -> None:
    right = replace(edition("handbill-1"), differences=())
    with pytest.raises(PlannerError, match="nothing to correct"):
        erratum_slip(PLAN, right, now=AT)
