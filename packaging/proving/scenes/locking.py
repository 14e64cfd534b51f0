"""A window that is locked in one of the ways there are, and is replaced by a fresh process."""

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.ui.locking.relaunching import relaunch
from journal_app.ui.main_window import MainWindow
from journal_app.vault.keys import Purpose
from proving.scenes import window as scene
from proving.scenes.place import Place
from tests.journeys.driving import Home, press, workspace

_AWAY_S = 3_600
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def play(place: Place, way: str) -> None:
    """Write, tell the keys, wait for a word, lock, and become the lock screen."""
    home = scene.home(place)
    window = scene.at_work(place, home)
    key = workspace(window).key.data_key
    secrets = (key.secret, key.subkey(Purpose.DATABASE), key.subkey(Purpose.CHAIN))
    print(" ".join(secret.hex() for secret in secrets), flush=True)
    sys.stdin.readline()
    WAYS[way](home, window)
    scene.until(lambda: bool(home.reopenings))
    # What the program itself does at the end of a lock; tests only count it.
    relaunch(home.reopenings[-1])


def _by_button(_home: Home, window: MainWindow) -> None:
    press(window, "Lock now")


def _by_key(_home: Home, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, _CONTROL)


def _by_quick_key(_home: Home, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, _CONTROL | _SHIFT)


def _by_absence(home: Home, _window: MainWindow) -> None:
    home.hours.pass_by(_AWAY_S)


def _by_system(home: Home, _window: MainWindow) -> None:
    home.triggers[-1].lock_wanted.emit()


WAYS: dict[str, Callable[[Home, MainWindow], None]] = {
    "button": _by_button,
    "Ctrl+L": _by_key,
    "Ctrl+Shift+L": _by_quick_key,
    "absence": _by_absence,
    "system": _by_system,
}
"""What makes the window lock, by name."""
