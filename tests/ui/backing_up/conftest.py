"""A real journal to make backups of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.ui.backing_up.presenter import BackupSchedule, Keeping
from journal_app.ui.shared.preferring import Preferring
from journal_app.vault.keys import Cost

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)


@dataclass
class Yard:
    """An open journal, its schedule, two places, and a clock that tests can turn."""

    journal: Journal
    stick: Path
    disk: Path
    now: list[datetime]
    waiting: list[Callable[[], None]] = field(default_factory=list)
    schedule: BackupSchedule = field(init=False)

    def run(self, work, done, failed) -> None:
        def job() -> None:
            try:
                result = work()
            except JournalError as error:
                failed(error)
            else:
                done(result)

        self.waiting.append(job)

    def finish(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()

    def later(self, **time: float) -> None:
        self.now[0] += timedelta(**time)

    def write(self, text: str = "Snow.") -> None:
        self.journal.keep(Entry(date(2026, 5, 3), text=text))

    def use(self, *places: Path) -> None:
        kept = replace(self.journal.preferences, backup_places=tuple(map(str, places)))
        self.journal.prefer(kept)
        self.schedule.read_again()


@pytest.fixture
def yard(tmp_path: Path, t: Translator) -> Iterator[Yard]:
    now = [datetime(2026, 5, 3, 16, tzinfo=UTC)]
    clock = Clock(lambda: now[0], lambda: "America/New_York")
    new = create_vault(tmp_path / "Journal.vault", "paper boats on a slow river", clock, CHEAP)
    journal = open_journal(new.folder, new.key, clock)
    stick, disk = tmp_path / "stick", tmp_path / "disk"
    stick.mkdir()
    disk.mkdir()
    made = Yard(journal, stick, disk, now)
    preferring = Preferring(journal, made.waiting.append)
    made.schedule = BackupSchedule(Keeping(journal, new.key, t, made, preferring))
    yield made
    journal.close()
