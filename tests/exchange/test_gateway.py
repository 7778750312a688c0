"""The way in for foreign bytes, tried with a reader that misbehaves on purpose."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange.gateway import MEGABYTE, Caps, through
from planner.exchange.refusal import Reason, RefusedError

READER = "tests.exchange.foreign_reader"
CAPS = Caps(answer=2 * MEGABYTE, work=2, wait=10.0)
LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="Windows sets processes no limits this way")


def reason_of(order: bytes, caps: Caps = CAPS) -> Reason:
    with pytest.raises(RefusedError) as refused:
        through(READER, order, caps)
    return refused.value.reason


@settings(max_examples=5, deadline=None)
@given(st.binary(max_size=1000))
def test_an_answer_comes_back_byte_for_byte(data: bytes) -> None:
    assert through(READER, b"echo " + data, CAPS) == data


def test_an_answer_as_long_as_allowed_is_whole_and_one_byte_more_is_refused() -> None:
    whole = os.urandom(CAPS.answer)
    assert through(READER, b"echo " + whole, CAPS) == whole
    assert reason_of(b"echo " + whole + b"!") is Reason.FAILED


def test_a_reader_may_turn_bytes_away_for_a_reason() -> None:
    assert reason_of(b"refuse") is Reason.KIND


def test_a_reader_that_never_answers_is_given_up() -> None:
    assert reason_of(b"sleep", replace(CAPS, wait=1.0)) is Reason.SLOW


@pytest.mark.parametrize("order", [b"die", b"half", b"shout", b"unknown"])
def test_a_reader_that_breaks_gives_no_answer(order: bytes) -> None:
    assert reason_of(order) is Reason.FAILED


@LIMITED
def test_a_reader_that_works_too_long_is_stopped() -> None:
    assert reason_of(b"spin", replace(CAPS, work=1, wait=60.0)) is Reason.FAILED


@LIMITED
def test_a_reader_that_hoards_memory_is_refused_it() -> None:
    assert reason_of(b"hoard") is Reason.HUGE


@LIMITED
def test_a_reader_writes_no_files(tmp_path: Path) -> None:
    target = tmp_path / "left-behind"
    assert reason_of(b"write " + str(target).encode()) is Reason.FAILED
    assert not target.exists() or target.read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="what root may start is not limited")
def test_a_reader_starts_no_programs() -> None:
    assert reason_of(b"start") is Reason.FAILED


def test_a_reader_sees_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBILL_TEST_SECRET", "correct horse")
    seen = through(READER, b"environment", CAPS).decode().splitlines()
    assert "HANDBILL_TEST_SECRET" not in seen
    assert set(seen) <= {"PYTHONPATH", "SYSTEMROOT", "LC_CTYPE"}


def test_bytes_that_nobody_reads_do_not_block() -> None:
    assert reason_of(b"die " + bytes(30 * MEGABYTE)) is Reason.FAILED


def test_without_a_program_to_run_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert reason_of(b"echo") is Reason.FAILED
