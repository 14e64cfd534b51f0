"""Days and times in the person's own way."""

from datetime import UTC, date, datetime, time

import pytest

from journal_app.i18n import Language, Translator
from journal_app.ui.shared.formats import Formats, locale_for

DAY = date(2026, 5, 3)
NARROW = "\N{NARROW NO-BREAK SPACE}"


def plain(text: str) -> str:
    return text.replace(NARROW, " ").replace("\N{NO-BREAK SPACE}", " ")


def in_country(language: Language, country: str, t: Translator) -> Formats:
    return Formats(locale_for(language, country), t)


@pytest.mark.parametrize(
    ("language", "country", "written"),
    [
        (Language.ENGLISH, "US", ("Sunday, May 3, 2026", "May 3", "7:20 PM")),
        (Language.ENGLISH, "GB", ("Sunday, 3 May 2026", "3 May", "19:20")),
        (Language.SPANISH, "ES", ("domingo, 3 de mayo de 2026", "3 may", "19:20")),
        (Language.SPANISH, "MX", ("domingo, 3 de mayo de 2026", "3 may", "7:20 p.m.")),
        (Language.SPANISH, "US", ("domingo, 3 de mayo de 2026", "3 may", "7:20 p.m.")),
    ],
)
def test_days_and_times_are_written_as_in_the_country(
    language: Language, country: str, written: tuple[str, str, str], t: Translator
) -> None:
    formats = in_country(language, country, t)
    moment = plain(formats.moment(time(19, 20)))
    assert (formats.long_day(DAY), formats.short_day(DAY), moment) == written


@pytest.mark.parametrize("country", ["", "ZZ", "nonsense"])
def test_an_unknown_country_gets_the_usual_rules(country: str) -> None:
    assert locale_for(Language.ENGLISH, country).name() == "en_US"
    assert locale_for(Language.SPANISH, country).name() == "es_US"


def test_a_language_is_written_as_in_its_country_of_choice() -> None:
    assert locale_for(Language.SPANISH, "AR").name() == "es_AR"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 5, 3), "Today"),
        (date(2026, 5, 2), "Yesterday"),
        (date(2026, 4, 28), "Tuesday"),
        (date(2026, 4, 26), "Apr 26"),
        (date(2025, 12, 31), "Dec 31, 2025"),
        (date(2026, 5, 4), "May 4"),
    ],
)
def test_near_days_are_said_in_words(formats: Formats, day: date, said: str) -> None:
    assert formats.near_day(day, DAY) == said


def test_a_span_names_the_year_once_where_it_can(formats: Formats) -> None:
    dash = "\N{EN DASH}"
    assert formats.span(date(2026, 2, 3), DAY) == f"Feb 3 {dash} May 3, 2026"
    assert formats.span(date(2025, 12, 3), DAY) == f"Dec 3, 2025 {dash} May 3, 2026"
    assert formats.span(DAY, DAY) == "May 3, 2026"


def test_moments_are_said_with_their_day(formats: Formats) -> None:
    moment = datetime(2026, 5, 3, 19, 42, tzinfo=UTC)
    assert plain(formats.day_and_moment(moment)) == "Sunday, May 3, 2026 · 7:42 PM"
    assert plain(formats.saved_at(moment)) == "Saved 7:42 PM"


def test_names_that_stand_alone_have_a_capital(t: Translator, formats: Formats) -> None:
    spanish = in_country(Language.SPANISH, "ES", t)
    assert (spanish.month(DAY), spanish.weekday(DAY)) == ("Mayo 2026", "Domingo")
    assert formats.full_day(DAY) == "May 3, 2026"
    assert spanish.full_day(DAY) == "3 de mayo de 2026"
