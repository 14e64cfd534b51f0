"""What the first page says about today."""

from datetime import date

from journal_app.domain.phase import Phase
from journal_app.i18n import Translator

_YESTERDAY = 1


def since_session(days: int, t: Translator) -> str:
    """Return how long the last session is ago, in words; `days` is at most fourteen."""
    if days == 0:
        return t.text("Your session was today")
    if days == _YESTERDAY:
        return t.text("Your session was yesterday")
    return t.text("{number} days since your last session").format(number=_number(days, t))


def _number(days: int, t: Translator) -> str:
    words = (
        t.context("days since your last session", "Two"),
        t.context("days since your last session", "Three"),
        t.context("days since your last session", "Four"),
        t.context("days since your last session", "Five"),
        t.context("days since your last session", "Six"),
        t.context("days since your last session", "Seven"),
        t.context("days since your last session", "Eight"),
        t.context("days since your last session", "Nine"),
        t.context("days since your last session", "Ten"),
        t.context("days since your last session", "Eleven"),
        t.context("days since your last session", "Twelve"),
        t.context("days since your last session", "Thirteen"),
        t.context("days since your last session", "Fourteen"),
    )
    return words[days - 2]


def phase_name(phase: Phase, t: Translator) -> str:
    """Return what the time the person is in is called."""
    return {
        Phase.PREPARATION: t.text("Getting ready"),
        Phase.TREATMENT_DAY: t.text("The day of a session"),
        Phase.FIRST_DAYS: t.text("The first days after"),
        Phase.WEEKS_AFTER: t.text("The weeks after"),
        Phase.MAINTENANCE: t.text("Time between courses"),
    }[phase]


def welcome_back(last_check_in: date | None, today: date, t: Translator) -> str:
    """Return a welcome after some days without a check-in; nothing when it was just now."""
    days = (today - last_check_in).days if last_check_in else 0
    if days <= _YESTERDAY:
        return ""
    return t.plural(
        "Last check-in {n} day ago. Welcome.", "Last check-in {n} days ago. Welcome.", days
    ).format(n=days)
