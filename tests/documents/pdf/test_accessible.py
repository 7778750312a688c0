"""Papers keep to PDF/UA-1 whatever a composer hands over: so says an independent checker that is tried itself."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.model import Box, Document, Item, Modules, Page, Part, PlacedLine, Placement, Role, Stroke
from planner.documents.pdf.render import render
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources
from tests.conformance import faults

FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)


def said(text: str, part: Part | None, y: float = 10) -> PlacedLine:
    return PlacedLine(x=0, y=y, line=TYPESETTER.line(text, Style(size=8)), part=part)


def page(*items: Item) -> Page:
    return Page(width=200, height=200, items=items)


def paper(*items: Item, title: str = "Housing for all") -> Document:
    return Document(title=title, language="en", pages=(page(*items),))


def table(*rows: tuple[Role, ...]) -> list[Item]:
    whole = Part(role=Role.TABLE)
    items: list[Item] = []
    for cells in rows:
        row = Part(role=Role.ROW, parent=whole)
        items += [said(f"cell {number}", Part(role=role, parent=row)) for number, role in enumerate(cells)]
    return items


def numbered(*labels: str) -> list[Item]:
    whole = Part(role=Role.LIST)
    items: list[Item] = []
    for label in labels:
        item = Part(role=Role.ITEM, parent=whole)
        if label:
            items.append(said(label, Part(role=Role.LABEL, parent=item)))
        items.append(said("a demand", Part(role=Role.BODY, parent=item)))
    return items


CODE = Modules(x=10, y=80, size=10, rows=((True,),), part=Part(role=Role.FIGURE, alt="Opens example.org"))
RICH = paper(
    Box(x=0, y=0, width=200, height=200),
    said("Housing for all", Part(role=Role.H1)),
    Stroke(x1=0, y1=20, x2=100, y2=20, width=1),
    said("Now. ✊ 住房", Part(role=Role.P)),
    said("سكن للجميع", Part(role=Role.P, language="ar")),
    said("What we want", Part(role=Role.H2)),
    *numbered("1", "2"),
    *table((Role.HEADER, Role.HEADER, Role.HEADER), (Role.HEADER, Role.CELL, Role.CELL)),
    CODE,
    said("1", None),
)


def opened(document: Document) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(render(document, FACES)))


@contextmanager
def tree(document: Document) -> Iterator[pikepdf.Object]:
    with opened(document) as pdf:
        yield pdf.Root.StructTreeRoot.K[0]


def test_a_paper_of_every_role_keeps_to_the_standard() -> None:
    assert faults(render(RICH, FACES)) == []


def test_a_sheet_keeps_to_the_standard_and_is_read_once() -> None:
    leaf = RICH.pages[0]
    back = page(said("the back", Part(role=Role.P)))
    sheet = page(*(Placement(x=0, y=0, page=each, turn=turn) for turn in (0, 180) for each in (leaf, back)))
    document = Document(title="Sheet", language="en", pages=(sheet, sheet))
    assert faults(render(document, FACES)) == []
    with tree(document) as read:
        assert [str(kid.S) for kid in read.K].count("/H1") == 1


@pytest.mark.parametrize(
    "broken",
    [
        paper(said("First", Part(role=Role.H3)), said("second", Part(role=Role.H3)), said("third", Part(role=Role.H3))),
        paper(said("item", Part(role=Role.ITEM, parent=Part(role=Role.LIST)))),
        paper(said("straight into a list", Part(role=Role.LIST))),
        paper(said("straight into a table", Part(role=Role.TABLE))),
        paper(said("straight into a row", Part(role=Role.ROW, parent=Part(role=Role.TABLE)))),
        paper(said("quoted", Part(role=Role.QUOTE)), said("in a section", Part(role=Role.SECTION))),
        paper(*table((Role.HEADER,), (Role.HEADER, Role.CELL, Role.CELL), (Role.CELL,))),
        paper(*table((Role.CELL, Role.CELL), (Role.CELL,))),
        paper(said("untitled", Part(role=Role.P)), title=""),
        paper(said("x", Part(role=Role.P)), title='<&>"]]>\x00\x1b\ud800\ufffe' + "سكن"),
        paper(said("\ufffe\uffff \u0000 \ufeff", Part(role=Role.P)), said("", Part(role=Role.P))),
    ],
)
def test_what_a_composer_gets_wrong_comes_out_right(broken: Document) -> None:
    assert faults(render(broken, FACES)) == []


def _drop(*path: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        holder: pikepdf.Object = pdf.Root
        for key in path[:-1]:
            holder = holder[key]
        del holder[path[-1]]

    return change


def _find(pdf: pikepdf.Pdf, role: str) -> pikepdf.Object:
    return next(obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") == f"/{role}")


def _rename(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        _find(pdf, old).S = pikepdf.Name(f"/{new}")

    return change


def _drop_from(role: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        del _find(pdf, role)[key]

    return change


def _in_content(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.pages[0].Contents.read_bytes()
        assert old in data
        pdf.pages[0].Contents.write(data.replace(old, new, 1))

    return change


def _in_metadata(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new, 1))

    return change


def _in_fonts(key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        for obj in pdf.objects:
            if isinstance(obj, pikepdf.Dictionary) and key in obj and "/FontName" in obj:
                del obj[key]

    return change


def _forget_unicode(pdf: pikepdf.Pdf) -> None:
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary) and obj.get("/Subtype") == "/Type0":
            obj.ToUnicode.write(b"\n".join(obj.ToUnicode.read_bytes().split(b"beginbfchar")[:1]))


BREAKS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "not marked as tagged": _drop("/MarkInfo", "/Marked"),
    "no tree": _drop("/StructTreeRoot"),
    "no language": _drop("/Lang"),
    "the title is not shown": _drop("/ViewerPreferences", "/DisplayDocTitle"),
    "no metadata": _drop("/Metadata"),
    "no part of the standard": _in_metadata(b"<pdfuaid:part>1</pdfuaid:part>", b""),
    "no title": _in_metadata(b"dc:title", b"dc:other"),
    "a figure without words": _drop_from("Figure", "/Alt"),
    "a skipped heading level": _rename("H2", "H3"),
    "a first heading that is not the first": _rename("H1", "H2"),
    "an item outside a list": _rename("L", "P"),
    "a row outside a table": _rename("Table", "P"),
    "a label outside an item": _rename("LI", "P"),
    "a role nobody knows": _rename("P", "Poem"),
    "text that is nothing": _in_content(b"/P <</MCID 1>> BDC", b"/P <<>> BDC"),
    "an ornament in a paragraph": _in_content(b"/P <</MCID 1>> BDC", b"/P <</MCID 1>> BDC /Artifact BMC BT ET EMC"),
    "text without meaning": _forget_unicode,
    "a font that is not there": _in_fonts("/FontFile2"),
    "glyph 0 is shown": _in_content(b"[<", b"[<0000"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_the_checker_notices(name: str) -> None:
    with opened(RICH) as pdf:
        BREAKS[name](pdf)
        out = io.BytesIO()
        pdf.save(out)
    assert faults(out.getvalue())


def test_a_paper_without_a_title_is_called_by_its_first_words() -> None:
    with opened(paper(said("1", None), said("Peace now", Part(role=Role.P)), title=" ")) as pdf:
        assert str(pdf.docinfo.Title) == "Peace now"
        assert pdf.open_metadata()["dc:title"] == "Peace now"


def test_no_heading_level_is_skipped() -> None:
    roles = (Role.H2, Role.H1, Role.H3, Role.H3, Role.H1, Role.H2, Role.H3)
    document = paper(*(said(f"heading {place}", Part(role=role)) for place, role in enumerate(roles)))
    with tree(document) as read:
        assert [str(kid.S) for kid in read.K] == ["/H1", "/H1", "/H2", "/H3", "/H1", "/H2", "/H3"]


def test_headers_say_what_they_head_and_short_rows_are_filled() -> None:
    rows = table((Role.HEADER,) * 3, (Role.HEADER, Role.CELL), (Role.CELL,))
    column, row = {"/O": "/Table", "/Scope": "/Column"}, {"/O": "/Table", "/Scope": "/Row"}
    with tree(paper(*rows)) as read:
        assert [[dict(cell.A.items()) for cell in row.K] for row in read.K[0].K] == [
            [column, column, column],
            [row, {"/O": "/Table", "/ColSpan": 2}],
            [{"/O": "/Table", "/ColSpan": 3}],
        ]


@pytest.mark.parametrize(
    ("labels", "numbering"),
    [
        (("1.", "2."), "/Decimal"),
        (("١", "٢"), "/Decimal"),
        (("a)",), "/LowerAlpha"),
        (("A",), "/UpperAlpha"),
        (("–",), "/Disc"),
        (("",), None),
    ],
)
def test_lists_say_how_they_are_numbered(labels: tuple[str, ...], numbering: str | None) -> None:
    with tree(paper(*numbered(*labels))) as read:
        (whole,) = read.K
        assert (str(whole.A.ListNumbering) if "/A" in whole else None) == numbering


def test_ornaments_say_what_they_are_for() -> None:
    with opened(RICH) as pdf:
        data = pdf.pages[0].Contents.read_bytes().decode()
    assert "/Artifact <</Type/Background/BBox[0 0 200 200]>> BDC" in data
    assert "/Artifact <</Type/Layout>> BDC" in data
    assert "/Artifact <</Type/Pagination>> BDC" in data


def test_the_box_of_a_figure_holds_all_that_is_drawn_for_it() -> None:
    figure = Part(role=Role.FIGURE, alt="A route")
    strokes = [Stroke(x1=x, y1=50, x2=x + 20, y2=90, width=2, part=figure) for x in (10, 60)]
    with tree(paper(*strokes)) as read:
        assert [float(side) for side in read.K[0].A.BBox] == [9, 109, 81, 151]


def test_a_hyphen_at_the_end_of_a_line_is_no_part_of_the_word() -> None:
    part = Part(role=Role.P)
    lines = TYPESETTER.lines("the supporters are here", Style(size=11), 75, running=True)
    items = [PlacedLine(x=0, y=20 + 15 * row, line=line, part=part) for row, line in enumerate(lines)]
    data = render(paper(*items), FACES)
    assert faults(data) == []
    with pypdfium2.PdfDocument(data) as pdf:
        read = str(pdf[0].get_textpage().get_text_bounded())
    assert read.replace(JOINED_BY_PDFIUM, "").split() == ["the", "supporters", "are", "here"]
    assert JOINED_BY_PDFIUM in read


JOINED_BY_PDFIUM = "\x02"
"""PDFium puts this where it joined the parts of a word; the clipboard does not get it."""


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from([None, *Role])), min_size=1, max_size=8), st.text())
def test_no_words_in_no_order_break_the_standard(words: list[tuple[str, Role | None]], title: str) -> None:
    parts = [Part(role=role, alt="shown") if role else None for _, role in words]
    items = [said(text, part) for (text, _), part in zip(words, parts, strict=True)]
    lawful = [item for item in items if item.part is None or item.part.role not in PARTED]
    assert faults(render(paper(*lawful, said("at least this", Part(role=Role.P)), title=title), FACES)) == []


PARTED = frozenset({Role.ITEM, Role.LABEL, Role.BODY, Role.ROW, Role.HEADER, Role.CELL, Role.CAPTION})
"""Roles that make sense only within another."""
