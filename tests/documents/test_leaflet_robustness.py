from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents.template import Order
from planner.documents.templates.rally import TEMPLATE
from planner.documents.templates.rally import compose as rally
from planner.documents.theme import LEAST_TYPE
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.demand import Demand, DemandKind
from planner.domain.event import EventStatus
from planner.domain.text import Text
from planner.paths import resources
from tests.documents.geometry import collisions, outside, smallest
from tests.documents.sample import EMBASSY, LEAFLET, PICKET, PLAN

NOW = datetime(2011, 12, 16, 10, 45, tzinfo=UTC)
FACES = Faces(resources() / "fonts")
TYPESETTER = Typesetter(FACES)

SAID = {
    "en": "they asked for wages and got bullets Withdraw the troops! No. governmental 16 December — example.org",
    "ru": "они просили зарплату Им ответили пулями. правительственного Ёлка – 16 декабря высокопревосходительство",
    "ar": "طالبوا بأجورهم. فأجابوهم بالرصاص أوقفوا القتل، اسحبوا القوات 70 London المتظاهرين",
    "hi": "उन्होंने मज़दूरी माँगी। उन्हें गोलियाँ मिलीं हत्याएँ बंद करो — सेना 70 London",
    "th": "พวกเขาขอค่าจ้าง พวกเขาได้กระสุน หยุดการฆ่า ถอนทหาร 70 London",
}
WORDS = {language: said.split() for language, said in SAID.items()}


def texts(language: str, most: int) -> st.SearchStrategy[Text]:
    short = st.lists(st.sampled_from(WORDS[language]), max_size=8)
    long = st.lists(st.sampled_from(WORDS[language]), min_size=most // 2, max_size=most)
    words = st.one_of(short, short, long).map(" ".join)
    return words.map(lambda said: Text.of({language: said} if said else {}))


@st.composite
def cases(draw: st.DrawFn) -> dict[str, object]:
    languages = draw(st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=2, unique=True))
    language = languages[0]
    demands = [
        Demand(id=f"demand-{number}", kind=kind, text=draw(texts(language, 40)))
        for number, kind in enumerate(draw(st.lists(st.sampled_from(list(DemandKind)), max_size=16)))
    ]
    location = replace(
        EMBASSY,
        name=draw(texts(language, 30)),
        meeting_point=draw(texts(language, 120)),
        transport=draw(texts(language, 60)),
    )
    event = replace(
        PICKET,
        title=draw(texts(language, 40)),
        bring=draw(texts(language, 80)),
        status=draw(st.sampled_from(list(EventStatus))),
    )
    body = "\n\n".join(draw(texts(language, 60)).get(language) for _ in range(draw(st.integers(0, 4))))
    leaflet = replace(
        LEAFLET,
        headline=draw(texts(language, 60)),
        body=Text.of({language: body}),
        demands=tuple(demand.id for demand in demands),
        imprint=draw(texts(language, 200)),
        event=draw(st.sampled_from(["picket", None])),
        qr=draw(st.sampled_from([LEAFLET.qr, None])),
    )
    return {
        "plan": PLAN.put(location, event, leaflet, *demands),
        "record": leaflet,
        "paper": draw(st.sampled_from(TEMPLATE.papers)),
        "languages": tuple(languages),
        "sides": draw(st.sampled_from([1, 2])),
        "ink": draw(st.sampled_from(["colour", "black"])),
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_whatever_is_written_nothing_is_clipped_spilled_or_set_over_anything_else(case: dict[str, object]) -> None:
    composed = rally(Order(**case, now=NOW, typesetter=TYPESETTER))  # type: ignore[arg-type]
    for page in composed.document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE * 0.78


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_words_that_are_not_printed_are_found(case: dict[str, object]) -> None:
    composed = rally(Order(**case, now=NOW, typesetter=TYPESETTER))  # type: ignore[arg-type]
    if any(finding.rule in ("no-room", "headline-too-long") for finding in composed.findings):
        return
    printed = set(composed.document.text().split())
    leaflet = case["record"]
    assert isinstance(leaflet, type(LEAFLET))
    language = composed.document.language
    wanted = f"{leaflet.headline.get(language)} {leaflet.body.get(language)}".split()
    assert {word for word in wanted if word.isalpha()} <= printed
