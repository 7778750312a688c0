"""Text strings, read back by a program that did not write them."""

import pikepdf
import pytest

from planner.documents.pdf.strings import text_string
from planner.documents.typesetting.clean import clean


def read_back(written: str) -> str:
    return str(pikepdf.Object.parse(written.encode("ascii")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Free the prisoners (all of them) \\ now",
        "line\nline",
        "Straße für 5 € – “said” • ﬁn ˘ˇˆ˙˝˛˚˜",
        "Бостандық және әділдік",
        "الحرية \U0001f54a",
    ],
)
def test_every_text_is_read_back_as_it_was_written(text: str) -> None:
    assert read_back(text_string(text)) == text


def test_every_character_of_the_basic_plane_is_read_back_beside_others() -> None:
    texts = [f"a{chr(code)}(b" for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]

    assert [text for text in texts if read_back(text_string(text)) != clean(text)] == []
