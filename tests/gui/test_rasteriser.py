from concurrent.futures import ThreadPoolExecutor

from planner.gui.rasteriser import page_sizes, rasterise
from tests.gui.pdfs import BLUE, RED, pages


def test_a_page_becomes_a_picture_of_the_size_asked_for() -> None:
    raster = rasterise(pages(RED, BLUE), 1, lambda width, _height: 600 / width)
    assert (raster.image.width(), raster.image.height()) == (600, 800)
    assert (raster.page, raster.pages, raster.width, raster.height) == (1, 2, 300, 400)
    assert raster.image.pixelColor(300, 400).name() == "#0000ff"
    assert raster.image.pixelColor(10, 10).name() == "#000000"


def test_a_page_past_the_end_is_the_last_one() -> None:
    assert rasterise(pages(RED, BLUE), 7, lambda *_: 1).page == 1


def test_many_threads_may_ask_at_once() -> None:
    pdf = pages(RED, BLUE)
    with ThreadPoolExecutor(8) as workers:
        rasters = list(workers.map(lambda at: rasterise(pdf, at % 2, lambda *_: 1), range(64)))
    colours = [raster.image.pixelColor(150, 200).name() for raster in rasters]
    assert colours == ["#ff0000", "#0000ff"] * 32


def test_sizes_are_in_points() -> None:
    assert page_sizes(pages(RED, BLUE)) == ((300, 400), (300, 400))
