"""Stamps that order edits even where clocks are wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_COUNTER_END = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stamp:
    """Hold a hybrid logical time: milliseconds of Unix time, then a counter below 65 536.

    As text it is sixteen hexadecimal digits that sort as the stamps do. Source: Kulkarni et al., "Logical Physical
    Clocks" (2014).
    """

    milliseconds: int = 0
    counter: int = 0

    def __str__(self) -> str:
        return f"{self.milliseconds:012x}{self.counter:04x}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the stamp that ``text`` says."""
        return cls(milliseconds=int(text[:12], 16), counter=int(text[12:], 16))

    @property
    def at(self) -> datetime:
        """Return the aware moment, in UTC, that the clock showed or had shown before."""
        return _EPOCH + self.milliseconds * _MILLISECOND

    def following(self) -> Self:
        """Return the least stamp above this one."""
        milliseconds, counter = divmod(self.milliseconds * _COUNTER_END + self.counter + 1, _COUNTER_END)
        return type(self)(milliseconds=milliseconds, counter=counter)


class HybridClock:
    """Give stamps that only ever grow, from a clock that may jump; one thread at a time."""

    def __init__(self, clock: Callable[[], datetime], last: Stamp) -> None:
        self._clock = clock
        self._last = last

    def next(self) -> Stamp:
        """Return a stamp above every stamp before it, and at the clock's time where that is above them."""
        now = Stamp(milliseconds=max((self._clock() - _EPOCH) // _MILLISECOND, 0))
        self._last = max(now, self._last.following())
        return self._last
