from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.i18n.dates import DateStyle, edition_date, format_date

INDEPENDENCE_DAY = date(2011, 12, 16)


@pytest.mark.parametrize(
    ("language", "style", "printed"),
    [
        ("en", DateStyle.FULL, "Friday 16 December 2011"),
        ("en", DateStyle.LONG, "16 December 2011"),
        ("en", DateStyle.DAY, "Friday 16 December"),
        ("en", DateStyle.SHORT, "Fri 16 Dec"),
        ("en", DateStyle.WEEKDAY, "Friday"),
        ("en-GB", DateStyle.FULL, "Friday 16 December 2011"),
        ("en-US", DateStyle.FULL, "Friday, December 16, 2011"),
        ("en-US", DateStyle.LONG, "December 16, 2011"),
        ("en-US", DateStyle.DAY, "Friday, December 16"),
        ("en-US", DateStyle.SHORT, "Fri, Dec 16"),
        ("ru", DateStyle.FULL, "пятница, 16 декабря 2011\N{NO-BREAK SPACE}г."),
        ("ru", DateStyle.LONG, "16 декабря 2011\N{NO-BREAK SPACE}г."),
        ("ru", DateStyle.DAY, "пятница, 16 декабря"),
        ("ru", DateStyle.SHORT, "пт, 16 дек."),
        ("kk", DateStyle.FULL, "2011 жылғы 16 желтоқсан, жұма"),
        ("kk", DateStyle.LONG, "2011 жылғы 16 желтоқсан"),
        ("kk", DateStyle.DAY, "жұма, 16 желтоқсан"),
        ("uk", DateStyle.DAY, "пʼятниця, 16 грудня"),
        ("ar", DateStyle.FULL, "الجمعة 16 ديسمبر 2011"),
        ("ar", DateStyle.DAY, "الجمعة 16 ديسمبر"),
        ("ar-EG", DateStyle.FULL, "الجمعة ١٦ ديسمبر ٢٠١١"),
        ("fa", DateStyle.FULL, "جمعه ۱۶ دسامبر ۲۰۱۱"),
        ("fa", DateStyle.DAY, "جمعه ۱۶ دسامبر"),
        ("he", DateStyle.DAY, "יום שישי, 16 בדצמבר"),
        ("hi", DateStyle.DAY, "शुक्रवार, 16 दिसंबर"),
        ("th", DateStyle.FULL, "วันศุกร์ที่ 16 ธันวาคม ค.ศ. 2011"),
        ("de", DateStyle.DAY, "Freitag, 16. Dezember"),
        ("es", DateStyle.DAY, "viernes, 16 de diciembre"),
        ("fr", DateStyle.DAY, "vendredi 16 décembre"),
        ("tr", DateStyle.DAY, "16 Aralık Cuma"),
        ("zh", DateStyle.DAY, "12月16日星期五"),
        ("zh", DateStyle.FULL, "2011年12月16日星期五"),
        ("ja", DateStyle.FULL, "2011年12月16日金曜日"),
        ("ko", DateStyle.FULL, "2011년 12월 16일 금요일"),
    ],
)
def test_a_date_stands_in_the_order_and_words_of_its_language(language: str, style: DateStyle, printed: str) -> None:
    assert format_date(INDEPENDENCE_DAY, language, style) == printed


@given(
    day=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    language=st.sampled_from(["en", "en-US", "ru", "kk", "uk", "ar", "fa", "he", "hi", "th", "de", "tr", "zh"]),
)
def test_the_days_of_a_week_never_read_alike(day: date, language: str) -> None:
    week = {format_date(day + timedelta(days=n), language, DateStyle.DAY) for n in range(7)}
    assert len(week) == 7


def test_an_edition_date_is_short_and_the_same_everywhere() -> None:
    assert edition_date(INDEPENDENCE_DAY) == "16.12.11"
