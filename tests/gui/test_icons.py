import pytest
from PySide6.QtGui import QImage

from planner import paths
from planner.gui import icons
from planner.gui.style import Styler, look
from planner.gui.tokens import Theme, tokens

NAMES = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


def ink(image: QImage) -> list[tuple[int, int]]:
    return [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).alpha() > 40]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_its_token(styler: Styler, name: str) -> None:
    image = icons.pixmap(name, "error", 24, 2.0).toImage()
    inked = ink(image)
    assert inked
    x, y = max(inked, key=lambda at: image.pixelColor(*at).alpha())
    assert image.pixelColor(x, y).name() == look().hexadecimal("error")


def test_an_icon_is_as_sharp_as_the_screen(styler: Styler) -> None:
    picture = icons.pixmap("flag", "ink", 18, 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (36, 2.0)


def test_only_icons_that_point_along_the_text_are_mirrored(styler: Styler) -> None:
    def faced(name: str, *, right_to_left: bool) -> QImage:
        return icons.pixmap(name, "ink", 24, 1.0, right_to_left=right_to_left).toImage()

    assert faced("chevron-left", right_to_left=True) != faced("chevron-left", right_to_left=False)
    assert faced("clock", right_to_left=True) == faced("clock", right_to_left=False)


@pytest.mark.parametrize("theme", Theme)
def test_the_arrows_of_the_sheet_have_the_colour_of_their_theme(theme: Theme) -> None:
    for name in ("chevron-down", "chevron-up", "calendar"):
        drawing = (paths.resources() / "style" / f"{name}-{theme}.svg").read_text(encoding="utf-8")
        assert tokens(theme).soft in drawing


def test_the_licence_travels_with_the_icons() -> None:
    assert "ISC License" in (paths.resources() / "icons" / "LICENSE").read_text(encoding="utf-8")
