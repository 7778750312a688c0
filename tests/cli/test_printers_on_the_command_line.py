"""Printers that were measured, on the command line."""

from pathlib import Path

from tests.cli.program import Handbill


def test_a_printer_is_measured_listed_used_and_forgotten(handbill: Handbill, tmp_path: Path, sample: Path) -> None:
    here = {"XDG_CONFIG_HOME": str(tmp_path / "settings")}
    kept = handbill("printer", "set", "Inkjet", "--margins", "3,3,3,20", "--flip", "short", environment=here)
    assert kept.stdout.decode() == "Inkjet\t3,3,3,20\tshort\n"
    assert handbill("printer", "list", environment=here).stdout == kept.stdout
    four = ("paper", sample, "handbill-1", "--paper", "A6", "--up", "4", "-o", "four.pdf")
    told = handbill(*four, "--printer", "Inkjet", environment=here)
    assert "leaves up to 20 mm of the sheet blank" in told.stderr.decode()
    assert "leaves up to" not in handbill(*four, environment=here).stderr.decode()
    assert handbill("printer", "remove", "Inkjet", environment=here).stdout == b""
    gone = handbill(*four, "--printer", "Inkjet", environment=here)
    assert gone.returncode == 3
    assert "No printer is called “Inkjet”" in gone.stderr.decode()


def test_margins_that_are_none_are_refused(handbill: Handbill) -> None:
    for words, said in (("3,3,3", "four widths"), ("a,b,c,d", "four widths"), ("3,3,3,400", "0 to 50 mm")):
        refused = handbill("printer", "set", "Inkjet", "--margins", words)
        assert refused.returncode != 0
        assert said in refused.stderr.decode()
