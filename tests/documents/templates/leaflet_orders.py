"""Leaflets for the templates that are made from them, in many scripts, and what each of their pages must be."""

from dataclasses import replace

from planner.documents.composed import Composed
from planner.documents.theme import GRIDS, LEAST_TYPE
from planner.domain.fact import Fact, Qualifier
from planner.domain.moment import Precision
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from tests.documents.geometry import collisions, outside, smallest
from tests.documents.sample import LEAFLET, PLAN, london, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS

TROOPS = Fact(
    id="troops",
    metric="troops",
    qualifier=Qualifier.ABOUT,
    value=1500,
    location="square",
    as_of=london("2011-12-16T10:15"),
    text=text(
        en="{value} marines and soldiers sent into the city",
        ru="в город введены {value} военных",
        kk="қалаға {value} әскери кіргізілді",
    ),
)
CROWD = Fact(
    id="crowd",
    metric="assembled",
    qualifier=Qualifier.MORE_THAN,
    value=3000,
    location="square",
    as_of=london("2011-12-16T00:00", Precision.DAY),
    text=text(
        en="{value} people had gathered peacefully",
        ru="мирно собрались {value} человек",
        kk="{value} адам бейбіт жиналған",
    ),
)
QUESTION = text(
    en="Why do politicians here still lend this regime their names?",
    ru="Почему политики здесь всё ещё служат этому режиму своим именем?",
    kk="Мұндағы саясаткерлер неге әлі бұл режимге атын беріп жүр?",
)
ASKING = replace(LEAFLET, headline=QUESTION, facts=("killed", "injured", "troops"))
COUNTING = replace(LEAFLET, facts=("killed", "injured", "troops", "crowd"))
FACTS_PLAN = PLAN.put(TROOPS, CROWD)
HOMES = MANY_SCRIPTS.leaflets["leaflet"]

LANGUAGES = ("en", "ru", "kk", "en+ru", "ar", "fa", "he", "hi", "th", "ar+en")


def plan_for(language: str) -> Plan:
    """Return a plan that speaks a language, or both of a pair."""
    return FACTS_PLAN if set(language.split("+")) <= {"en", "ru", "kk"} else MANY_SCRIPTS


def faults(paper: Composed, size: PaperSize) -> list[str]:
    """Return what is wrong with the pages of a paper to a ruler: nothing, if it is well set."""
    found: list[str] = []
    for page in paper.document.pages:
        if (page.width, page.height) != (GRIDS[size].width, GRIDS[size].height):
            found.append("size")
        found += [f"collision: {one} / {other}" for one, other in collisions(page)]
        found += [f"outside: {words}" for words in outside(page, FACES)]
        if smallest(page) < LEAST_TYPE * 0.78:
            found.append(f"type of {smallest(page)} pt")
        found += [f"untagged: {line.line.text}" for line in page.lines() if line.part is None]
    return found
