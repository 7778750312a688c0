"""Short words that lead to the next: a line of large letters that ends with one reads as if it were cut off."""

_BY_LANGUAGE = {
    "ar": "في من على إلى عن لا ما",
    "de": "der die das den dem des ein eine einen und oder",
    "en": "a an the and or our your their my no",
    "es": "el la los las un una de del y o",
    "fr": "le la les un une de des du et ou",
    "he": "את של על אל עם לא",
    "ru": "и а но в во на с со к ко о об от до из за по у не ни для без под над при",
    "uk": "і й та а в у на з із зі до від за по не ні для без під над при",
}

LEADING_WORDS = {language: frozenset(words.split()) for language, words in _BY_LANGUAGE.items()}


def leads_on(word: str, language: str) -> bool:
    """Tell whether a word leads to the next in a language."""
    return word.strip().lower() in LEADING_WORDS.get(language.partition("-")[0], ())
