"""The keyring as JSON text, read with suspicion: it lies open on the disk."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import NoReturn

from journal_app.errors import VaultTooNew
from journal_app.vault.keyring import FORMAT, Derivation, Keyring, Slot, VaultId, Way
from journal_app.vault.keys import COMMITMENT_BYTES, NONCE_BYTES, SALT_BYTES, Cost, Unsound

# Says what the file is, not whose app or what kind of journal it belongs to.
MAGIC = "journal-keyring"
LARGEST = 64 * 1024
"""Bytes of text that are looked at; a real one has about a thousand."""

_MOST_SLOTS = 8
_MOST = 2**31 - 1
# A forged cost must neither fill the memory nor take hours: 8 MiB to 2 GiB, 32 passes, 16 lanes.
_MEMORY_KIB = (8 * 1024, 2 * 1024 * 1024)
_PASSES = (1, 32)
_LANES = (1, 16)
_SEALED_BYTES = (16, 4096)
_MAC_BYTES = 32
_VAULT_ID = re.compile(r"[0-9a-f]{32}")

_Json = Mapping[str, object]


def canonical(value: object) -> bytes:
    """Return the one spelling of a JSON value that hashes and seals are made over."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return text.encode("ascii")


def context(vault: VaultId, slot: Slot) -> bytes:
    """Return what a slot's seal is bound to: the vault, and all of the slot but the seal."""
    parts = {name: value for name, value in _slot_json(slot).items() if name != "ct"}
    return canonical({"magic": MAGIC, "fmt": FORMAT, "vault": vault, "slot": parts})


def signed(ring: Keyring) -> bytes:
    """Return what the keyring's mac is made over: everything but itself and the checksum."""
    return canonical(_body(ring))


def render(ring: Keyring) -> bytes:
    """Return the text of the key file."""
    whole: dict[str, object] = {**_body(ring), "mac": ring.mac.hex()}
    whole["sum"] = _checksum(whole)
    return json.dumps(whole, indent=1).encode("ascii")


def parse(raw: bytes) -> Keyring:
    """Read the text of a key file.

    Raises:
        Unsound: it is not one, or a bit of it has changed.
        VaultTooNew: a newer version wrote it.
    """
    try:
        return _parse(raw)
    except (ValueError, RecursionError):
        raise Unsound from None


def _parse(raw: bytes) -> Keyring:
    if len(raw) > LARGEST:
        raise ValueError("too large")
    whole = _decoded(raw)
    if whole.get("magic") != MAGIC:
        raise ValueError("not a keyring")
    if whole.get("sum") != _checksum({k: v for k, v in whole.items() if k != "sum"}):
        raise ValueError("checksum")
    _require_known_format(whole)
    _only(whole, "magic", "fmt", "app_min", "vault", "gen", "slots", "mac", "sum")
    slots = whole["slots"]
    if not isinstance(slots, list) or not 1 <= len(slots) <= _MOST_SLOTS:
        raise ValueError("slots")
    vault = _text(whole["vault"])
    if not _VAULT_ID.fullmatch(vault):
        raise ValueError("vault")
    mac = bytes.fromhex(_text(whole["mac"]))
    if len(mac) != _MAC_BYTES:
        raise ValueError("mac")
    return Keyring(
        vault=VaultId(vault),
        app_min=_number(whole["app_min"], (1, FORMAT)),
        generation=_number(whole["gen"], (1, _MOST)),
        slots=tuple(_slot(slot) for slot in slots),
        mac=mac,
    )


def _body(ring: Keyring) -> dict[str, object]:
    return {
        "magic": MAGIC,
        "fmt": FORMAT,
        "app_min": ring.app_min,
        "vault": ring.vault,
        "gen": ring.generation,
        "slots": [_slot_json(slot) for slot in ring.slots],
    }


def _slot_json(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "type": slot.way.value,
        "created": slot.created.isoformat(),
        "kdf": _derivation_json(slot.derivation),
        "n": _base64(slot.nonce),
        "commit": _base64(slot.commitment),
        "ct": _base64(slot.sealed),
    }


def _derivation_json(derivation: Derivation) -> dict[str, object]:
    salt, cost = _base64(derivation.salt), derivation.cost
    if cost is None:
        return {"n": "hkdf", "s": salt}
    return {
        "n": "argon2id",
        "s": salt,
        "m": cost.memory_kib,
        "t": cost.passes,
        "p": cost.lanes,
    }


def _slot(value: object) -> Slot:
    slot = _object(value)
    _only(slot, "id", "type", "created", "kdf", "n", "commit", "ct")
    way = Way(_text(slot["type"]))
    return Slot(
        id=_number(slot["id"], (1, _MOST)),
        way=way,
        created=date.fromisoformat(_text(slot["created"])),
        derivation=_derivation(way, _object(slot["kdf"])),
        nonce=_bytes(slot["n"], (NONCE_BYTES, NONCE_BYTES)),
        commitment=_bytes(slot["commit"], (COMMITMENT_BYTES, COMMITMENT_BYTES)),
        sealed=_bytes(slot["ct"], _SEALED_BYTES),
    )


def _derivation(way: Way, kdf: _Json) -> Derivation:
    if way is Way.RECOVERY:
        _only(kdf, "n", "s")
        cost = None
    else:
        _only(kdf, "n", "s", "m", "t", "p")
        cost = Cost(
            memory_kib=_number(kdf["m"], _MEMORY_KIB),
            passes=_number(kdf["t"], _PASSES),
            lanes=_number(kdf["p"], _LANES),
        )
    if kdf["n"] != ("hkdf" if cost is None else "argon2id"):
        raise ValueError("kdf")
    return Derivation(_bytes(kdf["s"], (SALT_BYTES, SALT_BYTES)), cost)


def _require_known_format(whole: _Json) -> None:
    needed = max(_number(whole.get(name), (1, _MOST)) for name in ("fmt", "app_min"))
    if needed > FORMAT:
        raise VaultTooNew(needed, FORMAT)


def _decoded(raw: bytes) -> _Json:
    text = raw.decode("ascii")
    return _object(json.loads(text, object_pairs_hook=_unrepeated, parse_constant=_refused))


def _unrepeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _refused(constant: str) -> NoReturn:
    raise ValueError(constant)


def _checksum(body: _Json) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()


def _object(value: object) -> _Json:
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - the file is wrong, not our types
    return value


def _only(value: _Json, *names: str) -> None:
    if set(value) != set(names):
        raise ValueError("names")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - the file is wrong, not our types
    return value


def _number(value: object, limits: tuple[int, int]) -> int:
    # `True` is an int to Python, and 1.0 equals 1: neither is a number in this format.
    if type(value) is not int or not limits[0] <= value <= limits[1]:
        raise ValueError("number")
    return value


def _bytes(value: object, lengths: tuple[int, int]) -> bytes:
    found = base64.b64decode(_text(value), validate=True)
    if not lengths[0] <= len(found) <= lengths[1]:
        raise ValueError("length")
    return found


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
