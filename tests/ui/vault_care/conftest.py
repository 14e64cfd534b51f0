"""A real journal with cheap keys, at a time that the test sets, and a runner that waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.ui.shared.backup_state import BackupState
from journal_app.ui.shared.preferring import Preferring
from journal_app.ui.vault_care.care import Care
from journal_app.vault.keys import Cost

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "paper boats on a slow river"


@dataclass
class Watch:
    """Shows the time that the test wants."""

    now: datetime = datetime(2026, 5, 3, 16, 0, tzinfo=UTC)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Patient:
    """Runs slow work when the test says so, on this thread."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

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


@dataclass
class Backups:
    """How it stands with the backups, as the test wants it."""

    state: BackupState = field(default_factory=BackupState)
    asked: int = 0
    told: list[Callable[[BackupState], None]] = field(default_factory=list)
    journal: Journal | None = None

    def watch(self, told) -> None:
        self.told.append(told)
        told(self.state)

    def back_up(self, done=None) -> None:
        self.asked += 1
        if done is not None:
            done()

    def read_again(self) -> None:
        if self.journal is None:
            return
        places = tuple(map(Path, self.journal.preferences.backup_places))
        self.show(BackupState(places, self.state.last, self.state.running, self.state.problems))

    def show(self, state: BackupState) -> None:
        self.state = state
        for told in self.told:
            told(state)


@dataclass(frozen=True)
class Home:
    """An open journal, and what its care works with."""

    journal: Journal
    code: str
    watch: Watch
    runner: Patient
    backups: Backups
    care: Care

    def write(self, text: str = "Snow.") -> None:
        self.journal.keep(Entry(date(2026, 5, 3), text=text))


@pytest.fixture
def home(tmp_path: Path, t: Translator) -> Iterator[Home]:
    watch, runner, backups = Watch(), Patient(), Backups()
    clock = Clock(lambda: watch.now, lambda: "America/New_York")
    new = create_vault(tmp_path / "Journal.vault", PASSPHRASE, clock, CHEAP)
    journal = open_journal(new.folder, new.key, clock)
    backups.journal = journal
    preferring = Preferring(journal, runner.waiting.append)
    care = Care(journal, new.key, t, runner, preferring, backups)
    yield Home(journal, new.recovery_code, watch, runner, backups, care)
    journal.close()


class View:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.states: list[object] = []

    @property
    def state(self):
        """The last one."""
        return self.states[-1]

    def show_state(self, state) -> None:
        self.states.append(state)

    show_rehearsal = show_state


@pytest.fixture
def view() -> View:
    return View()
