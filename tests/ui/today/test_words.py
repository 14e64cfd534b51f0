from datetime import date, timedelta

import pytest

from journal_app.domain.phase import SAID_DAYS, Phase
from journal_app.ui.today.words import phase_name, since_session, welcome_back

TODAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Your session was today"),
        (1, "Your session was yesterday"),
        (2, "Two days since your last session"),
        (14, "Fourteen days since your last session"),
    ],
)
def test_days_are_said_in_words(t, days, words):
    assert since_session(days, t) == words


def test_no_two_days_are_called_the_same(t):
    said = [since_session(days, t) for days in range(SAID_DAYS + 1)]

    assert len(set(said)) == SAID_DAYS + 1


def test_every_phase_has_a_name_of_its_own(t):
    assert len({phase_name(phase, t) for phase in Phase}) == len(Phase)


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (None, ""),
        (TODAY, ""),
        (TODAY - timedelta(days=1), ""),
        (TODAY - timedelta(days=5), "Last check-in 5 days ago. Welcome."),
    ],
)
def test_after_some_days_one_is_welcome(t, last, words):
    assert welcome_back(last, TODAY, t) == words
