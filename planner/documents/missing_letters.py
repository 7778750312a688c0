"""What to say of characters that no typeface has: for some scripts there are font packs."""

from planner.documents.typesetting.scripts import script_of
from planner.domain.message import Message


def missing_letters(characters: str) -> Message:
    """Return the sentence that names the characters and, where a font pack would have them, how to add one."""
    scripts = set(map(script_of, characters))
    if scripts & {"Hira", "Kana"}:
        return Message(
            "No typeface has these characters: {characters}. Add a font pack for Japanese: see handbill fonts --help",
            characters=characters,
        )
    if "Hang" in scripts:
        return Message(
            "No typeface has these characters: {characters}. Add a font pack for Korean: see handbill fonts --help",
            characters=characters,
        )
    if "Hani" in scripts:
        return Message(
            "No typeface has these characters: {characters}. Add a font pack for Chinese: see handbill fonts --help",
            characters=characters,
        )
    return Message("No typeface has these characters: {characters}", characters=characters)
