"""Whatever a change of all keys left behind, the vault opens, and nothing written is lost."""

import resource
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import StorageUnavailable, VaultNotPlain
from journal_app.journal import ways_in
from journal_app.journal.checking import check_vault
from journal_app.journal.rekeying import rekey
from journal_app.journal.settling import settle
from journal_app.journal.unlocking import NewVault, find_key, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.vault import bundle, changing, copies, keyring_text, opening
from journal_app.vault.changing import Change
from journal_app.vault.keys import Cost

NEW = "marmot on a slow green hill"
DAY = date(2026, 3, 12)
KEYRINGS = (bundle.KEYRING, bundle.KEYRING_COPY)


class Midway(NamedTuple):
    """A vault in the middle of a change of all keys, as the turning point left it."""

    folder: Path
    old_database: bytes
    new_database: bytes


@pytest.fixture
def midway(made: NewVault, passphrase: str, clock, cheap: Cost, tmp_path: Path) -> Midway:
    """Both keys in the key file, the new database beside the old, the next key file ready."""
    with closing(open_journal(made.folder, made.key, clock)) as journal:
        journal.keep(Entry(day=DAY, text="an otter by the river"))
    old = (made.folder / bundle.DATABASE).read_bytes()
    rekeyed = rekey(made.folder, passphrase, NEW, clock, cheap)
    new = (made.folder / bundle.DATABASE).read_bytes()
    opened = opening.open_with_passphrase(made.folder, NEW)
    turn = changing.rotated(
        opened.ring,
        NEW,
        cheap,
        Change(
            generation=opened.generation,
            keys=(rekeyed.key.data_key, made.key.data_key),
            today=DAY,
            random=lambda count: bytes(range(count)),
        ),
    )
    copies.replace(made.folder, turn.both)
    (made.folder / "keyring.next").write_bytes(keyring_text.render(turn.after))
    (made.folder / "journal.db.new").write_bytes(new)
    (made.folder / bundle.DATABASE).write_bytes(old)
    return Midway(made.folder, old, new)


def texts(folder: Path, key: VaultKey, clock) -> list[str]:
    with closing(open_journal(folder, key, clock)) as journal:
        found = journal.read_all(TimelineFilter())
        return [each.content.text for each in found if isinstance(each.content, Entry)]


def test_nothing_to_settle_is_settled_at_once(made: NewVault) -> None:
    before = {path: path.read_bytes() for path in made.folder.iterdir()}

    assert settle(made.folder, made.key) == made.key
    assert {path: path.read_bytes() for path in made.folder.iterdir()} == before


def test_after_the_turning_point_the_change_is_finished(midway: Midway, clock) -> None:
    key = find_key(midway.folder, NEW)

    assert key.waiting
    assert texts(midway.folder, key, clock) == ["an otter by the river"]
    settled = find_key(midway.folder, NEW)
    assert (settled.data_key, settled.waiting) == (key.data_key, None)
    assert settled.generation == key.generation + 1
    assert not (midway.folder / "journal.db.new").exists()
    assert not (midway.folder / "keyring.next").exists()


@pytest.mark.parametrize("left", [0, 4096, 8192, None])
def test_a_new_database_that_broke_meanwhile_is_made_again(
    left: int | None, midway: Midway, clock
) -> None:
    (midway.folder / "journal.db.new").unlink()
    if left is not None:
        (midway.folder / "journal.db.new").write_bytes(midway.new_database[:left])
    key = find_key(midway.folder, NEW)

    assert texts(midway.folder, key, clock) == ["an otter by the river"]
    settled = find_key(midway.folder, NEW)
    assert (settled.data_key, settled.waiting) == (key.data_key, None)


def test_without_room_for_it_the_old_database_stays_in_use_and_nothing_is_lost(
    midway: Midway, clock
) -> None:
    (midway.folder / "journal.db.new").write_bytes(midway.new_database[:8192])
    key = find_key(midway.folder, NEW)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16384, hard))
    try:
        settled = settle(midway.folder, key)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (settled.data_key, settled.waiting) == (key.waiting, key.data_key)
    assert not (midway.folder / "journal.db.new").exists()

    went_on = replace(settled, waiting=None)  # as long as there is no room
    with closing(open_journal(midway.folder, went_on, clock)) as journal:
        journal.keep(Entry(day=DAY, text="written meanwhile"))

    written = ["an otter by the river", "written meanwhile"]
    assert sorted(texts(midway.folder, key, clock)) == written
    assert check_vault(midway.folder, replace(key, waiting=None)) == ()


def test_a_vault_in_the_middle_of_it_can_be_rekeyed(
    midway: Midway, passphrase: str, clock, cheap: Cost
) -> None:
    rekeyed = rekey(midway.folder, NEW, passphrase, clock, cheap)

    assert texts(midway.folder, rekeyed.key, clock) == ["an otter by the river"]
    assert find_key(midway.folder, passphrase) == rekeyed.key


def test_a_vault_whose_new_database_is_gone_can_be_rekeyed_again(
    midway: Midway, passphrase: str, clock, cheap: Cost
) -> None:
    (midway.folder / "journal.db.new").unlink()
    ways_in.change_passphrase(midway.folder, NEW, passphrase, DAY, cheap)

    rekeyed = rekey(midway.folder, passphrase, NEW, clock, cheap)

    assert texts(midway.folder, rekeyed.key, clock) == ["an otter by the river"]
    assert find_key(midway.folder, NEW).waiting is None


@pytest.mark.parametrize("next_keyring", [None, b"", b"{}", "old"])
def test_without_the_next_key_file_the_one_with_both_keys_stays(
    next_keyring: bytes | str | None, midway: Midway, clock
) -> None:
    (midway.folder / "keyring.next").unlink()
    if next_keyring == "old":
        shutil.copy(midway.folder / bundle.KEYRING, midway.folder / "keyring.next")
    elif isinstance(next_keyring, bytes):
        (midway.folder / "keyring.next").write_bytes(next_keyring)

    for _ in range(2):
        key = find_key(midway.folder, NEW)
        assert key.waiting
        assert texts(midway.folder, key, clock) == ["an otter by the river"]


def test_a_passphrase_that_was_changed_in_the_middle_of_it_lies_nowhere_any_more(
    midway: Midway, clock, cheap: Cost
) -> None:
    later = "seven otters under one bridge"
    ways_in.change_passphrase(midway.folder, NEW, later, DAY, cheap)
    assert texts(midway.folder, find_key(midway.folder, later), clock) == ["an otter by the river"]

    # The key file that lay ready would still open with the passphrase before.
    assert not (midway.folder / "keyring.next").exists()
    assert find_key(midway.folder, later).waiting
    ways_in.change_passphrase(midway.folder, later, NEW, DAY, cheap)
    assert not find_key(midway.folder, NEW).waiting
    assert texts(midway.folder, find_key(midway.folder, NEW), clock) == ["an otter by the river"]


def test_before_the_turning_point_the_change_is_taken_back(
    made: NewVault, passphrase: str, clock
) -> None:
    for name in ("journal.db.new", "journal.db.new-journal", "keyring.next", "keyring.next.tmp"):
        (made.folder / name).write_bytes(b"half")

    assert texts(made.folder, find_key(made.folder, passphrase), clock) == []
    assert not [path.name for path in made.folder.iterdir() if ".n" in path.name]


def test_a_key_file_that_was_copied_before_its_database_finds_it(midway: Midway, clock) -> None:
    key = find_key(midway.folder, NEW)
    settled = settle(midway.folder, key)
    (midway.folder / "journal.db.new").write_bytes(midway.new_database)
    (midway.folder / bundle.DATABASE).write_bytes(midway.old_database)

    assert texts(midway.folder, settled, clock) == ["an otter by the river"]


def test_a_protected_vault_in_the_middle_of_it_is_left_as_it_is(
    midway: Midway, write_protect
) -> None:
    key = find_key(midway.folder, NEW)
    write_protect(midway.folder)
    with pytest.raises(StorageUnavailable):
        settle(midway.folder, key)

    assert (midway.folder / bundle.DATABASE).read_bytes() == midway.old_database


@pytest.mark.parametrize("name", ["journal.db.new", "keyring.next"])
def test_a_link_in_place_of_a_left_over_is_not_followed(
    name: str, made: NewVault, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").write_bytes(b"mine")
    (made.folder / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultNotPlain):
        settle(made.folder, made.key)

    assert (tmp_path / "elsewhere").read_bytes() == b"mine"
    assert replace(made.key, waiting=None) == made.key
