from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal_app.errors import WrongPassphrase, WrongRecoveryCode
from journal_app.vault import changing, copies, keyring_text, recovery_code, sealing
from journal_app.vault.changing import Change, Rotation
from journal_app.vault.keyring import Keyring, Way
from journal_app.vault.keys import Cost, DataKey, Random, Unsound, new_data_key

NEW = "marmot on a slow green hill"
LATER = date(2026, 3, 12)


@pytest.fixture
def ring(make: Callable[..., Any]) -> Keyring:
    return copies.read(make().folder).newest_first()[0]


@pytest.fixture
def key(ring: Keyring, passphrase: str) -> DataKey:
    return sealing.unseal(ring, passphrase)[0]


@pytest.fixture
def change(key: DataKey, chance: Random) -> Change:
    return Change(2, (key,), LATER, chance)


@pytest.fixture
def new(chance: Random) -> DataKey:
    return new_data_key(2, chance)


@pytest.fixture
def turn(ring: Keyring, change: Change, new: DataKey, cheap: Cost) -> Rotation:
    return changing.rotated(ring, NEW, cheap, replace(change, keys=(new, *change.keys)))


def test_a_new_passphrase_leaves_the_recovery_slot_as_it_is(
    ring: Keyring, change: Change, key: DataKey, passphrase: str, cheap: Cost
) -> None:
    changed = changing.with_passphrase(ring, NEW, cheap, change)
    assert sealing.unseal(changed, NEW) == (key,)
    assert changed.ways(Way.RECOVERY) == ring.ways(Way.RECOVERY)
    assert (changed.generation, changed.ways(Way.PASSPHRASE)[0].created) == (2, LATER)
    with pytest.raises(WrongPassphrase):
        sealing.unseal(changed, passphrase)


def test_a_new_code_leaves_the_passphrase_slot_as_it_is(
    ring: Keyring, change: Change, key: DataKey
) -> None:
    changed, code = changing.with_recovery(ring, change)
    assert sealing.unseal(changed, code) == (key,)
    assert changed.ways(Way.PASSPHRASE) == ring.ways(Way.PASSPHRASE)


def test_without_a_code_no_code_opens(ring: Keyring, change: Change, passphrase: str) -> None:
    changed = changing.without_recovery(ring, change)
    assert sealing.unseal(changed, passphrase) == change.keys
    with pytest.raises(WrongRecoveryCode):
        sealing.unseal(changed, recovery_code.new_code(bytes))


def test_a_rotation_holds_both_keys_and_then_the_new_one_alone(
    turn: Rotation, key: DataKey, new: DataKey
) -> None:
    for secret in (NEW, turn.recovery_code):
        assert sealing.unseal(turn.both, secret) == (new, key)
        assert sealing.unseal(turn.after, secret) == (new,)
    assert turn.after.generation == turn.both.generation + 1


def test_no_nonce_comes_twice_under_the_same_wrapping(turn: Rotation) -> None:
    slots = (*turn.both.slots, *turn.after.slots)
    assert len({slot.nonce for slot in slots}) == len(slots)


def test_a_slot_of_both_does_not_pass_for_one_of_after(turn: Rotation) -> None:
    mixed = replace(turn.after, slots=turn.both.slots)
    with pytest.raises(Unsound):
        sealing.unseal(mixed, NEW)


def test_every_flipped_bit_of_a_keyring_with_two_keys_is_noticed(turn: Rotation) -> None:
    text = keyring_text.render(turn.both)
    for place in range(len(text)):
        for bit in range(8):
            flipped = text[:place] + bytes([text[place] ^ 1 << bit]) + text[place + 1 :]
            with pytest.raises(Unsound):
                keyring_text.parse(flipped)
