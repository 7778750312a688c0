"""Hypothesis strategies that build random valid plans from the records' own annotations."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from planner.domain.campaign import LANGUAGE, ZONE, Campaign
from planner.domain.codec import is_required, shape, unmarked
from planner.domain.moment import Moment, Precision, Wall
from planner.domain.plan import KINDS, Plan
from planner.domain.record import ID, Range, Record, Ref
from planner.domain.text import Text

LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "he", "hi", "it", "kk", "pl", "pt-BR", "ru", "tr", "uk", "zh-Hans")
ZONES = ("Europe/London", "Asia/Aqtau", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
SUCCESSORS = ("supersedes", "corrects", "replaced_by")

letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
tricky = st.sampled_from(
    [
        "{fact:",
        "{fact:a}",
        "{event:a.when}",
        "{value}",
        "{}",
        "}{",
        "today",
        "\u202egro.",
        "\x00",
        "+44 20 7946 0123",
        "%s",
    ]
)
words = letters | st.lists(letters | tricky, max_size=5).map(" ".join)
ids = st.from_regex(r"[a-z0-9.-]{1,4}", fullmatch=True)
languages = st.sampled_from(LANGUAGES)


def texts(least: int = 0) -> st.SearchStrategy[Text]:
    held = st.dictionaries(languages, words, min_size=least, max_size=3)
    return held.flatmap(
        lambda now: st.builds(
            Text.of, st.just(now), st.dictionaries(st.sampled_from(sorted(now)), words) if now else st.just({})
        )
    )


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    precision = draw(st.sampled_from(Precision))
    local = draw(st.datetimes(datetime(1001, 1, 1), datetime(2998, 1, 1)))
    local = local.replace(microsecond=0, second=draw(st.sampled_from((0, local.second))))
    if precision in (Precision.DAY, Precision.TBC):
        local = datetime(local.year, local.month, local.day)
    fold = draw(st.sampled_from((None, 0, 1)))
    moment = Moment(local=local, zone=draw(st.sampled_from(ZONES)), fold=fold, precision=precision)
    return replace(moment, local=moment.offers()[1].local) if moment.wall() is Wall.GAP else moment


def instants() -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(1001, 1, 1), datetime(2998, 1, 1), timezones=st.just(UTC))


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    bool: st.booleans(),
    Text: texts(),
    Moment: moments(),
    date: st.dates(),
}


def values(hint: Any, known: Mapping[str, list[str]]) -> st.SearchStrategy[Any]:
    """Return a strategy for a field's annotated type; `known` holds the ids that references may take."""
    bare, marks, optional = unmarked(hint)
    found = _list(bare, known) if get_origin(bare) is tuple else _single(bare, marks, known)
    return st.none() | found if optional else found


def _list(bare: Any, known: Mapping[str, list[str]]) -> st.SearchStrategy[Any]:
    inner = get_args(bare)[0]
    marks = unmarked(inner)[1]
    if any(isinstance(mark, Ref) and not known[mark.plural] for mark in marks):
        return st.just(())
    return st.lists(values(inner, known), max_size=3).map(tuple)


def _single(bare: Any, marks: tuple[object, ...], known: Mapping[str, list[str]]) -> st.SearchStrategy[Any]:
    for mark in marks:
        if isinstance(mark, Ref):
            return st.sampled_from(known[mark.plural]) if known[mark.plural] else st.none()
        if isinstance(mark, Range):
            numbers: st.SearchStrategy[Any] = (
                st.integers(int(mark.low), int(mark.high)) if bare is int else st.floats(mark.low, mark.high)
            )
            return numbers
        if mark in (LANGUAGE, ZONE, ID):
            return {LANGUAGE: languages, ZONE: st.sampled_from(ZONES), ID: ids}[mark]
        return st.from_regex(mark.regex.replace(r"\d", "[0-9]"), fullmatch=True)  # type: ignore[attr-defined]
    if issubclass(bare, StrEnum):
        return st.sampled_from(bare)
    return PLAIN[bare] if bare in PLAIN else built(bare, known)


@st.composite
def built(draw: st.DrawFn, /, kind: type, known: Mapping[str, list[str]], **given: Any) -> Any:
    """Build a dataclass: required fields always, of the others those that the draw picks."""
    arguments = dict(given)
    for _, each, hint in shape(kind):
        if each.name not in arguments and (is_required(each) or draw(st.booleans())):
            arguments[each.name] = draw(values(hint, known))
    return kind(**arguments)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Build a plan whose references all hold and whose successions never run in a circle."""
    known = {plural: draw(st.lists(ids, unique=True, max_size=2)) for plural in KINDS}
    known["contacts"] = known["contacts"] or ["who"]
    known["locations"] = known["locations"] or ["where"]
    spoken = tuple(draw(st.lists(languages, unique=True, min_size=1, max_size=3)))
    campaign = draw(built(Campaign, known, languages=spoken))
    records: list[Record] = []
    for plural, kind in KINDS.items():
        for index, name in enumerate(known[plural]):
            record = draw(built(kind, known, id=name))
            earlier = known[plural][:index]
            for field in SUCCESSORS:
                if getattr(record, field, None) not in (None, *earlier):
                    record = replace(record, **{field: None})
            records.append(record)
    return Plan.of(campaign, records)
