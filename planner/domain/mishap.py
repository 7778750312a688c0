"""What may be told of an error nobody foresaw: where it happened, never what stood there."""

import traceback
from pathlib import PurePath


def report(error: BaseException) -> str:
    """Return a report that holds no personal data: kinds of errors and places in the code, no words and no values."""
    lines: list[str] = []
    told: list[BaseException] = []
    seen: BaseException | None = error
    while seen is not None and not any(seen is each for each in told):  # an error may be its own cause
        told.append(seen)
        lines.append(type(seen).__qualname__)
        lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in _frames(seen)]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


def _frames(error: BaseException) -> traceback.StackSummary:
    return traceback.extract_tb(error.__traceback__)


def _place(filename: str) -> str:
    """Return the end of a path, from the package on; what lies before may name a person."""
    parts = PurePath(filename).parts
    for root in ("planner", "site-packages"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at if root == "planner" else at + 1 :])
    return parts[-1] if parts else ""
