"""Desk: what the window has at hand while no journal is open."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from journal_app.i18n import system_language, translator
from journal_app.journal.clock import Clock
from journal_app.paths import Places
from journal_app.settings import Settings
from journal_app.ui.locking.relaunching import Relaunch
from journal_app.ui.locking.triggers import LockTriggers
from journal_app.ui.shared.formats import Formats, locale_for
from journal_app.ui.shared.idle import Clocks
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.theme import Appearance
from journal_app.ui.shared.tokens import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to the window once, when the program starts."""

    app: QApplication
    places: Places
    clock: Clock
    clocks: Clocks
    """For noticing that nobody is there."""
    settings: Settings
    """As they were when the program started."""
    theme: Theme
    appearance: Appearance
    page_command: tuple[str, ...]
    """Starts the child that composes pages."""
    speak: Callable[[Settings], None]
    """Loads Qt's own words for the language of the settings."""
    relaunch: Relaunch
    """Replaces the process by a fresh one at the lock screen."""
    triggers: Callable[[QObject], LockTriggers]
    """Gives every reason of the system to lock."""

    def look(self, settings: Settings) -> Look:
        """Return how the window looks and speaks with `settings`."""
        language = settings.language or system_language(os.environ)
        t = translator(language)
        self.theme.scale = settings.text_size / 100
        return Look(self.theme, t, Formats(locale_for(language, settings.country), t))
