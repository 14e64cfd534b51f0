"""The ways in change while everything stays where it is, whatever the disk does meanwhile."""

import resource
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import (
    JournalError,
    StorageBusy,
    StorageUnavailable,
    VaultNotFound,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from journal_app.journal import ways_in
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, find_key, find_key_by_code, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.store import binding
from journal_app.vault import bundle, copies
from journal_app.vault.keyring import Way
from journal_app.vault.keys import FLOOR, Cost

NEW = "marmot on a slow green hill"
DAY = date(2026, 3, 12)
LATER = date(2026, 5, 3)


@pytest.fixture
def written(made: NewVault, clock) -> NewVault:
    """A vault that holds an entry, and no ballast: a small folder is copied fast."""
    journal = open_journal(made.folder, made.key, clock)
    journal.keep(Entry(day=DAY, text="an otter by the river"))
    journal.close()
    (made.folder / bundle.BALLAST).unlink()
    return made


def pages(folder: Path) -> list[bytes]:
    whole = (folder / bundle.DATABASE).read_bytes()
    return [whole[start : start + 4096] for start in range(0, len(whole), 4096)]


def key_or_none(find: Callable[[Path, str], VaultKey], folder: Path, secret: str) -> Any:
    try:
        return find(folder, secret).data_key
    except (WrongPassphrase, WrongRecoveryCode):
        return None


def test_a_changed_passphrase_opens_the_same_vault_and_the_old_one_does_not(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    before = pages(made.folder)

    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)

    assert find_key(made.folder, NEW).data_key == made.key.data_key
    assert find_key_by_code(made.folder, made.recovery_code).data_key == made.key.data_key
    # The first page counts changes, and one notes how far the key file has come.
    assert sum(page not in before for page in pages(made.folder)) == 2
    with pytest.raises(WrongPassphrase):
        find_key(made.folder, passphrase)


def test_the_passphrase_changes_while_the_journal_is_open(
    made: NewVault, passphrase: str, cheap: Cost, journal: Journal
) -> None:
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)
    kept = journal.keep(Entry(day=DAY, text="written after the change"))

    assert binding.keyring_generation(journal.connection) == 2
    assert journal.read(kept.id).content == Entry(day=DAY, text="written after the change")


def test_the_readable_header_tells_since_when_there_is_which_way(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)

    assert ways_in.ways_in(made.folder) == ways_in.WaysIn(made.key.vault, LATER, DAY)


def test_a_wrong_or_a_weak_passphrase_changes_nothing(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    before = copies.read(made.folder)
    with pytest.raises(WrongPassphrase):
        ways_in.change_passphrase(made.folder, "not the passphrase", NEW, LATER, cheap)
    with pytest.raises(WeakPassphrase):
        ways_in.change_passphrase(made.folder, passphrase, "password", LATER, cheap)
    with pytest.raises(WeakPassphrase):
        ways_in.set_passphrase(made.folder, made.recovery_code, "password", LATER, cheap)

    assert copies.read(made.folder) == before


def test_a_forgotten_passphrase_is_set_by_the_code_which_stays_valid(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    ways_in.set_passphrase(made.folder, made.recovery_code.lower(), NEW, LATER, cheap)

    assert find_key(made.folder, NEW).data_key == made.key.data_key
    assert key_or_none(find_key, made.folder, passphrase) is None
    ways_in.rehearse(made.folder, made.recovery_code)


def test_a_renewed_code_replaces_the_one_before(made: NewVault, passphrase: str) -> None:
    code = ways_in.renew_recovery_code(made.folder, passphrase, LATER)

    assert find_key_by_code(made.folder, code).data_key == made.key.data_key
    assert ways_in.ways_in(made.folder).recovery_since == LATER
    with pytest.raises(WrongRecoveryCode):
        ways_in.rehearse(made.folder, made.recovery_code)


def test_a_revoked_code_leaves_the_passphrase_alone(made: NewVault, passphrase: str) -> None:
    ways_in.revoke_recovery_code(made.folder, passphrase, LATER)

    assert ways_in.ways_in(made.folder).recovery_since is None
    assert find_key(made.folder, passphrase).data_key == made.key.data_key
    with pytest.raises(WrongRecoveryCode):
        ways_in.rehearse(made.folder, made.recovery_code)


def test_a_new_code_is_not_yet_rehearsed(
    made: NewVault, passphrase: str, reopen: Callable[[], Journal]
) -> None:
    journal = reopen()
    journal.connection.run("INSERT INTO preference VALUES ('recovery_rehearsed', 'true')")
    journal.close()

    ways_in.renew_recovery_code(made.folder, passphrase, LATER)

    assert not reopen().preferences.recovery_rehearsed


def test_while_a_page_is_saved_no_code_changes_that_would_pass_for_rehearsed(
    made: NewVault, passphrase: str, reopen: Callable[[], Journal]
) -> None:
    journal = reopen()
    journal.connection.run("INSERT INTO preference VALUES ('recovery_rehearsed', 'true')")

    for change in (ways_in.renew_recovery_code, ways_in.revoke_recovery_code):
        with journal.transaction():
            journal.keep(Entry(day=DAY, text="half a page"))
            with pytest.raises(StorageBusy):
                change(made.folder, passphrase, LATER)

    ways_in.rehearse(made.folder, made.recovery_code)
    assert journal.preferences.recovery_rehearsed


def test_ids_of_ways_in_never_come_back(made: NewVault, passphrase: str, cheap: Cost) -> None:
    seen = [slot.id for slot in copies.read(made.folder).newest_first()[0].slots]
    for number in range(4):
        ways_in.revoke_recovery_code(made.folder, passphrase, LATER)
        ways_in.renew_recovery_code(made.folder, passphrase, LATER)
        ways_in.change_passphrase(made.folder, passphrase, passphrase, LATER, cheap)
        slots = copies.read(made.folder).newest_first()[0].slots
        assert min(slot.id for slot in slots) > max(seen), number
        seen += [slot.id for slot in slots]


def test_a_rehearsal_changes_nothing_and_forgives_a_slip(made: NewVault) -> None:
    before = copies.read(made.folder)
    signs = made.recovery_code.replace(" ", "")
    swapped = next(at for at in range(29) if signs[at] != signs[at + 1])
    other = "2" if signs[7] != "2" else "3"

    ways_in.rehearse(made.folder, f"{signs[:7]}{other}{signs[8:]}")
    ways_in.rehearse(
        made.folder,
        f"{signs[:swapped]}{signs[swapped + 1]}{signs[swapped]}{signs[swapped + 2 :]}",
    )

    assert copies.read(made.folder) == before


def test_a_code_with_a_sign_missing_says_how_many_were_read(made: NewVault) -> None:
    with pytest.raises(WrongRecoveryCode) as wrong:
        ways_in.rehearse(made.folder, made.recovery_code[:-1])

    assert (wrong.value.signs_read, wrong.value.signs_wanted) == (29, 30)


def test_where_there_is_no_vault_there_is_no_way_in(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        ways_in.ways_in(tmp_path)


def slot_cost(folder: Path) -> Cost | None:
    (slot,) = copies.read(folder).newest_first()[0].ways(Way.PASSPHRASE)
    return slot.derivation.cost


def test_a_change_costs_what_todays_policy_asks_not_what_the_old_one_did(
    made: NewVault, passphrase: str
) -> None:
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER)
    ways_in.change_passphrase(made.folder, NEW, passphrase, LATER)

    paid = slot_cost(made.folder)
    assert paid
    assert paid.memory_kib >= FLOOR.memory_kib
    assert (paid.passes, paid.lanes) == (FLOOR.passes, FLOOR.lanes)


def test_a_change_takes_well_under_a_second_beside_the_derivations(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)  # loads the word lists
    started = time.perf_counter()
    ways_in.change_passphrase(made.folder, NEW, passphrase, LATER, cheap)

    assert time.perf_counter() - started < 0.5


def test_an_older_key_file_that_was_put_back_is_noticed_even_after_one_more_change(
    made: NewVault, passphrase: str, cheap: Cost, reopen: Callable[[], Journal]
) -> None:
    old = (made.folder / bundle.KEYRING).read_bytes()
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)
    ways_in.renew_recovery_code(made.folder, NEW, LATER)
    for name in (bundle.KEYRING, bundle.KEYRING_COPY):
        (made.folder / name).write_bytes(old)

    key = find_key(made.folder, passphrase)
    seen = binding.keyring_generation(reopen().connection)
    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)

    assert (key.generation, seen) == (1, 3)
    assert find_key(made.folder, NEW).generation == 4


def test_a_change_of_somebody_else_meanwhile_is_not_overwritten(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    opened = copies.read(made.folder).newest_first()[0]
    code = ways_in.renew_recovery_code(made.folder, passphrase, LATER)

    with pytest.raises(StorageBusy):
        copies.exchange(made.folder, opened, opened)

    ways_in.rehearse(made.folder, code)


def test_a_damaged_database_does_not_keep_the_passphrase_from_changing(
    made: NewVault, passphrase: str, cheap: Cost
) -> None:
    (made.folder / bundle.DATABASE).write_bytes(b"")

    ways_in.change_passphrase(made.folder, passphrase, NEW, LATER, cheap)

    assert find_key(made.folder, NEW).data_key == made.key.data_key


def test_a_fault_anywhere_leaves_the_old_passphrase_or_the_new(
    written: NewVault, passphrase: str, each_fault, clock, cheap: Cost
) -> None:
    def change(folder: Path) -> None:
        ways_in.change_passphrase(folder, passphrase, NEW, LATER, cheap)

    tried = 0
    for each in each_fault(written.folder, change):
        failed = isinstance(each.done, StorageUnavailable)
        opens, not_any_more = (passphrase, NEW) if failed else (NEW, passphrase)
        assert key_or_none(find_key, each.folder, not_any_more) is None, each.number
        open_journal(each.folder, find_key(each.folder, opens), clock).close()
        ways_in.rehearse(each.folder, written.recovery_code)
        found = copies.read(each.folder)
        assert found.main == found.spare
        tried += 1
    assert tried > 2 * 8


def test_a_fault_anywhere_leaves_the_old_code_or_the_new(
    written: NewVault, passphrase: str, each_fault
) -> None:
    def renew(folder: Path) -> str:
        return ways_in.renew_recovery_code(folder, passphrase, LATER)

    for each in each_fault(written.folder, renew):
        codes = {True: written.recovery_code, False: str(each.done)}
        failed = isinstance(each.done, StorageUnavailable)
        assert find_key(each.folder, passphrase).data_key == written.key.data_key
        ways_in.rehearse(each.folder, codes[failed])
        if not failed:
            assert key_or_none(find_key_by_code, each.folder, written.recovery_code) is None


def test_a_fault_anywhere_leaves_the_code_or_revokes_it(
    written: NewVault, passphrase: str, each_fault
) -> None:
    def revoke(folder: Path) -> None:
        ways_in.revoke_recovery_code(folder, passphrase, LATER)

    for each in each_fault(written.folder, revoke):
        failed = isinstance(each.done, StorageUnavailable)
        assert find_key(each.folder, passphrase).data_key == written.key.data_key
        assert (ways_in.ways_in(each.folder).recovery_since is not None) == failed
        assert bool(key_or_none(find_key_by_code, each.folder, written.recovery_code)) == failed


def test_a_file_that_takes_only_half_changes_nothing(
    written: NewVault, passphrase: str, cheap: Cost
) -> None:
    before = copies.read(written.folder)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room in (0, 1, 300, 900):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            with pytest.raises(JournalError):
                ways_in.change_passphrase(written.folder, passphrase, NEW, LATER, cheap)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert copies.read(written.folder) == before
