import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from journal_app.vault import backup_format
from journal_app.vault.backup_format import Facts, Sums
from journal_app.vault.copies import read
from journal_app.vault.keys import DataKey, Unsound

KEY = DataKey(1, bytes(range(32)))
NONCE = bytes(12)
FACTS = Facts(datetime(2026, 3, 12, 19, 30, 5, 123456, UTC), 412, 1730, 81920, bytes(range(32)))


def test_facts_are_read_as_they_were_sealed() -> None:
    sealed = backup_format.seal(FACTS, KEY, NONCE, b"clear")

    assert backup_format.unseal(sealed, KEY, b"clear") == FACTS


def test_facts_are_always_as_long_and_tell_nothing() -> None:
    few = replace(FACTS, records=0, revisions=0)

    sealed = [backup_format.seal(each, KEY, NONCE, b"clear") for each in (FACTS, few)]

    assert {len(each) for each in sealed} == {backup_format.SEALED_BYTES}


def test_an_instant_of_another_zone_is_the_same_instant() -> None:
    there = replace(FACTS, at=FACTS.at.astimezone(timezone(timedelta(hours=9))))

    assert backup_format.unseal(backup_format.seal(there, KEY, NONCE, b""), KEY, b"") == FACTS


@pytest.mark.parametrize("place", range(backup_format.SEALED_BYTES))
def test_a_flipped_bit_in_the_facts_is_noticed(place: int) -> None:
    sealed = bytearray(backup_format.seal(FACTS, KEY, NONCE, b"clear"))
    sealed[place] ^= 1

    with pytest.raises(Unsound):
        backup_format.unseal(bytes(sealed), KEY, b"clear")


def test_facts_are_bound_to_the_open_part_and_the_key() -> None:
    sealed = backup_format.seal(FACTS, KEY, NONCE, b"clear")

    with pytest.raises(Unsound):
        backup_format.unseal(sealed, KEY, b"other")
    with pytest.raises(Unsound):
        backup_format.unseal(sealed, DataKey(1, bytes(32)), b"clear")


def test_sums_are_the_same_however_the_file_was_cut_into_pieces() -> None:
    one, many = Sums(KEY), Sums(KEY)
    one.add(bytes(1000))
    for _ in range(10):
        many.add(bytes(100))

    assert one.trailer() == many.trailer()
    assert len(one.trailer()) == backup_format.TRAILER_BYTES


def test_the_open_part_holds_the_key_file_and_nothing_else(make) -> None:
    made = make()
    ring = read(made.folder).newest_first()[0]

    clear = backup_format.clear_part(ring)
    magic, format_, length = backup_format.START.unpack_from(clear)
    text = clear[backup_format.START.size : -backup_format.SUM_BYTES]

    assert (magic, format_, length) == (backup_format.MAGIC, 1, len(text))
    assert text == (made.folder / "keyring.json").read_bytes()
    assert set(json.loads(text)) == {
        *("magic", "fmt", "app_min", "vault", "gen", "slots", "mac", "sum"),
    }
