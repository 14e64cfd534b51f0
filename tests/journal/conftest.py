"""A real vault that is cheap to open, and a clock that a test can set."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.vault.keys import Cost


@dataclass
class Hands:
    """The hands of the clock, moved by a test."""

    at: datetime = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
    zone: str = "Europe/Madrid"

    def go_on(self, **time: float) -> None:
        self.at += timedelta(**time)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> Clock:
    return Clock(now=lambda: hands.at, zone=lambda: hands.zone)


@pytest.fixture
def cheap() -> Cost:
    """The least that is possible, so that tests do not wait."""
    return Cost(memory_kib=8 * 1024, passes=1, lanes=1)


@pytest.fixture
def passphrase() -> str:
    return "lantern over a quiet harbour"


@pytest.fixture
def made(tmp_path: Path, passphrase: str, clock: Clock, cheap: Cost) -> NewVault:
    return create_vault(tmp_path / "Journal.vault", passphrase, clock, cheap)


@pytest.fixture
def reopen(made: NewVault, clock: Clock) -> Iterator[Callable[[], Journal]]:
    """Open the vault; whatever was opened is closed in the end."""
    opened: list[Journal] = []

    def open_() -> Journal:
        opened.append(open_journal(made.folder, made.key, clock))
        return opened[-1]

    yield open_
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(reopen: Callable[[], Journal]) -> Journal:
    return reopen()


@pytest.fixture(scope="session")
def shelf() -> ScaleShelf:
    return load_scales()
