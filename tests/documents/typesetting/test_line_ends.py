"""What stands at the end of a line that was broken at a space."""

import pytest

from planner import paths
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.line import Run
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter

TYPESETTER = Typesetter(Faces(paths.resources() / "fonts"))


def said(line_runs: tuple[Run, ...]) -> str:
    return "".join(glyph.text for run in line_runs for glyph in run.glyphs)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "They asked for their wages"), ("ru", "Они просили зарплату"), ("he", "דיור הוא זכות")],
)
def test_a_broken_line_ends_in_a_space_that_takes_no_room(language: str, words: str) -> None:
    style = Style(family="text", weight=400, size=12, pitch=1.3, language=language)
    whole = TYPESETTER.width(words, style)
    *broken, last = TYPESETTER.lines(words, style, whole * 0.6)

    assert broken
    for line in broken:
        space = line.runs[-1]
        assert said((space,)) == " "
        assert line.width == pytest.approx(TYPESETTER.width(line.text, style))
        assert space.x >= line.width or space.x < 0
    assert said(last.runs).strip() == said(last.runs)
