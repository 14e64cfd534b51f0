"""A journal open here, a copy of it that was written in elsewhere, and slow work done at once."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import JournalError
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
NOW = datetime(2026, 4, 4, 18, tzinfo=UTC)
CLOCK = Clock(lambda: NOW, lambda: "Europe/Madrid")


class AtOnce:
    """Runs slow work at once, on this thread."""

    def run(self, work, done, failed) -> None:
        try:
            result = work()
        except JournalError as error:
            failed(error)
        else:
            done(result)


@dataclass(frozen=True)
class Copies:
    new: NewVault
    here: Journal
    """Open."""
    there: Path
    """The other copy: it has two entries that are not here."""


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    new = create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, CHEAP)
    there = tmp_path / "laptop" / "Journal.vault"
    there.parent.mkdir()
    shutil.copytree(new.folder, there)
    other = open_journal(there, new.key, CLOCK)
    other.keep(Entry(date(2026, 4, 1), "The heron"))
    other.keep(Entry(date(2026, 4, 2), "The pond"))
    other.close()
    here = open_journal(new.folder, new.key, CLOCK)
    here.keep(Entry(date(2026, 4, 3), "Here"))
    yield Copies(new, here, there)
    here.close()


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()


@pytest.fixture
def soon() -> Callable[[Callable[[], None]], None]:
    """In a test, a moment takes no time."""

    def at_once(action: Callable[[], None]) -> None:
        action()

    return at_once
