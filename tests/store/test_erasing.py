import random
import zlib
from contextlib import closing, suppress
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from journal_app.domain.record import TimelineFilter
from journal_app.errors import DatabaseDamaged
from journal_app.store import drafts, erasing, imports, revisions, search, timeline
from journal_app.store.database import PAGE_BYTES, Connection
from journal_app.store.drafts import StoredDraft

EVERYTHING = TimelineFilter()
SECRET = "zwaluwstaart"
SALT_BYTES, IV_BYTES, RESERVED_BYTES = 16, 16, 80


def decrypted(book: Any, key: bytes) -> bytes:
    """Every page as it lies in the file, whether or not anything still points to it."""
    data = book.path.read_bytes()
    pages = []
    for start in range(0, len(data), PAGE_BYTES):
        page = data[start : start + PAGE_BYTES]
        begin = SALT_BYTES if start == 0 else 0  # https://www.zetetic.net/sqlcipher/design/
        end = PAGE_BYTES - RESERVED_BYTES
        mode = modes.CBC(page[end : end + IV_BYTES])
        decryptor = Cipher(algorithms.AES(key), mode).decryptor()
        pages.append(decryptor.update(page[begin:end]))
    return b"".join(pages)


@pytest.fixture
def busy_book(book: Any) -> Any:
    """A journal whose pages were split and filled again many times."""
    chance = random.Random(5)  # noqa: S311 - the same every time
    written = [book.write(f"sea {number} " * chance.randint(1, 60)) for number in range(120)]
    for _ in range(150):
        number = chance.randrange(len(written))
        text = f"hill {number} " * chance.randint(1, 90)
        written[number] = book.rewrite(written[number], text)
    return book


def test_nothing_of_an_erased_record_is_left(book: Any, connection: Connection) -> None:
    first = book.write("sea", title="Title", tags=("tide",))
    other = book.write("hill")
    book.rewrite(first, "river")
    draft = StoredDraft(
        first.record, first.kind, first.id, first.at, first.zone, first.at.date(), "{}"
    )
    drafts.keep(connection, draft)
    connection.run(
        "INSERT INTO attachment (id, record, kind, bytes, sha256) "
        "VALUES ('a', ?, 'image/png', 1, '')",
        (first.record,),
    )
    connection.run("INSERT INTO attachment_part (attachment, part, data) VALUES ('a', 0, x'00')")
    erasing.erase(connection, first.record, first.at)
    assert [row.id for row in timeline.page(connection, EVERYTHING, None, 9)] == [other.record]
    assert revisions.history(connection, first.record) == ()
    assert drafts.find(connection, first.record) is None
    assert timeline.tags(connection) == ()
    assert search.find(connection, "river", EVERYTHING) == ()
    assert connection.value("SELECT count(*) FROM attachment") == 0
    assert connection.value("SELECT count(*) FROM attachment_part") == 0
    assert erasing.erased(connection) == {first.record: first.at}


def test_what_it_was_imported_from_goes_too_but_not_that_it_was(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    batch = imports.Batch("batch", "notes", first.at)
    imports.begin(connection, batch)
    imports.remember(connection, batch, "hash", first.record)
    connection.run(
        "INSERT INTO import_original (source, hash, data) VALUES ('notes', 'hash', x'00')"
    )
    erasing.erase(connection, first.record, first.at)
    assert connection.value("SELECT count(*) FROM import_original") == 0
    assert imports.known(connection, "notes", "hash") == (first.record,)


def test_a_record_can_be_erased_that_was_never_here(book: Any, connection: Connection) -> None:
    gone = book.revision()
    erasing.erase(connection, gone.record, gone.at)
    erasing.erase(connection, gone.record, gone.at - timedelta(days=1))
    erasing.erase(connection, gone.record, gone.at + timedelta(days=1))
    assert erasing.erased(connection) == {gone.record: gone.at - timedelta(days=1)}


def test_no_page_of_the_file_holds_a_word_of_it_after_tidying(
    busy_book: Any, connection: Connection, place: Any
) -> None:
    first = busy_book.write(f"{SECRET} " * 40, title=SECRET, tags=(SECRET,))
    later = busy_book.rewrite(first, f"another {SECRET}")
    packed = [zlib.compress(version.body.encode()) for version in (first, later)]
    before = decrypted(busy_book, place.key)
    assert SECRET.encode() in before  # so the search below can find what is there
    assert all(body in before for body in packed)
    erasing.erase(connection, first.record, first.at)
    between = decrypted(busy_book, place.key)
    assert SECRET[4:].encode() in between  # erased, yet its words still lie in the index
    erasing.tidy(connection)
    after = decrypted(busy_book, place.key)
    assert SECRET.encode() not in after
    assert SECRET[4:].encode() not in after
    assert not any(body in after for body in packed)
    assert first.record.encode() in after  # the tombstone


def test_the_others_are_as_they_were_after_tidying(busy_book: Any, connection: Connection) -> None:
    rows = timeline.page(connection, EVERYTHING, None, 500)
    hits = search.find(connection, "hill", EVERYTHING)
    gone = rows[7].id
    erasing.erase(connection, gone, rows[7].at)
    erasing.tidy(connection)
    assert timeline.page(connection, EVERYTHING, None, 500) == tuple(
        row for row in rows if row.id != gone
    )
    found = search.find(connection, "hill", EVERYTHING)
    assert found == tuple(hit for hit in hits if hit.row.id != gone)
    assert connection.rows("PRAGMA cipher_integrity_check") == []
    assert connection.rows("PRAGMA quick_check") == [("ok",)]


def test_until_it_was_tidied_the_file_says_so(book: Any, connection: Connection) -> None:
    first, never = book.write("sea"), book.revision()
    erasing.erase(connection, never.record, never.at)
    assert not erasing.is_untidy(connection)
    erasing.erase(connection, first.record, first.at)
    assert erasing.is_untidy(connection)
    erasing.tidy(connection)
    assert not erasing.is_untidy(connection)


def test_a_torn_page_that_nothing_uses_is_told_as_damage_and_nothing_is_lost(
    busy_book: Any, connection: Connection, place: Any
) -> None:
    rows = timeline.page(connection, EVERYTHING, None, 500)
    for row in rows[10:]:
        erasing.erase(connection, row.id, row.at)
    connection.close()
    sound = place.path.read_bytes()
    unused: list[int] = []
    told: list[int] = []
    for start in range(PAGE_BYTES, len(sound), 3 * PAGE_BYTES):
        place.path.write_bytes(sound[:start] + bytes(PAGE_BYTES) + sound[start + PAGE_BYTES :])
        with suppress(DatabaseDamaged), closing(place.open()) as torn:  # it was in use
            if torn.rows("PRAGMA integrity_check") == [("ok",)]:
                unused.append(start)
                try:
                    erasing.tidy(torn)
                except DatabaseDamaged:
                    told.append(start)
        if start in told:
            with closing(place.open()) as torn:
                assert timeline.page(torn, EVERYTHING, None, 500) == rows[:10]
    assert unused
    assert told
