"""What a line break must not part: postcodes, telephone numbers, a dash and its word, a number and its noun."""

import re
from functools import lru_cache

KEPT_WHOLE = re.compile(
    r"""
      \b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b            # postcode: SW7 2SD
    | \b[A-Z]{2}[ ]\d{5}\b                             # state and code: NY 10001
    | \b(?i:P\.?[ ]?O\.?[ ]?Box|а/я|Postfach)[ ]\S+    # PO Box 12345
    """,
    re.VERBOSE,
)
"""Addresses that stay on one line."""

TELEPHONE = re.compile(r"[+(]?\d[\d()\-./\u00a0 ]{6,}\d")
"""What stays on one line if it has seven digits or more: +44 20 7946 0123."""

KEPT_WITH_NEXT = re.compile(
    r"""
      (?<!\w)\d+[.,:/\u2013-]*[ ]+(?=[\w%‰°€£$₸])      # number and noun: 12 noon, 16 December
    | (?<!\w)(?:№|§+|No\.|Nr\.|n°|[Pp]p?\.|стр\.|ст\.|ул\.|пр\.|д\.|кв\.|г\.)[ ]+(?=\w)
    | (?<!\w)[^\W\d_a-zа-яё]\.[ ]+(?=[^\W\d_])         # initial and name: A. Smith
    | \S[ ]+(?=[\u2013\u2014\u2212-](?:\s|$))          # word and dash
    | \S(?=\u2014)
    | \d-(?=[^\W\d_])                                  # number and its ending: 70-ке, 16-го
    | \d(?=[年月日号號时時点點分个個人名位项項次元万萬亿億周週岁歲倍件届屆路套只张張条條])  # number and measure: 16日
    | (?<=\d)月(?=\d)                                  # 3月16日
    | 第(?=\d)                                         # 第3
    """,
    re.VERBOSE,
)
"""Texts after which no line may end."""

YEAR_OF_DATE = re.compile(r"(?<!\w)\d{1,2}\.?[ \u00a0]+[^\W\d_]+\.?[ ]+(?=[12]\d{3}\b)")
"""A day and its month, after which no line may end before the year: 16 December 2011."""

ONE_LETTER_WORD = re.compile(r"(?<!\S)[«„“(]?[^\W\d_][ ]+(?=\w)")
CLINGING = frozenset({"ru", "uk", "be", "bg", "pl", "cs", "sk"})
"""Languages whose typography keeps one-letter words ("в", "z") with the next."""

LAST_WORDS = re.compile(r"\S[ ]+\S+[ ]+\S+[ ]+(?=\S+\s*$)")
"""A paragraph of four words or more: the gap before the last is kept shut."""

LAST_IDEOGRAPHS = re.compile(r"[\u3041-\u9fff]{3}\W*$")
"""The last line of a paragraph without spaces has three letters or more."""

WORD = re.compile(r"\w")


@lru_cache(maxsize=64)
def bound(text: str, language: str) -> frozenset[int]:
    """Return the offsets in a paragraph before which no line should break, though the general rules would allow it."""
    ahead = text.rsplit(None, 4)
    last = LAST_WORDS.search(text, len(ahead[0]) if len(ahead) > 4 else 0)
    ideographs = LAST_IDEOGRAPHS.search(text, max(0, _end_of_letters(text) - 3))
    kept = {ideographs.start() + 1, ideographs.start() + 2} if ideographs else {last.end()} if last else set()
    return together(text, language) | kept


def _end_of_letters(text: str) -> int:
    """Return the offset after the last letter or digit of a text: looked for from its end, as texts may be long."""
    return next((place + 1 for place in range(len(text) - 1, -1, -1) if WORD.match(text, place)), 0)


@lru_cache(maxsize=64)
def together(text: str, language: str) -> frozenset[int]:
    """Return those of them that hold even where every line is set by itself: its last words may be parted there."""
    shut: set[int] = set()
    for match in KEPT_WHOLE.finditer(text):
        shut.update(range(match.start() + 1, match.end()))
    for match in TELEPHONE.finditer(text):
        if sum(map(str.isdigit, match.group())) >= 7:
            shut.update(range(match.start() + 1, match.end()))
    for match in KEPT_WITH_NEXT.finditer(text):
        shut.add(match.end())
    shut.update(match.end() for match in YEAR_OF_DATE.finditer(text))
    if language.partition("-")[0] in CLINGING:
        shut.update(match.end() for match in ONE_LETTER_WORD.finditer(text))
    return frozenset(shut)
