"""A real journal with a cheap key, at a time that the test sets."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.library.prompts import Prompt, load_prompts
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.vault.keys import Cost

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)


@dataclass
class Watch:
    """Shows the time that the test wants."""

    now: datetime = datetime(2026, 5, 3, 16, 0, tzinfo=UTC)
    """Sunday, May 3, at noon in New York."""

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True)
class Book:
    """An open journal, and what a test does to it from outside."""

    journal: Journal
    watch: Watch

    def measure(self, scale: str, day: date, answers: dict[str, int]) -> RecordId:
        return self.journal.keep(
            Measurement(
                ScaleId(scale),
                "standard",
                "en",
                1,
                day,
                check_in=scale.startswith("check-in"),
                answers={QuestionId(question): value for question, value in answers.items()},
            )
        ).id

    def check_in(self, day: date) -> RecordId:
        return self.measure("check-in-daily", day, {"mood": 6})

    def hold_session(self, day: date) -> RecordId:
        return self.journal.keep(Session(day)).id

    def ask(self, text: str) -> RecordId:
        record = self.journal.keep(Question(date(2026, 5, 3), text)).id
        self.watch.later(minutes=1)  # or chance would decide which comes first
        return record

    @contextmanager
    def read_only_disk(self) -> Iterator[None]:
        self.journal.connection.run("PRAGMA query_only = ON")
        try:
            yield
        finally:
            self.journal.connection.run("PRAGMA query_only = OFF")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    watch = Watch()
    clock = Clock(lambda: watch.now, lambda: "America/New_York")
    new = create_vault(tmp_path / "vault", "paper boats on a slow river", clock, CHEAP)
    journal = open_journal(new.folder, new.key, clock)
    yield Book(journal, watch)
    journal.close()


@pytest.fixture(scope="session")
def scales() -> ScaleShelf:
    return load_scales()


@pytest.fixture(scope="session")
def prompts() -> tuple[Prompt, ...]:
    return load_prompts("en")


@pytest.fixture(scope="session")
def shown_words() -> Callable[[QWidget], list[str]]:
    """Return what the labels in a widget say to eyes."""

    def said(widget: QWidget) -> list[str]:
        return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]

    return said
