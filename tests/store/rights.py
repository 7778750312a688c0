"""Takes from root what lets it read and write every file, so that tests meet the refusals other people meet."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

VERSION_3 = 0x20080522
"""The form of `capset(2)` with 64 capabilities, in two halves of three words: effective, permitted, inheritable."""

DAC_OVERRIDE, DAC_READ_SEARCH = 1 << 1, 1 << 2


@contextmanager
def those_of_everyone() -> Iterator[None]:
    """Obey the modes of files for a while, as everyone but root must anyway.

    Folders stay reachable as they were, which they need not be for another user.
    """
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(VERSION_3, 0)
    words = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, words) == 0, os.strerror(ctypes.get_errno())
    before = words[0]
    words[0] = before & ~(DAC_OVERRIDE | DAC_READ_SEARCH)
    assert libc.capset(header, words) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        words[0] = before
        assert libc.capset(header, words) == 0, os.strerror(ctypes.get_errno())
