"""Every template in every size, and all languages and inks in turn, measured by tools that did not write it."""

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tests.gallery.render import Shot
from tests.references.choice import chosen
from tests.references.outside_view import outside_faults

pytestmark = pytest.mark.sweep

CHOSEN = tuple(chosen())


@pytest.fixture(scope="module")
def hands() -> Iterator[Executor]:
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        yield pool


@pytest.mark.parametrize("template", sorted({shot.template for shot in CHOSEN}))
def test_a_template_keeps_all_measures_in_every_size(hands: Executor, template: str) -> None:
    papers: list[Shot] = [shot for shot in CHOSEN if shot.template == template]
    assert papers
    assert [fault for found in hands.map(outside_faults, papers, chunksize=4) for fault in found] == []
