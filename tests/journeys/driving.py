"""One person's computer, and finding things on its screen the way ears do: by their names."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from journal_app.journal.clock import Clock
from journal_app.paths import Places
from journal_app.settings import Settings
from journal_app.ui.desk import Desk
from journal_app.ui.locking.relaunching import Reopening
from journal_app.ui.locking.sources import LockSource
from journal_app.ui.locking.triggers import LockTriggers
from journal_app.ui.main_window import MainWindow
from journal_app.ui.shared.idle import Clocks
from journal_app.ui.shared.passphrase import PassphraseField
from journal_app.ui.shared.theme import Appearance
from journal_app.ui.shared.tokens import Theme
from journal_app.ui.workspace import Workspace

PASSPHRASE = "a lantern under the pier"
CODE = re.compile(r"([0-9A-Z]{5} ){5}[0-9A-Z]{5}")
COMMAND = (sys.executable, "-I", "-m", "journal_app", "--worker", "page")


@dataclass
class Hours:
    """What every clock of the window shows."""

    now: datetime = datetime(2026, 4, 4, 18, tzinfo=UTC)
    seconds: float = field(default=1_000.0)

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class Home:
    """One person's computer."""

    app: QApplication
    places: Places
    hours: Hours
    windows: list[MainWindow] = field(default_factory=list)
    reopenings: list[Reopening] = field(default_factory=list)
    """How often the process would have been replaced by a fresh one, and what it was told."""
    triggers: list[LockTriggers] = field(default_factory=list)

    asked: Callable[[Reopening], object] = lambda _: None
    """Looks at things at the moment when the process would be replaced."""

    def replaced(self, reopening: Reopening) -> None:
        self.reopenings.append(reopening)
        self.asked(reopening)

    def listening(self, parent: QObject) -> LockTriggers:
        made = LockTriggers(parent, (LockSource(),))
        self.triggers.append(made)
        return made

    def window(self, settings: Settings, reopening: Reopening | None = None) -> MainWindow:
        """Start the program."""
        theme = Theme()
        desk = Desk(
            app=self.app,
            places=self.places,
            clock=Clock(lambda: self.hours.now, lambda: "Europe/Madrid"),
            clocks=Clocks(lambda: self.hours.seconds, lambda: self.hours.seconds),
            settings=settings,
            theme=theme,
            appearance=Appearance(self.app, theme),
            page_command=COMMAND,
            speak=lambda _settings: None,
            relaunch=self.replaced,
            triggers=self.listening,
        )
        window = MainWindow(desk, reopening)
        self.windows.append(window)
        window.appear()
        return window


W = TypeVar("W", bound=QWidget)


def named(inside: QWidget, kind: type[W], name: str) -> W:
    """Return the visible control with this accessible name."""
    found = [
        each
        for each in inside.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert found, f"nothing is called “{name}”"
    return found[0]


def press(inside: QWidget, name: str) -> None:
    named(inside, QAbstractButton, name).click()


def words(inside: QWidget) -> str:
    """Return all words that can be read just now."""
    return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.isVisible())


def workspace(window: MainWindow) -> Workspace:
    found = window.centralWidget()
    assert isinstance(found, Workspace)
    return found


def code_shown(window: MainWindow) -> str:
    """Return the recovery code that stands on the screen, as it is copied off."""
    shown = [each for each in window.findChildren(QLabel) if each.isVisible()]
    found = [each.text() for each in shown if CODE.fullmatch(" ".join(each.text().split()))]
    assert found, "no code is shown"
    return " ".join(found[0].split())


def unlock(window: MainWindow, passphrase: str) -> None:
    field = named(window, PassphraseField, "Passphrase")
    field.setText(passphrase)
    press(window, "Unlock")
