"""Capital letters, language by language: Turkish has two letters i, German ß, Arabic no capitals."""

from planner.i18n.languages import fallbacks

_DOTTED = frozenset({"tr", "az", "crh", "kk_Latn"})


def _upper(text: str, language: str) -> str:
    if not _DOTTED.isdisjoint(fallbacks(language)):
        text = text.replace("i", "İ")
    return text.replace("ß", "ẞ").upper()


def capitalised(text: str, language: str) -> str:
    """Return the text with its first letter as a capital; what opens with a figure stays as it is."""
    for place, letter in enumerate(text):
        if letter.isdigit():
            return text
        if letter.isalpha():
            length = 2 if fallbacks(language)[-1] == "nl" and text[place : place + 2] == "ij" else 1
            head = _upper(text[place : place + length], language)
            return text[:place] + head + text[place + length :]
    return text


def capitals(text: str, language: str) -> str:
    """Return the text in capitals, unchanged where a script has none.

    Greek stays as written: its capitals drop their accents by rules of their own.
    """
    return text if fallbacks(language)[-1] == "el" else _upper(text, language)
