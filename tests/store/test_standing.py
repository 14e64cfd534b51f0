import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.record import RecordId
from journal_app.store import erasing, opening
from journal_app.store.database import Connection
from journal_app.store.standing import Standing, is_older, standing

KEY = bytes(32)


@pytest.fixture
def stands(connection: Connection) -> Callable[[], Standing]:
    return lambda: standing(connection, KEY)


@pytest.fixture
def copied(place: Any, tmp_path: Path) -> Iterator[Callable[[], Connection]]:
    """Open a copy of the database as it is now."""
    opened: list[Connection] = []

    def copy() -> Connection:
        path = tmp_path / f"copy-{len(opened)}.db"
        shutil.copy(place.path, path)
        opened.append(opening.open_database(path, place.key, place.vault))
        return opened[-1]

    yield copy
    for each in opened:
        each.close()


Copied = Callable[[], Connection]
Stands = Callable[[], Standing]


def older(connection: Connection, seen: Standing) -> bool:
    return is_older(connection, standing(connection, KEY), seen)


def test_an_empty_database_stands_at_nothing(stands: Stands) -> None:
    now = stands()
    assert (now.revisions, now.erased, now.newest, len(now.heads)) == (0, 0, None, 32)


def test_the_newest_is_the_one_that_was_written_last(book: Any, stands: Stands) -> None:
    first = book.write("lanternfish")
    book.write("marmot")
    changed = book.rewrite(first, "lantern")
    now = stands()
    assert now.newest is not None
    assert (now.newest.id, now.revisions) == (changed.id, 3)


def test_the_heads_are_sealed_under_the_key(connection: Connection, book: Any) -> None:
    book.write("lanternfish")
    assert standing(connection, KEY).heads != standing(connection, b"1" * 32).heads


def test_a_database_that_is_as_it_was_or_went_on_is_not_older(
    connection: Connection, book: Any, stands: Stands
) -> None:
    empty = stands()
    first = book.write("lanternfish")
    seen = stands()
    assert not older(connection, seen)
    book.rewrite(first, "lantern")
    book.write("marmot")
    assert not older(connection, seen)
    assert not older(connection, empty)


def test_a_copy_from_before_the_newest_is_older(book: Any, copied: Copied, stands: Stands) -> None:
    book.write("lanternfish")
    before = copied()
    book.write("marmot")
    assert older(before, stands())


def test_a_copy_that_went_another_way_is_older(book: Any, copied: Copied, stands: Stands) -> None:
    first = book.write("lanternfish")
    other = copied()
    book.write("marmot")
    astray = type(book)(other, book.path, iter(range(500, 600)))
    astray.rewrite(first, "lantern")
    assert older(other, stands())  # as many versions, yet not the same
    astray.write("heron")
    assert older(other, stands())  # more versions, yet not the newest


def test_what_was_erased_since_makes_nothing_older(
    connection: Connection, book: Any, stands: Stands
) -> None:
    book.write("lanternfish")
    newest = book.write("marmot")
    seen = stands()
    erasing.erase(connection, newest.record, newest.at)
    assert not older(connection, seen)


def test_a_copy_in_which_something_is_not_erased_is_older(
    connection: Connection, book: Any, copied: Copied, stands: Stands
) -> None:
    erased = book.write("lanternfish")
    book.write("marmot")
    before = copied()
    erasing.erase(connection, erased.record, erased.at)
    assert older(before, stands())


def test_a_copy_that_erased_something_else_is_older(
    book: Any, copied: Copied, stands: Stands
) -> None:
    gone = book.write("lanternfish")
    before = copied()
    book.write("marmot")
    erasing.erase(before, gone.record, gone.at)
    assert older(before, stands())


def test_a_copy_without_anything_is_older_only_if_there_was_something(
    copied: Copied, connection: Connection, book: Any, stands: Stands
) -> None:
    empty = copied()
    assert not older(empty, stands())
    erasing.erase(connection, RecordId("gone"), book.revision().at)
    assert older(empty, stands())
