import pytest

from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences, load_preferences, save_preferences
from journal_app.store import preferences as stored


def test_preferences_that_were_kept_are_read_again(journal: Journal) -> None:
    kept = Preferences(name="R. M.", recipient="Dr. Lind", recovery_rehearsed=True)

    save_preferences(journal.connection, kept)

    assert load_preferences(journal.connection) == kept


@pytest.mark.parametrize("odd", ["5", "null", "not JSON", '["R"]'])
def test_an_odd_preference_takes_its_default(journal: Journal, odd: str) -> None:
    stored.keep(journal.connection, "name", odd)
    stored.keep(journal.connection, "recovery_rehearsed", odd)

    assert load_preferences(journal.connection) == Preferences()
