"""Which parts of a text are somebody's own words."""

import re

_QUOTED = re.compile(
    r"“[^“”]*[“”]|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|\"[^\"\n]*\"|(?<!\w)‘[^‘’\n]*’(?!\w)|「[^」]*」|『[^』]*』|《[^》]*》"
)


def quoted(words: str) -> tuple[range, ...]:
    """Return the stretches of a text that stand between quotation marks, the marks included."""
    return tuple(range(*match.span()) for match in _QUOTED.finditer(words))


def is_quoted(words: str, position: int) -> bool:
    """Tell whether a position of a text lies between quotation marks."""
    return any(position in stretch for stretch in quoted(words))


def unquoted(words: str) -> str:
    """Return a text without what stands between quotation marks."""
    return _QUOTED.sub(" ", words)
