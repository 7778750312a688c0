"""Keeping what a test sheet told of the printers of this computer."""

import json
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.domain.imposition import Flip
from planner.domain.printer import Printer
from planner.services.printers import Printers
from planner.settings import Settings, read_settings, write_settings

INKJET = Printer(left=3, right=3, top=3, bottom=12.5, flip=Flip.SHORT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "handbill" / "settings.json"


def test_a_printer_is_kept_and_printed_on_from_then_on(path: Path) -> None:
    Printers(path).keep(" Inkjet ", INKJET)
    again = Printers(path)
    assert again.all() == {"Inkjet": INKJET}
    assert again.chosen == "Inkjet"
    assert again.get("Inkjet") == INKJET


def test_where_the_window_stood_is_not_forgotten(path: Path) -> None:
    write_settings(path, Settings(geometry=b"window"))
    Printers(path).keep("Inkjet", INKJET)
    assert read_settings(path).geometry == b"window"


def test_another_is_chosen_or_none(path: Path) -> None:
    printers = Printers(path)
    printers.keep("Laser", Printer())
    printers.keep("Inkjet", INKJET)
    printers.choose("Laser")
    assert printers.chosen == "Laser"
    printers.choose("")
    assert printers.chosen == ""
    assert list(printers.all()) == ["Inkjet", "Laser"]


def test_what_is_forgotten_is_not_printed_on_any_more(path: Path) -> None:
    printers = Printers(path)
    printers.keep("Inkjet", INKJET)
    printers.forget("Inkjet")
    assert (printers.all(), printers.chosen) == ({}, "")
    for call in (printers.forget, printers.get, printers.choose):
        with pytest.raises(PlannerError, match="Inkjet"):
            call("Inkjet")


def test_a_printer_needs_a_name(path: Path) -> None:
    with pytest.raises(PlannerError, match="name"):
        Printers(path).keep("  ", INKJET)
    assert not path.exists()


@pytest.mark.parametrize(
    "figures",
    [{}, {"left": 3}, {"left": "wide", "right": 3, "top": 3, "bottom": 3, "flip": None}]
    + [{"left": left, "right": 3, "top": 3, "bottom": 3, "flip": None} for left in (-1, 400)]
    + [{"left": 3, "right": 3, "top": 3, "bottom": 3, "flip": "sideways"}],
)
def test_a_damaged_printer_is_left_out_and_the_rest_stays(path: Path, figures: dict[str, object]) -> None:
    Printers(path).keep("Laser", Printer())
    kept = json.loads(path.read_bytes())
    kept["printers"]["Inkjet"], kept["printer"] = figures, "Inkjet"
    path.write_text(json.dumps(kept))
    assert Printers(path).all() == {"Laser": Printer()}
    assert Printers(path).chosen == ""


def test_settings_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PlannerError, match="cannot be written"):
        Printers(tmp_path / "file" / "settings.json").keep("Inkjet", INKJET)
