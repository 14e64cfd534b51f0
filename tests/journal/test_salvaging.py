import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import Kind, RevisionId, TimelineFilter
from journal_app.errors import (
    DatabaseDamaged,
    StorageReadOnly,
    StorageUnavailable,
    VaultInUse,
    VaultNotFound,
    VaultNotPlain,
)
from journal_app.journal.checking import check_vault
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.salvaging import Salvage, rebuild, salvage
from journal_app.journal.unlocking import NewVault, find_key, find_key_by_code, open_journal
from journal_app.store import drafts, revisions
from journal_app.store.chain import Revision
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.vault.keys import Purpose

DAY = date(2026, 3, 12)
PAGE = 4096


@pytest.fixture
def filled(made: NewVault, clock: Clock) -> NewVault:
    """A closed vault: forty entries, one of them changed, one thrown away, and a draft."""
    journal = open_journal(made.folder, made.key, clock)
    for number in range(40):
        journal.keep(Entry(DAY, text=f"lanternfish {number} " * 60))
    first = journal.keep(Entry(DAY, text="before"))
    journal.keep(Entry(DAY, text="after"), first.id, first.head)
    gone = journal.keep(Entry(DAY, text="thrown away"))
    journal.remove(gone.id)
    journal.save_draft(journal.new_id(), Entry(DAY, text="half a sentence"), None)
    journal.close()
    return made


@pytest.fixture
def root(filled: NewVault, clock: Clock) -> int:
    """The page that everything else in the table of versions hangs on."""
    journal = open_journal(filled.folder, filled.key, clock)
    page = journal.connection.value("SELECT rootpage FROM sqlite_schema WHERE name = 'revision'")
    journal.close()
    return int(page)


def wipe(folder: Path, *pages: int) -> None:
    data = bytearray((folder / "journal.db").read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    (folder / "journal.db").write_bytes(data)


def texts(found: Salvage) -> list[str]:
    return [each.content.text for each in found.kept if isinstance(each.content, Entry)]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".lock"}


def test_of_a_sound_journal_everything_is_read(filled: NewVault) -> None:
    found = salvage(filled.folder, filled.key)
    assert len(found.kept) == 41
    assert "after" in texts(found)
    assert "before" not in texts(found)
    assert [each.content for each in found.drafts] == [Entry(DAY, text="half a sentence")]
    assert (found.lost, found.older) == (0, 0)


def test_what_is_read_is_as_the_journal_reads_it(filled: NewVault, clock: Clock) -> None:
    found = salvage(filled.folder, filled.key)
    journal = open_journal(filled.folder, filled.key, clock)
    assert list(found.kept) == list(journal.read_all(TimelineFilter(kinds=frozenset(Kind))))
    journal.close()


def test_with_the_first_page_and_the_root_gone_nothing_is_lost(
    filled: NewVault, root: int, clock: Clock
) -> None:
    wipe(filled.folder, 1, root)
    with pytest.raises(DatabaseDamaged):
        open_journal(filled.folder, filled.key, clock)
    found = salvage(filled.folder, filled.key)
    assert (len(found.kept), len(found.drafts), found.lost) == (41, 1, 0)


def test_what_lay_on_a_bad_page_is_counted_as_lost(filled: NewVault) -> None:
    data = (filled.folder / "journal.db").read_bytes()
    saved = []
    for page in range(1, len(data) // PAGE + 1):
        (filled.folder / "journal.db").write_bytes(data)
        wipe(filled.folder, page)
        found = salvage(filled.folder, filled.key)
        assert len(found.kept) + found.lost >= 41 - 1  # the deletion may be what is lost
        saved.append(len(found.kept))
    assert min(saved) < 41
    assert saved.count(41) > len(saved) // 2


def test_where_the_newest_version_is_lost_the_one_before_is_shown(
    made: NewVault, clock: Clock
) -> None:
    journal = open_journal(made.folder, made.key, clock)
    first = journal.keep(Entry(DAY, text="before"))
    for number in range(40):  # so that the two do not lie on one page
        journal.keep(Entry(DAY, text=os.urandom(300).hex() + f" {number}"))
    journal.keep(Entry(DAY, text="after"), first.id, first.head)
    journal.close()
    data = (made.folder / "journal.db").read_bytes()
    older = []
    for page in range(1, len(data) // PAGE + 1):
        (made.folder / "journal.db").write_bytes(data)
        wipe(made.folder, page)
        found = salvage(made.folder, made.key)
        if found.older:
            older.append({each.id: each.content for each in found.kept}[first.id])
    assert older == [Entry(DAY, text="before")]


def test_what_only_a_newer_version_understands_is_counted_and_not_thrown_away(
    made: NewVault, clock: Clock
) -> None:
    journal = open_journal(made.folder, made.key, clock)
    record = journal.new_id()
    visit = Revision(
        id=RevisionId(journal.new_id()),
        record=record,
        kind=Kind.VISIT,
        parents=(),
        at=clock.now(),
        zone="Europe/Madrid",
        device="laptop",
        body='{"new": true}',
    )
    chain_key = made.key.data_key.subkey(Purpose.CHAIN)
    revisions.append(journal.connection, chain_key, visit, Index(DAY, "", "", ""))
    draft = StoredDraft(record, Kind.VISIT, None, visit.at, visit.zone, DAY, '{"new": true}')
    drafts.keep(journal.connection, draft)
    journal.close()

    found = salvage(made.folder, made.key)
    rebuild(made.folder, made.key, clock)

    assert (found.kept, found.drafts, found.lost) == ((), (), 1)
    journal = open_journal(made.folder, made.key, clock)
    assert revisions.history(journal.connection, record) == (visit,)
    assert drafts.find(journal.connection, record) == draft
    journal.close()


def test_nothing_is_changed_by_looking(filled: NewVault) -> None:
    wipe(filled.folder, 1)
    before = contents(filled.folder)
    salvage(filled.folder, filled.key)
    assert contents(filled.folder) == before


def test_a_protected_vault_can_be_looked_at(
    filled: NewVault, write_protect: Callable[[Path], None], clock: Clock
) -> None:
    wipe(filled.folder, 1)
    write_protect(filled.folder)
    assert len(salvage(filled.folder, filled.key).kept) == 41
    with pytest.raises(StorageReadOnly):
        rebuild(filled.folder, filled.key, clock)


def test_an_open_vault_is_left_to_its_window(made: NewVault, journal: Journal) -> None:
    with pytest.raises(VaultInUse):
        salvage(made.folder, made.key)
    with pytest.raises(VaultInUse):
        rebuild(made.folder, made.key, journal.clock)


def test_there_has_to_be_a_database(filled: NewVault, tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        salvage(tmp_path / "nowhere", filled.key)
    (filled.folder / "journal.db").unlink()
    with pytest.raises(DatabaseDamaged):
        salvage(filled.folder, filled.key)
    os.mkfifo(filled.folder / "journal.db")
    with pytest.raises(VaultNotPlain):
        salvage(filled.folder, filled.key)


def test_a_sound_vault_is_made_of_what_is_left_and_the_damaged_one_kept(
    filled: NewVault, root: int, passphrase: str, clock: Clock, tmp_path: Path
) -> None:
    wipe(filled.folder, 1, root)
    before = contents(filled.folder)

    assert rebuild(filled.folder, filled.key, clock) == filled.folder

    aside = tmp_path / "Journal.vault damaged 2026-03-12"
    assert contents(aside) == {name: before[name] for name in before if name != "ballast"}
    assert aside.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in aside.iterdir()} == {0o600}
    assert check_vault(filled.folder, filled.key) == ()
    assert find_key(filled.folder, passphrase) == filled.key
    assert find_key_by_code(filled.folder, filled.recovery_code) == filled.key
    journal = open_journal(filled.folder, filled.key, clock)
    assert len(journal.page(TimelineFilter(), limit=100)) == 41
    assert len(journal.find("after", TimelineFilter())) == 1
    assert [row.snippet for row in journal.trash()] == ["thrown away"]
    assert [each.content for each in journal.drafts()] == [Entry(DAY, text="half a sentence")]
    journal.close()
    # The damaged one can still be looked at, and is no part of the new one.
    assert len(salvage(aside, filled.key).kept) == 41


def test_a_second_rebuild_on_the_same_day_keeps_both(
    filled: NewVault, clock: Clock, tmp_path: Path
) -> None:
    for _ in range(2):
        wipe(filled.folder, 1)
        rebuild(filled.folder, filled.key, clock)
    assert {path.name for path in tmp_path.iterdir()} == {
        "Journal.vault",
        "Journal.vault damaged 2026-03-12",
        "Journal.vault damaged 2026-03-12 2",
    }


def test_the_journal_of_the_damaged_one_does_not_touch_the_new_one(
    filled: NewVault, clock: Clock
) -> None:
    wipe(filled.folder, 1)
    (filled.folder / "journal.db-journal").write_bytes(b"x" * 8192)
    rebuild(filled.folder, filled.key, clock)
    assert not (filled.folder / "journal.db-journal").exists()
    assert check_vault(filled.folder, filled.key) == ()


def test_where_nothing_can_be_kept_aside_nothing_is_changed(
    filled: NewVault, clock: Clock, tmp_path: Path
) -> None:
    deep = tmp_path / ("v" * 250)  # the name of the folder beside it would be too long
    shutil.move(filled.folder, deep)
    wipe(deep, 1)
    before = contents(deep)
    with pytest.raises(StorageUnavailable):
        rebuild(deep, filled.key, clock)
    assert contents(deep) == before
