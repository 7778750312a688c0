"""What cannot be done, said in one sentence, wherever it was found out."""

import pickle

import pytest

from planner.domain.errors import BrokenPlanError, PassphraseError, PlannerError, Problem
from planner.domain.message import Message

SENTENCE = Message("There is no {id}.", id="picket")


@pytest.mark.parametrize("kind", [PlannerError, PassphraseError])
def test_an_error_of_another_process_still_knows_its_sentence(kind: type[PlannerError]) -> None:
    here = pickle.loads(pickle.dumps(kind(SENTENCE)))

    assert type(here) is kind
    assert here.message == SENTENCE
    assert str(here) == "There is no picket."


def test_a_broken_plan_still_names_its_problems() -> None:
    problems = (Problem(path="events[3]", message=SENTENCE),)

    assert pickle.loads(pickle.dumps(BrokenPlanError(problems))).problems == problems
