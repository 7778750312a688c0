"""A disk that takes nothing more for a while."""

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="the size of files is limited in a way of Linux")


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file of this process grow, nor be written to beyond its first bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
