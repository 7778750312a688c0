"""Pictures as they are set: what of them is seen, how finely, and in which inks."""

import base64
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageStat

from planner.documents.halftone import CELL, DPI, LEAST_DOT, screened
from planner.documents.lightening import MOST_DARKNESS
from planner.documents.model import Inking, Raster
from planner.documents.picture_setting import WANTED_DPI, crop, set_picture
from planner.documents.template import Print
from planner.domain.picture import Focus, Picture
from tests.documents.pictures import GPS_CANARY, crowd, encoded, with_metadata

INCH = 72.0
CROWD = Picture(id="crowd", data=base64.b64encode(encoded(crowd())).decode(), width=1800, height=1200)
sides = st.integers(1, 3600)
shares = st.floats(0, 1)


def shown(raster: Raster) -> Image.Image:
    if raster.inking is Inking.DOTS:
        return Image.frombytes("1", (raster.width, raster.height), raster.data).convert("L")
    return Image.open(BytesIO(raster.data))


def darkness(image: Image.Image) -> float:
    return 1 - ImageStat.Stat(image.convert("L")).mean[0] / 255


@given(sides, sides, shares, shares, st.floats(0.1, 10))
def test_a_picture_is_cropped_to_its_frame_around_its_focus(
    width: int, height: int, x: float, y: float, proportion: float
) -> None:
    picture = Picture(id="any", data="AAAA", width=width, height=height, focus=Focus(x=x, y=y))
    left, top, right, bottom = crop(picture, proportion)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert right - left == width or bottom - top == height, "as much as the frame lets be seen"
    assert left - 1 <= x * width <= right + 1
    assert top - 1 <= y * height <= bottom + 1
    if min(right - left, bottom - top) >= 20:
        assert (right - left) / (bottom - top) == pytest.approx(proportion, rel=0.06), "never stretched"


def test_the_focus_stands_in_the_middle_where_there_is_room() -> None:
    left, _, right, _ = crop(replace(CROWD, focus=Focus(x=0.4, y=0.5)), 1.0)
    assert (left + right) / 2 == pytest.approx(0.4 * 1800, abs=1)
    assert crop(replace(CROWD, focus=Focus(x=0.0, y=0.5)), 1.0)[0] == 0
    assert crop(replace(CROWD, focus=Focus(x=1.0, y=0.5)), 1.0)[2] == 1800


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_a_picture_says_how_dark_it_is_printed(ink: Print) -> None:
    raster = set_picture(CROWD, 3 * INCH, 2 * INCH, ink).raster

    assert raster.darkness == pytest.approx(darkness(shown(raster)), abs=0.01)


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_nothing_that_a_camera_wrote_beside_the_pixels_is_printed(ink: Print) -> None:
    told = base64.b64encode(with_metadata(crowd(900, 600))).decode()
    set_in = set_picture(Picture(id="told", data=told, width=900, height=600), 200, 100, ink)
    for mark in (b"CANARY", b"Exif", b"http://ns.adobe.com", GPS_CANARY.encode()):
        assert mark not in set_in.raster.data


def test_a_picture_has_no_more_pixels_than_a_printer_shows() -> None:
    small = set_picture(CROWD, 2 * INCH, 1 * INCH, "colour")
    assert (small.raster.width, small.raster.height) == (600, 300)
    assert small.dpi == 900
    large = set_picture(CROWD, 12 * INCH, 8 * INCH, "colour")
    assert (large.raster.width, large.raster.height, large.dpi) == (1800, 1200, 150)
    assert large.dpi < WANTED_DPI


@pytest.mark.parametrize(
    ("ink", "inking", "mode"),
    [("colour", Inking.COLOURS, "RGB"), ("black", Inking.GREYS, "L"), ("photocopy", Inking.DOTS, "L")],
)
def test_a_picture_is_in_the_inks_of_its_paper(ink: Print, inking: Inking, mode: str) -> None:
    raster = set_picture(CROWD, 4 * INCH, 2 * INCH, ink).raster
    assert raster.inking is inking
    image = shown(raster)
    assert (image.mode, image.size) == (mode, (raster.width, raster.height))
    assert abs(darkness(image) - darkness(crowd())) < 0.15
    assert raster == set_picture(CROWD, 4 * INCH, 2 * INCH, ink).raster


def ramp() -> Image.Image:
    return Image.linear_gradient("L").rotate(90).resize((512, 128))


def test_a_screen_is_as_dark_as_its_picture_from_white_to_black() -> None:
    raster = screened(ramp(), 4 * INCH, 1 * INCH)
    assert (raster.width, raster.height) == (4 * DPI, DPI)
    steps = [darkness(shown(raster).crop((x, 0, x + 240, DPI))) for x in range(0, 4 * DPI, 240)]
    wanted = [darkness(ramp().resize((4 * DPI, DPI)).crop((x, 0, x + 240, DPI))) for x in range(0, 4 * DPI, 240)]
    assert all(abs(one - other) < 0.09 for one, other in zip(steps, wanted, strict=True))
    assert steps[0] < 0.02 or steps[-1] < 0.02, "white paper stays white"
    assert max(steps) > 0.97, "and black is solid"


def test_no_dot_is_too_small_for_a_photocopier() -> None:
    image = shown(screened(ramp(), 4 * INCH, 1 * INCH))
    rows = [image.crop((0, y, image.width, y + 1)).tobytes() for y in range(CELL, DPI - CELL)]
    widest: dict[int, int] = {}
    for cell in range(0, image.width - CELL, CELL):
        spans = [row[cell : cell + CELL].count(0) for row in rows]
        widest[cell] = max(spans)
    least = LEAST_DOT / 72 * DPI
    assert min(span for span in widest.values() if span) >= least


def test_a_picture_as_small_as_can_be_still_prints() -> None:
    dot = Picture(id="dot", data=base64.b64encode(encoded(Image.new("RGB", (1, 1), "red"))).decode(), width=1, height=1)
    for ink in ("colour", "black", "photocopy"):
        assert set_picture(dot, 100, 50, ink).raster.data


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_a_picture_printed_lighter_takes_less_ink_and_keeps_its_tones_apart(ink: Print) -> None:
    dark = replace(CROWD, data=base64.b64encode(encoded(crowd().point(lambda tone: round(0.6 * tone)))).decode())
    plain = shown(set_picture(dark, 300, 200, ink).raster)
    lighter = shown(set_picture(replace(dark, lighter=True), 300, 200, ink).raster)
    assert darkness(lighter) < darkness(plain) - 0.1
    assert ink == "photocopy" or darkness(lighter) == pytest.approx(MOST_DARKNESS, abs=0.01)
    assert ImageStat.Stat(lighter.convert("L")).stddev[0] > 0.75 * ImageStat.Stat(plain.convert("L")).stddev[0]


def test_a_light_picture_is_printed_as_it_is() -> None:
    light = replace(CROWD, data=base64.b64encode(encoded(crowd().point(lambda tone: 160 + tone // 3))).decode())
    assert set_picture(light, 300, 200, "colour") == set_picture(replace(light, lighter=True), 300, 200, "colour")
