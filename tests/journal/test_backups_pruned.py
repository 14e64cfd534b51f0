"""Which files are deleted. The databases in these backups are only bytes: nobody opens them."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.journal.backup_rotation import kept
from journal_app.journal.backups import BackupFile, GoodBackup, list_backups, prune
from journal_app.journal.unlocking import NewVault
from journal_app.journal.vault_key import VaultKey
from journal_app.vault import backup_file, copies, sealing
from journal_app.vault.backup_file import Contents
from journal_app.vault.backup_format import Facts
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import DataKey

NOW = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
TIMES = st.lists(st.integers(1, 500 * 24), unique=True, max_size=30).map(
    lambda hours: [NOW - timedelta(hours=each) for each in hours]
)
MANY = [NOW - timedelta(minutes=minutes) for minutes in range(1, 40)]


@dataclass
class Shelf:
    """A folder of backups that can be filled at will."""

    folder: Path
    ring: Keyring
    key: VaultKey

    def put(self, at: datetime, *, kib: int = 4, records: int = 40) -> GoodBackup:
        path = self.folder / f"{self.key.vault[:8]}-{at:%Y-%m-%d-%H%M%S}.jbk"
        source = self.folder / "source.db"
        source.write_bytes(bytes(kib * 1024))
        facts = Facts(at, records, 4 * records, kib * 1024, bytes(32))
        contents = Contents(self.ring, self.key.data_key, facts)
        backup_file.write(source, path, contents, secrets.token_bytes)
        source.unlink()
        return GoodBackup(path, at, path.stat().st_size, records, 4 * records)

    def listed(self) -> tuple[BackupFile, ...]:
        return list_backups(self.folder, self.key.vault)


@pytest.fixture
def ring(made: NewVault) -> Keyring:
    return copies.read(made.folder).newest_first()[0]


@pytest.fixture
def shelf(tmp_path: Path, made: NewVault, ring: Keyring) -> Shelf:
    (tmp_path / "backups").mkdir()
    return Shelf(tmp_path / "backups", ring, made.key)


@contextmanager
def fresh(made: NewVault, ring: Keyring) -> Iterator[Shelf]:
    with tempfile.TemporaryDirectory() as folder:
        yield Shelf(Path(folder), ring, made.key)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(times=TIMES)
def test_what_the_rule_keeps_stays_and_the_rest_goes(
    made: NewVault, ring: Keyring, times: list[datetime]
) -> None:
    with fresh(made, ring) as shelf:
        for at in times:
            shelf.put(at)
        good = shelf.put(NOW)
        before = shelf.listed()

        gone = prune(shelf.folder, shelf.key, good)

        assert shelf.listed() == kept(before, lambda each: each.at)
        assert {each.path for each in before} == {*gone, *(e.path for e in shelf.listed())}
        assert good.path.exists()
        assert prune(shelf.folder, shelf.key, good) == ()


def test_the_good_one_stays_even_if_its_clock_was_years_behind(shelf: Shelf) -> None:
    for at in MANY:
        shelf.put(at)
    good = shelf.put(NOW - timedelta(days=3000))

    assert prune(shelf.folder, shelf.key, good) != ()

    assert good.path.exists()


def test_other_files_are_never_touched(shelf: Shelf) -> None:
    for at in MANY:
        shelf.put(at)
    sample = shelf.listed()[-1].path
    foreign = {
        "holiday.jpg": b"somebody's",
        sample.name.replace(".jbk", " copy.jbk"): sample.read_bytes(),
        f"ffffffff{sample.name[8:]}": sample.read_bytes(),
        f"{sample.name[:8]}-2020-01-01-000000.jbk": b"not ours, though it is called so",
        f"{sample.name[:8]}-2020-01-02-000000.jbk": sample.read_bytes()[:400],
    }
    for name, data in foreign.items():
        (shelf.folder / name).write_bytes(data)

    assert prune(shelf.folder, shelf.key, shelf.put(NOW)) != ()

    assert {name: (shelf.folder / name).read_bytes() for name in foreign} == foreign


@pytest.mark.parametrize(("kib", "records"), [(1, 40), (12, 19)], ids=["size", "count"])
def test_when_the_newest_has_shrunk_nothing_is_deleted(
    shelf: Shelf, kib: int, records: int
) -> None:
    for at in MANY:
        shelf.put(at, kib=12)

    assert prune(shelf.folder, shelf.key, shelf.put(NOW, kib=kib, records=records)) == ()
    assert len(shelf.listed()) == len(MANY) + 1


def test_half_is_enough_to_go_on(shelf: Shelf) -> None:
    for at in MANY:
        shelf.put(at, records=40)

    assert prune(shelf.folder, shelf.key, shelf.put(NOW, records=20)) != ()


def test_counts_under_other_keys_are_not_known_and_stop_nothing(
    shelf: Shelf, made: NewVault, ring: Keyring
) -> None:
    for at in MANY:
        shelf.put(at)
    new = replace(made.key, data_key=DataKey(2, bytes(32)))
    changed = Shelf(shelf.folder, sealing.authenticate(ring, new.data_key), new)

    gone = prune(shelf.folder, new, changed.put(NOW, records=1))

    assert gone != ()
