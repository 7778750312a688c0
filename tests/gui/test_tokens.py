import pytest

from planner.gui.accent import accent
from planner.gui.tokens import Theme, contrast, tokens

GROUNDS = ("canvas", "rail", "sunken", "hover", "press", "accent_soft")
TEXT, MARK = 4.5, 3.0
EXCEPTIONS = {("edge", "press"), ("accent", "press"), ("accent", "accent_soft")}


def colours(theme: Theme) -> dict[str, str]:
    campaign = accent("#b3261e", theme)
    return tokens(theme).colours() | {"accent": campaign.accent, "accent_soft": campaign.accent_soft}


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_and_edges_stand_out_on_every_ground(theme: Theme, ground: str) -> None:
    look = colours(theme)
    owed = {"ink": TEXT, "soft": TEXT, "faint": TEXT, "accent": TEXT, "focus": MARK, "edge": MARK}
    for name, least in owed.items():
        if (name, ground) not in EXCEPTIONS:
            assert contrast(look[name], look[ground]) >= least, f"{name} on {ground}"


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("name", ["good", "warn", "error", "info", "press_ink"])
def test_words_stand_out_on_their_own_band(theme: Theme, name: str) -> None:
    look = colours(theme)
    band = "press_bg" if name == "press_ink" else f"{name}_bg"
    assert contrast(look[name], look[band]) >= TEXT
    assert contrast(look[name], look["canvas"]) >= TEXT


@pytest.mark.parametrize("theme", Theme)
def test_words_stand_out_beside_a_page(theme: Theme) -> None:
    look = colours(theme)
    for name in ("ink", "soft", "faint"):
        assert contrast(look[name], look["desk"]) >= TEXT


def test_the_measured_ratios_are_the_designed_ones() -> None:
    light, dark = colours(Theme.LIGHT), colours(Theme.DARK)
    assert round(contrast(light["ink"], light["canvas"]), 1) == 17.0
    assert round(contrast(light["faint"], light["press"]), 1) == 4.6
    assert round(contrast(dark["accent"], dark["accent_soft"]), 1) == 4.2
    assert round(contrast(dark["soft"], dark["rail"]), 1) == 9.2
