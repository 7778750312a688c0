"""Strips that are set once for several sheets."""

from planner.documents.model import Part, PlacedLine, Role
from planner.documents.press.setter import BODY, Setter
from planner.documents.press.strip import Strip
from planner.documents.theme import Column
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

TYPESETTER = Typesetter(Faces(resources() / "fonts"))
COLUMN = Column(left=0.0, width=200.0)


def paragraph(setter: Setter, words: str, column: Column) -> tuple[Strip, ...]:
    return setter.paragraph(words, BODY, column, Part(role=Role.P))


def parts(strips: tuple[Strip, ...]) -> set[Part | None]:
    return {item.part for strip in strips for item in strip.items if isinstance(item, PlacedLine)}


def test_the_next_sheet_gets_what_was_set_for_this_one() -> None:
    one, other = Setter(TYPESETTER, "en"), Setter(TYPESETTER, "en")
    assert one.again(paragraph, "Stop the shooting.", COLUMN) is other.again(paragraph, "Stop the shooting.", COLUMN)


def test_what_a_sheet_says_twice_are_two_elements() -> None:
    setter = Setter(TYPESETTER, "en")
    twice = [setter.again(paragraph, "We will be back.", COLUMN) for _ in range(2)]
    assert parts(twice[0]).isdisjoint(parts(twice[1]))


def test_other_widths_languages_and_spacings_are_set_anew() -> None:
    words = "Gather at noon by the gate, bring water, and keep the road to the hospital free."
    narrow = Column(left=0.0, width=100.0)
    ways = [(Setter(TYPESETTER, "en"), COLUMN), (Setter(TYPESETTER, "en"), narrow)]
    ways += [(Setter(TYPESETTER, "de"), COLUMN), (Setter(TYPESETTER, "en", double=True), COLUMN)]
    assert len({setter.again(paragraph, words, column) for setter, column in ways}) == len(ways)


def test_letters_that_no_face_has_are_noticed_on_every_sheet() -> None:
    for _ in range(2):
        setter = Setter(TYPESETTER, "en")
        setter.again(paragraph, "A \U00013080 of stone", COLUMN)
        assert "\U00013080" in setter.missing
