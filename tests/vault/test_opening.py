from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import VaultDamaged, WeakPassphrase, WrongPassphrase, WrongRecoveryCode
from journal_app.vault import bundle, copies, keyring_text
from journal_app.vault.keyring import Keyring, Way
from journal_app.vault.keys import Cost, Random
from journal_app.vault.opening import create_keys, open_with_passphrase, open_with_recovery

Make = Callable[..., Any]


def test_a_new_vault_opens_with_its_passphrase(make: Make, passphrase: str) -> None:
    folder, made = make()
    opened = open_with_passphrase(folder, passphrase)
    assert (opened.key, opened.vault, opened.copy_used) == (made.key, made.vault, False)


def test_a_new_vault_opens_with_its_recovery_code(make: Make) -> None:
    folder, made = make()
    assert open_with_recovery(folder, made.recovery_code.grouped().lower()).key == made.key


def test_each_vault_has_keys_of_its_own(make: Make) -> None:
    one, two = make("one"), make("two")
    assert one.keys.vault != two.keys.vault
    with pytest.raises(WrongRecoveryCode):
        open_with_recovery(one.folder, two.keys.recovery_code.signs)


def test_a_wrong_passphrase_is_never_called_damage(make: Make) -> None:
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(make().folder, "not the passphrase")


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path, cheap: Cost, chance: Random) -> None:
    with pytest.raises(WeakPassphrase):
        create_keys(tmp_path, "password", cheap, date(2025, 5, 3), chance)
    assert list(tmp_path.iterdir()) == []


def test_the_passphrase_slot_costs_what_was_asked(make: Make, cheap: Cost) -> None:
    ring = copies.read(make().folder).newest_first()[0]
    (slot,) = ring.ways(Way.PASSPHRASE)
    assert (slot.derivation.cost, slot.created) == (cheap, date(2025, 5, 3))


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_a_damaged_key_file_is_replaced_by_its_copy(
    damage: bytes | None, make: Make, passphrase: str
) -> None:
    folder = make().folder
    whole = (folder / bundle.KEYRING).read_bytes()
    (folder / bundle.KEYRING).unlink()
    if damage is not None:
        (folder / bundle.KEYRING).write_bytes(damage)
    assert open_with_passphrase(folder, passphrase).copy_used
    assert (folder / bundle.KEYRING).read_bytes() == whole
    assert not open_with_passphrase(folder, passphrase).copy_used


def test_nothing_is_repaired_before_the_passphrase_was_right(make: Make) -> None:
    folder = make().folder
    (folder / bundle.KEYRING).write_bytes(b"half")
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(folder, "not the passphrase")
    assert (folder / bundle.KEYRING).read_bytes() == b"half"


def altered(ring: Keyring) -> bytes:
    """A keyring with a right checksum and a number that the mac does not cover."""
    return keyring_text.render(replace(ring, generation=ring.generation + 1))


def test_an_altered_key_file_gives_way_to_its_copy(make: Make, passphrase: str) -> None:
    folder = make().folder
    ring = copies.read(folder).newest_first()[0]
    (folder / bundle.KEYRING).write_bytes(altered(ring))
    assert open_with_passphrase(folder, passphrase).copy_used
    assert copies.read(folder) == copies.Copies(main=ring, spare=ring)


def test_two_altered_key_files_are_a_damaged_vault(make: Make, passphrase: str) -> None:
    folder = make().folder
    text = altered(copies.read(folder).newest_first()[0])
    (folder / bundle.KEYRING).write_bytes(text)
    (folder / bundle.KEYRING_COPY).write_bytes(text)
    with pytest.raises(VaultDamaged):
        open_with_passphrase(folder, passphrase)


def test_the_key_files_are_private(make: Make) -> None:
    folder = make().folder
    for name in (bundle.KEYRING, bundle.KEYRING_COPY, bundle.README):
        assert (folder / name).stat().st_mode & 0o777 == 0o600
