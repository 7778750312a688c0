"""Papers in Chinese: set from a font pack, broken by its rules, read back as they were written."""

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.leaflets.headline import headline
from planner.documents.pdf.render import render
from planner.documents.template import Order
from planner.documents.templates_at_hand import template
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import font_packs, resources
from planner.services.plans import plan_from
from tests.conformance import faults
from tests.documents.font_pack import font_pack

GALLERY = Path(__file__).parents[1] / "gallery" / "homes.plan.json"
PLAN = plan_from(GALLERY)
NOW = datetime(2026, 3, 13, 18, tzinfo=UTC)
CATALOGUE = resources() / "locale" / "zh" / "LC_MESSAGES" / "papers.po"
NAMES_OF_CALENDAR_AND_CLOCK = "年月日星期一二三四五六七八九十伦敦德黑兰英国周、，。：；（）“”—・"
LETTERS = "".join(
    letter
    for letter in dict.fromkeys(GALLERY.read_text("utf-8") + CATALOGUE.read_text("utf-8") + NAMES_OF_CALENDAR_AND_CLOCK)
    if ord(letter) > 0x2E80 or letter in "“”—"
)
REAL_PACK = font_packs()
"""What a developer added with `handbill fonts add`; every test has a home of its own."""


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    return Faces(resources() / "fonts", font_pack(tmp_path_factory.mktemp("fonts"), LETTERS))


@pytest.fixture(scope="module")
def typesetter(faces: Faces) -> Typesetter:
    return Typesetter(faces)


def composed(name: str, typesetter: Typesetter) -> Composed:
    design = template(name)
    shelf = PLAN.shelf(design.kind)
    record = shelf.get(name) or next(iter(shelf.values()))
    return design.compose(
        Order(
            plan=PLAN,
            record=record,
            paper=design.papers[0],
            languages=("zh",),
            ink=design.inks[0],
            sides=2,
            now=NOW,
            typesetter=typesetter,
        )
    )


def read_back(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as file:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in file)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "rally",
            ["住房是权利。不是施舍。", "至少70个家庭被驱逐", "3月14日星期六", "伦敦时间", "没有新的住处，就不许驱逐"],
        ),
        ("question", ["为什么上千套住房空着，一家人却睡在车里", "最多450名儿童住在潮湿的房间里。"]),
        ("poster", ["住房是权利。不是施舍。"]),
        ("release", ["新闻稿第1号", "即时发布", "发言人Pressdesk表示：“住房是一项权利。”", "（完）"]),
    ],
)
def test_papers_say_what_was_written_and_keep_to_the_standard(
    faces: Faces, typesetter: Typesetter, name: str, words: list[str]
) -> None:
    paper = composed(name, typesetter)
    pdf = render(paper.document, faces)
    said = read_back(pdf)
    assert [each for each in words if each not in said] == []
    assert "missing-glyphs" not in {finding.rule for finding in paper.findings}
    assert faults(pdf) == []


def test_without_a_font_pack_the_finding_tells_how_to_get_the_letters() -> None:
    paper = composed("rally", Typesetter(Faces(resources() / "fonts")))
    (finding,) = [each for each in paper.findings if each.rule == "missing-glyphs"]
    said = finding.message.filled(finding.message.template)
    assert "住" in said
    assert "Chinese" in said
    assert "handbill fonts --help" in said


@pytest.mark.parametrize(
    ("words", "parts", "turns"),
    [
        ("住房是权利。不是施舍。", ("住房是权利。", "不是施舍。"), True),
        ("他们说：“够了！”我们要住房！", ("他们说：“够了！”我们要住房！",), False),
        ("为什么上千套住房空着，一家人却睡在车里？", ("为什么上千套住房空着，一家人却睡在车里？",), False),
    ],
)
def test_sentences_of_a_headline_need_no_space_between_them(words: str, parts: tuple[str, ...], turns: bool) -> None:
    assert headline(words).parts == parts
    assert headline(words).turns is turns


def test_a_headline_breaks_after_its_comma_first_and_between_words_next(typesetter: Typesetter) -> None:
    style = Style(family="condensed", weight=900, size=40, language="zh")
    lines = typesetter.lines("没有新的住处，就不许驱逐", style, 8 * 40, balance=True)
    assert [line.text for line in lines] == ["没有新的住处，", "就不许驱逐"]
    lines = typesetter.lines("公布全体房东的登记册", style, 6 * 40, balance=True)
    assert [line.text for line in lines] == ["公布全体", "房东的登记册"]
    assert not any(line.broken for line in lines)


def test_ideographs_are_set_in_the_weight_of_the_pack_and_latin_in_our_own(typesetter: Typesetter) -> None:
    line = typesetter.line("住房NHS", Style(family="condensed", weight=900, size=40, language="zh"))
    assert [run.face for run in line.runs] == ["NotoSansSC-Black", "FiraSansCondensed-Black"]


@given(
    words=st.text("我们要住房是权利不驱逐，。！？、“”（）——……2026年", min_size=1, max_size=120),
    ems=st.integers(8, 40),
)
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(typesetter: Typesetter, words: str, ems: int) -> None:
    lines = typesetter.lines(words, Style(size=10, language="zh"), ems * 10.0, running=True)
    assert "".join(line.text + line.tail for line in lines) == words
    assert all(line.width <= ems * 10 + 0.01 for line in lines)
    for line, after in pairwise(lines):
        if not line.broken:
            assert after.text[0] not in "，。！？、）…"
            assert line.text[-1] != "（"


@pytest.mark.sweep
@pytest.mark.skipif(
    not (REAL_PACK / "NotoSansSC-Regular.ttf").exists(), reason="the font pack NotoSansSC was not added"
)
@pytest.mark.parametrize("name", ["rally", "question", "facts", "demands", "poster", "placard", "tri-fold", "release"])
def test_the_real_font_pack_sets_every_letter(name: str) -> None:
    faces = Faces(resources() / "fonts", REAL_PACK)
    paper = composed(name, Typesetter(faces))
    pdf = render(paper.document, faces)
    assert "missing-glyphs" not in {finding.rule for finding in paper.findings}
    assert faults(pdf) == []
    assert len(pdf) < 500_000


def test_a_pack_never_takes_the_place_of_our_own_faces(tmp_path: Path) -> None:
    pack = font_pack(tmp_path / "fonts", "A", typeface="NotoSans")
    (pack / "notes.txt").write_text("not a font", "utf-8")
    (pack / "Strange-Name.ttf").write_bytes(b"")
    ours, both = Faces(resources() / "fonts"), Faces(resources() / "fonts", pack)
    assert both["NotoSans-Regular"].path == ours["NotoSans-Regular"].path
    assert {face.name for face in both} - {face.name for face in ours} == {"NotoSans-Black"}


def test_a_line_that_opens_with_a_bracket_begins_at_the_margin_all_the_same(typesetter: Typesetter) -> None:
    style = Style(size=10, language="zh")
    plain, opened = typesetter.line("住房", style), typesetter.line("（住房", style)
    assert plain.runs[0].x == 0
    assert opened.runs[0].x == -5
    assert opened.width == pytest.approx(plain.width + 5)
    assert typesetter.line("(住房", style).runs[0].x == 0


def test_numbers_stay_with_what_they_count(typesetter: Typesetter) -> None:
    lines = typesetter.lines("我们在2026年3月14日走上街头", Style(size=10, language="zh"), 50, running=True)
    assert [line.text for line in lines] == ["我们在", "2026年", "3月14日", "走上街头"]


def test_lines_that_are_not_balanced_are_full(typesetter: Typesetter) -> None:
    words = "五年来，房租翻了一番，一个个家庭被赶到寒风中。"
    assert [line.text for line in typesetter.lines(words, Style(size=10, language="zh"), 160)] == [
        "五年来，房租翻了一番，一个个家庭",
        "被赶到寒风中。",
    ]
