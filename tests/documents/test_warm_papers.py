"""Papers of a program that has set others before: not a byte may differ from those of one that has just started."""

import sys
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.paths import resources
from planner.services.papers import make_paper
from planner.services.plans import SAMPLE_MOMENT, plan_from

SAMPLE = plan_from(resources() / "sample" / "zhanaozen.plan.json")
NOW = SAMPLE_MOMENT.instant()
WORDS = (
    "a",
    "strike,",
    "oil\u00adworkers",
    "«сегодня»",
    "we",
    "demand",
    "release!",
    "70",
    "2011.",
    "—",
    "\n\n",
    "fi",
    "Ж",
)
FIELDS = ("headline", "body")


def edited(plan: Plan, field: str, at: int, typed: str) -> Plan:
    """Return the plan with words typed somewhere into a field of its leaflet."""
    record = plan.leaflets["handbill-1"]
    text = record.headline if field == "headline" else record.body
    words = text.get("en").split(" ")
    words.insert(at % (len(words) + 1), typed)
    said = Text.of({**dict(text.words), "en": " ".join(words)})
    return plan.put(replace(record, headline=said) if field == "headline" else replace(record, body=said))


def forget() -> None:
    """Empty everything that the program keeps from one paper to the next."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("planner."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()


edits = st.lists(
    st.tuples(
        st.sampled_from(FIELDS), st.integers(0, 200), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=12, deadline=None)
@given(edits=edits, template=st.sampled_from(("rally", "question", "demands", "facts", "photo", "announcement")))
@example(edits=[("headline", 3, "many more words than fit " * 9)], template="rally")
def test_what_was_typed_before_leaves_no_trace_in_a_paper(edits: list[tuple[str, int, str]], template: str) -> None:
    plan = SAMPLE
    for field, at, typed in edits:
        make_paper(plan, "handbill-1", now=NOW, template=template)
        plan = edited(plan, field, at, typed)
    warm = make_paper(plan, "handbill-1", now=NOW, template=template)

    forget()
    cold = make_paper(plan, "handbill-1", now=NOW, template=template)

    assert warm.pdf == cold.pdf
    assert warm.noticed == cold.noticed
    assert warm.text == cold.text
