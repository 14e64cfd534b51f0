import errno
import os
import re
import resource
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.entry import Entry
from journal_app.errors import (
    BackupDamaged,
    BackupPlaceMissing,
    DatabaseDamaged,
    JournalError,
    NotABackup,
    StorageBusy,
    StorageReadOnly,
    StorageUnavailable,
    VaultDamaged,
    VaultNotPlain,
    VaultsUnrelated,
    WrongPassphrase,
    WrongRecoveryCode,
)
from journal_app.journal import backups
from journal_app.journal.backups import (
    BackupFile,
    find_backup_key,
    is_due,
    list_backups,
    look_at,
    make_backup,
    newest_change,
    remembered,
    unpacked,
    verify_backup,
)
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences
from journal_app.journal.unlocking import NewVault, create_vault
from journal_app.journal.ways_in import change_passphrase
from journal_app.store import database
from journal_app.vault import guard
from journal_app.vault.keys import Cost, DataKey

NOW = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
CANARY = "the heron stood in the shallow water"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


@pytest.fixture
def filled(journal: Journal) -> Journal:
    for day in range(1, 6):
        journal.keep(Entry(date(2026, 3, day), text=f"{CANARY}, day {day}"))
    journal.save_draft(journal.new_id(), Entry(date(2026, 3, 6), text="half a thought"), None)
    return journal


@pytest.fixture
def back_up(filled: Journal, made: NewVault, place: Path) -> Callable[..., backups.GoodBackup]:
    def make(now: datetime = NOW, to: Path = place) -> backups.GoodBackup:
        return make_backup(made.folder, made.key, to, now)

    return make


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_one_file_that_tells_nothing(back_up, made: NewVault, place: Path) -> None:
    good = back_up()

    assert names(place) == [f"{made.key.vault[:8]}-2026-03-12-193000.jbk"]
    assert good.path.stat().st_mode & 0o777 == 0o600
    assert CANARY.encode() not in good.path.read_bytes()
    assert (good.at, good.records, good.revisions) == (NOW, 5, 5)
    assert good.bytes == good.path.stat().st_size


def test_a_good_backup_is_verified_again_and_again(back_up, made: NewVault, place: Path) -> None:
    good = back_up()

    assert verify_backup(good.path, made.key) == good
    assert verify_backup(good.path, made.key) == good
    assert names(place) == [good.path.name]


def test_the_journal_is_written_on_after_a_backup(back_up, filled: Journal) -> None:
    first = back_up()
    filled.keep(Entry(date(2026, 3, 7), text="one more"))

    second = back_up(NOW + timedelta(hours=1))

    assert (first.records, second.records) == (5, 6)


def test_two_of_one_second_have_two_names(back_up, place: Path) -> None:
    paths = [back_up().path for _ in range(3)]

    assert len(set(paths)) == 3
    assert [path.stem[-2:] for path in paths[1:]] == ["-2", "-3"]
    assert all(path.exists() for path in paths)


def test_what_is_not_saved_yet_is_not_in_it(back_up, filled: Journal) -> None:
    with filled.transaction():
        filled.add(filled.new_id(), Entry(date(2026, 3, 7), text="x"), filled.clock.moment())
        assert back_up().records == 5


def test_a_journal_that_is_saving_is_busy_and_nothing_is_left(
    back_up, filled: Journal, place: Path
) -> None:
    filled.connection.run("BEGIN EXCLUSIVE")

    with pytest.raises(StorageBusy):
        back_up()

    filled.connection.run("ROLLBACK")
    assert names(place) == []
    assert back_up().records == 5


def test_a_backup_opens_with_the_passphrase_of_its_day_and_with_the_code(
    back_up, made: NewVault, passphrase: str, cheap: Cost
) -> None:
    before = back_up()
    change_passphrase(made.folder, passphrase, "seven otters under one bridge", NOW.date(), cheap)
    after = back_up(NOW + timedelta(hours=1))

    for path, secret, is_code in (
        (before.path, passphrase, False),
        (before.path, made.recovery_code, True),
        (after.path, "seven otters under one bridge", False),
        (after.path, made.recovery_code, True),
    ):
        key = find_backup_key(path, secret, is_code=is_code)
        assert (key.vault, key.data_key) == (made.key.vault, made.key.data_key)
    with pytest.raises(WrongPassphrase):
        find_backup_key(after.path, passphrase, is_code=False)
    with pytest.raises(WrongRecoveryCode):
        find_backup_key(after.path, "not a code", is_code=True)


def test_its_database_can_be_read_and_is_gone_afterwards(
    back_up, made: NewVault, tmp_path: Path
) -> None:
    good = back_up()
    into = tmp_path / "work"
    into.mkdir()

    with unpacked(good.path, made.key, into) as path:
        assert path.stat().st_size % database.PAGE_BYTES == 0
        assert CANARY.encode() not in path.read_bytes()

    assert names(into) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.data())
def test_a_flipped_bit_is_damage(back_up, made: NewVault, tmp_path: Path, chosen) -> None:
    path = sorted((tmp_path / "backups").glob("*.jbk"))[:1] or [back_up().path]
    data = bytearray(path[0].read_bytes())
    place = chosen.draw(st.integers(0, len(data) - 1))
    data[place] ^= 1 << chosen.draw(st.integers(0, 7))
    altered = tmp_path / "altered.jbk"
    altered.write_bytes(data)

    with pytest.raises(NotABackup if place < 16 else BackupDamaged):
        verify_backup(altered, made.key)


@pytest.mark.parametrize("left", [0, 10, 16, 500, 4096, 100_000, -1])
def test_a_backup_that_was_cut_is_damage(back_up, made: NewVault, left: int) -> None:
    path = back_up().path
    path.write_bytes(path.read_bytes()[:left])

    with pytest.raises(NotABackup if left in {0, 10} else BackupDamaged):
        verify_backup(path, made.key)


def test_another_vaults_backup_is_told_apart(
    back_up, tmp_path: Path, passphrase: str, clock: Clock, cheap: Cost
) -> None:
    other = create_vault(tmp_path / "Other.vault", passphrase, clock, cheap)

    with pytest.raises(VaultsUnrelated):
        verify_backup(back_up().path, other.key)


def test_a_backup_of_other_keys_is_told_apart(back_up, made: NewVault) -> None:
    key = replace(made.key, data_key=DataKey(2, bytes(32)))

    with pytest.raises(WrongPassphrase):
        verify_backup(back_up().path, key)


def test_other_keys_than_those_in_the_folder_make_no_backup(
    back_up, made: NewVault, place: Path
) -> None:
    key = replace(made.key, data_key=DataKey(2, bytes(32)))

    with pytest.raises(VaultDamaged):
        make_backup(made.folder, key, place, NOW)
    assert names(place) == []


def test_a_journal_whose_versions_were_altered_makes_no_good_backup(
    back_up, filled: Journal, place: Path
) -> None:
    good = back_up()
    filled.connection.run("UPDATE revision SET zone = 'UTC' WHERE seq = 2")

    with pytest.raises(DatabaseDamaged):
        back_up(NOW + timedelta(hours=1))

    assert names(place) == [good.path.name]


def test_a_torn_page_that_nothing_uses_does_no_harm(
    back_up, filled: Journal, made: NewVault
) -> None:
    filled.connection.run("CREATE TABLE passing (x)")
    filled.connection.run("INSERT INTO passing VALUES (zeroblob(400000))")
    filled.connection.run("DROP TABLE passing")
    filled.close()
    path = made.folder / "journal.db"
    data = bytearray(path.read_bytes())
    data[-50 * database.PAGE_BYTES + 512] ^= 1
    path.write_bytes(data)

    good = back_up()

    assert verify_backup(good.path, made.key) == good
    assert good.records == 5


def test_a_place_that_is_not_there_is_told(back_up, place: Path) -> None:
    with pytest.raises(BackupPlaceMissing):
        back_up(to=place / "stick")
    with pytest.raises(BackupPlaceMissing):
        list_backups(place / "stick")
    with pytest.raises(BackupPlaceMissing):
        look_at(place / "stick" / "one.jbk")
    assert names(place) == []


def test_a_file_is_no_place(back_up, place: Path) -> None:
    (place / "file").write_text("x")

    with pytest.raises(BackupPlaceMissing):
        back_up(to=place / "file")


def test_a_drive_that_goes_away_meanwhile_is_told_as_that(
    back_up, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: shutil.rmtree(place, ignore_errors=True))

    with pytest.raises(BackupPlaceMissing):
        back_up()


def test_a_stick_that_forgets_a_bit_is_noticed_before_the_backup_counts(
    back_up, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: os.pwrite(descriptor, b"?", 70_000))

    with pytest.raises(BackupDamaged) as caught:
        back_up()

    assert caught.value.path.parent == place
    assert names(place) == []


def test_a_disk_that_does_not_list_its_files_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> None:
        raise OSError(errno.EIO, "", str(path))

    monkeypatch.setattr(os, "listdir", refused)

    with pytest.raises(StorageUnavailable):
        list_backups(place)


def test_a_protected_place_is_told(back_up, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object) -> None:
        raise OSError(errno.EROFS, "", str(path))

    monkeypatch.setattr(os, "mkdir", refused)

    with pytest.raises(StorageReadOnly):
        back_up()


def test_a_backup_in_a_protected_place_is_looked_through_elsewhere(
    back_up, made: NewVault, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, elsewhere = back_up(), tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    monkeypatch.setattr(os, "access", lambda path, _: path != place)
    before = place.stat().st_mtime_ns

    assert verify_backup(good.path, made.key) == good
    assert place.stat().st_mtime_ns == before
    assert names(elsewhere) == []


@contextmanager
def no_file_beyond(limit: int) -> Iterator[None]:
    """Let the system refuse what is written past `limit` bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("limit", [0, 4096, 60_000, 120_000])
def test_a_disk_that_takes_no_more_leaves_the_good_ones_alone(
    back_up, place: Path, limit: int
) -> None:
    good = back_up()

    with no_file_beyond(limit), pytest.raises(StorageUnavailable):
        back_up(NOW + timedelta(hours=1))

    assert names(place) == [good.path.name]
    assert back_up(NOW + timedelta(hours=2)).records == 5


def test_every_fault_of_the_disk_leaves_a_good_backup_or_none(
    back_up, made: NewVault, place: Path, each_fault
) -> None:
    good = back_up()
    later = NOW + timedelta(hours=1)

    for tried in each_fault(place, lambda copy: back_up(later, copy)):
        for backup in list_backups(tried.folder, made.key.vault):
            assert verify_backup(backup.path, made.key).records == 5
        assert good.path.name in names(tried.folder)
        if not isinstance(tried.done, JournalError):
            assert verify_backup(tried.folder / tried.done.path.name, made.key) == tried.done
        assert back_up(later, tried.folder).records == 5
        assert all(name.endswith(".jbk") for name in names(tried.folder))


def test_what_a_crash_has_left_is_cleared_and_nothing_else(
    back_up, made: NewVault, place: Path
) -> None:
    hidden = place / f".{made.key.vault[:8]}.backing-up"
    foreign = place / ".ffffffff.backing-up"
    for folder in (hidden, foreign):
        folder.mkdir()
        for name in ("copy.db", "copy.db-journal", "sealed.part", "unpacked.db"):
            (folder / name).write_bytes(b"half")
    (hidden / "a photo.jpg").write_bytes(b"somebody's")

    back_up()

    assert names(hidden) == [".lock", "a photo.jpg"] or names(hidden) == ["a photo.jpg"]
    assert len(names(foreign)) == 4


def test_two_at_once_do_not_meet(back_up, made: NewVault, place: Path) -> None:
    hidden = place / f".{made.key.vault[:8]}.backing-up"
    hidden.mkdir()

    with guard.hold(hidden), pytest.raises(StorageBusy):
        back_up()

    assert back_up().records == 5
    assert len(names(place)) == 1


@pytest.mark.parametrize("kind", ["link", "file"])
def test_something_else_under_the_hidden_name_is_left_alone(
    back_up, made: NewVault, place: Path, kind: str
) -> None:
    hidden, elsewhere = place / f".{made.key.vault[:8]}.backing-up", place / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "copy.db").write_bytes(b"somebody's")
    if kind == "link":
        hidden.symlink_to(elsewhere)
    else:
        hidden.write_bytes(b"somebody's")

    with pytest.raises(VaultNotPlain):
        back_up()

    assert (elsewhere / "copy.db").read_bytes() == b"somebody's"


def test_backups_are_listed_newest_first_and_what_is_none_is_not(
    back_up, made: NewVault, place: Path, tmp_path: Path
) -> None:
    good = [back_up(NOW + timedelta(hours=hour)) for hour in (1, 3, 2)]
    (place / "holiday.jpg").write_bytes(b"x")
    (place / "torn.jbk").write_bytes(good[0].path.read_bytes()[:300])
    (place / "folder.jbk").mkdir()

    listed = list_backups(place, made.key.vault)

    assert [each.path for each in listed] == [good[1].path, good[2].path, good[0].path]
    assert listed[0] == BackupFile(good[1].path, made.key.vault, good[1].at, good[1].bytes)
    assert list_backups(place, "f" * 32) == ()
    assert list_backups(place) == listed


def test_a_backup_under_another_name_is_listed_by_its_time(
    back_up, made: NewVault, place: Path
) -> None:
    path = back_up().path.rename(place / "the one before the move.jbk")

    (listed,) = list_backups(place, made.key.vault)

    assert listed.path == path
    assert abs(listed.at.timestamp() - path.stat().st_mtime) < 1


@pytest.mark.parametrize("name", ["01234567-2026-02-31-193000.jbk", "01234567-2026-03-12.jbk"])
def test_a_name_that_is_no_date_is_no_date(back_up, place: Path, name: str) -> None:
    path = back_up().path.rename(place / name)

    assert look_at(path).at.timestamp() == pytest.approx(path.stat().st_mtime, abs=1)


HOUR = timedelta(hours=1)
USUAL = Preferences(backup_places=("/media/stick",), last_backup_at=NOW.isoformat())


@pytest.mark.parametrize(
    ("preferences", "changed", "now"),
    [
        (USUAL, NOW + HOUR / 2, NOW + HOUR),
        (replace(USUAL, last_backup_at=""), NOW - HOUR, NOW),
        (replace(USUAL, last_backup_at="yesterday"), NOW - HOUR, NOW),
        (replace(USUAL, last_backup_at="2026-03-12T19:30:00"), NOW - HOUR, NOW),
        (USUAL, NOW - 3 * HOUR, NOW - 2 * HOUR),  # the clock was wrong that day
    ],
)
def test_a_backup_is_due_an_hour_after_the_last_if_something_changed(
    preferences: Preferences, changed: datetime, now: datetime
) -> None:
    assert is_due(preferences, changed, now)


@pytest.mark.parametrize(
    ("preferences", "changed", "now"),
    [
        (USUAL, NOW + HOUR / 2, NOW + HOUR * 0.9),
        (USUAL, NOW - HOUR, NOW + 5 * HOUR),
        (USUAL, None, NOW + 5 * HOUR),
        (replace(USUAL, backup_places=()), NOW + HOUR, NOW + 5 * HOUR),
    ],
)
def test_no_backup_is_due_sooner_or_for_nothing_or_without_a_place(
    preferences: Preferences, changed: datetime | None, now: datetime
) -> None:
    assert not is_due(preferences, changed, now)


def test_what_was_made_last_is_remembered(back_up, filled: Journal) -> None:
    good = back_up()

    filled.prefer(remembered(replace(filled.preferences, name="R. M."), good))

    kept = filled.preferences
    assert kept.name == "R. M."
    assert kept.last_backup_file == str(good.path)
    assert datetime.fromisoformat(kept.last_backup_at) == NOW
    assert (kept.last_backup_bytes, kept.last_backup_records) == (good.bytes, 5)


def test_the_newest_change_is_when_something_was_last_written(
    journal: Journal, clock: Clock
) -> None:
    assert newest_change(journal) is None

    journal.keep(Entry(date(2026, 3, 1), text="x"))

    assert newest_change(journal) == clock.now()


def test_names_hold_no_word_of_what_they_are(back_up) -> None:
    assert re.fullmatch(r"[0-9a-f]{8}-\d{4}-\d\d-\d\d-\d{6}\.jbk", back_up().path.name)
