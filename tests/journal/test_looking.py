from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.look import Look
from journal_app.errors import VaultInUse, VaultNotPlain
from journal_app.journal.checking import Finding, Trouble
from journal_app.journal.journal import Journal
from journal_app.journal.looking import Checkup, State, look, look_closed
from journal_app.journal.unlocking import NewVault

DAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 20, tzinfo=UTC)


def states(checkup: Checkup, *without: State) -> dict[Look, State]:
    return {each.look: each.state for each in checkup.looks if each.state not in without}


@pytest.fixture
def looked(made: NewVault) -> Callable[[], Checkup]:
    return lambda: look(made.folder, made.key, NOW)


def test_everything_is_looked_at_once_and_a_new_vault_is_fine(
    looked: Callable[[], Checkup],
) -> None:
    found = looked()
    assert [each.look for each in found.looks] == list(Look)
    assert states(found, State.FINE) == {}
    assert found.findings == ()


def test_it_can_be_looked_at_while_it_is_open(
    looked: Callable[[], Checkup], journal: Journal
) -> None:
    journal.keep(Entry(DAY, text="sound"))
    assert states(looked(), State.FINE) == {Look.BACKUP: State.TO_DO}


def test_a_closed_vault_is_held_meanwhile(made: NewVault, journal: Journal) -> None:
    with pytest.raises(VaultInUse):
        look_closed(made.folder, made.key, NOW)
    journal.close()
    assert look_closed(made.folder, made.key, NOW).findings == ()


def test_a_damaged_key_file_heals(made: NewVault, looked: Callable[[], Checkup]) -> None:
    (made.folder / "keyring.bak").write_bytes(b"{}")
    found = looked()
    assert states(found, State.FINE) == {Look.KEYS: State.HEALS}
    assert found.findings == (Finding(Trouble.KEYS, 1),)


def test_an_older_key_file_is_to_be_changed(made: NewVault, journal: Journal) -> None:
    journal.connection.run("UPDATE meta SET value = '7' WHERE key = 'keyring'")
    found = look(made.folder, made.key, NOW)
    assert states(found, State.FINE) == {Look.KEYS_AGE: State.TO_DO}
    assert found.findings == ()


def test_loose_rights_heal_and_are_no_damage(
    made: NewVault, looked: Callable[[], Checkup]
) -> None:
    (made.folder / "journal.db").chmod(0o644)
    made.folder.chmod(0o755)
    found = looked()
    assert states(found, State.FINE) == {Look.RIGHTS: State.HEALS}
    assert found.looks[-2].count == 2
    assert found.findings == ()


def test_a_search_that_misses_words_heals(looked: Callable[[], Checkup], journal: Journal) -> None:
    journal.keep(Entry(DAY, text="sound"))
    journal.connection.run("UPDATE search_content SET c1 = 'other words'")
    found = looked()
    assert states(found, State.FINE, State.TO_DO) == {Look.SEARCH: State.HEALS}
    assert found.findings == (Finding(Trouble.SEARCH, 1),)


def test_with_damage_the_rest_is_not_known(
    made: NewVault, looked: Callable[[], Checkup], journal: Journal
) -> None:
    journal.keep(Entry(DAY, text="sound"))
    journal.connection.run("UPDATE revision SET device = 'other'")
    journal.close()
    assert states(looked(), State.FINE) == {
        Look.VERSIONS: State.DAMAGED,
        Look.CONTENTS: State.UNKNOWN,
        Look.KEYS_AGE: State.UNKNOWN,
        Look.BACKUP: State.UNKNOWN,
    }


def test_of_an_unreadable_file_nothing_else_is_known(
    made: NewVault, looked: Callable[[], Checkup]
) -> None:
    (made.folder / "journal.db").write_bytes(bytes(8192))
    found = states(looked())
    assert found.pop(Look.FILE) is State.DAMAGED
    assert {found.pop(each) for each in (Look.KEYS, Look.RIGHTS)} == {State.FINE}
    assert set(found.values()) == {State.UNKNOWN}


def test_what_cannot_be_understood_is_damage(
    looked: Callable[[], Checkup], journal: Journal
) -> None:
    journal.save_draft(journal.new_id(), Entry(DAY, text="half"), None)
    journal.connection.run("UPDATE draft SET body = '{}'")
    found = looked()
    assert states(found, State.FINE, State.TO_DO) == {Look.CONTENTS: State.DAMAGED}
    assert found.findings == (Finding(Trouble.CONTENTS, 1),)


def test_a_pipe_is_not_waited_for(made: NewVault, looked: Callable[[], Checkup]) -> None:
    (made.folder / "ballast").unlink()
    (made.folder / "ballast").mkdir()
    with pytest.raises(VaultNotPlain):
        looked()


@pytest.mark.parametrize(
    ("ago", "state"),
    [
        (None, State.TO_DO),
        ("yesterday perhaps", State.TO_DO),
        (timedelta(days=1), State.FINE),
        (timedelta(days=15), State.TO_DO),
        (timedelta(hours=-1), State.FINE),  # after the last change
    ],
)
def test_a_backup_is_due_after_two_weeks_if_something_changed(
    ago: timedelta | str | None, state: State, looked: Callable[[], Checkup], journal: Journal
) -> None:
    journal.keep(Entry(DAY, text="sound"))
    match ago:
        case None:
            at = ""
        case str():
            at = ago
        case _:
            at = (NOW - ago).isoformat()
    journal.prefer(replace(journal.preferences, last_backup_at=at))
    backup = looked().looks[-1]
    assert (backup.look, backup.state) == (Look.BACKUP, state)
    assert (backup.at is None) is (not isinstance(ago, timedelta))


def test_nothing_is_changed_by_looking(
    made: NewVault, looked: Callable[[], Checkup], write_protect: Callable[[Path], None]
) -> None:
    write_protect(made.folder)
    assert look_closed(made.folder, made.key, NOW).findings == ()
