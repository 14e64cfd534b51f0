"""What every test of the window needs: our typefaces, a theme, words, a real journal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, SessionState
from journal_app.i18n import Language, Translator, translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.library.prompts import Prompt, load_prompts
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.store import database
from journal_app.ui.shared import theme as dressing
from journal_app.ui.shared.formats import Formats, locale_for
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import LIGHT, Theme
from journal_app.vault import bundle
from journal_app.vault.keys import Cost, Purpose


@pytest.fixture(scope="session")
def prepared(qapp: QApplication) -> QApplication:
    dressing.prepare(qapp)
    return qapp


@pytest.fixture
def theme(prepared: QApplication) -> Theme:
    """The light theme at 100 %, shown in the application."""
    made = Theme(LIGHT)
    dressing.apply(prepared, made)
    return made


@pytest.fixture(scope="session")
def t() -> Translator:
    return translator(Language.ENGLISH)


@pytest.fixture(scope="session")
def formats(t: Translator) -> Formats:
    return Formats(locale_for(Language.ENGLISH, "US"), t)


Turn = Callable[[QWidget], QWheelEvent]


@pytest.fixture
def turn_wheel() -> Turn:
    """Turn the mouse wheel over a widget, and return the event it was given."""

    def turn(widget: QWidget) -> QWheelEvent:
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        )
        QApplication.sendEvent(widget, event)
        return event

    return turn


@pytest.fixture
def look(theme: Theme, t: Translator, formats: Formats) -> Look:
    return Look(theme, t, formats)


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

    def entry(self, text: str = "The lake", day: date = date(2026, 5, 3), **parts) -> Entry:
        return Entry(day, text=text, **parts)

    def write(self, text: str = "The lake", day: date = date(2026, 5, 3), **parts) -> RecordId:
        return self.journal.keep(self.entry(text, day, **parts)).id

    def write_many(self, entries: list[Entry]) -> list[RecordId]:
        written = [(self.journal.new_id(), entry) for entry in entries]
        with self.journal.transaction():
            for record, entry in written:
                self.journal.add(record, entry, self.journal.clock.moment())
        return [record for record, _ in written]

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

    def ask(self, text: str) -> RecordId:
        record = self.journal.keep(Question(date(2026, 5, 3), text)).id
        self.watch.later(minutes=1)  # or chance would decide which comes first
        return record

    def hold_session(self, day: date, state: SessionState = SessionState.PAST) -> RecordId:
        return self.journal.keep(Session(day, state)).id

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
