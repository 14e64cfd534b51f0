"""Looking through everything says each look in plain words, and what to do."""

from datetime import UTC, date, datetime

import pytest

from journal_app.domain.look import Look
from journal_app.journal.looking import Checkup, Looked, State
from journal_app.ui.shared.opening_words import opening_words
from journal_app.ui.vault_care.check_presenter import CheckPresenter
from journal_app.ui.vault_care.check_words import seen_words
from journal_app.ui.vault_care.state import Health


def test_a_sound_journal_is_fine_in_every_look_but_its_backup(home, view):
    home.write()
    presenter = CheckPresenter(home.care, view)
    presenter.refresh()
    presenter.look()
    checking = view.state.checking
    home.runner.finish()
    seen = {each.title: each for each in view.state.seen}

    assert (checking, view.state.checking, len(seen)) == (True, False, len(Look))
    assert [each.title for each in seen.values() if each.health is not Health.FINE] == ["Backups"]
    assert seen["Backups"].to_do == "Make one: “Back up now” stands above."


def test_it_is_looked_at_once_at_a_time(home, view):
    presenter = CheckPresenter(home.care, view)
    presenter.look()
    presenter.look()

    assert len(home.runner.waiting) == 1


def test_damaged_key_files_are_told(home, view):
    for name in ("keyring.json", "keyring.bak"):
        (home.care.folder / name).write_bytes(b"{}")
    presenter = CheckPresenter(home.care, view)
    presenter.look()
    home.runner.finish()

    assert (view.state.seen, view.state.message is not None) == (None, True)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("state", [State.HEALS, State.TO_DO, State.DAMAGED, State.UNKNOWN])
def test_every_look_has_words_for_every_state(t, look, state):
    (seen,) = seen_words(Checkup((Looked(look, state, 3),), ()), t)

    assert seen.health is not Health.FINE
    assert all((seen.title, seen.found, seen.to_do or state is State.UNKNOWN))


def test_an_old_backup_is_said_with_its_day(t):
    at = datetime(2026, 4, 1, 12, tzinfo=UTC)
    (seen,) = seen_words(Checkup((Looked(Look.BACKUP, State.TO_DO, at=at),), ()), t)

    assert (seen.found, seen.day) == ("The last one is of {day}.", date(2026, 4, 1))


def test_nothing_was_noticed_when_a_sound_journal_was_opened(home, t):
    assert opening_words(home.journal, t) == ()
