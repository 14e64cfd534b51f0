"""A real vault that is cheap to open, and a clock that a test can set."""

import errno
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import JournalError
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


class Disk:
    """A disk that can be told to fail: the system's own calls, counted within one folder."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self._within: str | None = None
        self._fails_at = 0
        self._is_full = False
        self._descriptors: set[int] = set()
        for name in ("open", "fsync", "replace", "rename", "unlink"):
            monkeypatch.setattr(os, name, self._counted(name, getattr(os, name)))

    @contextmanager
    def failing(self, folder: Path, at: int, *, full: bool) -> Iterator[None]:
        """Let call number `at` about `folder` fail; on a full disk all that write after it too."""
        self._within, self._fails_at, self._is_full, self.calls = str(folder), at, full, 0
        try:
            yield
        finally:
            self._within = None

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(first: Any, *rest: Any, **named: Any) -> Any:
            about = first in self._descriptors if name == "fsync" else self._is_within(first)
            if about:
                self._count(first, writes=name != "open" or bool(rest[0] & (os.O_WRONLY)))
            done = call(first, *rest, **named)
            if name == "open":
                (self._descriptors.add if about else self._descriptors.discard)(done)
            return done

        return counted

    def _is_within(self, path: object) -> bool:
        return self._within is not None and self._within in str(path)

    def _count(self, first: object, *, writes: bool) -> None:
        number = self.calls
        self.calls += 1
        if number == self._fails_at or (self._is_full and writes and number > self._fails_at):
            raise OSError(errno.ENOSPC if self._is_full else errno.EIO, "", str(first))


@dataclass
class Tried:
    """What was tried on a copy of a vault, while one call to the system failed."""

    folder: Path
    number: int
    done: Any
    """What came of it, or the error."""


@pytest.fixture
def each_fault(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Iterator[Tried]]:
    """Try something once for every call that can fail, on a copy of the vault each time."""
    disk = Disk(monkeypatch)

    def tries(folder: Path, act: Callable[[Path], Any]) -> Iterator[Tried]:
        copy = folder.with_name("copy")
        for full in (False, True):
            for number in itertools.count():
                shutil.copytree(folder, copy)
                with disk.failing(copy, number, full=full):
                    try:
                        done = act(copy)
                    except JournalError as error:
                        done = error
                calls = disk.calls
                yield Tried(copy, number, done)
                shutil.rmtree(copy)
                if calls <= number:  # nothing was left to fail
                    break

    return tries


@pytest.fixture(scope="session")
def shelf() -> ScaleShelf:
    return load_scales()
