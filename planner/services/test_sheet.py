"""The sheet that a printer is tested with."""

from functools import partial

from planner.documents.test_sheet.compose import compose_test_sheet
from planner.domain.campaign import Paper
from planner.services.print_room import printed_without_record


def make_test_sheet(paper: Paper, language: str) -> bytes:
    """Return the test sheet as a PDF, in English where there are no words in ``language``."""
    return printed_without_record(partial(compose_test_sheet, paper, language))
