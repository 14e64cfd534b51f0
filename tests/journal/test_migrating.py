import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.bodies import encode
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.errors import DatabaseDamaged, StorageReadOnly
from journal_app.journal.checking import check_vault
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import find_key, find_key_by_code, open_journal
from journal_app.store import migrations
from journal_app.store.opening import read_database
from journal_app.vault.keys import Purpose

VAULTS = Path(__file__).parents[1] / "store" / "vaults"
FORMATS = sorted(VAULTS.glob("format-*"), key=lambda path: int(path.name.split("-")[1]))


class Old:
    """A copy of a vault that an older version wrote."""

    def __init__(self, kept: Path, folder: Path) -> None:
        self.version = int(kept.name.split("-")[1])
        self.expected: dict[str, Any] = json.loads((kept / "expected.json").read_text("utf-8"))
        self.folder = Path(shutil.copytree(kept / "Journal.vault", folder))
        self.key = find_key(self.folder, self.expected["passphrase"])

    def database(self) -> bytes:
        return (self.folder / "journal.db").read_bytes()

    def version_now(self) -> int:
        connection = read_database(
            self.folder / "journal.db",
            self.key.data_key.subkey(Purpose.DATABASE),
            self.key.vault,
        )
        try:
            return migrations.version(connection)
        finally:
            connection.close()


@pytest.fixture(params=FORMATS, ids=lambda path: path.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Old:
    return Old(request.param, tmp_path / "Journal.vault")


@pytest.fixture
def opened(old: Old, clock: Clock) -> Iterator[Callable[[], Journal]]:
    journals: list[Journal] = []

    def open_() -> Journal:
        journals.append(open_journal(old.folder, old.key, clock))
        return journals[-1]

    yield open_
    for each in journals:
        each.close()


def digest(journal: Journal) -> str:
    kept = journal.read_all(TimelineFilter(kinds=frozenset(Kind)))
    bodies = sorted((each.id, each.kind.value, encode(each.content)) for each in kept)
    return hashlib.sha256(json.dumps(bodies).encode()).hexdigest()


def test_a_vault_of_every_format_is_kept() -> None:
    assert [int(path.name.split("-")[1]) for path in FORMATS] == list(range(1, len(FORMATS) + 1))
    assert len(FORMATS) >= migrations.VERSION - 1


def test_an_old_vault_is_sound_as_it_is(old: Old) -> None:
    before = old.database()
    assert check_vault(old.folder, old.key) == ()
    assert old.version_now() == old.version
    assert old.database() == before


def test_its_recovery_code_still_opens_it(old: Old) -> None:
    assert find_key_by_code(old.folder, old.expected["recovery_code"]) == old.key


def test_an_old_vault_comes_out_as_it_went_in(old: Old, opened: Callable[[], Journal]) -> None:
    journal = opened()
    expected = old.expected
    count = journal.connection.value
    assert {
        "vault": journal.vault,
        "records": len(list(journal.read_all(TimelineFilter(kinds=frozenset(Kind))))),
        "revisions": count("SELECT count(*) FROM revision"),
        "trash": len(journal.trash()),
        "drafts": len(journal.drafts()),
        "imported": count("SELECT count(*) FROM import_item"),
        "handed_over": count("SELECT count(*) FROM ledger"),
        "name": journal.preferences.name,
        "bodies_sha256": digest(journal),
    } == {name: expected[name] for name in expected if name not in SECRETS}
    journal.close()
    assert old.version_now() == migrations.VERSION
    assert check_vault(old.folder, old.key) == ()


SECRETS = {"passphrase", "recovery_code"}


def test_the_old_one_is_kept_until_the_vault_was_opened_once_more(
    old: Old, opened: Callable[[], Journal]
) -> None:
    before = old.database()
    kept = old.folder / f"journal.db.before-{old.version}"
    opened().close()
    assert kept.read_bytes() == before
    assert kept.stat().st_mode & 0o777 == 0o600
    assert not (old.folder / "journal.db.migrated").exists()
    opened().close()
    assert not kept.exists()


def test_a_damaged_old_vault_is_not_touched(old: Old, opened: Callable[[], Journal]) -> None:
    data = bytearray(old.database())
    data[len(data) - 2000] ^= 1
    (old.folder / "journal.db").write_bytes(data)
    before = {path.name: path.read_bytes() for path in old.folder.iterdir()}
    with pytest.raises(DatabaseDamaged):
        opened()
    after = {path.name for path in old.folder.iterdir()} - before.keys()
    assert after <= {".lock"}
    assert all((old.folder / name).read_bytes() == data for name, data in before.items())


def test_an_old_vault_that_cannot_be_written_says_so(
    old: Old, opened: Callable[[], Journal], write_protect: Callable[[Path], None]
) -> None:
    before = old.database()
    write_protect(old.folder)
    with pytest.raises(StorageReadOnly):
        opened()
    assert old.database() == before
