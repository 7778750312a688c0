"""The plain-text twins of the papers of the sample plan."""

from datetime import UTC, datetime

import pytest

from planner.services.papers import make_paper
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()


def twin(record: str, language: str = "en") -> str:
    return make_paper(PLAN, record, now=NOW, languages=(language,)).twin


def test_the_twin_of_a_leaflet_is_a_text_one_can_send() -> None:
    text = twin(next(iter(PLAN.leaflets)))
    assert text.startswith("They asked for their wages. They got bullets.\n====")
    assert "\n\nPicket the embassy\n------------------\n\n" in text
    assert "\n1. Meet the strikers’ demands and give them back their jobs\n2. An official inquiry" in text
    assert "\n\n[https://example.org/zhanaozen]\n" in text
    assert "\n\n\nStop the killing." in text


def test_the_twin_of_a_press_sheet_has_its_contacts_in_rows() -> None:
    rows = [line for line in twin(next(iter(PLAN.releases))).splitlines() if " | " in line]
    assert any(line.startswith("Phone | +44 20 7946 0123") for line in rows)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_word_of_a_paper_is_in_its_twin(language: str) -> None:
    paper = make_paper(PLAN, next(iter(PLAN.leaflets)), now=NOW, languages=(language,))
    assert set(paper.text.split()) - set(paper.twin.replace("[", " ").replace("]", " ").split()) <= {
        "1",
        "2",
        "3",
        "4",
        "5",
    }
