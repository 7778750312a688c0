"""Words that people or their enemies may type, and a plan that says them in every field."""

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, get_type_hints

from planner.domain.moment import Moment
from planner.domain.plan import KINDS, Plan
from planner.domain.text import Text

STRINGS = (
    "<b>bold</b> & <font color='red'>red</font>",
    "<img src='file:///etc/passwd'/><a href='http://example.org/x'>x</a>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "&lt;&amp;&#x41;&nbsp;",
    "%(name)s %s %d {0} {name} {{}} ${HOME} $(id) `id`",
    "{fact:killed.nothing} {event:} {:} {",
    "\\x41\\u0041\\n\\input{/etc/passwd} \\write18{id}",
    "(unbalanced \\) ) BT /F1 12 Tf ET endstream endobj %%EOF",
    "javascript:alert(1) file:///etc/passwd \\\\host\\share",
    "../../../../etc/passwd\x00.pdf",
    '=HYPERLINK("http://example.org")',
    "\u202e\u2067reversed\u2069\u202c\u200f\u200e \ufeff\u200b\u200d\u2060",
    "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308" * 12,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f1ec\U0001f1e7\U0001f3f4",
    "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace") + "\ufffe\uffff\U0010ffff",
    "".join(map(chr, range(32))) + "\x7f\x80\x9f",
    "Supercalifragilistic" * 40,
    "W" * 3000,
    "a " * 4000,
    "\n\n\n\n\t\t \u2028\u2029 \u00a0\u3000",
    "שלום العربية हिन्दी ไทย 中文 \u0e33\u0e33\u0e33 \u0915\u094d\u0937\u094d\u092e\u094d\u092f",
    "١٢٣ 123 ۱۲۳ १२३ +44 20 7946 0123 \u202e3210 6497\u202c",
    "—–-‑" * 60,
    "'\"“”‘’«»„",
    "\u0627\u0644\u0644\u0647 \ufdfa \ufdfd",
)
"""Markup, formats, paths, controls, marks, widths and directions, each of which has broken some program."""

_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x300, 0x36F),
    (0x370, 0x52F),
    (0x590, 0x6FF),
    (0x900, 0x97F),
    (0xE00, 0xE7F),
    (0x1F00, 0x20CF),
    (0x2190, 0x27BF),
    (0x3040, 0x30FF),
    (0x4E00, 0x4FFF),
    (0xAC00, 0xADFF),
    (0xFB00, 0xFEFF),
    (0x1F300, 0x1F6FF),
    (0, 0x10FFFF),
)


def many(count: int) -> Iterator[str]:
    """Yield so many hostile strings: those above, cut, joined and repeated in ways that a seed decides."""
    dice = random.Random(1612)
    for _ in range(count):
        parts = [dice.choice(STRINGS) for _ in range(dice.randint(1, 3))]
        yield dice.choice((" ", "", "\n\n", "\u200b")).join(part[: dice.randint(1, len(part))] for part in parts)


def lines(count: int) -> Iterator[str]:
    """Yield so many lines of random characters from every part of Unicode, surrogates left out."""
    dice = random.Random(2011)
    for _ in range(count):
        low, high = dice.choice(_RANGES)
        codes = (dice.randint(low, high) for _ in range(dice.randint(1, 90)))
        yield "".join(chr(code) for code in codes if not 0xD800 <= code <= 0xDFFF)


def saying(plan: Plan, words: str) -> Plan:
    """Return a plan that says ``words`` wherever its records let people type."""
    plan = replace(plan, campaign=_typed(plan.campaign, words))
    for kind in KINDS:
        for record in plan.shelf(kind).values():
            plan = plan.put(_typed(record, words))
    return plan


def _typed(value: Any, words: str) -> Any:
    """Return a value with every free text in it replaced; what is empty stays so."""
    if isinstance(value, Text):
        return Text.of(dict.fromkeys(value.languages(), words))
    if isinstance(value, tuple):
        return tuple(_typed(each, words) for each in value)
    if not is_dataclass(value) or isinstance(value, type | Moment):
        return value
    hints = _hints(type(value))
    changed: dict[str, Any] = {}
    for field in fields(value):
        before = getattr(value, field.name)
        if hints[field.name] is str:
            changed[field.name] = words if before else before
        else:
            changed[field.name] = _typed(before, words)
    return replace(value, **changed)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)
