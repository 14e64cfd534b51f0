"""An encrypted database in a folder of its own, and records to put into it."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store import opening, revisions
from journal_app.store.chain import Revision
from journal_app.store.database import Connection
from journal_app.store.indexing import Index

KEY = bytes(range(32))
CHAIN_KEY = bytes(range(32, 64))
VAULT = "0123456789abcdef" * 2
START = datetime(2025, 5, 3, 10, tzinfo=UTC)


@dataclass
class Book:
    """Writes records the way the journal does, with ids and times that count up."""

    connection: Connection
    path: Path
    numbers: Iterator[int] = field(default_factory=itertools.count)

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Whatever is written here is gone afterwards: for many examples on one database."""
        self.connection.run("BEGIN")
        try:
            yield
        finally:
            self.connection.run("ROLLBACK")

    def id(self) -> str:
        return str(UUID(int=next(self.numbers)))

    def revision(self, kind: Kind = Kind.ENTRY, **change: object) -> Revision:
        """A first revision, unless told otherwise."""
        number = next(self.numbers)
        parts: dict[str, object] = {
            "id": RevisionId(str(UUID(int=number))),
            "record": RecordId(self.id()),
            "kind": kind,
            "parents": (),
            "at": START + timedelta(minutes=number),
            "zone": "Europe/Madrid",
            "device": "laptop",
            "body": "{}",
        }
        return Revision(**{**parts, **change})  # type: ignore[arg-type]

    def index(self, text: str = "", **change: object) -> Index:
        parts: dict[str, object] = {
            "day": START.date(),
            "title": "",
            "snippet": text[:160],
            "text": text,
        }
        return Index(**{**parts, **change})  # type: ignore[arg-type]

    def append(self, revision: Revision, index: Index) -> Revision:
        revisions.append(self.connection, CHAIN_KEY, revision, index)
        return revision

    def write(
        self, text: str, day: date | None = None, kind: Kind = Kind.ENTRY, **index: object
    ) -> Revision:
        """A new record that says `text`."""
        if day is not None:
            index["day"] = day
        return self.append(
            self.revision(kind, body=f'{{"text":"{text}"}}'), self.index(text, **index)
        )

    def rewrite(self, before: Revision, text: str, **change: object) -> Revision:
        """A revision built upon `before`."""
        parts: dict[str, object] = {"record": before.record, "parents": (before.id,)}
        revision = self.revision(before.kind, body=f'{{"text":"{text}"}}', **{**parts, **change})
        return self.append(revision, self.index(text))


@dataclass
class Place:
    """Where a database lies, and how it is opened."""

    path: Path
    key: bytes = KEY
    vault: str = VAULT

    def open(self) -> Connection:
        return opening.open_database(self.path, self.key, self.vault)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A database that nobody has open."""
    folder = tmp_path / "Journal.vault"
    folder.mkdir(mode=0o700)
    path = folder / "journal.db"
    opening.create_database(path, KEY, VAULT)
    return Place(path)


@pytest.fixture
def connection(place: Place) -> Iterator[Connection]:
    """A database that is open, and closed after the test."""
    opened = place.open()
    yield opened
    opened.close()


@pytest.fixture
def book(connection: Connection, place: Place) -> Book:
    return Book(connection, place.path)


@pytest.fixture
def chain_key() -> bytes:
    return CHAIN_KEY


@pytest.fixture
def filled(place: Place) -> Callable[[int], Place]:
    """Fill a closed database with so many entries."""

    def fill(count: int) -> Place:
        opened = place.open()
        book = Book(opened, place.path)
        with opened.transaction():
            for number in range(count):
                first = book.write(f"lanternfish number {number} over the quiet sea " * 20)
                book.rewrite(first, f"marmot number {number} on the slow hill " * 20)
        opened.close()
        return place

    return fill
