import io
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageLayout

from planner.domain.errors import PlannerError
from planner.gui.printing import printer_for, send
from planner.gui.rasteriser import rasterise
from planner.gui.style import Styler
from tests.gui.pdfs import BLUE, RED, pages

A5 = (419.53, 595.28)


def fake_lp(folder: Path, status: int = 0) -> str:
    program = folder / "lp"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/order"\ncat > "{folder}/paper"\nexit {status}\n')
    program.chmod(0o755)
    return str(program)


def test_cups_gets_the_paper_itself_under_a_neutral_name(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED, size=A5)
    printer = printer_for(pdf)
    printer.setCopyCount(400)
    send(pdf, printer, fake_lp(tmp_path))
    order = (tmp_path / "order").read_text().split("\n")
    assert (tmp_path / "paper").read_bytes() == pdf
    assert order[order.index("-t") + 1] == "document"
    assert order[order.index("-n") + 1] == "400"


def test_a_printer_that_refuses_is_said_with_the_way_out(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED)
    with pytest.raises(PlannerError, match="Save the PDF"):
        send(pdf, printer_for(pdf), fake_lp(tmp_path, status=1))


def test_without_cups_every_page_is_painted_whole_and_at_its_size(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED, BLUE, size=A5)
    printer = printer_for(pdf)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    send(pdf, printer, "")
    printed = (tmp_path / "out.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(printed)) as document:
        assert [[round(float(edge)) for edge in page.mediabox[2:]] for page in document.pages] == [[420, 595]] * 2
        assert "/Creator" not in document.docinfo or not str(document.docinfo["/Creator"])
    for page, colour in enumerate(("#ff0000", "#0000ff")):
        image = rasterise(printed, page, lambda *_: 1).image
        assert {image.pixelColor(x, y).name() for x, y in ((210, 300), (415, 590), (5, 590))} == {colour}
        assert image.pixelColor(5, 5).name() == "#000000"


def test_only_the_chosen_pages_are_printed(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED, BLUE, RED)
    printer = printer_for(pdf)
    printer.setFromTo(2, 2)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    send(pdf, printer, "")
    printed = (tmp_path / "out.pdf").read_bytes()
    assert rasterise(printed, 0, lambda *_: 1).pages == 1
    assert rasterise(printed, 0, lambda *_: 1).image.pixelColor(150, 200).name() == "#0000ff"


def test_a_wide_sheet_is_printed_turned(styler: Styler) -> None:
    printer = printer_for(pages(RED, size=(842, 595)))
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert printer.docName() == "document"
