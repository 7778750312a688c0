"""Sentences that are still to be translated."""

from planner.domain.message import Message


def test_a_message_fills_its_places_in_any_translation() -> None:
    message = Message("{name} lies in the trash.", name="Picket")

    assert str(message) == "Picket lies in the trash."
    assert message.filled("{name} — в корзине.") == "Picket — в корзине."


def test_what_stands_in_a_place_is_never_read_as_a_template() -> None:
    assert str(Message("{name} is unknown.", name="{fact:killed.__class__}")) == "{fact:killed.__class__} is unknown."
