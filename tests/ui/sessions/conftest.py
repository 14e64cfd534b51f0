"""A real journal with a cheap key, at a time that the test sets, and the words of one country."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.safety import load_safety
from journal_app.store import database
from journal_app.ui.sessions.emergency_slot import EmergencyWords
from journal_app.vault import bundle
from journal_app.vault.keys import Cost, Purpose

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
NOON = datetime(2026, 5, 3, 16, 0, tzinfo=UTC)
"""Sunday, May 3, at noon in New York."""


@dataclass
class Watch:
    """Shows the time that the test wants."""

    now: datetime = NOON
    zone: str = "America/New_York"

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True)
class Book:
    """An open journal, and what a test does to it from outside."""

    journal: Journal
    key: VaultKey
    watch: Watch

    @contextmanager
    def another_writing(self) -> Iterator[None]:
        """Another connection is in the middle of writing."""
        key = self.key.data_key.subkey(Purpose.DATABASE)
        other = database.connect(self.journal.folder / bundle.DATABASE, key)
        try:
            with other.transaction():
                yield
        finally:
            other.close()

    @contextmanager
    def read_only_disk(self) -> Iterator[None]:
        self.journal.connection.run("PRAGMA query_only = ON")
        try:
            yield
        finally:
            self.journal.connection.run("PRAGMA query_only = OFF")


@dataclass
class View:
    """Remembers what it was shown."""

    states: list[Any] = field(default_factory=list)

    def show_state(self, state) -> None:
        self.states.append(state)

    @property
    def state(self):
        return self.states[-1]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    watch = Watch()
    clock = Clock(lambda: watch.now, lambda: watch.zone)
    new = create_vault(tmp_path / "vault", "paper boats on a slow river", clock, CHEAP)
    journal = open_journal(new.folder, new.key, clock)
    yield Book(journal, new.key, watch)
    journal.close()


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture(scope="session")
def emergency() -> EmergencyWords:
    return EmergencyWords(load_safety("en"), country_of(load_countries("en"), "US"))


@pytest.fixture(scope="session")
def button() -> Callable[[QWidget, str], QAbstractButton]:
    """Find the button that ears know by this name, and eyes can see."""

    def found(widget: QWidget, name: str) -> QAbstractButton:
        return next(
            each
            for each in widget.findChildren(QAbstractButton)
            if each.accessibleName() == name and each.isVisibleTo(widget)
        )

    return found


@pytest.fixture(scope="session")
def shown_words() -> Callable[[QWidget], list[str]]:
    """Return what the labels in a widget say to eyes."""

    def said(widget: QWidget) -> list[str]:
        return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]

    return said


@pytest.fixture(scope="session")
def nameless() -> Callable[[QWidget], list[str]]:
    """Return the visible widgets that take the keys and have no name for ears."""

    def found(widget: QWidget) -> list[str]:
        return [
            type(each).__name__
            for each in widget.findChildren(QWidget)
            if each.isVisible()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.objectName() != "qt_spinbox_lineedit"
            and not each.accessibleName()
        ]

    return found
