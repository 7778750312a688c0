from planner.gui.commands import Command, matching, rank, spans


def command(text: str) -> Command:
    return Command(text=text, icon="flag", run=lambda: None)


def test_typed_words_are_found_wherever_they_stand_and_at_the_start_of_a_word_first() -> None:
    assert spans("Unpicked: Picket the embassy", "pick") == ((10, 14),)
    assert spans("Picket the embassy", "emb pick") == ((0, 4), (11, 14))
    assert spans("Picket the embassy", "paris") is None
    assert spans("Picket", "") == ()


def test_signs_of_patterns_are_plain_characters() -> None:
    assert spans("What now?", "now?") == ((5, 9),)
    assert spans("What now", ".*") is None


def test_what_begins_with_the_words_comes_first() -> None:
    found = matching([command("Reprint"), command("Save and print"), command("Print…"), command("Undo")], "print")
    assert [line.text for line in found] == ["Print…", "Save and print", "Reprint"]
    assert rank("Print…", "print") < rank("Reprint", "print")
