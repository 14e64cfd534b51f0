import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.errors import VaultTooNew
from journal_app.vault import keyring_text
from journal_app.vault.keys import Unsound

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def text(make: Callable[..., Any]) -> bytes:
    found: bytes = (make().folder / "keyring.json").read_bytes()
    return found


def with_checksum(raw: bytes, change: Change) -> bytes:
    """What someone writes who may change the file, but does not know the keys."""
    ring = json.loads(raw)
    change(ring)
    ring.pop("sum", None)
    ring["sum"] = hashlib.sha256(keyring_text.canonical(ring)).hexdigest()
    return json.dumps(ring).encode()


def test_a_keyring_reads_back_as_it_was_written(text: bytes) -> None:
    assert keyring_text.render(keyring_text.parse(text)) == text


def test_the_text_names_neither_the_app_nor_the_treatment(text: bytes) -> None:
    assert b"ashore" not in text.lower()
    assert b"ket" not in text.lower().replace(b"ket_", b"")


def test_every_flipped_bit_is_noticed(text: bytes) -> None:
    for place in range(len(text) * 8):
        flipped = bytearray(text)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(Unsound):
            keyring_text.parse(bytes(flipped))


def test_every_cut_is_noticed(text: bytes) -> None:
    for length in range(0, len(text), 11):
        with pytest.raises(Unsound):
            keyring_text.parse(text[:length])


FORGED: dict[str, Change] = {
    "little memory": lambda ring: ring["slots"][0]["kdf"].update(m=8 * 1024 - 1),
    "all the memory": lambda ring: ring["slots"][0]["kdf"].update(m=2**21 + 1),
    "no pass": lambda ring: ring["slots"][0]["kdf"].update(t=0),
    "endless passes": lambda ring: ring["slots"][0]["kdf"].update(t=33),
    "many lanes": lambda ring: ring["slots"][0]["kdf"].update(p=17),
    "a fraction": lambda ring: ring["slots"][0]["kdf"].update(m=8192.0),
    "a truth for a number": lambda ring: ring.update(gen=True),
    "short salt": lambda ring: ring["slots"][0]["kdf"].update(s="AAAA"),
    "salt of another alphabet": lambda ring: ring["slots"][0]["kdf"].update(s="-" * 24),
    "unknown derivation": lambda ring: ring["slots"][0]["kdf"].update(n="md5"),
    "derivation of the other way": lambda ring: ring["slots"][1]["kdf"].update(n="argon2id"),
    "stretched recovery": lambda ring: ring["slots"][1].update(kdf=ring["slots"][0]["kdf"]),
    "unknown way": lambda ring: ring["slots"][0].update(type="keychain"),
    "no date": lambda ring: ring["slots"][0].update(created="yesterday"),
    "no seal": lambda ring: ring["slots"][0].update(ct=""),
    "slot of another shape": lambda ring: ring["slots"].append(5),
    "text for a derivation": lambda ring: ring["slots"][0].update(kdf="x"),
    "number for a text": lambda ring: ring.update(vault=5),
    "no slots": lambda ring: ring["slots"].clear(),
    "slots of another shape": lambda ring: ring.update(slots="x"),
    "nine slots": lambda ring: ring.update(slots=ring["slots"] * 5),
    "capital vault id": lambda ring: ring.update(vault="A" * 32),
    "short mac": lambda ring: ring.update(mac="00"),
    "mac in other digits": lambda ring: ring.update(mac="zz"),
    "another name": lambda ring: ring.update(more=1),
    "a name less": lambda ring: ring.pop("gen"),
    "format zero": lambda ring: ring.update(fmt=0),
    "another magic": lambda ring: ring.update(magic="something"),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_keyring_with_a_right_checksum_is_refused(name: str, text: bytes) -> None:
    with pytest.raises(Unsound):
        keyring_text.parse(with_checksum(text, FORGED[name]))


@pytest.mark.parametrize("name", ["fmt", "app_min"])
def test_a_keyring_of_a_newer_version_says_so(name: str, text: bytes) -> None:
    newer = with_checksum(text, lambda ring: ring.update({name: 2, "unheard": "of"}))
    with pytest.raises(VaultTooNew) as refused:
        keyring_text.parse(newer)
    assert (refused.value.found, refused.value.supported) == (2, 1)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"null",
        b"[" * 60_000,
        b'{"magic": NaN}',
        b'{"magic": "journal-keyring", "magic": "journal-keyring"}',
        b" " * (keyring_text.LARGEST + 1),
        "{}".encode("utf-16"),
        b"\xff",
    ],
)
def test_what_is_no_keyring_is_refused(raw: bytes) -> None:
    with pytest.raises(Unsound):
        keyring_text.parse(raw)


@given(st.binary(max_size=200))
def test_whatever_the_file_holds_is_a_keyring_or_is_unsound(raw: bytes) -> None:
    with pytest.raises(Unsound):
        keyring_text.parse(raw)
