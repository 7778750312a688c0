import pytest
import zxingcpp
from PIL import Image

from planner.documents.qr import QUIET, code


def read(rows: tuple[tuple[bool, ...], ...]) -> zxingcpp.Barcode:
    """Read a code as a telephone does, off a picture of it."""
    side = len(rows) + 2 * QUIET
    picture = Image.new("L", (side, side), 255)
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            picture.putpixel((across + QUIET, down + QUIET), 0 if dark else 255)
    [found] = zxingcpp.read_barcodes(picture.resize((side * 8, side * 8), Image.Resampling.NEAREST))
    return found


@pytest.mark.parametrize(
    "payload", ["tel:+442079460123", "Жаңаөзен, 12:00", "Ελλάς", "日本", "مظاهرة", "12345", "HTTPS://EXAMPLE.ORG/A"]
)
def test_a_code_holds_its_words_as_utf_8_which_every_telephone_reads(payload: str) -> None:
    made = code(payload, "")
    assert made is not None
    found = read(made.rows)
    assert bytes(found.bytes) == payload.encode("utf-8")
    assert found.text == payload
