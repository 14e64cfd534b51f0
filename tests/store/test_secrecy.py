"""No word of the journal is readable in any file of the folder, during and after a save."""

from pathlib import Path
from typing import Any

from journal_app.domain.record import Kind, RecordId, TimelineFilter
from journal_app.store import drafts, preferences, search
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft

CANARY = "lanternfishcanary"
SPELLINGS = (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY[:8].encode(), b"SQLite format 3")


def readable(folder: Path) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files for word in SPELLINGS if word in path.read_bytes()]


def write(book: Any, text: str) -> None:
    """A revision, a draft and a preference that say `text`."""
    revision = book.write(text, title=text, tags=(text,))
    draft = StoredDraft(
        RecordId(book.id()), Kind.ENTRY, None, revision.at, "UTC", revision.at.date(), text
    )
    drafts.keep(book.connection, draft)
    preferences.keep(book.connection, text, text)


def test_no_word_is_readable_while_it_is_saved_or_after(
    book: Any, connection: Connection, tmp_path: Path
) -> None:
    connection.run("PRAGMA cache_size = 1")  # every page goes to the disk at once
    journal = book.path.with_name("journal.db-journal")
    with connection.transaction():
        for number in range(300):
            write(book, f"{CANARY} {number} " * 30)
            if number % 100 == 99:
                assert journal.stat().st_size > 0
                assert readable(tmp_path) == []
        connection.rows("SELECT title FROM record ORDER BY hex(title) || random()")
    assert readable(tmp_path) == []
    connection.run("VACUUM")
    assert search.count(connection, CANARY, TimelineFilter()) == 300
    connection.close()
    assert readable(tmp_path) == []
    assert {path.name for path in book.path.parent.iterdir()} == {"journal.db", journal.name}


def test_the_canary_is_found_where_nothing_is_encrypted(tmp_path: Path) -> None:
    (tmp_path / "control").write_bytes(b"x" * 5000 + CANARY.encode())
    assert readable(tmp_path) == ["control", "control"]
