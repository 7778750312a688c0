"""Day packs from the command line."""

from pathlib import Path

import pypdfium2

from tests.cli.program import NOW, Handbill


def test_a_day_pack_has_pages_for_the_chief_and_for_each_steward(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    done = handbill("daypack", sample, "picket", *NOW, "--language", "ru", "--paper", "Letter", "-o", "pack.pdf")
    pages = pypdfium2.PdfDocument(tmp_path / "pack.pdf")

    assert done.returncode == 0, done.stderr
    assert pages[0].get_size() == (612, 792)
    assert len(pages) == 6 + 4 * 4
    assert "Пикет у посольства" in pages[6].get_textpage().get_text_range()
    assert "still needs someone" in done.stderr.decode()
