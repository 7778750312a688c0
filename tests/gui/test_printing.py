import io
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageLayout

from planner.domain.errors import PlannerError
from planner.gui.printing import Sent, is_queued, printer_for, send, take_back
from planner.gui.rasteriser import rasterise
from planner.gui.style import Styler
from tests.gui.pdfs import BLUE, RED, pages

A5 = (419.53, 595.28)


def fake_lp(folder: Path, status: int = 0, says: str = "") -> str:
    program = folder / "lp"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/order"\ncat > "{folder}/paper"\necho "{says}"\nexit {status}\n'
    )
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


def test_cups_names_its_job_in_any_language(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED)
    for says in ("request id is Office-12 (1 file(s))", "Anfrage-ID ist Office-12 (1 Datei(en))"):
        assert send(pdf, printer_for(pdf), fake_lp(tmp_path, says=says)).request == "Office-12"
    assert send(pdf, printer_for(pdf), fake_lp(tmp_path, says="ok")).request == ""


def test_a_queue_that_does_not_answer_is_left_when_printing_is_called_off(styler: Styler, tmp_path: Path) -> None:
    program = tmp_path / "lp"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    pdf = pages(RED)
    assert not send(pdf, printer_for(pdf), str(program), lambda _page, _pages: False).whole


def test_no_page_follows_once_printing_is_called_off(styler: Styler, tmp_path: Path) -> None:
    pdf = pages(RED, BLUE, RED)
    printer = printer_for(pdf)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    told: list[tuple[int, int]] = []

    def hear(page: int, of: int) -> bool:
        told.append((page, of))
        return page < 2

    assert not send(pdf, printer, "", hear).whole
    assert told == [(1, 3), (2, 3)]


def test_without_the_programs_of_the_queue_nothing_is_waited_for(tmp_path: Path) -> None:
    sent = Sent(request="Office-12", program=str(tmp_path / "lp"))
    assert not is_queued(sent)
    take_back(sent)
