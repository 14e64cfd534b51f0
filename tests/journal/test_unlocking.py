import shutil
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMispaired,
    VaultNotFound,
    VaultTooNew,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from journal_app.journal import unlocking
from journal_app.journal.checking import check_vault, is_checked_when_opened
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import (
    create_vault,
    find_key,
    find_key_by_code,
    judge_passphrase,
    open_journal,
)

DAY = date(2026, 3, 12)
PAGE = 4096


def test_the_passphrase_opens_it(made, passphrase: str, clock) -> None:
    key = find_key(made.folder, passphrase)
    journal = open_journal(made.folder, key, clock)
    journal.close()

    assert key == made.key
    assert (journal.vault, journal.key_copy_used) == (made.key.vault, False)


def test_the_recovery_code_opens_it_however_it_is_typed(made) -> None:
    typed = made.recovery_code.lower().replace(" ", "-")

    assert find_key_by_code(made.folder, typed) == made.key


def test_another_passphrase_or_code_does_not(made) -> None:
    with pytest.raises(WrongPassphrase):
        find_key(made.folder, "lantern over a quiet harbor")
    with pytest.raises(WrongRecoveryCode):
        find_key_by_code(made.folder, "ABCDE")


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path, clock, cheap) -> None:
    with pytest.raises(WeakPassphrase):
        create_vault(tmp_path / "Journal.vault", "short", clock, cheap)

    assert list(tmp_path.iterdir()) == []
    assert not judge_passphrase("short").accepted
    assert judge_passphrase("lantern over a quiet harbour").accepted


def test_no_vault_is_made_over_something_else(made, passphrase: str, clock, cheap) -> None:
    with pytest.raises(VaultExists):
        create_vault(made.folder, passphrase, clock, cheap)


def test_there_has_to_be_a_vault(tmp_path: Path, passphrase: str, made, clock) -> None:
    with pytest.raises(VaultNotFound):
        find_key(tmp_path, passphrase)
    with pytest.raises(VaultNotFound):
        open_journal(tmp_path / "elsewhere", made.key, clock)


def test_only_one_at_a_time_has_it(made, reopen: Callable[[], Journal]) -> None:
    first = reopen()
    with pytest.raises(VaultInUse):
        reopen()

    first.close()
    reopen()


def test_a_vault_that_did_not_open_is_not_held(made, clock, reopen) -> None:
    database = made.folder / "journal.db"
    whole = database.read_bytes()
    database.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        reopen()

    database.write_bytes(whole)
    reopen()


def test_a_damaged_key_file_is_put_right_from_its_copy(made, passphrase: str, clock) -> None:
    (made.folder / "keyring.json").write_bytes(b"{}")

    key = find_key(made.folder, passphrase)
    journal = open_journal(made.folder, key, clock)
    journal.close()

    assert journal.key_copy_used
    assert not find_key(made.folder, passphrase).copy_used


def test_without_a_sound_key_file_the_vault_is_damaged(made, passphrase: str) -> None:
    for name in ("keyring.json", "keyring.bak"):
        (made.folder / name).write_bytes(b"{}")

    with pytest.raises(VaultDamaged):
        find_key(made.folder, passphrase)


def test_a_flipped_bit_is_found_before_the_journal_is_shown(made, reopen) -> None:
    journal = reopen()
    journal.keep(Entry(DAY, text="sound"))
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-PAGE // 2] ^= 1
    database.write_bytes(data)

    with pytest.raises(DatabaseDamaged):
        reopen()


def test_a_plain_database_is_refused(made, reopen) -> None:
    (made.folder / "journal.db").write_bytes(b"SQLite format 3\0".ljust(2 * PAGE, b"\0"))

    with pytest.raises(DatabaseNotEncrypted):
        reopen()


def test_the_database_of_another_vault_is_refused(
    made, tmp_path: Path, passphrase: str, clock, cheap
) -> None:
    other = create_vault(tmp_path / "Other.vault", passphrase, clock, cheap)
    shutil.copy(other.folder / "journal.db", made.folder / "journal.db")

    with pytest.raises((VaultMispaired, DatabaseDamaged)):
        open_journal(made.folder, made.key, clock)


def test_a_vault_of_a_newer_version_is_left_alone(made, reopen) -> None:
    journal = reopen()
    journal.connection.run("PRAGMA user_version = 99")
    journal.close()
    before = (made.folder / "journal.db").read_bytes()

    with pytest.raises(VaultTooNew):
        reopen()

    assert (made.folder / "journal.db").read_bytes() == before


def test_a_search_that_misses_words_keeps_nobody_out(made, reopen) -> None:
    journal = reopen()
    journal.keep(Entry(DAY, text="findable"))
    journal.connection.run("UPDATE search_content SET c1 = 'other words'")
    journal.close()

    assert len(reopen().page(TimelineFilter())) == 1


def test_other_people_have_no_rights_to_it(made, reopen) -> None:
    (made.folder / "journal.db").chmod(0o644)
    reopen()

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in made.folder.iterdir()}
    assert {name: mode for name, mode in modes.items() if mode != 0o600} == {}
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700


def test_without_a_cost_the_computer_is_measured(tmp_path: Path, passphrase: str, clock) -> None:
    made = create_vault(tmp_path / "Journal.vault", passphrase, clock)

    assert find_key(made.folder, passphrase) == made.key


def test_nothing_secret_is_shown_by_a_key(made) -> None:
    assert made.key.data_key.secret.hex() not in repr(made)
    assert repr(made.key.data_key.secret) not in repr(made)
    assert made.recovery_code not in repr(made)


def test_one_computer_has_one_name_in_a_vault(made) -> None:
    names = {unlocking._device(bytes(32)), unlocking._device(bytes(32))}

    assert len(names) == 1
    assert unlocking._device(bytes(32)) != unlocking._device(b"1" * 32)


def test_a_large_vault_opens_at_once_and_is_checked_later(made, reopen) -> None:
    journal = reopen()
    journal.connection.run("CREATE TABLE filler (data BLOB)")
    journal.connection.run("INSERT INTO filler VALUES (zeroblob(9000000))")
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-PAGE // 2] ^= 1
    database.write_bytes(data)

    reopen()

    assert not is_checked_when_opened(made.folder)
    assert check_vault(made.folder, made.key)


def test_a_vault_that_was_opened_as_usual_has_nothing_to_tell(reopen) -> None:
    journal = reopen()

    told = (journal.healed, journal.keys_older, journal.read_only, journal.key_copy_used)
    assert told == (False, False, False, False)


def test_an_older_key_file_that_was_put_back_is_noticed(made, reopen, clock) -> None:
    newer = replace(made.key, generation=made.key.generation + 1)
    open_journal(made.folder, newer, clock).close()

    older = reopen()
    older.close()
    again = open_journal(made.folder, newer, clock)
    again.close()
    assert (older.keys_older, again.keys_older) == (True, False)


def test_what_no_program_of_ours_writes_is_damage_and_holds_nothing(made, reopen) -> None:
    journal = reopen()
    journal.connection.run("INSERT INTO meta (key, value) VALUES ('naming', 'no number')")
    journal.close()

    for _ in range(2):
        with pytest.raises(DatabaseDamaged):
            reopen()


def test_closing_twice_does_no_harm(made, clock, tmp_path: Path) -> None:
    journal = open_journal(made.folder, made.key, clock, tmp_path / "seen")
    journal.close()
    journal.note_seen()
    journal.close()


def test_a_journal_whose_connection_broke_lets_the_vault_go(made, clock, reopen, tmp_path) -> None:
    journal = open_journal(made.folder, made.key, clock, tmp_path / "seen")
    journal.connection.run("DROP TABLE erased")
    journal.connection.run("PRAGMA user_version = 99")
    with pytest.raises(Exception, match="no such table"):
        journal.close()  # a bug, yet the vault is free

    with pytest.raises(VaultTooNew):
        reopen()
