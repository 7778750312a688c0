"""How many slips of the hand part two words (Damerau 1964, Levenshtein 1966)."""

from functools import lru_cache


@lru_cache(maxsize=16384)
def distance(one: str, other: str) -> int:
    """Return how many letters were left out, put in, changed, or swapped with their neighbour."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (letter != wanted))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted
            here.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, here
    return last[-1]
