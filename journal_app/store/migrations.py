"""The shape of the database, one step at a time.

Step n brings a database from version n - 1 to n. A released step is never edited. The
comments inside the statements stay in the file, for whoever opens it by hand.
"""

from journal_app.errors import VaultTooNew
from journal_app.store.database import Connection

_RECORDS = (
    """
    CREATE TABLE meta (
        key   TEXT PRIMARY KEY,   -- 'vault'
        value TEXT NOT NULL       -- the vault's id, 32 hexadecimal digits
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE record (
        place    INTEGER PRIMARY KEY, -- grows with day and time: newest first needs no sorting
        id       TEXT NOT NULL UNIQUE,-- UUID, the same in every revision
        kind     TEXT NOT NULL,       -- entry, check-in, questionnaire, session, ...
        day      TEXT NOT NULL,       -- ISO 8601 date it is about, local to the person
        at_utc   TEXT NOT NULL,       -- ISO 8601 instant it was first recorded
        zone     TEXT NOT NULL,       -- IANA zone it was first recorded in
        title    TEXT NOT NULL,
        snippet  TEXT NOT NULL,       -- first words or main figures, plain text
        session  TEXT,                -- id of the session record it belongs to
        sealed   INTEGER NOT NULL,    -- 1: never leaves this vault
        deleted  INTEGER NOT NULL,    -- 1: in the trash
        late     INTEGER NOT NULL,    -- 1: recorded after its day had ended
        head     TEXT NOT NULL,       -- id of the revision that is shown
        heads    TEXT NOT NULL        -- JSON list of the revisions nobody built upon
    ) STRICT
    """,
    """
    CREATE INDEX record_newest ON record (day, at_utc, id) WHERE deleted = 0
    """,
    """
    CREATE INDEX record_kind ON record (kind, day, at_utc, id) WHERE deleted = 0
    """,
    """
    CREATE INDEX record_session ON record (session) WHERE session IS NOT NULL
    """,
    """
    CREATE INDEX record_trash ON record (day, at_utc, id) WHERE deleted = 1
    """,
    """
    CREATE TABLE revision (
        seq     INTEGER PRIMARY KEY,  -- parents come before their children
        id      TEXT NOT NULL UNIQUE, -- UUID
        record  TEXT NOT NULL REFERENCES record (id),
        kind    TEXT NOT NULL,
        parents TEXT NOT NULL,        -- JSON list of revision ids, sorted; empty for the first
        at_utc  TEXT NOT NULL,        -- ISO 8601 instant it was written
        zone    TEXT NOT NULL,        -- IANA zone it was written in
        device  TEXT NOT NULL,        -- random id of the computer
        deleted INTEGER NOT NULL,     -- 1: moves the record to the trash
        body    BLOB NOT NULL,        -- JSON of all that was recorded, packed by zlib (RFC 1950)
        mac     BLOB NOT NULL         -- HMAC-SHA256 over the fields and the parents' macs
    ) STRICT
    """,
    """
    CREATE INDEX revision_record ON revision (record)
    """,
    """
    CREATE TABLE erased (
        record TEXT PRIMARY KEY,      -- id of a record that was erased for good
        at_utc TEXT NOT NULL          -- ISO 8601 instant; it wins every merge
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE record_tag (
        tag   TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES record (place) ON UPDATE CASCADE ON DELETE CASCADE,
        PRIMARY KEY (tag, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE INDEX record_tag_place ON record_tag (place)
    """,
)

# The text of a record lives here, in the search's own content table, under the record's place.
_SEARCH = (
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        title, text, tags,
        tokenize = "unicode61 remove_diacritics 2",
        prefix = '1 2 3',
        detail = full
    )
    """,
    # A page of the index must fit into a page of the file, less what encryption takes of it.
    "INSERT INTO search (search, rank) VALUES ('pgsz', 3960)",
    # The default lets one save of many stall for seconds while it merges.
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 1999)",
)

_AROUND = (
    """
    CREATE TABLE draft (
        record TEXT PRIMARY KEY,      -- id of the open record, which may have no revision yet
        kind   TEXT NOT NULL,
        base   TEXT,                  -- id of the revision it changes
        at_utc TEXT NOT NULL,         -- ISO 8601 instant it was last saved
        zone   TEXT NOT NULL,         -- IANA zone
        day    TEXT NOT NULL,         -- ISO 8601 date it is about
        body   TEXT NOT NULL          -- JSON, as in a revision, perhaps half filled in
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE attachment (
        id     TEXT PRIMARY KEY,      -- UUID
        record TEXT NOT NULL REFERENCES record (id),
        kind   TEXT NOT NULL,         -- media type
        bytes  INTEGER NOT NULL,      -- length of the whole
        sha256 TEXT NOT NULL          -- of the whole, in hexadecimal; the revision names it too
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE attachment_part (
        attachment TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
        part       INTEGER NOT NULL,  -- from 0
        data       BLOB NOT NULL,     -- 1 MiB, the last part what is left
        PRIMARY KEY (attachment, part)
    ) STRICT
    """,
    """
    CREATE TABLE import_batch (
        id     TEXT PRIMARY KEY,      -- UUID
        source TEXT NOT NULL,         -- name of the format it came from
        at_utc TEXT NOT NULL          -- ISO 8601 instant
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE import_item (
        source TEXT NOT NULL,         -- name of the format
        hash   TEXT NOT NULL,         -- SHA-256 of the source record, in hexadecimal
        batch  TEXT NOT NULL REFERENCES import_batch (id),
        record TEXT NOT NULL,         -- id of the record it became, even if erased since
        PRIMARY KEY (source, hash, record)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE INDEX import_item_batch ON import_item (batch)
    """,
    """
    CREATE TABLE ledger (
        id          TEXT PRIMARY KEY, -- UUID
        at_utc      TEXT NOT NULL,    -- ISO 8601 instant it was handed over
        zone        TEXT NOT NULL,    -- IANA zone
        reader      TEXT NOT NULL,    -- for whom, in the person's words
        first_day   TEXT NOT NULL,    -- ISO 8601 date
        last_day    TEXT NOT NULL,    -- ISO 8601 date
        fingerprint TEXT NOT NULL,    -- SHA-256 of the bytes, in hexadecimal
        counts      TEXT NOT NULL     -- JSON, kind of record to number of records
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE preference (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL           -- JSON
    ) STRICT, WITHOUT ROWID
    """,
)

_ORIGINALS = (
    """
    CREATE TABLE import_original (
        source TEXT NOT NULL,         -- name of the format
        hash   TEXT NOT NULL,         -- SHA-256 of the source record, in hexadecimal
        data   BLOB NOT NULL,         -- its bytes as they came, packed by zlib (RFC 1950)
        PRIMARY KEY (source, hash)
    ) STRICT
    """,
)

STEPS = (
    (*_RECORDS, *_SEARCH, *_AROUND),
    _ORIGINALS,
)

VERSION = len(STEPS)
"""The version this program writes, and the newest it reads."""


def version(connection: Connection) -> int:
    """Return the version of the database, nothing else having been read.

    Raises:
        VaultTooNew: a newer version of the app wrote it.
    """
    found = int(connection.value("PRAGMA user_version"))
    if found > VERSION:
        raise VaultTooNew(found, VERSION)
    return found


def apply(connection: Connection, newest: int = VERSION) -> None:
    """Bring the database to the `newest` version; each step is all or nothing.

    Raises:
        VaultTooNew: a newer version of the app wrote it.
    """
    done = version(connection)
    for number, step in enumerate(STEPS[done:newest], start=done + 1):
        with connection.transaction():
            for statement in step:
                connection.run(statement)
            connection.run(f"PRAGMA user_version = {number}")
