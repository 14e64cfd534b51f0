"""A real vault with a real backup, and slow work that runs at once."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import JournalError
from journal_app.journal.backups import make_backup
from journal_app.journal.clock import Clock
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
class BackedUp:
    """A vault with one entry, backed up; a second entry came later."""

    new: NewVault
    backup: Path


@pytest.fixture
def vault(tmp_path: Path) -> BackedUp:
    new = create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, CHEAP)
    journal = open_journal(new.folder, new.key, CLOCK)
    journal.keep(Entry(date(2026, 4, 1), "The heron"))
    place = tmp_path / "stick"
    place.mkdir()
    good = make_backup(new.folder, new.key, place, NOW)
    journal.keep(Entry(date(2026, 4, 2), "Later"))
    journal.close()
    return BackedUp(new, good.path)


@pytest.fixture
def clock() -> Clock:
    return CLOCK


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()
