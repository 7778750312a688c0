"""The sample's papers in Typst: the same words, faces and sizes, as the peer to measure against."""

from pathlib import Path

_LEAFLET = """#set page(width: 148mm, height: 210mm, margin: 9mm)
#set document(title: "Leaflet")
#set text(font: ("Noto Sans", "Noto Sans Arabic"), size: 12pt, lang: "en")
#text(font: "Fira Sans Condensed", weight: 900, size: 40pt)[{headline}]

{body}
"""
_PRESS = """#set page(paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 24mm),
  footer: context counter(page).display("1 / 1", both: true))
#set document(title: "Press release")
#set text(font: ("Noto Sans", "Noto Sans Arabic"), size: 11.5pt, lang: "en")
#text(font: "Fira Sans Condensed", weight: 800, size: 31pt)[{headline}]

{body}
"""


def leaflet_source(text: str) -> str:
    """Return a leaflet's words as Typst source."""
    return _filled(_LEAFLET, text)


def press_source(text: str) -> str:
    """Return a press sheet's words as Typst source."""
    return _filled(_PRESS, text)


def write(folder: Path, name: str, source: str) -> Path:
    """Write a source file and return its path."""
    path = folder / f"{name}.typ"
    path.write_text(source, encoding="utf-8")
    return path


def _filled(template: str, text: str) -> str:
    headline, *rest = [_escaped(line) for line in text.splitlines() if line.strip()]
    return template.replace("{headline}", headline).replace("{body}", "\n\n".join(rest))


def _escaped(line: str) -> str:
    return "".join(f"\\{letter}" if letter in r'\#$*_`<>@[]~=-+/"' + "'" else letter for letter in line)
