"""The marker: what this computer last saw of a vault, so that an older copy is noticed.

It lies in the program's own folder, away from the vault, always as large, sealed under a key
that only the vault's own gives. Whoever can put back both can still turn back the time.
"""

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from journal_app.domain.record import RecordId, RevisionId
from journal_app.errors import StoreError, VaultError, VaultOlder, refusal
from journal_app.store.database import Connection
from journal_app.store.standing import Newest, Standing, is_older, standing
from journal_app.vault import files
from journal_app.vault.keyring import VaultId
from journal_app.vault.keys import NONCE_BYTES, DataKey, Purpose, Unsound, Wrapping, unwrap, wrap

_MAGIC = b"journal-seen/1\n"
_KEY_ID_BYTES = 4
_PLAIN_BYTES = 512
_TAG_BYTES = 16
_HEAD_BYTES = len(_MAGIC) + _KEY_ID_BYTES
_MARKER_BYTES = _HEAD_BYTES + NONCE_BYTES + _PLAIN_BYTES + _TAG_BYTES


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a marker tells."""

    standing: Standing | None
    """Nothing: it was sealed under a newer key of this vault."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of one vault on this computer. That it cannot be kept keeps nobody out."""

    folder: Path
    vault: VaultId
    key: DataKey = field(repr=False)

    def require_newest(self, connection: Connection, database: Path) -> None:
        """Refuse a database that lacks something of what this computer has seen.

        Raises:
            VaultOlder: an older copy was put in its place.
            DatabaseDamaged: it cannot be read.
        """
        seen = self._seen()
        if seen is None:
            return
        now = standing(connection, self.key.subkey(Purpose.SEEN))
        if seen.standing is None or is_older(connection, now, seen.standing):
            found_at = _changed(database) if now.newest is None else now.newest.at
            raise VaultOlder(seen.at, found_at)

    def note(self, connection: Connection) -> None:
        """Remember where the database stands now."""
        # Noted the next time instead: it is never worth to keep a journal open or closed.
        with suppress(StoreError, VaultError):
            now = standing(connection, self.key.subkey(Purpose.SEEN))
            _make_private(self.folder)
            files.write(self._path, self._sealed(now))

    @property
    def _path(self) -> Path:
        return self.folder / self.vault

    def _seen(self) -> _Seen | None:
        try:
            raw = files.read(self._path, _MARKER_BYTES + 1)
            if raw is None or len(raw) != _MARKER_BYTES or not raw.startswith(_MAGIC):
                return None
            if int.from_bytes(raw[len(_MAGIC) : _HEAD_BYTES]) > self.key.id:
                return _Seen(None, _changed(self._path))
            found = _parsed(self._opened(raw))
            at = _changed(self._path) if found.newest is None else found.newest.at
            return _Seen(found, at)
        except (StoreError, VaultError, Unsound):
            return None

    def _sealed(self, now: Standing) -> bytes:
        head = _MAGIC + self.key.id.to_bytes(_KEY_ID_BYTES)
        nonce = secrets.token_bytes(NONCE_BYTES)
        return head + nonce + wrap(self._wrapping, nonce, _rendered(now), self._context(head))

    def _opened(self, raw: bytes) -> bytes:
        head, rest = raw[:_HEAD_BYTES], raw[_HEAD_BYTES:]
        nonce, sealed = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
        return unwrap(self._wrapping, nonce, sealed, self._context(head))

    @property
    def _wrapping(self) -> Wrapping:
        return Wrapping(self.key.subkey(Purpose.SEEN), b"")

    def _context(self, head: bytes) -> bytes:
        return head + self.vault.encode()


def _rendered(now: Standing) -> bytes:
    newest = now.newest
    text = json.dumps(
        {
            "heads": now.heads.hex(),
            "revisions": now.revisions,
            "erased": now.erased,
            "newest": newest and [newest.id, newest.record, newest.at.isoformat()],
        }
    )
    return text.encode().ljust(_PLAIN_BYTES)


def _parsed(plain: bytes) -> Standing:
    # Behind the seal nothing is foreign any more: only we can have written this.
    found = json.loads(plain)
    newest = None
    if found["newest"] is not None:
        id_, record, at = found["newest"]
        newest = Newest(RevisionId(id_), RecordId(record), datetime.fromisoformat(at))
    heads = bytes.fromhex(found["heads"])
    return Standing(heads, found["revisions"], found["erased"], newest)


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=files.PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(error) from error


def _changed(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        raise refusal(error) from error
