import shutil
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.record import Kind, RecordId
from journal_app.errors import DatabaseDamaged
from journal_app.store import drafts, erasing, imports, preferences, salvaging
from journal_app.store.cells import cells
from journal_app.store.database import PAGE_BYTES
from journal_app.store.drafts import StoredDraft
from journal_app.store.imports import Batch
from journal_app.store.raw_pages import Page, RawPages
from journal_app.store.recognising import row_of
from journal_app.store.salvaging import Keys, Salvaged
from journal_app.vault.keys import decrypt_page

Salvage = Callable[[], Salvaged]


@pytest.fixture
def keys(place: Any, chain_key: bytes) -> Keys:
    return Keys(place.key, chain_key, decrypt_page)


@pytest.fixture
def salvage(place: Any, keys: Keys) -> Salvage:
    return lambda: salvaging.salvage(place.path, keys)


@pytest.fixture
def whole(book: Any) -> list[str]:
    """Fill the database with histories, some longer than a page; their revisions, in order."""
    ids = []
    with book.connection.transaction():
        for number in range(30):
            first = book.write(f"lanternfish number {number} over the quiet sea")
            length = 8_000 if number % 5 == 0 else 300
            hard_to_pack = "".join(
                sha256(bytes([number, n])).hexdigest() for n in range(length // 64)
            )
            second = book.rewrite(first, hard_to_pack)
            ids += [first.id, second.id]
        last = book.write("the last of all")
        ids.append(last.id)
        draft = StoredDraft(
            record=RecordId(book.id()),
            kind=Kind.ENTRY,
            base=None,
            at=last.at,
            zone="Europe/Madrid",
            day=date(2025, 5, 3),
            body='{"text":"half a sentence"}',
        )
        drafts.keep(book.connection, draft)
        preferences.keep(book.connection, "name", '"R. M."')
        batch = Batch(book.id(), "markdown", last.at)
        imports.begin(book.connection, batch)
        imports.remember(book.connection, batch, "ab" * 32, last.record)
    book.connection.close()
    return ids


def revisions_on_pages(place: Any) -> dict[int, set[str]]:
    """Tell for every page which revisions lie on it, in part at least."""
    on: dict[int, set[str]] = defaultdict(set)
    with RawPages(place.path, place.key, decrypt_page) as pages:
        for page in pages.all():
            touched = [page.number]

            def overflow(number: int, touched: list[int] = touched) -> Page | None:
                touched.append(number)
                return pages.page(number)

            for cell in cells(page, overflow):
                row = row_of(cell)
                if row is not None and row.table == "revision":
                    for number in touched:
                        on[number].add(str(row.values[1]))
                touched[1:] = []
    return on


def test_of_a_sound_database_everything_is_read(salvage: Salvage, whole: list[str]) -> None:
    found = salvage()
    assert [each.id for each in found.revisions] == whole
    assert [each.body for each in found.drafts] == ['{"text":"half a sentence"}']
    assert len(found.heads) == len(whole) // 2 + 1
    assert {table: len(rows) for table, rows in found.beside.items() if rows} == {
        "meta": 2,
        "preference": 1,
        "import_batch": 1,
        "import_item": 1,
    }


@pytest.mark.parametrize("damage", ["zeros", "noise", "swap"])
def test_with_one_page_gone_every_revision_beside_it_is_saved(
    damage: str, place: Any, salvage: Salvage, whole: list[str]
) -> None:
    data = place.path.read_bytes()
    on = revisions_on_pages(place)
    pages = len(data) // PAGE_BYTES
    saved = 0
    for page in range(1, pages + 1):
        start, end = (page - 1) * PAGE_BYTES, page * PAGE_BYTES
        bad = {
            "zeros": bytes(PAGE_BYTES),
            "noise": sha256(bytes([page])).digest() * (PAGE_BYTES // 32),
            "swap": data[end : end + PAGE_BYTES] or data[:PAGE_BYTES],
        }[damage]
        place.path.write_bytes(data[:start] + bad + data[end:])
        found = {each.id for each in salvage().revisions}
        assert set(whole) - found <= on[page], page
        saved += len(found)
    place.path.write_bytes(data)
    gone = sum(len(on[page]) for page in range(1, pages + 1))
    assert saved >= pages * len(whole) - gone
    print(f"{damage}: {pages} pages, {saved} of {pages * len(whole)} read, {gone} lay on them")  # noqa: T201


def test_of_a_page_with_one_flipped_bit_almost_all_is_saved(
    place: Any, salvage: Salvage, whole: list[str]
) -> None:
    data = bytearray(place.path.read_bytes())
    for page in range(len(data) // PAGE_BYTES):
        at = page * PAGE_BYTES + 2048
        data[at] ^= 1
        place.path.write_bytes(data)
        assert len(salvage().revisions) >= len(whole) - 1, page + 1
        data[at] ^= 1


def test_an_altered_revision_on_a_bad_page_is_not_believed(
    place: Any, chain_key: bytes, whole: list[str]
) -> None:
    other = Keys(place.key, bytes(32), decrypt_page)
    data = bytearray(place.path.read_bytes())
    data[3] ^= 1  # the salt: no page is genuine any more, yet each can be read
    place.path.write_bytes(data)
    assert salvaging.salvage(place.path, other).revisions == ()
    mine = Keys(place.key, chain_key, decrypt_page)
    assert len(salvaging.salvage(place.path, mine).revisions) == len(whole)


def test_a_file_that_was_cut_is_read_as_far_as_it_goes(
    place: Any, salvage: Salvage, whole: list[str]
) -> None:
    data = place.path.read_bytes()
    place.path.write_bytes(data[: len(data) * 3 // 4 + 100])
    assert 0 < len(salvage().revisions) < len(whole)
    place.path.write_bytes(data[:100])
    assert salvage().revisions == ()


def test_what_was_erased_is_not_brought_back(book: Any, salvage: Salvage) -> None:
    kept, gone = book.write("lanternfish"), book.write("marmot")
    erasing.erase(book.connection, gone.record, gone.at)
    found = salvage()
    assert [each.record for each in found.revisions] == [kept.record]
    assert list(found.heads) == [kept.record]
    assert len(found.beside["erased"]) == 1


def test_a_database_that_is_gone_cannot_be_read(place: Any, salvage: Salvage) -> None:
    place.path.unlink()
    with pytest.raises(DatabaseDamaged):
        salvage()


def test_nothing_is_changed(
    place: Any, salvage: Salvage, whole: list[str], tmp_path: Path
) -> None:
    shutil.copytree(place.path.parent, tmp_path / "before")
    salvage()
    for path in place.path.parent.iterdir():
        assert path.read_bytes() == (tmp_path / "before" / path.name).read_bytes()
