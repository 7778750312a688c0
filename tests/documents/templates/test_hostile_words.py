"""Whatever is typed, in every field, every template prints it as words: nothing is interpreted, opened or clipped."""

import subprocess
import sys
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

from planner.documents.templates_at_hand import names, template
from planner.domain.errors import PlannerError
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from tests.documents.geometry import ROUNDING, inked
from tests.documents.templates.hostile import STRINGS, lines, many, saying

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
RECORDS = {"leaflets": "handbill-1", "releases": "statement-1", "events": "picket"}
ROOT = Path(__file__).parents[3]


def made(name: str, words: str) -> str:
    """Return the text of a paper that says ``words``; a paper that is refused in a sentence says nothing."""
    try:
        return make_paper(saying(PLAN, words), RECORDS[template(name).kind], now=NOW, template=name).text
    except PlannerError:
        return ""


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("words", STRINGS[::3], ids=range(0, len(STRINGS), 3))
def test_no_words_break_a_paper(name: str, words: str) -> None:
    made(name, words)


@pytest.mark.parametrize("name", names())
def test_markup_is_printed_as_it_stands(name: str) -> None:
    words = "<b>5 &lt; 6</b> &amp; %s"
    assert words.split(maxsplit=1)[0] in made(name, words).replace("\u2019", "'")


@pytest.mark.parametrize("name", names())
def test_words_without_end_stay_on_the_paper(name: str) -> None:
    plan = saying(PLAN, "Supercalifragilistic" * 40)
    try:
        paper = make_paper(plan, RECORDS[template(name).kind], now=NOW, template=name)
    except PlannerError:
        return
    faces = paper.order.typesetter.faces
    for page in paper.document.pages:
        for each in inked(page, faces):
            assert each.left >= -ROUNDING, each.what
            assert each.right <= page.width + ROUNDING, each.what
            assert each.bottom <= page.height + ROUNDING, each.what


_WATCHED = """
import sys
sys.path.insert(0, sys.argv[1])
from tests.documents.templates.test_hostile_words import STRINGS, made, names
for name in names():
    made(name, "A first word opens typefaces and dictionaries. مرحبا שלום नमस्ते สวัสดี")
allowed = (sys.prefix, sys.base_prefix, sys.argv[1])
opened = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        path = arguments[0] if isinstance(arguments[0], str) else arguments[0].decode()
        if not path.startswith(allowed):
            opened.append((event, path))
    elif event.startswith(("socket.", "subprocess.", "os.system", "urllib.")):
        opened.append((event, arguments))
sys.addaudithook(watch)
for name in names():
    for words in STRINGS:
        made(name, words)
open("/dev/null").close()
assert opened == [("open", "/dev/null")], opened
print("silent")
"""


@pytest.mark.sweep
def test_no_words_make_a_paper_open_a_file_or_an_address() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(ROOT)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stdout.strip() == "silent", done.stderr[-2000:]


@pytest.mark.sweep
@pytest.mark.parametrize("name", names())
def test_five_hundred_hostile_strings_and_five_thousand_random_lines_make_papers(name: str) -> None:
    for words in chain(many(500), ("\n\n".join(some) for some in zip(*[lines(5000)] * 20, strict=True))):
        made(name, words)
