"""What fields print, told while they are written."""

import pytest

from planner.domain.fields import Field, fields_in
from planner.domain.visibility import Visibility
from planner.services.fields import printed
from planner.services.plans import sample_plan


def field(source: str) -> Field:
    (found,) = fields_in(source)
    assert isinstance(found, Field)
    return found


@pytest.mark.parametrize(
    ("source", "language", "words"),
    [
        ("{fact:killed}", "en", "up to 70 peaceful protesters and supporters of the strikers killed"),
        ("{event:picket.title}", "ru", "Пикет у посольства"),
        ("{event:picket.where}", "en", "33 Thurloe Square, London SW7 2SD"),
        ("{demand:stop}", "en", "Stop the killing — withdraw the troops"),
    ],
)
def test_a_field_prints_its_record_as_in_the_middle_of_a_sentence(source: str, language: str, words: str) -> None:
    assert (printed(sample_plan(), field(source), language, Visibility.PUBLIC) or "").replace("\xa0", " ") == words


def test_a_field_that_names_nothing_prints_nothing() -> None:
    plan = sample_plan()
    assert printed(plan, field("{fact:kiled}"), "en", Visibility.PUBLIC) is None
    assert printed(plan, field("{contact:witness}"), "en", Visibility.PUBLIC) == "Contact in Zhanaozen"


def test_a_contact_says_only_what_the_paper_may_print() -> None:
    plan = sample_plan()
    public = printed(plan, field("{contact:press-desk}"), "en", Visibility.PUBLIC) or ""
    press = printed(plan, field("{contact:press-desk}"), "en", Visibility.PRESS) or ""
    assert "7700" not in public
    assert "+44 7700 900123" in press.replace("\xa0", " ")
