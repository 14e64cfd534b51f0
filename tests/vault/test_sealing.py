import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import WrongPassphrase, WrongRecoveryCode
from journal_app.vault import keyring_text, recovery_code, sealing
from journal_app.vault.keyring import Derivation, Keyring, VaultId, Way
from journal_app.vault.keys import Cost, Purpose, Unsound

VECTOR = json.loads((Path(__file__).parent / "vectors" / "format-1.json").read_text("ascii"))
OTHER_CODE = recovery_code.new_code(bytes)


@pytest.fixture
def ring() -> Keyring:
    return keyring_text.parse(json.dumps(VECTOR["keyring"]).encode())


def test_the_published_vector_opens_with_its_passphrase(ring: Keyring) -> None:
    (key,) = sealing.unseal(ring, VECTOR["passphrase"])
    assert (key.id, key.secret.hex()) == (1, VECTOR["data_key"])
    assert {p.value: key.subkey(p).hex() for p in Purpose} == VECTOR["subkeys"]


def test_the_published_vector_opens_with_its_recovery_code(ring: Keyring) -> None:
    (key,) = sealing.unseal(ring, recovery_code.parse(VECTOR["recovery_code"]))
    assert key.secret.hex() == VECTOR["data_key"]


def test_the_mac_can_be_computed_by_others_from_the_file_alone() -> None:
    body = {k: v for k, v in VECTOR["keyring"].items() if k not in ("mac", "sum")}
    plain = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    found = hmac.new(bytes.fromhex(VECTOR["subkeys"]["ring"]), plain, hashlib.sha256)
    assert found.hexdigest() == VECTOR["keyring"]["mac"]


def test_another_passphrase_is_wrong(ring: Keyring) -> None:
    with pytest.raises(WrongPassphrase):
        sealing.unseal(ring, "lantern over a quiet harbor")


def test_another_recovery_code_is_wrong(ring: Keyring) -> None:
    with pytest.raises(WrongRecoveryCode):
        sealing.unseal(ring, OTHER_CODE)


def test_a_keyring_without_the_way_in_asks_for_another(ring: Keyring) -> None:
    with pytest.raises(WrongRecoveryCode):
        sealing.unseal(replace(ring, slots=ring.ways(Way.PASSPHRASE)), OTHER_CODE)


def slot_changed(**change: Any) -> Callable[[Keyring], Keyring]:
    return lambda ring: replace(ring, slots=(replace(ring.slots[0], **change), ring.slots[1]))


ALTERED: dict[str, Callable[[Keyring], Keyring]] = {
    "another vault": lambda ring: replace(ring, vault=VaultId("0" * 32)),
    "another generation": lambda ring: replace(ring, generation=9),
    "a dropped slot": lambda ring: replace(ring, slots=ring.slots[:1]),
    "another slot id": slot_changed(id=7),
    "another nonce": slot_changed(nonce=bytes(12)),
    "another seal": slot_changed(sealed=bytes(80)),
    "another mac": lambda ring: replace(ring, mac=bytes(32)),
    "a slot that is not stretched": slot_changed(derivation=Derivation(bytes(16), None)),
}


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_keyring_does_not_open_even_with_the_right_passphrase(
    name: str, ring: Keyring
) -> None:
    with pytest.raises(Unsound):
        sealing.unseal(ALTERED[name](ring), VECTOR["passphrase"])


@pytest.mark.parametrize(
    "derivation", [Derivation(bytes(16), Cost(8192, 1, 1)), "weaker"], ids=["salt", "cost"]
)
def test_an_altered_derivation_is_a_wrong_passphrase(
    derivation: Derivation | str, ring: Keyring
) -> None:
    if isinstance(derivation, str):
        derivation = replace(ring.slots[0].derivation, cost=Cost(8192, 2, 1))
    with pytest.raises(WrongPassphrase):
        sealing.unseal(slot_changed(derivation=derivation)(ring), VECTOR["passphrase"])


def test_swapped_ways_do_not_open(ring: Keyring) -> None:
    first, second = ring.slots
    swapped = replace(
        ring,
        slots=(replace(first, way=Way.RECOVERY), replace(second, way=Way.PASSPHRASE)),
    )
    with pytest.raises(Unsound):
        sealing.unseal(swapped, VECTOR["passphrase"])


def test_the_seal_is_plain_aes_gcm_over_a_list_of_keys(ring: Keyring) -> None:
    code = recovery_code.parse(VECTOR["recovery_code"])
    (slot,) = ring.ways(Way.RECOVERY)
    sealed = sealing.seal(ring.vault, slot, code, sealing.unseal(ring, code))
    assert sealed == slot
    expected = json.dumps(
        [{"id": 1, "k": base64.b64encode(bytes.fromhex(VECTOR["data_key"])).decode()}],
        separators=(",", ":"),
    )
    assert len(slot.sealed) == len(expected) + 16


def test_a_code_with_one_slip_opens_and_one_with_two_does_not(ring: Keyring) -> None:
    signs = VECTOR["recovery_code"].replace(" ", "")
    assert signs.startswith("RXTC6")
    keys, code = sealing.unseal_typed(ring, "RXTC7" + signs[5:])
    assert (keys[0].secret.hex(), code.signs) == (VECTOR["data_key"], signs)
    assert sealing.unseal_typed(ring, "XRTC6" + signs[5:])[1] == code
    with pytest.raises(WrongRecoveryCode):
        sealing.unseal_typed(ring, "RXTD7" + signs[5:])


def test_a_slip_does_not_hide_that_the_keyring_was_altered(ring: Keyring) -> None:
    signs = VECTOR["recovery_code"].replace(" ", "")
    with pytest.raises(Unsound):
        sealing.unseal_typed(replace(ring, generation=9), "RXTC7" + signs[5:])
