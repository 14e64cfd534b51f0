from dataclasses import fields

import pytest

from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences, load_preferences, save_preferences
from journal_app.store import preferences as stored

ALL_SET = Preferences(
    name="R. M.",
    recipient="Dr. Lind",
    recovery_rehearsed=True,
    recovery_holder="my sister",
    recovery_checked="2026-03-12",
    share_form="{}",
    backup_places=("/media/stick", "C:\\Kopien"),
    last_backup_at="2026-03-12T19:30:00+00:00",
    last_backup_file="/media/stick/01234567-2026-03-12-193000.jbk",
    last_backup_bytes=81920,
    last_backup_records=412,
)


def test_preferences_that_were_kept_are_read_again(journal: Journal) -> None:
    usual = Preferences()

    save_preferences(journal.connection, ALL_SET)

    assert load_preferences(journal.connection) == ALL_SET
    names = [field.name for field in fields(usual)]
    assert [name for name in names if getattr(usual, name) == getattr(ALL_SET, name)] == []


@pytest.mark.parametrize("odd", ["5.5", "null", "not JSON", '["R", 1]', '{"a": 1}'])
def test_an_odd_preference_takes_its_default(journal: Journal, odd: str) -> None:
    for field in fields(Preferences):
        stored.keep(journal.connection, field.name, odd)

    assert load_preferences(journal.connection) == Preferences()


def test_a_number_is_no_flag_and_a_flag_no_number(journal: Journal) -> None:
    stored.keep(journal.connection, "recovery_rehearsed", "1")
    stored.keep(journal.connection, "last_backup_bytes", "true")

    assert load_preferences(journal.connection) == Preferences()
