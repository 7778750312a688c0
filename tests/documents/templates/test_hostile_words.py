"""Whatever is typed, in every field, every template prints it as words: nothing is interpreted, opened or clipped."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

from planner.documents.model import Page
from planner.documents.templates_at_hand import names, template
from planner.domain.errors import PlannerError
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Paper
from tests.documents.geometry import ROUNDING, Rectangle, inked
from tests.documents.templates.hostile import STRINGS, lines, many, saying
from tests.documents.templates.ordering import LEGAL

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
RECORDS = {"leaflets": "handbill-1", "releases": "statement-1", "events": "picket"}
PROSE = ("Whatever workers say stays said. " * 250)[:8000]
ROOT = Path(__file__).parents[3]


def plan_saying(words: str, name: str) -> Plan:
    """Return a plan that says ``words``; for a card for arrests also whom to call and rows of rights."""
    plan = saying(PLAN, words)
    if name != "bust-card":
        return plan
    leaflet = plan.leaflets["handbill-1"]
    rows = "\n\n".join(f"{key}: {' '.join(words.split()) or key}" for key in ("Silence", "Search", "Solicitor"))
    body = Text.of(dict.fromkeys(leaflet.body.languages(), rows))
    legal = replace(LEGAL, name=words)
    return plan.put(legal, replace(leaflet, body=body, contacts=(legal.id,)))


def paper_saying(words: str, name: str) -> Paper | None:
    """Return a paper that says ``words``, none where it is refused in a sentence."""
    try:
        return make_paper(plan_saying(words, name), RECORDS[template(name).kind], now=NOW, template=name)
    except PlannerError:
        return None


def made(name: str, words: str) -> str:
    """Return the text of a paper that says ``words``; one that is refused says nothing."""
    paper = paper_saying(words, name)
    return paper.text if paper else ""


@pytest.mark.parametrize("name", names())
def test_markup_is_printed_as_it_stands(name: str) -> None:
    words = "<b>5 &lt; 6</b> &amp; %s"
    assert words.split(maxsplit=1)[0] in made(name, words).replace("\u2019", "'")


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("words", [*STRINGS[::3], PROSE], ids=(*range(0, len(STRINGS), 3), "prose"))
def test_no_words_break_a_paper_or_leave_it(name: str, words: str) -> None:
    assert _off_the_pages(paper_saying(words, name)) == []


@pytest.mark.sweep
@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("words", STRINGS, ids=range(len(STRINGS)))
def test_none_of_all_the_words_leave_a_paper(name: str, words: str) -> None:
    assert _off_the_pages(paper_saying(words, name)) == []


def _off_the_pages(paper: Paper | None) -> list[Rectangle]:
    return [each for page in paper.document.pages for each in _off(page, paper)] if paper else []


def _off(page: Page, paper: Paper) -> list[Rectangle]:
    """Return the lines that reach over the edge of their page."""
    return [
        each
        for each in inked(page, paper.order.typesetter.faces)
        if min(each.left, each.top) < -ROUNDING
        or each.right > page.width + ROUNDING
        or each.bottom > page.height + ROUNDING
    ]


@pytest.mark.parametrize("name", names())
def test_every_paper_is_made_of_plain_words(name: str) -> None:
    assert paper_saying("Wages", name) is not None


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
