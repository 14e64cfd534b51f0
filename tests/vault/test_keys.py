import hashlib
import hmac

import pytest

from journal_app.vault import keys
from journal_app.vault.keys import CEILING, FLOOR, Cost, DataKey, Purpose, Random, Unsound

SALT = bytes(range(16))
SECRET = bytes(range(32))


def expanded_by_hand(root: bytes, info: bytes, salt: bytes = bytes(32)) -> bytes:
    """HKDF-SHA256 for one block, written out from RFC 5869."""
    extracted = hmac.digest(salt, root, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def test_a_subkey_is_plain_hkdf_so_that_others_can_compute_it() -> None:
    found = DataKey(1, SECRET).subkey(Purpose.DATABASE)
    assert found == expanded_by_hand(SECRET, b"journal-vault/1/db")


def test_every_purpose_has_a_key_of_its_own() -> None:
    found = {DataKey(1, SECRET).subkey(purpose) for purpose in Purpose}
    assert len(found) == len(Purpose)
    assert {len(key) for key in found} == {32}


def test_a_random_secret_is_wrapped_by_plain_hkdf() -> None:
    root = expanded_by_hand(b"secret", b"journal-vault/1/secret", SALT)
    wrapping = keys.from_random(b"secret", SALT)
    assert wrapping.key == expanded_by_hand(root, b"journal-vault/1/wrap")
    assert wrapping.commitment == expanded_by_hand(root, b"journal-vault/1/commit")[:16]


def test_a_passphrase_gives_the_published_vector() -> None:
    wrapping = keys.from_passphrase("lantern over a quiet harbour", SALT, Cost(8192, 1, 1))
    digest = hashlib.sha256(wrapping.key + wrapping.commitment).hexdigest()
    assert digest == "3359cacc0839669103256de61f7a592dd4b8073507d3d982018e050a34caaf68"


def test_a_passphrase_opens_however_its_accents_are_composed(cheap: Cost) -> None:
    composed = keys.from_passphrase("ni\u00f1ez \ufb01na", SALT, cheap)
    assert composed == keys.from_passphrase("nin\u0303ez fina", SALT, cheap)


def test_a_passphrase_may_hold_what_no_text_should(cheap: Cost) -> None:
    assert len(keys.from_passphrase("\ud800", SALT, cheap).key) == 32


def test_what_was_wrapped_comes_out_again() -> None:
    wrapping = keys.from_random(b"secret", SALT)
    sealed = keys.wrap(wrapping, bytes(12), b"plain", b"context")
    assert keys.unwrap(wrapping, bytes(12), sealed, b"context") == b"plain"


@pytest.mark.parametrize(
    ("secret", "nonce", "context"),
    [
        (b"other", bytes(12), b"context"),
        (b"secret", bytes([1] * 12), b"context"),
        (b"secret", bytes(12), b"other"),
    ],
)
def test_a_seal_opens_only_as_it_was_made(secret: bytes, nonce: bytes, context: bytes) -> None:
    sealed = keys.wrap(keys.from_random(b"secret", SALT), bytes(12), b"plain", b"context")
    with pytest.raises(Unsound):
        keys.unwrap(keys.from_random(secret, SALT), nonce, sealed, context)


def test_no_key_shows_itself_when_printed(chance: Random) -> None:
    key = keys.new_data_key(1, chance)
    wrapping = keys.from_random(key.secret, SALT)
    assert repr(key) == "DataKey(id=1)"
    assert repr(wrapping.key) not in repr(wrapping)


def test_a_fast_computer_pays_the_ceiling() -> None:
    assert keys.affordable(lambda _: 0.1, memory_kib=64 * 1024 * 1024) == CEILING


def test_a_slow_computer_pays_no_less_than_the_floor() -> None:
    assert keys.affordable(lambda _: 3.0, memory_kib=64 * 1024 * 1024) == FLOOR


def test_a_door_takes_no_more_than_an_eighth_of_the_memory() -> None:
    found = keys.affordable(lambda _: 0.1, memory_kib=8 * 128 * 1024)
    assert found == Cost(128 * 1024, 3, 4)


def test_a_door_takes_no_more_than_a_second() -> None:
    # 64 MiB takes 0.2 s here, 128 takes 0.4, 256 takes 0.8 and 512 would take 1.6.
    found = keys.affordable(lambda cost: cost.memory_kib / 64 / 1024 * 0.2, 64 * 1024 * 1024)
    assert found == Cost(256 * 1024, 3, 4)


def test_a_page_is_decrypted_as_the_standard_says() -> None:
    # NIST SP 800-38A, F.2.5: CBC-AES256.Encrypt
    key = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
    start = bytes.fromhex("000102030405060708090a0b0c0d0e0f")
    sealed = bytes.fromhex("f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d")
    assert keys.decrypt_page(key, start, sealed) == bytes.fromhex(
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
    )
