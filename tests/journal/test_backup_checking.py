from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import BackupDamaged, VaultsUnrelated
from journal_app.journal.backup_checking import look_through, require_sound
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault
from journal_app.store import copying, database
from journal_app.store.checking import Flaw
from journal_app.vault import backup_file, copies
from journal_app.vault.backup_file import Contents
from journal_app.vault.backup_format import Facts
from journal_app.vault.keys import Purpose

Alter = Callable[[Facts], Facts]

NOW = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)


class Sealer:
    """Seals a copy of the journal, with facts that a test may alter: a forger with the key."""

    def __init__(self, journal: Journal, made: NewVault, folder: Path) -> None:
        self.made, self.folder, self.journal = made, folder, journal
        self.key = made.key.data_key.subkey(Purpose.DATABASE)

    def seal(
        self,
        facts: Alter = lambda facts: facts,
        vault: str | None = None,
        afterwards: str = "SELECT 1",
    ) -> Path:
        copy, target = self.folder / "copy.db", self.folder / "one.jbk"
        copying.copy(self.made.folder / "journal.db", self.key, copy)
        held = copying.holdings(copy, self.key, vault or self.made.key.vault)
        opened = database.connect(copy, self.key)
        opened.run(afterwards)
        opened.close()
        bytes_ = copy.stat().st_size
        told = Facts(NOW, held.records, held.revisions, bytes_, held.heads)
        contents = Contents(
            copies.read(self.made.folder).newest_first()[0],
            self.made.key.data_key,
            facts(told),
        )
        backup_file.write(copy, target, contents, bytes)
        return target


@pytest.fixture
def sealer(journal: Journal, made: NewVault, tmp_path: Path) -> Sealer:
    for day in (1, 2, 3):
        journal.keep(Entry(date(2026, 3, day), text="the quiet sea"))
    return Sealer(journal, made, tmp_path)


def test_a_sound_backup_has_no_flaw(sealer: Sealer, tmp_path: Path) -> None:
    looked = look_through(sealer.seal(), sealer.made.key, tmp_path / "unpacked.db")

    assert looked.flaws == frozenset()
    assert (looked.facts.at, looked.facts.records, looked.facts.revisions) == (NOW, 3, 3)


@pytest.mark.parametrize(
    "alter",
    [
        lambda facts: replace(facts, records=4),
        lambda facts: replace(facts, revisions=2),
        lambda facts: replace(facts, heads=bytes(32)),
    ],
    ids=["records", "revisions", "heads"],
)
def test_a_backup_that_does_not_hold_what_it_says_is_damaged(
    sealer: Sealer, tmp_path: Path, alter: Alter
) -> None:
    with pytest.raises(BackupDamaged):
        look_through(sealer.seal(alter), sealer.made.key, tmp_path / "unpacked.db")


@pytest.mark.parametrize(
    ("alter", "flaw"),
    [
        ("UPDATE revision SET zone = 'UTC' WHERE seq = 2", Flaw.CHAIN),
        ("UPDATE record SET heads = '[]'", Flaw.RECORDS),
    ],
)
def test_a_whole_backup_of_an_altered_journal_is_not_sound(
    sealer: Sealer, tmp_path: Path, alter: str, flaw: Flaw
) -> None:
    sealer.journal.connection.run(alter)
    path = sealer.seal()

    assert flaw in look_through(path, sealer.made.key, tmp_path / "one.db").flaws
    with pytest.raises(BackupDamaged):
        require_sound(path, sealer.made.key, tmp_path / "two.db")


def test_a_search_that_misses_words_does_no_harm(sealer: Sealer, tmp_path: Path) -> None:
    sealer.journal.connection.run("DELETE FROM search_content WHERE id = 1")

    looked = look_through(sealer.seal(), sealer.made.key, tmp_path / "unpacked.db")

    assert looked.flaws == frozenset()


def test_the_database_of_another_vault_under_our_seal_is_damage(
    sealer: Sealer, tmp_path: Path
) -> None:
    sealer.journal.connection.run("UPDATE meta SET value = ? WHERE key = 'vault'", ("f" * 32,))

    with pytest.raises(BackupDamaged):
        look_through(sealer.seal(vault="f" * 32), sealer.made.key, tmp_path / "unpacked.db")


def test_a_key_of_another_vault_is_told_before_anything_is_unpacked(
    sealer: Sealer, tmp_path: Path
) -> None:
    key = replace(sealer.made.key, vault="f" * 32)  # type: ignore[arg-type]

    with pytest.raises(VaultsUnrelated):
        look_through(sealer.seal(), key, tmp_path / "unpacked.db")
    assert not (tmp_path / "unpacked.db").exists()


def test_a_backup_that_was_made_to_do_harm_is_damage_before_anything_in_it_is_read(
    sealer: Sealer, tmp_path: Path
) -> None:
    path = sealer.seal(
        afterwards="CREATE TRIGGER odd AFTER INSERT ON draft BEGIN DELETE FROM revision; END"
    )

    assert look_through(path, sealer.made.key, tmp_path / "one.db").flaws == {Flaw.STRUCTURE}
    with pytest.raises(BackupDamaged):
        require_sound(path, sealer.made.key, tmp_path / "two.db")
