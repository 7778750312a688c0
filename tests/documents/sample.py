"""A plan to print: the picket of 16 December 2011, with every kind of record a paper can draw on."""

from datetime import datetime

from planner.domain.campaign import Campaign
from planner.domain.contact import Contact, Point, PointKind, Purpose
from planner.domain.demand import Demand, DemandKind
from planner.domain.event import Event, EventStatus
from planner.domain.fact import Fact, Qualifier
from planner.domain.leaflet import Leaflet, Qr
from planner.domain.location import Access, Address, Known, Location
from planner.domain.moment import Moment, Precision
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.domain.visibility import Visibility


def text(**words: str) -> Text:
    """Return a text from words by language."""
    return Text.of(words)


def london(local: str, precision: Precision = Precision.MINUTE) -> Moment:
    """Return a moment on London's clock."""
    return Moment(local=datetime.fromisoformat(local), zone="Europe/London", precision=precision)


EMBASSY = Location(
    id="embassy",
    name=text(en="Embassy of Kazakhstan", ru="Посольство Казахстана", kk="Қазақстан елшілігі"),
    address=Address(lines=("33 Thurloe Square",), city=text(en="London"), postcode="SW7 2SD", country="GB"),
    zone="Europe/London",
    meeting_point=text(
        en="On the pavement opposite the main door",
        ru="На тротуаре напротив главного входа",
        kk="Негізгі есіктің қарсысындағы жаяу жолда",
    ),
    transport=text(
        en="South Kensington, five minutes on foot",
        ru="Метро South Kensington, пять минут пешком",
        kk="South Kensington метросынан бес минут жаяу",
    ),
    access=Access(step_free=Known.YES, seating=Known.NO),
)
SQUARE = Location(
    id="square",
    name=text(en="Central square, Zhanaozen", ru="Центральная площадь, Жанаозен", kk="Орталық алаң, Жаңаөзен"),
    address=Address(city=text(en="Zhanaozen"), country="KZ"),
    zone="Asia/Aqtau",
)
PICKET = Event(
    id="picket",
    status=EventStatus.CONFIRMED,
    title=text(en="Picket the embassy", ru="Пикет у посольства", kk="Елшілік алдындағы пикет"),
    summary=text(
        en="Oil workers are being shot for striking. Stand with them.", ru="Поддержите их.", kk="Оларды қолдаңыз."
    ),
    start=london("2011-12-16T12:00"),
    location="embassy",
    show_zones=("Asia/Aqtau",),
    bring=text(
        en="Warm clothes, union banners, candles",
        ru="Тёплая одежда, профсоюзные флаги, свечи",
        kk="Жылы киім, кәсіподақ тулары, шырақтар",
    ),
)
PRESS_DESK = Contact(
    id="press-desk",
    name="Press desk",
    points=(
        Point(
            kind=PointKind.PHONE,
            value="0207 9460123",
            region="GB",
            purposes=(Purpose.PRESS, Purpose.INFO),
            visibility=Visibility.PUBLIC,
        ),
        Point(kind=PointKind.MOBILE, value="07700 900123", region="GB", visibility=Visibility.PRESS),
        Point(kind=PointKind.EMAIL, value="press@example.org", visibility=Visibility.PUBLIC),
        Point(kind=PointKind.PHONE, value="020 7946 0958", region="GB", visibility=Visibility.INTERNAL),
        Point(kind=PointKind.MOBILE, value="020 7946 0999", region="GB", visibility=Visibility.SECRET),
    ),
)
KILLED_10 = Fact(
    id="killed-10",
    metric="killed",
    qualifier=Qualifier.AT_LEAST,
    value=50,
    location="square",
    as_of=london("2011-12-16T10:00", Precision.HOUR),
    text=text(en="{value} people killed", ru="убиты {value} человек", kk="{value} адам қаза тапты"),
)
KILLED = Fact(
    id="killed",
    metric="killed",
    qualifier=Qualifier.UP_TO,
    value=70,
    location="square",
    supersedes="killed-10",
    as_of=london("2011-12-16T10:15"),
    text=text(
        en="{value} peaceful protesters and supporters of the strikers killed",
        ru="убиты {value} мирных демонстрантов и сторонников бастующих",
        kk="{value} бейбіт шеруші мен ереуілшілерді қолдаушы қаза тапты",
    ),
)
INJURED = Fact(
    id="injured",
    metric="injured",
    qualifier=Qualifier.AT_LEAST,
    value=500,
    location="square",
    as_of=london("2011-12-16T10:00", Precision.HOUR),
    text=text(en="{value} people injured", ru="ранены {value} человек", kk="{value} адам жараланды"),
)
DEMANDS = (
    Demand(
        id="stop",
        kind=DemandKind.SLOGAN,
        order=0,
        text=text(
            en="Stop the killing — withdraw the troops",
            ru="Прекратите убийства — выведите войска",
            kk="Қырғынды тоқтатыңдар — әскерді шығарыңдар",
        ),
    ),
    Demand(
        id="jobs",
        order=1,
        text=text(
            en="Meet the strikers' demands and give them back their jobs",
            ru="Выполните требования бастующих и верните им работу",
            kk="Ереуілшілердің талаптарын орындап, жұмысына қайтарыңдар",
        ),
    ),
    Demand(
        id="inquiry",
        order=2,
        text=text(
            en="An official inquiry now, led by workers, their lawyers and elected representatives",
            ru="Немедленное официальное расследование с участием рабочих, их адвокатов и выборных представителей",
            kk="Жұмысшылар, олардың адвокаттары мен сайланған өкілдері қатысатын ресми тергеу дереу басталсын",
        ),
    ),
    Demand(
        id="prisoners",
        order=3,
        text=text(
            en="Free all political prisoners, among them the oil workers' lawyer",
            ru="Свободу всем политзаключённым, в том числе адвокату нефтяников",
            kk="Барлық саяси тұтқындарға, соның ішінде мұнайшылардың адвокатына бостандық",
        ),
    ),
)
LEAFLET = Leaflet(
    id="handbill-1",
    languages=("en",),
    event="picket",
    headline=text(
        en="They asked for their wages. They got bullets.",
        ru="Они просили зарплату. Им ответили пулями.",
        kk="Олар жалақы сұрады. Оқпен жауап алды.",
    ),
    body=text(
        en="{fact:killed} in Zhanaozen, western Kazakhstan. Oil workers there have been on strike since May.\n\n"
        "News is blocked. Be their voice here.",
        ru="В Жанаозене, на западе Казахстана, {fact:killed}. Нефтяники бастуют с мая.\n\n"
        "Новости заблокированы. Станьте их голосом.",
        kk="Батыс Қазақстандағы Жаңаөзенде {fact:killed}. Мұнайшылар мамырдан бері ереуілде.\n\n"
        "Ақпарат бұғатталған. Олардың үні болыңыз.",
    ),
    demands=("stop", "jobs", "inquiry", "prisoners"),
    facts=("killed", "injured"),
    contacts=("press-desk",),
    qr=Qr(value="https://example.org/zhanaozen"),
    imprint=text(en="Published by Campaign Kazakhstan, PO Box 12345, London E11 1AA"),
)
PLAN = Plan.of(
    Campaign(
        name="Solidarity with the Zhanaozen oil workers",
        languages=("en", "ru", "kk"),
        zone="Europe/London",
        colour="#b3261e",
    ),
    (
        Organisation(id="own", name="Campaign Kazakhstan", kind=OrganisationKind.OWN),
        EMBASSY,
        SQUARE,
        PICKET,
        PRESS_DESK,
        *DEMANDS,
        KILLED_10,
        KILLED,
        INJURED,
        LEAFLET,
    ),
)
"""The plan of the picket."""
