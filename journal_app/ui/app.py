"""Start Qt: language, look, crash dialog, window."""

import os
import time
from datetime import UTC, datetime

from PySide6.QtCore import QLibraryInfo, QSettings, QTimeZone, QTranslator
from PySide6.QtWidgets import QApplication

from journal_app.i18n import Language, system_language, translator
from journal_app.journal.clock import Clock
from journal_app.paths import places
from journal_app.process import WORKER, command
from journal_app.reports.program import name_and_version
from journal_app.settings import Settings, load_settings
from journal_app.ui.desk import Desk
from journal_app.ui.locking.relaunching import Reopening, relaunch
from journal_app.ui.locking.triggers import make_triggers
from journal_app.ui.main_window import MainWindow
from journal_app.ui.shared.crash import CrashWatch
from journal_app.ui.shared.icons import app_icon
from journal_app.ui.shared.idle import Clocks
from journal_app.ui.shared.theme import Appearance, prepare
from journal_app.ui.shared.tokens import Theme


def run() -> int:
    """Open the window, and return the exit code when it closes."""
    app = QApplication.instance() or QApplication(["Ashore"])
    if not isinstance(app, QApplication):
        message = "another kind of Qt application is running"
        raise TypeError(message)
    app.setApplicationName("Ashore")
    app.setDesktopFileName("org.ashore_journal.Ashore")
    prepare(app)
    app.setWindowIcon(app_icon())
    forget_where_files_lay()
    reopening = Reopening.taken_from(os.environ)
    desk = build_desk(app)
    program = name_and_version()
    language = desk.settings.language or system_language(os.environ)
    crash = CrashWatch(app, desk.theme, translator(language), program)
    crash.install()
    window = MainWindow(desk, reopening)
    window.appear()
    code = app.exec()
    crash.remove()
    return code


def forget_where_files_lay() -> None:
    """Keep Qt from writing down which folders its file dialog was in."""
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.NativeFormat, scope, os.devnull)


def build_desk(app: QApplication) -> Desk:
    """Return the desk of this computer and this person."""
    here = places()
    settings = load_settings(here.config)
    theme = Theme()
    theme.scale = settings.text_size / 100
    words = QtWords(app)
    words.speak(settings)
    appearance = Appearance(app, theme)
    appearance.choose(settings.theme)
    return Desk(
        app=app,
        places=here,
        clock=Clock(now=_now, zone=system_zone),
        clocks=Clocks(time.monotonic, time.time),
        settings=settings,
        theme=theme,
        appearance=appearance,
        page_command=command(WORKER, "page"),
        speak=words.speak,
        relaunch=relaunch,
        triggers=lambda parent: make_triggers(parent, os.environ),
    )


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the window's one clock


def system_zone() -> str:
    """Return the IANA zone of this computer, asked anew each time: people travel."""
    found = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return found or "UTC"


class QtWords:
    """Qt's own words, such as those of the edit menu, in the language of the window."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: QTranslator | None = None

    def speak(self, settings: Settings) -> None:
        """Load the words for the language of `settings`."""
        language = settings.language or system_language(os.environ)
        if self._installed is not None:
            self._app.removeTranslator(self._installed)
            self._installed = None
        if language is Language.ENGLISH:
            return
        words = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load(f"qtbase_{language.value}", folder):
            self._app.installTranslator(words)
            self._installed = words
