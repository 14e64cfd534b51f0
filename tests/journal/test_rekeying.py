"""All keys of a vault change at one turning point: before it nothing has, after it all has."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.errors import (
    DatabaseDamaged,
    JournalError,
    VaultInUse,
    VaultMispaired,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from journal_app.journal import ways_in
from journal_app.journal.checking import check_vault
from journal_app.journal.journal import Journal
from journal_app.journal.rekeying import Rekeyed, rekey
from journal_app.journal.unlocking import NewVault, find_key, find_key_by_code, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.store import database
from journal_app.store.database import Connection
from journal_app.vault import bundle
from journal_app.vault.keys import Cost, Purpose

NEW = "marmot on a slow green hill"
DAY = date(2026, 3, 12)
SEALED_ANEW = {"revision": "id, record, kind, parents, at_utc, zone, device, deleted, body"}
ALL = "SELECT {} FROM {} ORDER BY 1"
TABLES = {
    *("record", "revision", "erased", "record_tag", "draft", "attachment", "attachment_part"),
    *("import_batch", "import_item", "import_original", "ledger", "preference"),
    *("search", "search_content"),
}
FILES = {"README.txt", "keyring.json", "keyring.bak", "journal.db", "journal.db-journal", ".lock"}
PAGE = 4096


@pytest.fixture
def written(made: NewVault, clock, hands) -> NewVault:
    """A vault that holds something in every table, and no ballast: it is copied fast."""
    journal = open_journal(made.folder, made.key, clock)
    record = journal.keep(Entry(day=DAY, text="an otter by the river", tags=("river",))).id
    first = journal.read(record).head
    for text in ("two otters", "three otters"):  # both upon the first: two versions stand
        hands.go_on(minutes=1)
        journal.keep(Entry(day=DAY, text=text, tags=("river",)), record, first)
    journal.remove(journal.keep(Entry(day=DAY, text="to the trash")).id)
    journal.save_draft(journal.new_id(), Entry(day=DAY, text="half a word"), None)
    fill(journal.connection, record)
    journal.close()
    (made.folder / bundle.BALLAST).unlink()
    return made


def fill(connection: Connection, record: RecordId) -> None:
    """What the journal itself writes only in other ways."""
    known = {"record": record, "at": "2026-03-12T19:30:00.000000+00:00", "day": str(DAY)}
    for statement in (
        "INSERT INTO attachment VALUES ('a', :record, 'image/png', 3, 'ff')",
        "INSERT INTO attachment_part VALUES ('a', 0, x'010203')",
        "INSERT INTO import_batch VALUES ('b', 'jrnl', :at)",
        "INSERT INTO import_item VALUES ('jrnl', 'ff', 'b', :record)",
        "INSERT INTO import_original VALUES ('jrnl', 'ff', x'00')",
        "INSERT INTO ledger VALUES ('l', :at, 'UTC', 'M', :day, :day, 'ff', '[]')",
        "INSERT INTO preference VALUES ('name', '\"A.\"')",
        "INSERT INTO preference VALUES ('recovery_rehearsed', 'true')",
        "INSERT INTO erased (record, at_utc) VALUES ('e', :at)",
    ):
        connection.run(statement, known if ":" in statement else ())


@contextmanager
def connected(folder: Path, key: VaultKey) -> Iterator[Connection]:
    database_key = key.data_key.subkey(Purpose.DATABASE)
    with closing(database.connect(folder / bundle.DATABASE, database_key)) as connection:
        yield connection


def everything(folder: Path, key: VaultKey) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, but what is bound to the keys."""
    with connected(folder, key) as connection:
        names = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        found = {
            name: connection.rows(ALL.format(SEALED_ANEW.get(name, "*"), name))
            for (name,) in names
            if name != "meta"
        }
    found["preference"] = [row for row in found["preference"] if "recovery" not in row[0]]
    return found


def key_or_none(find: Callable[[Path, str], VaultKey], folder: Path, secret: str) -> Any:
    try:
        return find(folder, secret)
    except (WrongPassphrase, WrongRecoveryCode):
        return None


def test_everything_comes_along(written: NewVault, passphrase: str, clock, cheap: Cost) -> None:
    before = everything(written.folder, written.key)

    rekeyed = rekey(written.folder, passphrase, NEW, clock, cheap)

    assert {name for name in TABLES if before[name]} == TABLES
    assert everything(written.folder, rekeyed.key) == before
    assert check_vault(written.folder, rekeyed.key) == ()


def test_what_opened_the_vault_before_opens_nothing_any_more(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    rekeyed = rekey(written.folder, passphrase, NEW, clock, cheap)

    assert find_key(written.folder, NEW) == rekeyed.key
    assert find_key_by_code(written.folder, rekeyed.recovery_code) == rekeyed.key
    assert key_or_none(find_key, written.folder, passphrase) is None
    assert key_or_none(find_key_by_code, written.folder, written.recovery_code) is None
    assert rekeyed.key.vault == written.key.vault
    assert rekeyed.key.waiting is None
    with pytest.raises(DatabaseDamaged), connected(written.folder, written.key):
        pass


def test_an_old_key_file_does_not_open_the_new_database(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    old = (written.folder / bundle.KEYRING).read_bytes()
    rekey(written.folder, passphrase, NEW, clock, cheap)
    for name in (bundle.KEYRING, bundle.KEYRING_COPY):
        (written.folder / name).write_bytes(old)

    with pytest.raises(VaultMispaired):
        open_journal(written.folder, find_key(written.folder, passphrase), clock)


def test_nothing_is_left_beside_and_the_database_is_marked_as_ours(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    with connected(written.folder, written.key) as connection:
        marks = [connection.value(f"PRAGMA {name}") for name in ("application_id", "user_version")]

    rekeyed = rekey(written.folder, passphrase, NEW, clock, cheap)

    assert {path.name for path in written.folder.iterdir()} <= FILES
    assert (written.folder / bundle.DATABASE).stat().st_mode & 0o777 == 0o600
    with connected(written.folder, rekeyed.key) as connection:
        assert marks == [
            connection.value(f"PRAGMA {name}") for name in ("application_id", "user_version")
        ]
        connection.run("INSERT INTO search (search) VALUES ('integrity-check')")


def test_the_new_code_is_not_yet_rehearsed_and_the_journal_goes_on(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    rekeyed = rekey(written.folder, passphrase, NEW, clock, cheap)
    with closing(open_journal(written.folder, rekeyed.key, clock)) as journal:
        kept = journal.keep(Entry(day=DAY, text="after the change"))

        assert (journal.preferences.name, journal.preferences.recovery_rehearsed) == ("A.", False)
        assert journal.read(kept.id).content == Entry(day=DAY, text="after the change")
    assert check_vault(written.folder, rekeyed.key) == ()


def test_keys_change_as_often_as_one_likes(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    before = everything(written.folder, written.key)
    rekey(written.folder, passphrase, NEW, clock, cheap)
    ways_in.renew_recovery_code(written.folder, NEW, DAY)

    rekeyed = rekey(written.folder, NEW, passphrase, clock, cheap)

    assert everything(written.folder, rekeyed.key) == before
    assert check_vault(written.folder, rekeyed.key) == ()


def test_only_a_closed_vault_is_rekeyed(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    with (
        closing(open_journal(written.folder, written.key, clock)),
        pytest.raises(VaultInUse),
    ):
        rekey(written.folder, passphrase, NEW, clock, cheap)


def test_a_wrong_or_weak_passphrase_changes_nothing(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    before = (written.folder / bundle.DATABASE).read_bytes()
    with pytest.raises(WrongPassphrase):
        rekey(written.folder, "not the passphrase", NEW, clock, cheap)
    with pytest.raises(WeakPassphrase):
        rekey(written.folder, passphrase, "password", clock, cheap)

    assert (written.folder / bundle.DATABASE).read_bytes() == before


def test_an_altered_revision_does_not_become_a_sound_one(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    with connected(written.folder, written.key) as connection:
        connection.run("UPDATE revision SET zone = 'UTC' WHERE seq = 1")
    before = (written.folder / bundle.KEYRING).read_bytes()

    with pytest.raises(DatabaseDamaged):
        rekey(written.folder, passphrase, NEW, clock, cheap)

    assert (written.folder / bundle.KEYRING).read_bytes() == before
    assert not (written.folder / "journal.db.new").exists()


def opened_by(folder: Path, secrets: tuple[str, ...], codes: tuple[str, ...]) -> list[str]:
    """Which passphrase opens the vault, and whether one of the codes does too."""
    found = {secret: key_or_none(find_key, folder, secret) for secret in secrets}
    ((passphrase, key),) = [(secret, key) for secret, key in found.items() if key]
    coded = [key_or_none(find_key_by_code, folder, code) for code in codes]
    assert all(other.data_key == key.data_key for other in coded if other)
    return [passphrase, "code"] if any(coded) else [passphrase]


def assert_whole(folder: Path, secret: str, rows: dict[str, Any], clock) -> None:
    """All that was written is there, and sound; nothing is left over."""
    open_journal(folder, find_key(folder, secret), clock).close()
    settled = find_key(folder, secret)
    assert settled.waiting is None
    assert check_vault(folder, settled) == ()
    assert everything(folder, settled) == rows
    assert {path.name for path in folder.iterdir()} <= FILES


def test_a_fault_at_any_file_operation_loses_nothing(
    written: NewVault, passphrase: str, each_fault, clock, cheap: Cost
) -> None:
    rows, tried = everything(written.folder, written.key), 0
    for each in each_fault(
        written.folder, lambda folder: rekey(folder, passphrase, NEW, clock, cheap)
    ):
        done = isinstance(each.done, Rekeyed)
        code = each.done.recovery_code if done else written.recovery_code
        expected = [NEW if done else passphrase, "code"]
        assert opened_by(each.folder, (passphrase, NEW), (code,)) == expected, each.number
        assert_whole(each.folder, expected[0], rows, clock)
        tried += 1
    assert tried > 2 * 15


def test_a_disk_that_is_full_at_any_page_loses_nothing(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    rows = everything(written.folder, written.key)
    size = (written.folder / bundle.DATABASE).stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room in range(0, size + PAGE, 3 * PAGE):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room + 100, hard))
        try:
            with pytest.raises(JournalError):
                rekey(written.folder, passphrase, NEW, clock, cheap)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert not (written.folder / "journal.db.new").exists()
        found = opened_by(written.folder, (passphrase, NEW), (written.recovery_code,))
        assert found == [passphrase, "code"]
        assert_whole(written.folder, passphrase, rows, clock)


# Runs on its own, so that it can be killed: at one of the system's calls, counted within the
# folder, or by the system itself when a file grows beyond so many bytes.
DRIVER = """
import json, os, resource, shutil, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from journal_app.journal.clock import Clock
from journal_app.journal.rekeying import rekey
from journal_app.vault.keys import Cost
source, target, old, new, plan = sys.argv[1:]
clock = Clock(now=lambda: datetime(2026, 3, 12, 20, tzinfo=UTC), zone=lambda: "UTC")

def dying(call, left):
    def counted(first, *rest, **named):
        if target in str(first) or isinstance(first, int):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return call(first, *rest, **named)
    return counted

def run(folder, kind, number):
    if kind == "call":
        left = [number]
        for name in ("open", "fsync", "replace", "rename", "unlink"):
            setattr(os, name, dying(getattr(os, name), left))
    else:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (number, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rekey(Path(folder), old, new, clock, Cost(8192, 1, 1))

for kind, numbers in json.loads(plan).items():
    for number in numbers:
        folder = f"{target}-{kind}-{number}"
        shutil.copytree(source, folder)
        child = os.fork()
        if not child:
            run(folder, kind, number)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(json.dumps([folder, status]), flush=True)
        if kind == "call" and status == 0:
            break
"""


def killed(written: NewVault, passphrase: str, plan: dict[str, list[int]]) -> Iterator[Any]:
    """The folders that were left, and how each process ended."""
    target = str(written.folder.with_name("killed"))
    arguments = [str(written.folder), target, passphrase, NEW, json.dumps(plan)]
    command = [sys.executable, "-c", DRIVER, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as driver:  # noqa: S603
        assert driver.stdout
        for line in driver.stdout:
            folder, status = json.loads(line)
            yield Path(folder), status
            shutil.rmtree(folder)
    assert driver.returncode == 0


def test_a_kill_at_any_file_operation_loses_nothing(
    written: NewVault, passphrase: str, clock
) -> None:
    rows = everything(written.folder, written.key)
    outcomes: list[str] = []
    for folder, status in killed(written, passphrase, {"call": list(range(200))}):
        assert status == 0 or os.WTERMSIG(status) == signal.SIGKILL
        found = opened_by(folder, (passphrase, NEW), (written.recovery_code,))
        assert_whole(folder, found[0], rows, clock)
        # The old code opens it as long as the old passphrase does.
        assert found in ([passphrase, "code"], [NEW])
        outcomes.append(found[0])
    assert outcomes == sorted(outcomes, key=[passphrase, NEW].index)
    assert len(set(outcomes)) == 2
    assert len(outcomes) > 15


def test_a_kill_at_any_page_loses_nothing(written: NewVault, passphrase: str, clock) -> None:
    rows = everything(written.folder, written.key)
    size = (written.folder / bundle.DATABASE).stat().st_size
    sizes = [*range(100, size - PAGE, 5 * PAGE)]
    for folder, status in killed(written, passphrase, {"size": sizes}):
        assert os.WTERMSIG(status) == signal.SIGXFSZ
        found = opened_by(folder, (passphrase, NEW), (written.recovery_code,))
        assert_whole(folder, found[0], rows, clock)
        assert found == [passphrase, "code"]


def test_this_computer_keeps_its_name(
    written: NewVault, passphrase: str, clock, cheap: Cost
) -> None:
    def devices(journal: Journal) -> set[str]:
        journal.keep(Entry(day=DAY, text="one more"))
        return {name for (name,) in journal.connection.rows("SELECT device FROM revision")}

    rekeyed = rekey(written.folder, passphrase, NEW, clock, cheap)
    with closing(open_journal(written.folder, rekeyed.key, clock)) as journal:
        assert len(devices(journal)) == 1
