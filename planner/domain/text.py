"""Words by language, and which of them no longer say what the original says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Text:
    """Hold one text in several languages.

    ``words`` is sorted by language tag. ``made_from`` holds, for a translation whose original was changed since, the
    wording that it was made from; a translation that is not named there is up to date.
    """

    words: tuple[tuple[str, str], ...] = ()
    made_from: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, words: Mapping[str, str], made_from: Mapping[str, str] | None = None) -> Self:
        """Make a text from words by language."""
        return cls(tuple(sorted(words.items())), tuple(sorted((made_from or {}).items())))

    def __bool__(self) -> bool:
        return any(words.strip() for _, words in self.words)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.words)

    def get(self, language: str) -> str:
        """Return the words in ``language``, or an empty string."""
        return dict(self.words).get(language, "")

    def first(self, languages: Iterable[str]) -> str:
        """Return the words in the first of ``languages`` that has any, else any words there are."""
        known = dict(self.words)
        for language in languages:
            if known.get(language, "").strip():
                return known[language]
        return next((words for _, words in self.words if words.strip()), "")

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have words."""
        return tuple(language for language, words in self.words if words.strip())

    def saying(self, language: str, words: str, original: str) -> Self:
        """Return this text with new ``words`` in ``language``.

        ``original`` is the language that translations are made from. Changing the original leaves its translations
        standing and notes what they were made from; changing a translation brings it up to date.
        """
        now, made_from = dict(self.words), dict(self.made_from)
        before = now.get(original, "")
        if words:
            now[language] = words
        else:
            now.pop(language, None)
        if language == original:
            for other in now:
                if other != original and before:
                    made_from.setdefault(other, before)
            made_from = {other: wording for other, wording in made_from.items() if wording != words}
        else:
            made_from.pop(language, None)
        return self.of(now, {other: wording for other, wording in made_from.items() if other in now})

    def stale(self) -> tuple[str, ...]:
        """Return the languages whose words were made from an earlier wording of the original."""
        return tuple(language for language, _ in self.made_from)
