"""What a paper must say, taken from the plan, and whether a stranger's reader finds it in that order."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from itertools import product
from typing import Literal

from babel.dates import get_month_names

from planner.domain.leaflet import Leaflet
from planner.domain.plan import Plan
from planner.services.print_room import Paper

TIMES = {"12:00": ("12noon", "12:00", "12.00"), "18:30": ("18:30", "6.30pm", "6:30pm")}
"""The ways to say when the events of the two plans begin."""

PHONE = "+44 20 7946 0123"


_LETTER = r"[\u0591-\u05bd\u05bf-\u05f4\u0610-\u061a\u0620-\u065f\u0670-\u06d3]"
RIGHT_TO_LEFT = re.compile(rf"{_LETTER}+(?:\s+{_LETTER}+)*")


_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def plain(words: str) -> str:
    """Return words without what setting adds or takes away: spaces, hyphens, marks of direction, forms of letters."""
    composed = unicodedata.normalize("NFKC", words.replace("'", "’")).casefold()
    return "".join(each for each in composed if unicodedata.category(each)[0] not in "ZC" and each not in "-‐‑")


def has(readings: list[str], words: str) -> bool:
    """Tell whether words stand in a reading in their order.

    Readers put foreign words, digits and brackets on lines from right to left by rules of their own, and break
    paragraphs where they see columns: there each run of words of one direction is looked for, line by line.
    """
    if not RIGHT_TO_LEFT.search(words):
        return any(plain(words) in reading for reading in readings)
    foreign = re.findall(r"\w+", RIGHT_TO_LEFT.sub(" ", words))
    return all(_stands(readings, [word]) for word in foreign) and all(
        _stands(readings, run.split()) for run in RIGHT_TO_LEFT.findall(words)
    )


def _stands(readings: list[str], words: list[str]) -> bool:
    """Tell whether words stand in readings, parted into lines, but not into single words."""
    for count in range(len(words), 0, -1):
        if any(plain("".join(words[:count])) in reading for reading in readings):
            rest = words[count:]
            return not rest or (count + len(rest) > 2 and _stands(readings, rest))
    return False


def unread(paper: Paper, readings: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a paper that none of the readings has whole."""
    found = [plain(reading) for reading in readings]
    for paragraph in dict.fromkeys(paper.text.split("\n")):
        if not has(found, paragraph):
            yield f"does not read {paragraph!r}"


def unsaid(paper: Paper, readings: list[str]) -> Iterator[str]:
    """Yield what the plan has its leaflet say and no reading has: headline, day, time, place, telephone, demands.

    What did not fit, and is told of by a finding, is not missed.
    """
    plan, leaflet = paper.order.plan, paper.order.leaflet
    found = [plain(reading) for reading in readings]
    told = {finding.field.partition(".")[0] for finding in paper.findings}
    for language in paper.order.languages:
        for field, ways in _required(plan, leaflet, language):
            if field not in told and not any(has(found, way) for way in ways):
                yield f"says nowhere, in {language}: {ways[0]!r}"


def _required(plan: Plan, leaflet: Leaflet, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "headline", (leaflet.headline.get(language),)
    for name in leaflet.demands:
        for half in plan.demands[name].text.get(language).split(" — "):  # a slogan is shouted in two halves
            yield "demands", (half,)
    yield "contacts", (PHONE,)
    event = plan.events[leaflet.event or ""]
    place = plan.locations[event.location or ""]
    yield "event", (place.name.get(language),)
    yield "event", (place.address.lines[0],)
    if event.start:
        yield "event", TIMES[event.start.local.strftime("%H:%M")]
        yield "event", _dates(event.start.local, language)


def _dates(day: datetime, language: str) -> tuple[str, ...]:
    months = [get_month_names(width, context, language)[day.month] for width, context in product(_WIDTHS, _CONTEXTS)]
    said = [f"{day.day} {join}{month}" for month in months for join in ("", "ב")]
    return (*said, f"{months[0]}{day.day}日")
