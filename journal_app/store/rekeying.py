"""Write the whole database once more under other keys, beside the one there is."""

import os
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.errors import DatabaseDamaged, DatabaseNotEncrypted
from journal_app.store import binding, chain, checking, database, opening, revisions
from journal_app.store.checking import Flaw
from journal_app.store.database import Connection

_PRAGMAS = ("application_id", "user_version")
_TABLES = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%' ORDER BY name
"""
_REVISIONS = f"SELECT seq, mac, {revisions.COLUMNS} FROM revision ORDER BY seq"  # noqa: S608
_SEAL = "UPDATE revision SET mac = ? WHERE seq = ?"
_VAULT = "SELECT value FROM meta WHERE key = 'vault'"
# Search and indexes are built anew from the records. A page that is not in use may be torn
# without harm, and is left behind by a copy.
_HARMLESS = {Flaw.SEARCH, Flaw.PAGES, Flaw.INDEX}

_Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Keys:
    """What a database is encrypted and its revisions are sealed with."""

    database: bytes = field(repr=False)
    chain: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """A database, and the keys it is under."""

    path: Path
    keys: Keys


def write_anew(old: Place, new: Place, vault: str, generation: int) -> None:
    """Write all that is in `old` to the new file `new`, every revision sealed anew, and check it.

    Slow. Nobody may write to `old` meanwhile. `generation` is that of the key file to come.

    Raises:
        DatabaseDamaged: `old` is not sound, or the copy is not.
        VaultMispaired: it belongs to another vault.
        VaultTooNew: a newer version wrote it.
        DatabaseNotEncrypted: `old` is plain.
        EngineUnfit: the database library would not encrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone, or something is there already.
    """
    flaws = _flaws(old) - _HARMLESS
    if flaws:
        raise DatabaseDamaged
    database.make(new.path, new.keys.database).close()
    with closing(opening.read_database(old.path, old.keys.database, vault)) as connection:
        counts = _export(connection, new)
        kept = {name: int(connection.value(f"PRAGMA {name}")) for name in _PRAGMAS}
    # Only the key itself opens it now: were it taken for a passphrase, this would fail.
    with closing(database.connect(new.path, new.keys.database)) as connection:
        if _counts(connection) != counts:
            raise DatabaseDamaged
        _finish(connection, old.keys.chain, new.keys.chain, kept, generation)
    if _flaws(new) - {Flaw.SEARCH}:
        raise DatabaseDamaged


def opens(path: Path, key: bytes, vault: str) -> bool:
    """Tell whether `key` opens the database at `path`, and it is the one of `vault`.

    Raises:
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    try:
        with closing(database.connect(path, key)) as connection:
            return bool(connection.value(_VAULT) == vault)
    except (DatabaseDamaged, DatabaseNotEncrypted):
        return False


def is_sound(place: Place, vault: str) -> bool:
    """Tell whether all of a database is as `write_anew` left it. Slow."""
    return opens(place.path, place.keys.database, vault) and not _flaws(place) - {Flaw.SEARCH}


def _flaws(place: Place) -> set[Flaw]:
    return {
        problem.flaw
        for problem in checking.check(place.path, place.keys.database, place.keys.chain)
    }


def _export(connection: Connection, new: Place) -> _Counts:
    """Copy every table, and return how many rows there were."""
    literal = f"\"x'{new.keys.database.hex()}'\""
    # As bytes: a name that an old system wrote may be no text.
    name = os.fsencode(new.path)
    connection.run(f"ATTACH DATABASE CAST(? AS TEXT) AS anew KEY {literal}", (name,))
    # After a crash nobody looks at the copy: it needs no journal, and lasts from `_finish` on.
    connection.rows("PRAGMA anew.journal_mode = OFF")
    connection.run("PRAGMA anew.synchronous = OFF")
    counts = _counts(connection)
    connection.rows("SELECT sqlcipher_export('anew')")
    connection.run("DETACH DATABASE anew")
    return counts


def _finish(
    connection: Connection, old_chain: bytes, new_chain: bytes, kept: _Counts, generation: int
) -> None:
    with connection.transaction():
        for name, value in kept.items():  # which an export leaves behind
            connection.run(f"PRAGMA {name} = {value}")
        _seal_anew(connection, old_chain, new_chain)
        binding.keep_naming_key(connection, binding.naming_key(connection, old_chain))
        binding.note_keyring(connection, generation)
        binding.forget_rehearsal(connection)


def _seal_anew(connection: Connection, old_chain: bytes, new_chain: bytes) -> None:
    macs: dict[str, tuple[bytes, bytes]] = {}
    for seq, mac, *row in connection.rows(_REVISIONS):
        revision = revisions.from_row(tuple(row))
        parents = [macs[parent] for parent in sorted(revision.parents)]
        # An altered revision must not become a sound one on the way.
        if chain.seal(old_chain, revision, [old for old, _ in parents]) != mac:
            raise DatabaseDamaged
        anew = chain.seal(new_chain, revision, [new for _, new in parents])
        connection.run(_SEAL, (anew, seq))
        macs[revision.id] = (mac, anew)


def _counts(connection: Connection) -> _Counts:
    names = [name for (name,) in connection.rows(_TABLES)]
    return {
        name: int(connection.value(f'SELECT count(*) FROM "{name}"'))  # noqa: S608 - our tables
        for name in names
    }
