"""The sheet that a printer is tested with, as a file."""

import io

import pikepdf
import pytest

from planner.domain.campaign import Paper
from planner.services.test_sheet import make_test_sheet


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595.276, 841.89)), (Paper.LETTER, (612, 792))])
def test_a_test_sheet_has_two_sides_of_its_paper(paper: Paper, size: tuple[float, float]) -> None:
    with pikepdf.open(io.BytesIO(make_test_sheet(paper, "en"))) as pdf:
        assert [tuple(float(edge) for edge in page.mediabox)[2:] for page in pdf.pages] == [
            pytest.approx(size, abs=0.01)
        ] * 2


@pytest.mark.parametrize("language", ["en", "kk", "ar", "xx", "no such language", "../en", ""])
def test_a_test_sheet_can_be_had_in_any_language_or_else_in_english(language: str) -> None:
    assert make_test_sheet(Paper.A4, language).startswith(b"%PDF")
