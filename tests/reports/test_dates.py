from datetime import date

import pytest
from babel.dates import format_date

from journal_app.domain.period import Period
from journal_app.i18n import Language
from journal_app.reports.dates import calendar

ENGLISH, SPANISH = calendar(Language.ENGLISH), calendar(Language.SPANISH)
DAYS = [date(2026, month, 5) for month in range(1, 13)]
WEEK = [date(2026, 6, day) for day in range(1, 8)]
LOCALES = pytest.mark.parametrize(("own", "locale"), [(ENGLISH, "en_GB"), (SPANISH, "es")])


@LOCALES
def test_days_are_written_as_the_locale_data_write_them(own, locale):
    written = [own.day(day) for day in DAYS]

    assert written == [format_date(day, "long", locale=locale) for day in DAYS]


@LOCALES
def test_short_days_are_written_as_the_locale_data_write_them(own, locale):
    written = [own.short(day).replace("\xa0", " ") for day in DAYS]

    assert written == [format_date(day, "d MMM", locale=locale) for day in DAYS]


@LOCALES
def test_days_of_the_week_are_named_as_the_locale_data_name_them(own, locale):
    assert [own.weekday(day) for day in WEEK] == [
        format_date(day, "EEEE", locale=locale) for day in WEEK
    ]


@pytest.mark.parametrize(
    ("first", "last", "english", "spanish"),
    [
        ((2026, 3, 5), (2026, 3, 28), "5–28 March 2026", "5–28 de marzo de 2026"),
        (
            (2026, 1, 5),
            (2026, 4, 4),
            "5 January – 4 April 2026",
            "5 de enero – 4 de abril de 2026",
        ),
        (
            (2025, 12, 1),
            (2026, 1, 2),
            "1 December 2025 – 2 January 2026",
            "1 de diciembre de 2025 – 2 de enero de 2026",
        ),
        ((2026, 3, 5), (2026, 3, 5), "5 March 2026", "5 de marzo de 2026"),
    ],
)
def test_a_period_says_nothing_twice(first, last, english, spanish):
    period = Period(date(*first), date(*last))

    assert (ENGLISH.period(period), SPANISH.period(period)) == (english, spanish)


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (7, "7", "7"),
        (6.5, "6.5", "6,5"),
        (6.25, "6.25", "6,25"),
        (-14, "−14", "−14"),
        (0, "0", "0"),
    ],
)
def test_a_number_has_no_needless_decimals(value, english, spanish):
    assert (ENGLISH.number(value), SPANISH.number(value)) == (english, spanish)


def test_a_difference_has_its_sign():
    assert [ENGLISH.signed(value) for value in (2.5, 0, -3)] == ["+2.5", "0", "−3"]


def test_a_day_does_not_part_from_its_month():
    assert ENGLISH.short(date(2026, 5, 3)) == "3\xa0May"
