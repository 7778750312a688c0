import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.gui.accent import Accent, accent
from planner.gui.tokens import DARK, LIGHT, Theme, contrast, tokens

PAIRS = {
    "#b3261e": ("#b3261e", "#ffffff", "#ef6152", "#1d1c1a"),
    "#ffd400": ("#7f6804", "#ffffff", "#ffd400", "#1d1c1a"),
    "#00a651": ("#07793b", "#ffffff", "#00a651", "#1d1c1a"),
    "#1d4ed8": ("#1d4ed8", "#ffffff", "#5a8bfb", "#1d1c1a"),
    "#7c3aed": ("#7c3aed", "#ffffff", "#9c78fd", "#1d1c1a"),
    "#ec4899": ("#be2e77", "#ffffff", "#eb5b9e", "#1d1c1a"),
    "#000000": ("#000000", "#ffffff", "#8f8f8f", "#1d1c1a"),
    "#ffffff": ("#696969", "#ffffff", "#ffffff", "#1d1c1a"),
    "#808080": ("#6b6b6b", "#ffffff", "#8f8f8f", "#1d1c1a"),
}


@pytest.mark.parametrize("colour", PAIRS)
def test_each_sample_colour_gives_the_agreed_pair_of_accents(colour: str) -> None:
    light, dark = accent(colour, Theme.LIGHT), accent(colour, Theme.DARK)
    assert (light.accent, light.on_accent, dark.accent, dark.on_accent) == PAIRS[colour]


def test_the_states_of_the_sample_campaign_are_the_agreed_ones() -> None:
    assert accent("#b3261e", Theme.LIGHT) == Accent(
        accent="#b3261e",
        on_accent="#ffffff",
        accent_hover="#a5130f",
        accent_press="#950204",
        accent_soft="#f7e9e8",
        accent_softer="#fbf4f4",
    )
    assert accent("#b3261e", Theme.DARK) == Accent(
        accent="#ef6152",
        on_accent="#1d1c1a",
        accent_hover="#fd6e5e",
        accent_press="#fd8778",
        accent_soft="#422824",
        accent_softer="#2b201e",
    )


def test_without_a_campaign_the_accent_is_the_ink() -> None:
    assert accent(None, Theme.LIGHT).accent == LIGHT.ink
    assert accent(None, Theme.DARK).accent == DARK.ink


@given(st.integers(0, 0xFFFFFF), st.sampled_from(Theme))
def test_any_colour_becomes_readable_and_can_be_written_on(number: int, theme: Theme) -> None:
    found, look = accent(f"#{number:06x}", theme), tokens(theme)
    for ground in (look.canvas, look.rail, look.hover):
        assert contrast(found.accent, ground) >= 4.5
    assert contrast(found.on_accent, found.accent) >= 4.5
