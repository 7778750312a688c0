"""Why foreign bytes were turned away."""

from enum import StrEnum


class Reason(StrEnum):
    """Name what is wrong with foreign bytes; the first two are found by the gateway itself."""

    FAILED = "failed"
    SLOW = "slow"
    KIND = "kind"
    DAMAGED = "damaged"
    HUGE = "huge"
    WRONG_KEY = "wrong-key"


class RefusedError(Exception):
    """Turn foreign bytes away for a reason; whoever asked for them says it in a sentence."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
