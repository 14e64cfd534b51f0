"""The window over a real journal: unlock, write, rate, search, look at a page, lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal_app.domain.entry import Entry
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.paths import Places
from journal_app.settings import Settings
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.main_window import MainWindow
from journal_app.ui.rooms import Room
from journal_app.ui.shared.mood_scale import MoodScale
from journal_app.ui.shared.theme import prepare
from journal_app.ui.writing.paper import Paper
from journal_app.ui.writing.search_field import SearchField
from proving import ground
from proving.scenes.place import CANARY, Place, hostile_note
from tests.journeys import driving
from tests.journeys.driving import Home, Hours, named, press, unlock, workspace

_PATIENCE_S = 20


def play(place: Place) -> None:
    """Do it all, and end with a locked window."""
    window = at_work(place, home(place))
    _rate(window)
    _search(window)
    _share(window)
    window.lock()
    until(lambda: _is_locked(window))
    window.close()


def home(place: Place) -> Home:
    """Return the computer of a scene, with a journal in its place."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    prepare(app)
    return Home(app, _places(place), Hours())


def at_work(place: Place, home: Home) -> MainWindow:
    """Return a window in which the journal is open and something has just been written."""
    clock = Clock(lambda: home.hours.now, lambda: "Europe/Madrid")
    vault = home.places.data / "Journal.vault"
    made = create_vault(vault, driving.PASSPHRASE, clock, ground.CHEAP)
    journal = open_journal(vault, made.key, clock)
    journal.keep(Entry(home.hours.now.date(), title=CANARY, text=hostile_note(place)))
    journal.close()
    window = home.window(Settings(country="US", vaults=(vault,)))
    window.resize(QSize(1200, 900))
    _enter(window)
    _write(window)
    return window


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    ends = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > ends:
            raise TimeoutError
        QTest.qWait(10)


def _places(place: Place) -> Places:
    return Places(config=place.home / ".config" / "ashore", data=place.home / ".data" / "ashore")


def _enter(window: MainWindow) -> None:
    until(lambda: _is_locked(window))
    unlock(window, driving.PASSPHRASE)
    until(lambda: _is_open(window))


def _is_locked(window: MainWindow) -> bool:
    return any(page.isVisible() for page in window.findChildren(LockPage))


def _is_open(window: MainWindow) -> bool:
    try:
        return workspace(window).isVisible()
    except AssertionError:
        return False


def _write(window: MainWindow) -> None:
    workspace(window).show_room(Room.JOURNAL)
    press(window, "New entry")
    paper = named(window, Paper, "Entry")
    QTest.keyClicks(paper, f"The {CANARY} was typed by hand. ")
    paper.insertPlainText(f"{CANARY} in **bold**. " * 50)
    QTest.qWait(1_300)  # autosave comes after a second without a key


def _rate(window: MainWindow) -> None:
    workspace(window).show_room(Room.CHECK_INS)
    mood = next(each for each in window.findChildren(MoodScale) if each.isVisible())
    QTest.keyClicks(mood, "6")
    press(window, "Save check-in")
    QTest.qWait(200)


def _search(window: MainWindow) -> None:
    workspace(window).show_room(Room.JOURNAL)
    field = next(each for each in window.findChildren(SearchField) if each.isVisible())
    QTest.keyClicks(field, CANARY)
    QTest.qWait(500)
    field.clear()


def _share(window: MainWindow) -> None:
    for room in (Room.SESSIONS, Room.SHARE, Room.TODAY):
        workspace(window).show_room(room)
        QTest.qWait(300)
