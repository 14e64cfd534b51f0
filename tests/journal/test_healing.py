import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import DatabaseDamaged, VaultInUse
from journal_app.journal import healing
from journal_app.journal.checking import Trouble, check_vault
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault

DAY = date(2026, 3, 12)
PAGE = 4096


@pytest.fixture
def torn(made: NewVault, reopen: Callable[[], Journal]) -> Path:
    """A vault whose last page, on which nothing is, was half written when the power went."""
    journal = reopen()
    journal.keep(Entry(DAY, text="lanternfish"))
    journal.connection.run("CREATE TABLE filler (data BLOB)")
    journal.connection.run("INSERT INTO filler VALUES (zeroblob(400000))")
    journal.connection.run("DROP TABLE filler")
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-PAGE // 2] ^= 1
    database.write_bytes(data)
    return database


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".lock", "journal.db-journal"}


def test_a_torn_page_that_is_not_in_use_is_healed_when_the_vault_is_opened(
    made: NewVault, torn: Path, reopen: Callable[[], Journal]
) -> None:
    assert check_vault(made.folder, made.key)
    before, size = names(made.folder), torn.stat().st_size
    journal = reopen()
    assert journal.healed
    assert [row.snippet for row in journal.page(TimelineFilter())] == ["lanternfish"]
    journal.close()
    assert check_vault(made.folder, made.key) == ()
    assert not reopen().healed
    assert names(made.folder) == before
    assert torn.stat().st_size < size
    assert torn.stat().st_mode & 0o777 == 0o600


def test_a_large_vault_is_healed_when_it_is_opened_after_a_check(
    made: NewVault, reopen: Callable[[], Journal]
) -> None:
    journal = reopen()
    journal.keep(Entry(DAY, text="lanternfish"))
    journal.connection.run("CREATE TABLE filler (data BLOB)")
    journal.connection.run("INSERT INTO filler VALUES (zeroblob(9000000))")
    journal.connection.run("DROP TABLE filler")
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-PAGE // 2] ^= 1
    database.write_bytes(data)

    journal = reopen()  # at once, without a look at all of it
    assert not journal.healed
    assert [each.trouble for each in check_vault(made.folder, made.key)] == [Trouble.PAGES]
    journal.close()

    journal = reopen()
    assert journal.healed
    journal.close()
    assert check_vault(made.folder, made.key) == ()
    assert not (made.folder / "check-due").exists()


def test_a_check_that_finds_nothing_asks_for_nothing(made: NewVault, torn: Path) -> None:
    check_vault(made.folder, made.key)
    assert not (made.folder / "check-due").exists()  # it is looked at in any case


def test_a_closed_vault_is_healed_on_demand(made: NewVault, torn: Path) -> None:
    assert healing.heal(made.folder, made.key)
    assert check_vault(made.folder, made.key) == ()
    assert not healing.heal(made.folder, made.key)


def test_an_open_vault_is_not_rewritten(made: NewVault, journal: Journal) -> None:
    with pytest.raises(VaultInUse):
        healing.heal(made.folder, made.key)


def test_damage_is_not_called_healed(made: NewVault, journal: Journal) -> None:
    journal.keep(Entry(DAY, text="lanternfish"))
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-PAGE // 2] ^= 1
    database.write_bytes(data)
    with pytest.raises(DatabaseDamaged):
        healing.heal(made.folder, made.key)
    assert database.read_bytes() == data


def test_a_search_that_lost_words_is_built_anew_when_the_vault_is_opened(
    made: NewVault, reopen: Callable[[], Journal]
) -> None:
    journal = reopen()
    journal.keep(Entry(DAY, text="lanternfish", tags=("sea",)))
    gone = journal.keep(Entry(DAY, text="marmot"))
    journal.remove(gone.id)
    journal.connection.run("UPDATE search_content SET c1 = 'other words'")
    journal.close()
    journal = reopen()
    assert journal.healed
    assert len(journal.find("lanternfish sea", TimelineFilter())) == 1
    assert journal.find("other", TimelineFilter()) == ()
    journal.bring_back(gone.id)
    assert len(journal.find("marmot", TimelineFilter())) == 1


def test_a_closed_vault_gets_a_new_search_on_demand(made: NewVault, journal: Journal) -> None:
    journal.keep(Entry(DAY, text="lanternfish"))
    journal.connection.run("UPDATE search_content SET c1 = 'other words'")
    journal.close()
    assert healing.heal(made.folder, made.key)
    assert check_vault(made.folder, made.key) == ()


def test_a_record_that_nobody_understands_does_not_stop_it(
    made: NewVault, journal: Journal
) -> None:
    kept = journal.keep(Entry(DAY, text="lanternfish"))
    journal.connection.run("UPDATE revision SET kind = 'visit'")
    journal.connection.run("DELETE FROM search_data WHERE id > 10")
    problems = healing.check(made.folder, made.key)
    assert healing.heal_search(journal.connection, problems)
    assert [hit.row.id for hit in journal.find("lanternfish", TimelineFilter())] == [kept.id]


def test_a_copy_that_lacks_something_is_not_put_in_its_place(
    made: NewVault, journal: Journal, tmp_path: Path
) -> None:
    journal.keep(Entry(DAY, text="one"))
    shutil.copy(made.folder / "journal.db", tmp_path / "copy.db")
    healing.require_same(made.folder / "journal.db", tmp_path / "copy.db", made.key)
    journal.keep(Entry(DAY, text="two"))
    with pytest.raises(DatabaseDamaged):
        healing.require_same(made.folder / "journal.db", tmp_path / "copy.db", made.key)


def test_where_nothing_can_be_written_the_journal_is_opened_unhealed(
    made: NewVault,
    torn: Path,
    reopen: Callable[[], Journal],
    write_protect: Callable[[Path], None],
) -> None:
    before = torn.read_bytes()
    write_protect(made.folder)
    journal = reopen()
    assert (journal.healed, journal.read_only) == (False, True)
    assert len(journal.page(TimelineFilter())) == 1
    assert torn.read_bytes() == before


def test_what_cannot_be_rewritten_is_opened_as_it_is(
    made: NewVault, torn: Path, reopen: Callable[[], Journal]
) -> None:
    (made.folder / "journal.db.rewritten").mkdir()
    journal = reopen()
    assert not journal.healed
    assert len(journal.page(TimelineFilter())) == 1


def test_a_search_that_cannot_be_rebuilt_keeps_nobody_out(
    made: NewVault,
    reopen: Callable[[], Journal],
    write_protect: Callable[[Path], None],
) -> None:
    journal = reopen()
    journal.keep(Entry(DAY, text="lanternfish"))
    journal.connection.run("UPDATE search_content SET c1 = 'other words'")
    journal.close()
    write_protect(made.folder)
    journal = reopen()
    assert not journal.healed
    assert len(journal.page(TimelineFilter())) == 1


def test_a_leftover_of_a_crash_is_cleared(made: NewVault, reopen: Callable[[], Journal]) -> None:
    for name in ("journal.db.rewritten", "journal.db.migrated", "keyring.bak.tmp"):
        (made.folder / name).write_bytes(b"half")
    before = names(made.folder)
    reopen()
    assert before - names(made.folder) == {
        "journal.db.rewritten",
        "journal.db.migrated",
        "keyring.bak.tmp",
    }
