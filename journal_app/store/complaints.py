"""What the engine complains about, told as what it means for the journal."""

from enum import IntEnum

from journal_app.errors import (
    DatabaseDamaged,
    StorageBusy,
    StorageFull,
    StorageReadOnly,
    StorageUnavailable,
    StoreError,
)


class _Code(IntEnum):
    """Primary result codes, https://sqlite.org/rescode.html."""

    PERM = 3
    BUSY = 5
    LOCKED = 6
    READONLY = 8
    INTERRUPT = 9
    IOERR = 10
    CORRUPT = 11
    FULL = 13
    CANTOPEN = 14
    FORMAT = 24
    NOTADB = 26


_TOLD: dict[int, type[StoreError]] = {
    _Code.BUSY: StorageBusy,
    _Code.LOCKED: StorageBusy,
    # Interrupted work was ours to stop, at a lock: like busy, the same call may work later.
    _Code.INTERRUPT: StorageBusy,
    _Code.CORRUPT: DatabaseDamaged,
    _Code.FORMAT: DatabaseDamaged,
    _Code.NOTADB: DatabaseDamaged,
    _Code.FULL: StorageFull,
    _Code.READONLY: StorageReadOnly,
    _Code.PERM: StorageReadOnly,
    _Code.CANTOPEN: StorageUnavailable,
    _Code.IOERR: StorageUnavailable,
}
# A function of the cipher's hands its error on in words alone, https://sqlite.org/c3ref/errcode.html
_WORDS = {
    "disk I/O error": _Code.IOERR,
    "database or disk is full": _Code.FULL,
    "database disk image is malformed": _Code.CORRUPT,
}
# Said by the binding, which then quotes what it could not read.
_NO_TEXT = "Could not decode to UTF-8"
_PRIMARY = 0xFF


def meaning(complaint: Exception) -> type[StoreError] | None:
    """Return what an error of the engine says about the world; nothing if it is a bug of ours."""
    words = str(complaint)
    if words.startswith(_NO_TEXT):
        return DatabaseDamaged
    primary = getattr(complaint, "sqlite_errorcode", 0) & _PRIMARY
    return _TOLD.get(_WORDS.get(words, primary))


def quotes(complaint: Exception) -> bool:
    """Tell whether its words hold some of the journal's, so that they must not be passed on."""
    return str(complaint).startswith(_NO_TEXT)
